// Does an English spelling sound like a name written in another script? P(letters | characters),
// learned from pairs of names.
//
//   phonetics.score(Language::zh, "奎诺", "Quaynor")   5.3: more likely a rendering than not
//   phonetics.score(Language::zh, "奎诺", "Obama")    -6.3: no rendering of it
//   phonetics.score(Language::zh, "奎", "Quay")       nothing: one character says too little
//
// What it cannot do: tell the right spelling from a plausible one (奎诺 / "Quino" scores well too);
// judge Chinese personal names by their Mandarin readings, which is analysis/romanise.h's work.
//
// Method: each unit of the source (a character, a kana, a letter, a jamo, with its neighbours)
// emits a run of 0 to 6 letters; the forward algorithm sums over all ways of cutting the English;
// the log of this probability over that of the letters themselves (trigrams), for each letter, is
// turned into log-odds by a logistic curve. Trained by `mtlint_train phonetics`
// (dictionaries/models/LICENSE.md); measured in docs/quality.md.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "base/mapped_file.h"
#include "resources/phonetic_model.h"

namespace mtlint {

class Phonetics {
 public:
  // The languages that have weights: `<folder>/names-<language>.bin`.
  static constexpr std::array languages{Language::zh, Language::ja, Language::ko, Language::ru,
                                        Language::ar};

  // Maps the weights of a folder. A language whose file is missing is noted in `missing`; a damaged
  // file is an error.
  static Result<Phonetics> open(const std::string& folder, std::vector<std::string>& missing);

  // Weights in memory, for one language. `bytes` must outlive the object and begin at an address
  // divisible by 8; `name` is for messages.
  Result<void> add(Language language, std::string_view bytes, const std::string& name);

  bool knows(Language language) const { return models_[index_of(language)].has_value(); }

  // A part of a name in the source, made ready for comparing with many spellings.
  class Part {
   public:
    bool can_be_judged() const { return model_ != nullptr; }

   private:
    friend class Phonetics;
    const phonetic::Model* model_ = nullptr;
    std::size_t count_ = 0;
    std::array<std::uint16_t, phonetic::most_units> rows_{};
  };

  // `source` is one part of a name: no middle dots, no spaces. A part of one character, of another
  // script, or of more than 32 units cannot be judged.
  Part prepare(Language language, std::string_view source) const;

  // Log-odds that `english` (one word, or several that stand together: all but letters is passed
  // over, accents do not count) renders the part; above 0 it is more likely than not. Nothing where
  // the part cannot be judged or the English has no letters or more than 32. About a microsecond;
  // allocates nothing for ASCII. Thread-safe.
  std::optional<float> score(const Part& part, std::string_view english) const;
  std::optional<float> score(Language language, std::string_view source,
                             std::string_view english) const;

  // The best of several spellings; nothing if none can be judged.
  struct Best {
    std::size_t index = 0;
    float score = 0;
  };
  std::optional<Best> best(Language language, std::string_view source,
                           std::span<const std::string_view> candidates) const;

  // May the rendering of a part of `source` begin as `english` does? For parts of one character
  // (尼 / "Nii"), of which nothing more can be said. True where there are no weights.
  bool may_begin(Language language, std::string_view source, std::string_view english) const;

 private:
  static std::size_t index_of(Language language) { return static_cast<std::size_t>(language); }

  std::vector<MappedFile> files_{};
  std::array<std::optional<phonetic::Model>, language_names.size()> models_{};
};

}  // namespace mtlint
