// The terms of documents: those of the glossary that the source has, and those that the texts
// themselves teach, with their English renderings, how often and where each stands.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "analysis/analyst.h"
#include "analysis/term_learning.h"
#include "doc/segment.h"
#include "engine/whos_who.h"
#include "resources/resources.h"

namespace mtlint {

// One English rendering of a term; `english` is empty where nothing stands for it.
struct TermRendering {
  std::string english{};
  // "approved", "admitted", "deprecated", "forbidden", "kept", "changed", "miscased", "missing";
  // of learnt terms "usual" and "other".
  std::string verdict{};
  std::uint64_t count = 0;
  std::vector<NamePlace> places{};  // the first ones; `count` has all
};

struct TermOfDocument {
  std::string source{};    // empty: about the English alone
  std::string expected{};  // the form to use; of learnt terms the usual one
  std::string note{};      // of the glossary
  std::string evidence{};  // "terms.tsv:12", or "learnt"
  std::string verdict{};   // the worst of the renderings'; learnt: "consistent", "inconsistent"
  std::uint64_t count = 0;
  std::vector<TermRendering> renderings{};  // the most frequent first
};

class TermList {
 public:
  explicit TermList(const Resources& resources);

  void add(const Document& document);

  // The same for one segment, whose facts are known.
  void add(const SegmentView& view);

  // Terms of the glossary in the order in which the source first has them, then learnt ones.
  std::vector<TermOfDocument> entries() const;

 private:
  struct Found {
    std::size_t order = 0;
    TermOfDocument entry{};
    std::map<std::string, TermRendering> renderings{};  // by verdict and words
  };
  void add_hit(const SegmentView& view, const TermHit& hit);
  void add_unwelcome(const SegmentView& view, const UnwelcomeTerm& use);
  void add_to_learner(const SegmentView& view);
  void count(const std::string& key, const TermOfDocument& entry, const SegmentView& view,
             std::string_view words, std::string_view verdict);
  void append_learnt(std::vector<TermOfDocument>& out) const;

  const Resources& resources_;
  Analyst analyst_;
  Analysis facts_{};
  std::map<std::string, Found> found_{};
  TermLearner learner_{};
  std::vector<NamePlace> learnt_places_{};  // of the learner's segments
};

}  // namespace mtlint
