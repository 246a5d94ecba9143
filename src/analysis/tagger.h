// Part-of-speech tags for English: a greedy averaged perceptron over the Penn Treebank tag set.
//
//   const Result<Tagger> tagger = Tagger::load("dictionaries/models/en-tagger.bin");
//   tagger->tag(english, sentence);   // fills Token::tag, forms and ambiguity
//
// Method: Collins (2002), "Discriminative training methods for hidden Markov models", decoded left
// to right, with hashed features and weights of one byte. Trained by `mtlint_train tagger`.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "analysis/english.h"
#include "base/error.h"

namespace mtlint {

// A sentence to tag, whose tokens are in `english`.
struct TagTask {
  English* english = nullptr;
  const EnglishSentence* sentence = nullptr;
};

class Tagger {
 public:
  // Maps the weights; an error if the file is missing, damaged, or of another version.
  static Result<Tagger> load(const std::string& path);
  // The same from bytes, which are copied; `name` is told in errors.
  static Result<Tagger> from_bytes(std::string_view bytes, const std::string& name);

  Tagger(Tagger&&) noexcept;
  Tagger& operator=(Tagger&&) noexcept;
  ~Tagger();

  // Tags the tokens of one sentence. Safe to call from several threads at once.
  void tag(English& english, const EnglishSentence& sentence) const;
  // The same for many sentences, four at a time: one goes on while another waits for memory. The
  // weights take more than the nearest caches hold, and each tag is needed for the next.
  void tag_all(std::span<const TagTask> tasks) const;

  // The lexicon's forms of a word (its word_key); 0 = unknown.
  std::uint8_t forms_of(std::uint64_t key) const;

 private:
  struct Loaded;
  class Run;
  explicit Tagger(std::unique_ptr<const Loaded> loaded);
  std::unique_ptr<const Loaded> loaded_;
};

}  // namespace mtlint
