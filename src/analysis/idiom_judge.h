// What the English makes of the idioms that were found: accepted, literal, untranslated, lacking a
// thought. Accepted renderings are asked for first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/idiom_glosses.h"
#include "analysis/idioms.h"
#include "analysis/patterns.h"
#include "analysis/source_text.h"
#include "resources/imports.h"
#include "resources/lexicon.h"

namespace mtlint {

// Buffers of one thread.
struct JudgeScratch {
  PatternText target{};
  PatternText neighbour{};  // the other segment's English, for quotations that go on there
  std::vector<Span> literal{};
  std::vector<Span> accepted{};
  GlossScratch glosses{};
  bool glosses_ready = false;
};

// The English of the segment and of its neighbours.
struct JudgeTexts {
  std::string_view target{};
  std::string_view previous{};
  std::string_view next{};
};

// Fills verdict, target and group of each hit.
void judge_idioms(const SourceText& source, const JudgeTexts& texts, const Lexicon& lexicon,
                  const Imports& imports, JudgeScratch& scratch, std::vector<IdiomHit>& hits);

// May these two hits share one rendering: nothing but a comma or "and" between them?
bool side_by_side(std::string_view source, Span first, Span second);

}  // namespace mtlint
