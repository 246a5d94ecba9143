// Trained weights: the English tagger.

#include "analysis/models.h"

#include <filesystem>

#include "analysis/tagger.h"

namespace mtlint {

Result<void> load_models(Resources& resources) {
  const std::string file = resources.data + "/dictionaries/models/en-tagger.bin";
  std::error_code fault;
  if (!std::filesystem::exists(file, fault)) {
    resources.missing.push_back("the tagger's weights (" + file +
                                "): the rules about sentences are silent");
    return {};
  }
  auto tagger = Tagger::load(file);
  if (!tagger) return Failure(tagger.error());
  resources.tagger = std::make_shared<const Tagger>(std::move(*tagger));
  return {};
}

}  // namespace mtlint
