// The compiled dictionaries: one file, mapped read-only, with offsets instead of pointers, so that
// start-up does not grow with what is known. Written by compile_lexicon() (resources/compile.h).
//
// Layout: a header (magic, version, checksum of the rest, table of sections), then the sections,
// each an array of one of the plain structs below, 8-byte aligned, little-endian.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "base/mapped_file.h"
#include "base/names.h"
#include "resources/units.h"
#include "text/fold.h"

namespace mtlint {

// A piece of the string pool.
struct TextRef {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
};

// A run of another section.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t count = 0;
};

enum class EntityKind : std::uint8_t { person, place, organisation };

struct EntityRecord {
  TextRef id{}, note{}, family{};
  Range english{};   // of EnglishFormRecord, the preferred form first
  Range literal{};   // of TextRef, squeezed: word-for-word renderings that are none of its forms
  Range epithets{};  // of TextRef, folded as source forms: what stands beside the name
  EntityKind kind = EntityKind::person;
  std::uint8_t unused[7]{};
};

struct EnglishFormRecord {
  TextRef text{};          // as written: "António Guterres"
  TextRef squeezed{};      // squeeze(): "antonioguterres"
  std::uint32_t full = 1;  // 0: a short form (acronym, surname alone)
};

// A form in a source language, and the entities that it may name.
struct SourceFormRecord {
  TextRef text{};          // folded as the index wants it
  Range entities{};        // of uint32 entity numbers
  std::uint32_t kind = 0;  // FormKind: 0 full, 1 part, 2 shorter, 3 alone
};

enum class IdiomFlag : std::uint32_t {
  literal_ok = 1,
  literal_use = 2,
  quiet_number = 4,
  quiet_name = 8,
  quiet_date = 16
};

struct IdiomRecord {
  TextRef key{}, meaning{}, type{}, source{};
  Range accept{}, literal{}, suggest{};  // of TextRef
  Range concepts{};                      // of Range, each of TextRef
  std::uint32_t flags = 0;
  bool has(IdiomFlag flag) const { return (flags & static_cast<std::uint32_t>(flag)) != 0; }
};

// The tables of romanisation/<name>.jsonl.
enum class RomanTable : std::uint8_t {
  zh_readings,  // ideographs that are read in several ways
  zh_surnames,
  zh_wade_giles,
  zh_cantonese,
  zh_hokkien,
  zh_postal,
  ko_surnames,
  ko_syllables,
  ru_letters,
  ar_particles
};
inline constexpr auto roman_table_names = std::to_array<Named<RomanTable>>({
    {RomanTable::zh_readings, "zh-readings"},
    {RomanTable::zh_surnames, "zh-surnames"},
    {RomanTable::zh_wade_giles, "zh-wade-giles"},
    {RomanTable::zh_cantonese, "zh-cantonese"},
    {RomanTable::zh_hokkien, "zh-hokkien"},
    {RomanTable::zh_postal, "zh-postal"},
    {RomanTable::ko_surnames, "ko-surnames"},
    {RomanTable::ko_syllables, "ko-syllables"},
    {RomanTable::ru_letters, "ru-letters"},
    {RomanTable::ar_particles, "ar-particles"},
});

// Spellings of a unit, or English forms of a part of a name. Sorted by text in its section.
struct SpellingRecord {
  TextRef text{};
  Range spellings{};        // of TextRef
  std::uint32_t flags = 0;  // of name parts: NamePartKind
};
enum class NamePartKind : std::uint32_t { given = 1, family = 2 };

// A key of a prefix index.
struct IndexEntry {
  TextRef text{};
  std::uint32_t payload = 0;
};

// All keys that share their first characters, longest first.
struct IndexSlot {
  std::uint64_t hash = 0;  // of the prefix; 0 = empty
  Range entries{};         // of IndexEntry
};

// An idiom of an inflected language: its stems, all of which must be there.
struct StemIdiomRecord {
  Range stems{};  // of uint64 stem hashes, the one it is indexed under first
  std::uint32_t idiom = 0;
  std::uint16_t gap = 4;
  std::uint16_t in_order = 0;
};

// A form of a word that Snowball does not bring home, and the stem it belongs to.
struct FormRecord {
  std::uint64_t form = 0;  // hash64 of the form, normalised (lang/source_words.h)
  std::uint64_t stem = 0;
};

// A clause of a quotation, which is found by its pairs of characters, so that dropped particles
// (也, 之, 则) do no harm.
struct QuotationClause {
  std::uint32_t idiom = 0;
  std::uint16_t pairs = 0;  // of characters
  std::uint8_t number = 0;  // of the clause
  std::uint8_t of = 1;
};

struct PairRecord {
  std::uint64_t pair = 0;  // both code points
  std::uint32_t clause = 0;
  std::uint32_t unused = 0;
};

// What the table of English words keeps of a word's hash, beside the place where it stands.
inline std::uint32_t word_check(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 32) | 1U;
}

// The bit of a pair in a filter of 2^16 bits.
inline constexpr std::uint64_t pair_filter_bits = 1ULL << 16;
inline std::uint64_t pair_bit(std::uint64_t pair) { return (pair * 0x9E3779B97F4A7C15ULL) >> 48; }

// Where a title or role word stands to a name, and whether it is a verb of speech.
namespace title_bit {
inline constexpr std::uint32_t before = 1;
inline constexpr std::uint32_t after = 2;
inline constexpr std::uint32_t speech = 4;
inline constexpr std::uint32_t kinship = 8;  // 儿子: often stands before a word that is no name
}  // namespace title_bit

// Finds the longest key that begins at a place of a text. `units` is the number of characters in a
// prefix: 2 for scripts of many characters, 4 for alphabets. Shorter keys are their own prefix;
// keys of one character are not kept.
struct PrefixIndex {
  static constexpr int shortest_key = 2;

  std::span<const IndexSlot> slots{};  // open addressing, a power of two, or empty
  std::span<const IndexEntry> entries{};
  std::span<const std::uint64_t> filter{};  // one bit for each hash seen; a power of two of words
  std::string_view pool{};
  int units = 2;

  // The payload and length in bytes of the longest key at `at`, or nothing. `accepts` may refuse a
  // key (wrong boundary), so that a shorter one is tried.
  struct Hit {
    std::uint32_t payload = 0;
    std::uint32_t size = 0;
  };
  template <class Accepts>
  std::optional<Hit> longest(std::string_view text, std::size_t at, Accepts accepts) const;
};

class Lexicon {
 public:
  // Maps a compiled lexicon. Errors: not there, not a lexicon, other version, damaged.
  static Result<Lexicon> open(const std::string& path);
  // The same from memory.
  static Result<Lexicon> from_bytes(std::string bytes);

  std::string_view text(TextRef ref) const { return pool_.substr(ref.offset, ref.size); }
  HanTable han() const { return han_.empty() ? nullptr : han_.data(); }
  // The reading of an ideograph without tones ("kui"), empty if it has none.
  std::string_view pinyin(char32_t c) const;
  // Is this a syllable of pinyin, in small letters without tones?
  bool is_pinyin(std::string_view syllable) const;

  const PrefixIndex& names(Language language) const { return names_[index_of(language)]; }
  const SourceFormRecord& source_form(std::uint32_t form) const { return forms_[form]; }
  std::span<const std::uint32_t> entities(const SourceFormRecord& form) const;
  const EntityRecord& entity(std::uint32_t number) const { return entities_[number]; }
  std::span<const EnglishFormRecord> english(const EntityRecord& entity) const;
  std::span<const TextRef> name_texts(Range range) const;  // EntityRecord::literal, epithets
  // How a unit may be spelled by a table, in lower case ("lee", "yi"); empty if it is not there.
  std::span<const TextRef> romanisation(RomanTable table, std::string_view unit) const;
  bool has(RomanTable table) const { return !romanisations_[index_of(table)].empty(); }
  // A given name or family name of a language ("约翰"), with its conventional English forms as
  // written ("John"); null if it is not known. Folded as keys of the index are.
  const SpellingRecord* name_part(Language language, std::string_view part) const;
  std::span<const TextRef> spellings(const SpellingRecord& record) const;
  // Is this squeezed English a form of any entity?
  bool is_english_name(std::string_view squeezed) const;

  // Titles and role words; payloads are bits of title_bit.
  const PrefixIndex& titles(Language language) const { return titles_[index_of(language)]; }

  const PrefixIndex& idioms(Language language) const { return idioms_[index_of(language)]; }
  std::span<const StemIdiomRecord> stem_idioms(Language language, std::uint64_t stem) const;
  std::span<const std::uint64_t> stems(const StemIdiomRecord& record) const;
  // Clauses of quotations that hold a pair of characters; may_be_pair() says quickly that none
  // does.
  bool may_be_pair(std::uint64_t pair) const {
    const std::uint64_t bit = pair_bit(pair);
    return !pair_filter_.empty() && (pair_filter_[bit / 64] >> (bit % 64) & 1U) != 0;
  }
  std::span<const PairRecord> quotation_pairs(std::uint64_t pair) const;
  const QuotationClause& quotation_clause(std::uint32_t number) const { return clauses_[number]; }
  std::size_t clause_count() const { return clauses_.size(); }
  // The stems of the words that this is a form of, beside its own.
  std::span<const FormRecord> forms(Language language, std::uint64_t form) const;
  const IdiomRecord& idiom(std::uint32_t number) const { return idiom_records_[number]; }
  std::span<const TextRef> texts(Range range) const;
  std::span<const Range> concepts(const IdiomRecord& idiom) const;

  const Units& units() const { return units_; }

  // Is the word in the expanded word lists of en_US or en_GB (hash64 of the word as written)?
  bool is_word(std::uint64_t hash) const;
  void prefetch_word(std::uint64_t hash) const {
    if (!words_.empty()) __builtin_prefetch(&words_[hash & (words_.size() - 1)]);
  }
  bool has_words() const { return !words_.empty(); }
  std::uint64_t checksum() const { return checksum_; }
  std::size_t entity_count() const { return entities_.size(); }
  std::size_t idiom_count() const { return idiom_records_.size(); }

 private:
  friend struct LexiconReader;
  static std::size_t index_of(Language language) { return static_cast<std::size_t>(language); }
  static std::size_t index_of(RomanTable table) { return static_cast<std::size_t>(table); }
  const SpellingRecord* find(std::span<const SpellingRecord> records, std::string_view text) const;

  MappedFile file_;
  std::shared_ptr<const std::string> memory_;  // instead of the file
  std::uint64_t checksum_ = 0;
  std::string_view pool_;
  std::span<const char16_t> han_;
  std::span<const std::uint16_t> pinyin_;
  std::span<const TextRef> syllables_;
  std::span<const EntityRecord> entities_;
  std::span<const EnglishFormRecord> english_;
  std::span<const SourceFormRecord> forms_;
  std::span<const std::uint32_t> form_entities_;
  std::span<const TextRef> name_texts_;
  std::span<const std::uint64_t> english_names_;
  std::span<const IdiomRecord> idiom_records_;
  std::span<const TextRef> idiom_texts_;
  std::span<const Range> idiom_concepts_;
  std::span<const StemIdiomRecord> stem_idioms_;
  std::span<const std::uint64_t> stem_hashes_;
  std::span<const QuotationClause> clauses_;
  std::span<const PairRecord> pairs_;
  std::span<const std::uint64_t> pair_filter_;
  std::span<const std::uint32_t> words_;
  std::array<std::span<const SpellingRecord>, roman_table_names.size()> romanisations_;
  std::array<std::span<const SpellingRecord>, language_names.size()> name_parts_;
  std::span<const TextRef> spellings_;
  Units units_;
  std::array<PrefixIndex, language_names.size()> names_;
  std::array<PrefixIndex, language_names.size()> idioms_;
  std::array<PrefixIndex, language_names.size()> titles_;
  std::array<std::span<const IndexSlot>, language_names.size()> stem_slots_;
  std::array<std::span<const FormRecord>, language_names.size()> stem_forms_;
};

// Characters in a prefix of the indexes of a language.
int prefix_units(Language language);

// The pairs of neighbouring characters of a text, each as one number.
std::vector<std::uint64_t> character_pairs(std::string_view text);

// Where the prefix of `units` characters that begins at `at` ends.
std::size_t prefix_end(std::string_view text, std::size_t at, int units);

// English made comparable for names: lower case, no diacritics, no spaces, hyphens, apostrophes or
// stops ("Kim Jong-un" and "Kim Jongun" are one).
std::string squeeze(std::string_view english);

}  // namespace mtlint

#include "resources/prefix_index.h"
