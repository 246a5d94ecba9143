// The dictionaries as people write them (dictionaries/README.md), read strictly: every bad line is
// an error with file, line and column.
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "resources/lexicon.h"

namespace mtlint {

using Texts = std::vector<std::string>;

// A line of names/*.jsonl.
struct NameEntry {
  std::string id{};
  EntityKind kind = EntityKind::person;
  Texts english{};  // preferred form first
  std::string family{};
  Texts short_english{};
  std::array<Texts, language_names.size()> forms{};  // by language
  std::array<Texts, language_names.size()> short_forms{};
  std::array<Texts, language_names.size()> epithets{};
  std::array<Texts, language_names.size()> alone{};  // everyday words: a name only by themselves
  Texts literal{};  // word-for-word English that is none of its forms
  std::string note{};
  std::string file{};
  std::uint64_t line = 0;
};

// One way in which an idiom is matched: a string, or words of an inflected language.
struct IdiomMatch {
  std::string text{};
  Texts words{};  // if not empty, `text` is these joined by spaces
  std::uint32_t gap = 4;
  bool in_order = false;
};

// A line of idioms/*.jsonl.
struct IdiomEntry {
  Language language = Language::unknown;
  std::vector<IdiomMatch> matches{};  // the first one names the entry; variants behind
  std::string type{}, meaning{}, source{};
  Texts accept{}, literal{}, suggest{};
  std::vector<Texts> concepts{};
  bool literal_ok = false;
  bool literal_use = false;
  Texts quiet{};
  std::string file{};
  std::uint64_t line = 0;
};

// A line of titles/*.jsonl.
struct TitleEntry {
  Language language = Language::unknown;
  std::string source{};
  Texts english{};
  std::string kind{}, position{};
};

// A line of romanisation/*.jsonl: how a unit of the source may be spelled.
struct RomanisationEntry {
  RomanTable table = RomanTable::zh_surnames;
  std::string unit{};
  Texts forms{};
};

// A line of name-parts/*.jsonl: a given name or a family name and its conventional equivalents.
struct NamePartEntry {
  bool family = false;
  Texts english{};
  std::array<Texts, language_names.size()> forms{};  // by language
};

// A line of units/*.jsonl: a unit of measure or a currency.
struct UnitEntry {
  std::string id{};
  UnitKind kind = UnitKind::other;
  double factor = 1;
  double offset = 0;
  bool local = false;
  bool invariable = false;  // the plural is the singular: yuan
  Texts signs{};            // of all languages: km, $, USD; signs of money stand on either side
  Texts before{};           // names that stand before the number: 人民币
  Texts english{};          // singular, plural unless invariable, others
  std::array<Texts, language_names.size()> forms{};  // by language
};

struct Dictionaries {
  std::vector<NameEntry> names{};
  std::vector<IdiomEntry> idioms{};
  std::vector<TitleEntry> titles{};
  std::vector<RomanisationEntry> romanisations{};
  std::vector<NamePartEntry> name_parts{};
  std::vector<UnitEntry> units{};
};

Result<NameEntry> parse_name(std::string_view line, const std::string& file, std::uint64_t number);
Result<IdiomEntry> parse_idiom(std::string_view line, const std::string& file, std::uint64_t number,
                               Language language);
Result<TitleEntry> parse_title(std::string_view line, const std::string& file, std::uint64_t number,
                               Language language);

Result<RomanisationEntry> parse_romanisation(std::string_view line, const std::string& file,
                                             std::uint64_t number, RomanTable table);
Result<NamePartEntry> parse_name_part(std::string_view line, const std::string& file,
                                      std::uint64_t number, bool family);

Result<UnitEntry> parse_unit(std::string_view line, const std::string& file, std::uint64_t number);

// Reads names/, idioms/, titles/, romanisation/, name-parts/ and units/ below `folder`. The
// language of idioms and titles is the file name up to its first hyphen (zh-chengyu-a.jsonl), the
// table of romanisations the file name, the kind of name parts too (given.jsonl, surnames.jsonl).
// Lines out of order, blank lines, duplicate keys (over all files of names/, within one language of
// idioms/) are errors too.
Result<Dictionaries> read_dictionaries(const std::string& folder);

}  // namespace mtlint
