// Turns dictionary entries into the lexicon's arrays. Internal to compile_lexicon().
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "resources/dictionary.h"
#include "resources/lexicon.h"
#include "resources/lexicon_file.h"

namespace mtlint {

class StringPool {
 public:
  TextRef keep(std::string_view text);
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::unordered_map<std::string, TextRef> known_;
};

// Keys of one prefix index.
using IndexKeys = std::multimap<std::string, std::uint32_t>;  // key -> payload

// Adds the three sections (slots, entries, filter) of an index under `name`.
void add_index(LexiconWriter& writer, StringPool& pool, const std::string& name,
               const IndexKeys& keys, int units);

// Adds entities, English forms, source forms and the names indexes.
std::uint64_t add_names(LexiconWriter& writer, StringPool& pool,
                        const std::vector<NameEntry>& entries, HanTable han);

// Adds the indexes of titles and role words.
void add_titles(LexiconWriter& writer, StringPool& pool, const std::vector<TitleEntry>& entries,
                HanTable han);

// Adds idioms, their patterns and the idiom indexes. `hunspell` is the folder of the dictionaries
// that lend the forms of words; empty = none.
void add_idioms(LexiconWriter& writer, StringPool& pool, const std::vector<IdiomEntry>& entries,
                HanTable han, const std::string& hunspell);

// Adds the tables of romanisation and the conventional given and family names.
void add_spellings(LexiconWriter& writer, StringPool& pool, const Dictionaries& dictionaries,
                   HanTable han);

// Adds the units of measure and the currencies.
void add_units(LexiconWriter& writer, StringPool& pool, const std::vector<UnitEntry>& entries,
               HanTable han);

// The open-addressing table of word_check(), at most half full.
std::vector<std::uint32_t> word_table(const std::vector<std::uint64_t>& hashes);

}  // namespace mtlint
