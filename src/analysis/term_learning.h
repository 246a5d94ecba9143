// Terms that nobody has listed, learnt from the texts themselves: what of the source comes back
// again and again, which English comes with it, and which other English takes its place.
//
// Method: runs of characters (Chinese, Japanese) or of stems that stand in several segments are
// paired with the runs of English stems that stand in the same segments, by the Dice coefficient. A
// second rendering has to stand in segments where the first does not, hardly ever without the term,
// and there must be no other run of the source that it goes with better.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/term_forms.h"
#include "base/language.h"
#include "base/span.h"
#include "text/stemmer.h"

namespace mtlint {

struct LearntPlace {
  std::uint32_t segment = 0;  // in the order in which they were added
  Span source{};
  Span target{};
};

struct LearntRendering {
  std::string english{};  // as it stands most often
  std::vector<LearntPlace> places{};
};

struct LearntTerm {
  std::string source{};
  std::uint32_t segments = 0;                 // that have it
  std::vector<LearntRendering> renderings{};  // the most frequent first; two or more disagree
};

class TermLearner {
 public:
  // More segments are not looked at: memory stays bounded.
  static constexpr std::size_t most_segments = 20'000;

  // `quiet`: spans of the source that are known already, such as names.
  void add(std::string_view source, Language language, std::string_view target,
           std::span<const Span> quiet);

  // All terms with a rendering that is sure, in the order in which they first stand in the texts.
  std::vector<LearntTerm> learn() const;

 private:
  // Something that runs are made of: a character or a word. 0 = nothing may run over it.
  struct Unit {
    std::uint64_t value = 0;
    Span span{};
    bool border = true;  // a run may begin and end here
  };
  // A run that stands in several segments.
  struct Run {
    std::uint64_t hash = 0;
    std::uint16_t begin = 0;  // units
    std::uint16_t end = 0;
  };
  struct Text {
    std::string text{};
    std::vector<Unit> units{};
    std::vector<Run> runs{};
  };
  using Postings = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;
  struct Texts {
    std::vector<Text> texts{};
    Postings postings{};
  };
  struct Paired {
    std::uint64_t source = 0;
    std::uint64_t target = 0;
    double dice = 0;
  };
  friend class TermPairing;

  static void find_runs(Texts& side, std::size_t longest, std::size_t least);
  void cut_source(std::string_view source, Language language, std::span<const Span> quiet,
                  Text& out);
  void cut_target(std::string_view target, Text& out);

  Texts source_{};
  Texts target_{};
  bool characters_ = false;  // units of the source are characters
  Stemmer stemmer_{};
  EnglishStems english_{};
};

}  // namespace mtlint
