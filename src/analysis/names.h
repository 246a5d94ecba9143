// Known names in the source, and what the English has for each of them.
//
//   find_names()    刘慈欣 in the source, by the dictionaries
//   pair_names()    "Liu Cixin" in the English: an accepted form
//   judge_names()   what stands in its place, where no accepted form does
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/english.h"
#include "analysis/lexical_hits.h"
#include "analysis/name_words.h"
#include "analysis/source_text.h"
#include "resources/lexicon.h"
#include "resources/resources.h"
#include "text/fold.h"

namespace mtlint {

class Imports;
class Phonetics;

// The dictionaries that a name may come from: the user's come first.
struct NameSources {
  const Lexicon& ours;
  const Lexicon* house = nullptr;        // the user's names, or null
  const Phonetics* phonetics = nullptr;  // weights, or null
  const Imports* imports = nullptr;      // what packages lend, or null

  const Lexicon& of(const NameHit& hit) const { return hit.house && house ? *house : ours; }
};

NameSources name_sources(const Resources& resources);

// Buffers that are reused from segment to segment.
struct NameScratch {
  Folded source{};
  Folded squeezed{};              // the English without case, marks and spaces
  std::vector<NameWord> words{};  // of the English
  bool has_squeezed = false;      // each is made when it is first wanted
  bool has_words = false;
};

// Makes squeezed or words of the English, unless they are there.
void prepare_squeezed(const English& target, NameScratch& scratch);
void prepare_words(const English& target, const Lexicon& lexicon, NameScratch& scratch);

// Appends the longest known names of the source, in order, not overlapping; none inside `quiet`
// (idioms whose names are not names). Boundaries by language: whole words, whole katakana runs.
void find_names(const SourceText& source, const NameSources& names, const std::vector<Span>& quiet,
                NameScratch& scratch, std::vector<NameHit>& out);

// For each hit: is an accepted English form there, and where? Letter case, diacritics, hyphens and
// spaces do not count, nor the order of the parts.
void pair_names(const SourceText& source, const English& target, const NameSources& names,
                NameScratch& scratch, std::vector<NameHit>& hits);

// For each hit: the verdict. To be called after pair_names().
void judge_names(const SourceText& source, const English& target, const NameSources& names,
                 NameScratch& scratch, std::vector<NameHit>& hits);

// What stands where the name of an unaccepted hit should: words that sound like the name, or spell
// the reading of its characters.
struct Impostor {
  Span span{};                           // in the target; empty = nothing found
  float similarity = 0;                  // to the expected form
  NameReason reason = NameReason::none;  // none: it is the name, romanised in another manner
  std::uint32_t entity = 0;
};
Impostor find_impostor(const NameHit& hit, const SourceText& source,
                       const std::vector<NameWord>& words, const NameSources& names,
                       const std::vector<NameHit>& hits);

// The verdict on a hit that is the whole source: whatever the English has is meant for it.
void judge_whole_name(NameHit& hit, const SourceText& source, const English& target,
                      const Lexicon& lexicon, const NameScratch& scratch);

// Takes back the acceptance of a hit that is the whole source and a person of whom only a part is
// there, among words that the name does not have: "Holy Hero Gandhi", "Yoon Column".
void check_whole_name(NameHit& hit, const Lexicon& lexicon, const NameScratch& scratch);

// Does a Chinese name touch a character that hardly occurs outside foreign names? Then it is a
// piece of a longer one: 卡特 (Carter) in 卡特利.
bool is_piece_of_name(std::string_view text, Span span);

// The first whole-word occurrence of a squeezed form in the squeezed English; empty = none.
Span find_squeezed(const Folded& squeezed, std::string_view text, std::string_view form);

// The reading of a Chinese form, without spaces: 尼·奎诺 is "nikuinuo". Empty if a character has
// none.
std::string reading_of(std::string_view source, const Lexicon& lexicon);

// The entity of the hit that the source's epithets speak for (非洲互联网之父 beside 奎诺), or else
// the first.
std::uint32_t likely_entity(const NameHit& hit, const SourceText& source, const Lexicon& lexicon);

// The English form to suggest for a hit: in full for a full form, else the surname or short form.
std::string_view expected_form(const NameHit& hit, const Lexicon& lexicon, std::uint32_t entity);

// The words of a verdict's reason, for people.
std::string_view explain(NameReason reason);

}  // namespace mtlint
