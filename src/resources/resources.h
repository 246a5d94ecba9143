// Everything that is loaded once and then only read: dictionaries, weights, word lists.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "text/sentences.h"

namespace mtlint {

class BoundaryModel;
class Imports;
class LazyTable;
class Lexicon;
class Phonetics;
class SentenceModel;
class Spelling;
class Tagger;
class TermIndex;

// Where Debian puts Hunspell's dictionaries.
inline constexpr const char* hunspell_folder = "/usr/share/hunspell";

// Limits of the house, from the settings.
struct HouseLimits {
  std::uint32_t sentence_words = 60;   // more words than this in one sentence are too many
  std::uint32_t sentence_clauses = 3;  // so many clauses chained by "and" are too many
};

struct Resources {
  std::string data{};  // the data folder that was loaded
  std::array<Abbreviations, language_names.size()> abbreviations{};  // by language
  std::shared_ptr<const Lexicon> lexicon{};      // compiled dictionaries; never null after loading
  std::shared_ptr<const Imports> imports{};      // what packages lend; never null after loading
  std::shared_ptr<const Lexicon> house_names{};  // the user's names; null if there are none
  std::shared_ptr<const TermIndex> terms{};      // the user's terms; null if there are none
  std::shared_ptr<const Tagger> tagger{};  // set by load_models(); null if the weights are missing
  std::shared_ptr<const SentenceModel> sentence_model{};  // the same
  std::shared_ptr<const BoundaryModel> boundary_model{};  // the same
  std::shared_ptr<const Spelling> spelling{};             // never null after loading
  std::shared_ptr<const Phonetics> phonetics{};  // set by load_models(), which leaves none out
  std::shared_ptr<const LazyTable> lexical{};    // words of sources and their English
  HouseLimits limits{};                          // set from the settings
  std::vector<std::string>
      missing{};  // what was not found, one line each, for --version and --stats

  const Abbreviations& abbreviations_of(Language language) const {
    return abbreviations[static_cast<std::size_t>(language)];
  }
};

// Loads a data folder. `words` are house words, one a line. An error if the folder is not one of
// mtlint's; parts that may be missing are listed in `missing`.
Result<Resources> load_resources(const std::string& data, std::string_view words = {});

}  // namespace mtlint
