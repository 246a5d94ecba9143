// Phonetic scores from mapped weights.

#include "resources/phonetics.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "resources/phonetic_score.h"
#include "resources/phonetic_units.h"

namespace mtlint {

using namespace phonetic;

namespace {

Ideographs ideographs_of(const Model& model) { return {model.simplified, model.syllables}; }

std::uint16_t row_of(const Model& model, Language language, const Units& units, std::size_t at) {
  const Contexts contexts = contexts_of(language, units, at);
  return find_row(model, std::span(contexts.keys).first(contexts.count));
}

}  // namespace

Result<Phonetics> Phonetics::open(const std::string& folder, std::vector<std::string>& missing) {
  Phonetics phonetics;
  for (const Language language : languages) {
    const std::string path = folder + "/names-" + std::string(code_of(language)) + ".bin";
    std::error_code fault;
    if (!std::filesystem::exists(path, fault)) {
      missing.push_back(path + ": names of this language are not compared by sound");
      continue;
    }
    auto file = MappedFile::open(path);
    if (!file) return Failure(file.error());
    if (auto added = phonetics.add(language, file->bytes(), path); !added)
      return Failure(added.error());
    phonetics.files_.push_back(std::move(*file));
  }
  return phonetics;
}

Result<void> Phonetics::add(Language language, std::string_view bytes, const std::string& name) {
  auto model = read_model(bytes, language, name);
  if (!model) return Failure(model.error());
  models_[index_of(language)] = *model;
  return {};
}

Phonetics::Part Phonetics::prepare(Language language, std::string_view source) const {
  Part part;
  if (!knows(language)) return part;
  const Model& model = *models_[index_of(language)];
  const Units units = units_of(language, source, ideographs_of(model));
  if (units.count == 0 || units.characters < 2) return part;
  for (std::size_t at = 0; at < units.count; ++at)
    part.rows_[at] = row_of(model, language, units, at);
  part.count_ = units.count;
  part.model_ = &model;
  return part;
}

std::optional<float> Phonetics::score(const Part& part, std::string_view english) const {
  if (!part.can_be_judged()) return std::nullopt;
  const Letters letters = letters_of(english);
  if (letters.count == 0) return std::nullopt;
  const Model& model = *part.model_;
  const Fit fit = fit_of(model, std::span(part.rows_).first(part.count_), letters);
  const auto features =
      features_of(fit, log_background(model, letters), part.count_, letters.count);
  double odds = model.header.curve[feature_count];
  for (std::size_t i = 0; i < feature_count; ++i) odds += model.header.curve[i] * features[i];
  return static_cast<float>(odds);
}

std::optional<float> Phonetics::score(Language language, std::string_view source,
                                      std::string_view english) const {
  return score(prepare(language, source), english);
}

std::optional<Phonetics::Best> Phonetics::best(Language language, std::string_view source,
                                               std::span<const std::string_view> candidates) const {
  const Part part = prepare(language, source);
  std::optional<Best> best;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (const auto odds = score(part, candidates[i]); odds && (!best || *odds > best->score))
      best = Best{i, *odds};
  return best;
}

bool Phonetics::may_begin(Language language, std::string_view source,
                          std::string_view english) const {
  constexpr double likely = 0.002;
  if (!knows(language)) return true;
  const Model& model = *models_[index_of(language)];
  const Units units = units_of(language, source, ideographs_of(model));
  const Letters letters = letters_of(english);
  if (units.count == 0 || letters.count == 0) return true;
  const std::uint16_t row = row_of(model, language, units, 0);
  double sum = 0;
  Run run = empty_run;
  const std::size_t most = std::min<std::size_t>(
      {letters.count, longest_chunk, static_cast<std::size_t>(model.header.longest)});
  for (std::size_t i = 0; i < most; ++i) {
    run = longer(run, letters.items[i]);
    sum += probability(model, row, hash_of(run));
  }
  return sum > likely;
}

}  // namespace mtlint
