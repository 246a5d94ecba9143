// Which English words a piece of a source text is translated with: pieces of SentencePiece and a
// sparse table of translation probabilities. Evidence for alignment and for what was left out.
//
//   const Result<LexicalTable> table = LexicalTable::load("dictionaries/models");
//   table->pieces("新冠肺炎疫情", numbers);            // numbers of pieces
//   table->words(Language::zh, numbers[0]);             // stems with p(stem | piece)
//
// Method: IBM model 1 (Brown et al. 1993), in the manner of Dyer et al. 2013 for speed, over
// unigram pieces (Kudo 2018) of the source and Snowball stems of the English. Made by
// `mtlint_train lexical`.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/language.h"

namespace mtlint {

// A stem and how probable it is beside a piece.
struct TranslatedWord {
  std::uint32_t stem = 0;  // upper half of Stemmer::stem_hash(Language::en, word)
  float probability = 0;
};

inline std::uint32_t stem_key(std::uint64_t stem_hash) {
  return static_cast<std::uint32_t>(stem_hash >> 32);
}

// Where a data folder has its models.
inline std::string models_folder(const std::string& data) { return data + "/dictionaries/models"; }

class LexicalTable {
 public:
  static constexpr std::string_view pieces_file = "pieces.model";
  static constexpr std::string_view table_file = "lexical.bin";

  // From the folder of models, with a house table on top if one is named (house_table.h). Errors:
  // missing, damaged, of another version, or learnt with other pieces.
  static Result<LexicalTable> load(const std::string& folder, const std::string& house = {});

  LexicalTable(LexicalTable&&) noexcept;
  LexicalTable& operator=(LexicalTable&&) noexcept;
  ~LexicalTable();

  // Appends the numbers of the pieces of a text. Safe to call from several threads at once.
  void pieces(std::string_view text, std::vector<std::uint32_t>& out) const;

  // The words of a piece, most probable first; none if the language never had it.
  std::span<const TranslatedWord> words(Language language, std::uint32_t piece) const;

  // How often a stem stands among English words; `unseen` for those that the table does not know.
  float share(std::uint32_t stem) const;
  static constexpr float unseen = 2e-5F;

  std::uint64_t pieces_hash() const;  // says which model of pieces this is

 private:
  struct Loaded;
  explicit LexicalTable(std::unique_ptr<const Loaded> loaded);
  std::unique_ptr<const Loaded> loaded_;
};

// The file as it stands: header, then rows sorted by language and piece, words, shares sorted by
// stem; little endian.
namespace lexical_table {

inline constexpr std::uint32_t magic = 0x584C544DU;  // "MTLX"
inline constexpr std::uint32_t version = 1;

struct Header {
  std::uint32_t magic = 0;
  std::uint32_t version = 0;
  std::uint64_t checksum = 0;  // hash64 of everything behind the header
  std::uint32_t rows = 0;
  std::uint32_t words = 0;
  std::uint32_t shares = 0;
  std::uint32_t pieces = 0;  // of the model that belongs to it
};
struct Row {
  std::uint32_t key = 0;    // language << 24 | piece
  std::uint32_t begin = 0;  // of its words; they end where the next row's begin
};
struct Share {
  std::uint32_t stem = 0;
  float share = 0;
};

inline std::uint32_t key_of(Language language, std::uint32_t piece) {
  return static_cast<std::uint32_t>(language) << 24 | piece;
}

}  // namespace lexical_table

}  // namespace mtlint
