// Trained weights: the English tagger, what makes a sentence and where one ends, how names sound.

#include "analysis/models.h"

#include <filesystem>

#include "analysis/boundary_model.h"
#include "analysis/sentence_model.h"
#include "analysis/tagger.h"
#include "resources/phonetics.h"

namespace mtlint {

namespace {

// Loads one file of weights into `model`, unless it is missing.
template <class Model>
Result<void> load_model(Resources& resources, const char* name,
                        std::shared_ptr<const Model>& model) {
  const std::string file = resources.data + "/dictionaries/models/" + name;
  std::error_code fault;
  if (!std::filesystem::exists(file, fault)) {
    resources.missing.push_back(file + ": the rules that need these weights are silent");
    return {};
  }
  auto loaded = Model::load(file);
  if (!loaded) return Failure(loaded.error());
  model = std::make_shared<const Model>(std::move(*loaded));
  return {};
}

}  // namespace

Result<void> load_models(Resources& resources) {
  if (auto loaded = load_model(resources, "en-tagger.bin", resources.tagger); !loaded)
    return loaded;
  if (auto loaded = load_model(resources, "en-sentences.bin", resources.sentence_model); !loaded)
    return loaded;
  if (auto loaded = load_model(resources, "en-boundaries.bin", resources.boundary_model); !loaded)
    return loaded;
  auto phonetics = Phonetics::open(resources.data + "/dictionaries/models", resources.missing);
  if (!phonetics) return Failure(phonetics.error());
  resources.phonetics = std::make_shared<const Phonetics>(std::move(*phonetics));
  return {};
}

}  // namespace mtlint
