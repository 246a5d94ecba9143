// Reads EDICT and ENAMDICT: one entry a line, `羽生 [はにゅう] /(p,s) Hanyuu/`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "import/gloss_words.h"
#include "import/idiom_collector.h"
#include "import/name_collector.h"

namespace mtlint {

struct EdictEntry {
  std::string_view form{};                  // 羽生
  std::string_view reading{};               // はにゅう; empty for kana
  std::vector<std::string_view> glosses{};  // with their tags: "(p,s) Hanyuu"
};

// The entry on one line of UTF-8; false if it is none.
bool parse_edict_line(std::string_view line, EdictEntry& entry);

// Adds the names of ENAMDICT (`bytes` in EUC-JP); gives the number of entries.
Result<std::uint32_t> add_enamdict(std::string_view bytes, const std::string& file,
                                   NameCollector& names);

// Adds the idioms, proverbs and four-character compounds of EDICT (tags id, proverb, yoji), and all
// its words with what their glosses say. Gives the number of the former.
Result<std::uint32_t> add_edict(std::string_view bytes, const std::string& file,
                                IdiomCollector& idioms, GlossWords& words);

// The bits of name_kind that ENAMDICT's tags mean: "(p,s)" is place and surname.
std::uint16_t enamdict_kinds(std::string_view tags);

}  // namespace mtlint
