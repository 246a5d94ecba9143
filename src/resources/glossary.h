// The user's terms (`--terms FILE`, or a folder terms/ of the project): which English a source term
// is to have, which English is not wanted, and what stays as it is.
//
//   TBX    martif (TBX 2008, termEntry) and tbx (TBX 2019, conceptEntry; styles DCA and DCT)
//   TSV    客户<TAB>customer|client<TAB>approved<TAB>who buys from us
//   CSV    the same columns, by RFC 4180
//   JSONL  {"source":"客户","en":["customer"],"forbidden":["guest"],"note":"who buys from us"}
//
// docs/terms.md has every column, key and status. A term without a stated language counts for every
// language that is written in its script.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "base/names.h"
#include "formats/reader.h"

namespace mtlint {

enum class TermStatus : std::uint8_t {
  approved,    // to be used
  admitted,    // may be used too
  deprecated,  // no longer to be used
  forbidden,   // never to be used
};

inline constexpr auto term_status_names = std::to_array<Named<TermStatus>>({
    {TermStatus::approved, "approved"},
    {TermStatus::admitted, "admitted"},
    {TermStatus::deprecated, "deprecated"},
    {TermStatus::forbidden, "forbidden"},
});

inline bool is_welcome(TermStatus status) {
  return status == TermStatus::approved || status == TermStatus::admitted;
}

struct SourceTerm {
  std::string text{};
  Language language = Language::unknown;  // unknown: whatever is written in its script
};

struct EnglishTerm {
  std::string text{};
  TermStatus status = TermStatus::approved;
};

// One concept: all its terms in the source languages and in English.
struct TermEntry {
  std::vector<SourceTerm> sources{};   // none: about the English alone
  std::vector<EnglishTerm> english{};  // the approved ones first
  bool do_not_translate = false;       // each source term stays as it is
  bool exact_case = false;             // the English is written with just these capitals
  std::string note{};                  // definition or usage, for messages
  std::string file{};
  std::uint64_t line = 0;
};

// Appends the terms of one file, whose format follows from its name (.tbx, .xml, .csv, .jsonl;
// else TSV, or what its first characters say). Errors name file, line and column, and what to do.
Result<void> read_glossary(const std::string& file, std::vector<TermEntry>& out);

// The same for an input that is open already, in a format named tbx, tsv, csv or jsonl.
Result<void> read_glossary(Input input, std::string_view format, std::vector<TermEntry>& out);

// The files of a folder that are glossaries by their names (.tbx, .tsv, .csv, .jsonl), sorted.
std::vector<std::string> glossary_files(const std::string& folder);

// All terms of these files, and of the files of these folders.
Result<std::vector<TermEntry>> read_glossaries(const std::vector<std::string>& paths);

// The words of the English that is wanted, one a line: they are spelt right.
std::string words_of_terms(std::span<const TermEntry> entries);

// The languages that a term of this script may stand for: Han without kana for Chinese and
// Japanese, Latin for German, French, Spanish and any other.
std::vector<Language> languages_of_script(std::string_view text);

// --- Parts of the readers.

// "preferredTerm-admn-sts", "Approved", "obsolete": what the formats call a status; dnt (do not
// translate, untranslatable, read-only) is none and sets `do_not_translate`. False if it is
// unknown.
bool read_term_status(std::string_view name, TermStatus& status, bool& do_not_translate);

// What every entry must have, whatever the format; puts approved English first. The error has
// neither file nor line.
Result<void> complete_term(TermEntry& entry);

Result<void> read_tbx_terms(Input input, std::vector<TermEntry>& out);
Result<void> read_tsv_terms(Input input, std::vector<TermEntry>& out);
Result<void> read_csv_terms(Input input, std::vector<TermEntry>& out);

}  // namespace mtlint
