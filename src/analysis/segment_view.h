// A segment with everything that is known about it: what a rule gets.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "analysis/english.h"
#include "analysis/lexical_hits.h"
#include "analysis/quantities.h"
#include "analysis/source_text.h"
#include "analysis/term_hits.h"
#include "doc/segment.h"

namespace mtlint {

struct Resources;

// The facts of one segment, computed once and shared by all rules. The vectors are cleared, not
// freed, between segments.
struct Analysis {
  SourceText source{};
  English target{};
  std::vector<Span> words{};  // of a Chinese source: those of two and more characters, the last first
  std::vector<NameHit> names{};
  std::vector<ChineseName> people{};     // Chinese names that no dictionary has
  std::vector<ForeignName> foreign{};    // dotted names that no dictionary has
  std::vector<ImportedName> imported{};  // names that only packages know
  std::vector<IdiomHit> idioms{};
  std::vector<TermHit> terms{};            // the user's terms; so are the next
  std::vector<UnwelcomeTerm> unwelcome{};  // English that the user does not want, source or not
  std::vector<Quantity> source_quantities{};
  std::vector<Quantity> target_quantities{};
};

struct SegmentView {
  const Document& document;
  std::size_t index = 0;  // of the segment in the document
  const Analysis& facts;
  const Resources& resources;

  const Segment& segment() const { return document.segments[index]; }
  std::string_view source() const { return segment().source; }
  std::string_view target() const { return segment().target; }
  // A source is there, and its pairing with the target can be trusted.
  bool bilingual() const { return segment().has_source && segment().trusted_pair; }
  const Segment* previous() const { return index > 0 ? &document.segments[index - 1] : nullptr; }
  const Segment* next() const {
    return index + 1 < document.segments.size() ? &document.segments[index + 1] : nullptr;
  }
};

}  // namespace mtlint
