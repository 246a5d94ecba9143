// Known names in the source, and what the English has for each of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/english.h"
#include "analysis/lexical_hits.h"
#include "analysis/source_text.h"
#include "resources/lexicon.h"
#include "text/fold.h"

namespace mtlint {

// Buffers that are reused from segment to segment.
struct NameScratch {
  Folded source{};
  Folded squeezed{};
  std::string plain{};
  std::vector<Span> covered{};
};

// Appends the longest known names of the source, in order, not overlapping; none inside `quiet`
// (idioms whose names are not names). Boundaries by language: whole words, whole katakana runs.
void find_names(const SourceText& source, const Lexicon& lexicon, const std::vector<Span>& quiet,
                NameScratch& scratch, std::vector<NameHit>& out);

// For each hit: is an accepted English form there, and where? Letter case, diacritics, hyphens and
// spaces do not count, nor the order of the parts.
void pair_names(const English& target, const Lexicon& lexicon, NameScratch& scratch,
                std::vector<NameHit>& hits);

// What stands where the name of an unaccepted hit should: words that sound like the name, or spell
// the reading of its characters.
struct Impostor {
  Span span{};           // in the target; empty = nothing found
  float similarity = 0;  // to the expected form
  bool pinyin = false;   // it is the reading of the source's characters
  std::uint32_t entity = 0;
};
Impostor find_impostor(const NameHit& hit, const SourceText& source, const English& target,
                       const Lexicon& lexicon, const std::vector<NameHit>& hits);

// The English form to suggest for a hit: in full for a full form, else the surname or short form.
std::string_view expected_form(const NameHit& hit, const Lexicon& lexicon, std::uint32_t entity);

}  // namespace mtlint
