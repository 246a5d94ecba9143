// Learns a house table from pairs of texts, in bounded memory however many they are.
//
//   LexicalLearner learner(shipped_table);
//   learner.add(Language::zh, "新冠肺炎疫情", "the COVID-19 pandemic");
//   Result<HouseTable> table = learner.finish();
//
// Method: IBM model 1 (Brown et al. 1993) by expectation maximisation, with the shipped table as
// prior, so that a piece that the memory hardly has keeps the words that it is known to have. The
// first round estimates while it reads; the pairs are kept in a file without a name for the others.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/language.h"
#include "resources/house_table.h"
#include "resources/lexical_table.h"
#include "text/stemmer.h"

namespace mtlint {

// Counts by key in a table that does not grow over its limit: the smallest counts have to go then
// (lossy counting, Manku and Motwani 2002).
class LossyCounts {
 public:
  explicit LossyCounts(std::size_t most) : most_(most) {}

  void add(std::uint64_t key, float count);
  float of(std::uint64_t key) const;
  const std::unordered_map<std::uint64_t, float>& all() const { return counts_; }

 private:
  void prune();

  std::size_t most_;
  float least_ = 0.01F;
  std::unordered_map<std::uint64_t, float> counts_{};
};

class LexicalLearner {
 public:
  explicit LexicalLearner(const LexicalTable& shipped);

  // Pairs without words on a side are passed over; gives whether this one was taken. Error: no room
  // for the temporary file.
  Result<bool> add(Language language, std::string_view source, std::string_view english);
  // Error: as of add().
  Result<HouseTable> finish();

 private:
  struct Pair {
    std::vector<std::uint32_t> pieces{};  // with their language, as in lexical_table::key_of
    std::vector<std::uint32_t> stems{};
  };

  // What is known of a piece so far.
  struct Believed {
    std::uint32_t piece = 0;
    float count = 0;
    std::span<const TranslatedWord> known{};  // in the shipped table
    float of(const LossyCounts& pairs, std::uint32_t stem) const;
  };

  Believed believed(std::uint32_t piece) const;
  void count(const Pair& pair, LossyCounts& pairs, LossyCounts& pieces);
  Result<void> keep(const Pair& pair);
  bool restore(Pair& pair);
  void run_again();
  HouseTable table() const;

  const LexicalTable& shipped_;
  Stemmer stemmer_{};
  Pair pair_{};
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> kept_;
  LossyCounts pairs_;   // (piece, stem): how often the one stands for the other
  LossyCounts pieces_;  // by piece
  LossyCounts stems_;
  double words_ = 0;
  std::vector<Believed> believed_{};  // of the pieces of a pair
  std::vector<float> shares_{};       // of one word of the English among them
};

}  // namespace mtlint
