// Loads a data folder.

#include "resources/resources.h"

#include <filesystem>

#include "resources/abbreviations.h"
#include "resources/imports.h"
#include "resources/lazy_table.h"
#include "resources/lexicon.h"
#include "resources/spelling.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

Result<void> load_all_abbreviations(const std::string& data, Resources& resources) {
  for (const auto& [language, code] : language_names) {
    const std::string file = data + "/dictionaries/abbreviations/" + std::string(code) + ".txt";
    std::error_code fault;
    if (!fs::exists(file, fault)) continue;
    auto list = load_abbreviations(file);
    if (!list) return Failure(list.error());
    resources.abbreviations[static_cast<std::size_t>(language)] = std::move(*list);
  }
  return {};
}

// Every package behind the imports is optional, so what the file lacks is told by --version alone;
// a build always makes the file, so that its absence is worth a warning, and damage is an error.
Result<void> load_imports(const std::string& data, Resources& resources) {
  const std::string file = data + "/imports.bin";
  std::error_code fault;
  if (!fs::exists(file, fault)) {
    resources.imports = std::make_shared<const Imports>();
    resources.missing.push_back(
        "imported knowledge (data/imports.bin): names and idioms are judged by mtlint's own "
        "dictionaries alone (run ./setup)");
    return {};
  }
  auto imports = Imports::open(file);
  if (!imports) return Failure(imports.error());
  resources.imports = std::make_shared<const Imports>(std::move(*imports));
  return {};
}

}  // namespace

Result<Resources> load_resources(const std::string& data, std::string_view words) {
  Resources resources;
  resources.data = data;
  resources.lexical = std::make_shared<LazyTable>(models_folder(data));
  auto lexicon = Lexicon::open(data + "/lexicon.bin");
  if (!lexicon) return Failure(lexicon.error());
  resources.lexicon = std::make_shared<const Lexicon>(std::move(*lexicon));
  if (auto loaded = load_all_abbreviations(data, resources); !loaded)
    return Failure(loaded.error());
  if (auto loaded = load_imports(data, resources); !loaded) return Failure(loaded.error());
  auto spelling = std::make_shared<Spelling>(*resources.lexicon, hunspell_folder);
  spelling->add_words(words);
  if (!spelling->available())
    resources.missing.push_back(
        "Hunspell's en_US dictionary: unknown words are not judged (install hunspell-en-us)");
  if (!resources.lexicon->has_words())
    resources.missing.push_back(
        "the expanded word list: spelling asks Hunspell for every word (slower; run ./setup)");
  resources.spelling = std::move(spelling);
  return resources;
}

}  // namespace mtlint
