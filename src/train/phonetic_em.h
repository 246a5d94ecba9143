// Expectation maximisation for the phonetic model (Dempster, Laird and Rubin 1977): which letters
// does each unit of a source emit, given only pairs of whole names?
//
// Every unit has a chain of rows, from its context to the root; the distribution of a row is its
// counts, smoothed towards its parent's. Chinese readings are smoothed towards what their initial
// and their final emit by themselves (train/syllable_factors.h).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "resources/phonetic_score.h"
#include "resources/phonetic_units.h"
#include "text/pinyin.h"
#include "train/name_pairs.h"
#include "train/syllable_factors.h"

namespace mtlint::train {

// Chinese only: the tables of ideographs, from U+4E00 on.
struct IdeographTables {
  std::vector<std::uint16_t> simplified{}, syllables{};
  std::vector<std::string> readings{};  // by number
  phonetic::Ideographs view() const { return {simplified, syllables}; }
};

struct EmOptions {
  int iterations = 8;
  // How many observations the parent's distribution is worth, by the depth of the row.
  std::array<double, 5> trust{0, 40, 40, 40, 40};
};

struct EmRow {
  std::uint32_t key = 0;
  std::uint32_t parent = 0;
  std::uint32_t depth = 0;  // 0 = the root
  std::uint16_t syllable = 0;
  double count = 0;
};

// A run of letters in a row.
struct EmCell {
  std::uint32_t row = 0;
  phonetic::Run run = phonetic::empty_run;
  std::uint32_t parent = 0;  // the same run in the parent row; itself in the root
  double count = 0;
  double probability = 0;
};

class PhoneticEm {
 public:
  // Pairs that the model cannot align (another script, too many letters) are never used.
  PhoneticEm(Language language, const std::vector<NamePair>& pairs,
             const IdeographTables& ideographs, const EmOptions& options);

  // Learns from the pairs that `use` names, from the beginning.
  void train(const std::vector<bool>& use);

  Language language() const { return language_; }
  bool can_align(std::size_t pair) const { return !items_[pair].edges.empty(); }
  const phonetic::Letters& letters(std::size_t pair) const { return items_[pair].letters; }
  const std::vector<EmRow>& rows() const { return rows_; }
  const std::vector<EmCell>& cells() const { return cells_; }
  const IdeographTables& ideographs() const { return ideographs_; }
  const SyllableFactors& factors() const { return factors_; }

  // Weight of the parent in a row, and what the parent gives to a run.
  double trust(const EmRow& row) const;
  double fallback(const EmRow& row, const EmCell& cell) const;

 private:
  struct Edge {
    std::uint8_t unit = 0, begin = 0, size = 0;
    std::uint32_t cell = 0;
  };
  struct Item {
    std::size_t units = 0;
    phonetic::Letters letters{};
    std::vector<Edge> edges{};  // by unit
  };

  std::uint32_t row_of(const phonetic::Contexts& contexts, const phonetic::Unit& unit);
  std::uint32_t row_of(std::uint32_t key, std::uint32_t parent, std::uint16_t syllable);
  std::uint32_t cell_of(std::uint32_t row, phonetic::Run run);
  void add_item(const NamePair& pair);
  void add_edges(Item& item, const std::vector<std::uint32_t>& rows);
  void expect(const Item& item, bool first);
  void maximise();
  double weight(const Item& item, const Edge& edge, bool first) const;

  Language language_;
  const IdeographTables& ideographs_;
  EmOptions options_;
  SyllableFactors factors_;
  std::vector<EmRow> rows_{};
  std::vector<EmCell> cells_{};
  std::vector<Item> items_{};
  std::unordered_map<std::uint32_t, std::uint32_t> row_numbers_{};
  std::unordered_map<std::uint64_t, std::uint32_t> cell_numbers_{};
  std::vector<std::uint32_t> by_depth_{};  // cells, those of the root first
};

}  // namespace mtlint::train
