// Compiles the dictionaries, and what packages lend, into one lexicon file (resources/lexicon.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"

namespace mtlint {

struct CompileOptions {
  std::string dictionaries{};        // the folder with names/, idioms/, titles/
  std::vector<std::string> words{};  // expanded word lists, one word a line (en_US, en_GB)
  std::string
      hunspell{};  // folder of Hunspell's dictionaries (de_DE, fr, es_ES, ru_RU); empty = none
  std::string output{};
};

struct CompileSummary {
  std::uint64_t names = 0, name_forms = 0, idioms = 0, titles = 0, words = 0, bytes = 0;
  std::vector<std::string> missing{};  // parts that could not be had, and why; not fatal
};

Result<CompileSummary> compile_lexicon(const CompileOptions& options);

// The folded forms that the indexes of a language use, for texts and keys alike: Chinese and
// Japanese simplified (same length), others lower case.
std::string index_key(std::string_view text, int language_index, const char16_t* han);

}  // namespace mtlint
