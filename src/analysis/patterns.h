// The small pattern language of the dictionaries over English: words by stem, `*` for a prefix, `&`
// for "all within a window", a run of words for a phrase (dictionaries/README.md).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/english.h"
#include "base/span.h"
#include "text/stemmer.h"

namespace mtlint {

// A pattern made ready: compiled once for each thread, see PatternCache.
struct Pattern {
  struct Term {
    std::string lower{};
    std::uint64_t stem = 0;
    std::uint16_t family = 0;  // of words for one image
    bool prefix = false;
    bool determiner = false;
  };
  std::vector<std::vector<Term>> phrases{};
  std::size_t terms = 0;    // in all
  std::size_t content = 0;  // that say something
};

// How loosely words are compared.
enum class Looseness : std::uint8_t {
  stems,   // for accepted renderings
  images,  // for literal ones: also words for the same image (cow, ox), in patterns of two words or
           // more that say something; but "handful" is no hand
};

// The words of an English text made ready for patterns.
class PatternText {
 public:
  struct Word {
    Span span{};
    std::string_view lower{};    // into the text's own buffer
    std::uint64_t stem = 0;      // of its base form
    std::uint64_t raw_stem = 0;  // of the word as it stands
    std::uint16_t family = 0;
    bool determiner = false;
    bool derived = false;  // ends in -ful, -less: not the thing itself
  };

  PatternText() = default;
  explicit PatternText(const English& english) { reset(english.text); }

  // Makes another text ready; storage and the memory of stems are used again.
  void reset(std::string_view text);

  // The span of the words that match, or an empty one. `matched` gets the spans of the words that
  // the pattern's terms stand for.
  Span find(std::string_view pattern, Looseness looseness = Looseness::stems,
            std::vector<Span>* matched = nullptr);

  // The pattern as find() sees it.
  const Pattern& compiled(std::string_view pattern);

  const std::vector<Word>& words() const { return words_; }
  std::uint64_t stem_of(std::string_view lower_case);      // of its base form
  std::uint64_t raw_stem_of(std::string_view lower_case);  // of the word as it stands

 private:
  struct Hit {
    std::size_t first = 0;
    std::size_t last = 0;
    bool found = false;
  };
  bool is_taken(std::size_t word) const;
  bool matches(const Word& word, const Pattern::Term& term, bool images) const;
  Hit find_phrase(const std::vector<Pattern::Term>& phrase, std::size_t from, std::size_t to,
                  bool images);

  std::string lower_{};
  std::vector<Word> words_{};
  std::vector<std::size_t> matched_{};
  Stemmer stemmer_{};
  std::unordered_map<std::uint64_t, std::uint64_t> stem_of_{};  // word hash -> stem hash
  std::unordered_map<std::uint64_t, std::unique_ptr<Pattern>> patterns_{};  // by hash of the text
};

}  // namespace mtlint
