// The user's own names (`--names FILE`): they come before ours, and what they say is right.
//
// TSV:   尼·奎诺<TAB>Nii Quaynor|Nii Narku Quaynor<TAB>person
// JSONL: {"source":"尼·奎诺","en":["Nii Quaynor"],"kind":"person","note":"who it is","literal":[…]}
//
// The kind (person, place, organisation) may be left out. The language follows from the script of
// the source. Lines of TSV that are blank or begin with # are passed over; a first line
// "source<TAB>…" is taken for the names of the columns.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "resources/dictionary.h"
#include "resources/lexicon.h"

namespace mtlint {

// Appends the names of one file; JSONL by its extension (.jsonl, .ndjson), else TSV. Errors name
// file, line and what to do: no tab, an empty field, an unknown kind or key, bad UTF-8.
Result<void> read_house_names(const std::string& file, std::vector<NameEntry>& out);

// Makes a lexicon of them, in memory. `han` is that of our lexicon. A source that stands twice with
// different English is an error.
Result<Lexicon> make_house_lexicon(const std::vector<NameEntry>& entries, HanTable han);

}  // namespace mtlint
