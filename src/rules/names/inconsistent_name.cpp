// One name of the source is rendered in two ways in one document.
// Card, help and examples: rules/names/inconsistent-name.json

#include <algorithm>
#include <map>

#include "analysis/names.h"
#include "analysis/similarity.h"
#include "resources/resources.h"
#include "rules/name_findings.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Forms in full of the entity that the rendering is; nothing for short forms and acronyms, which
// may stand beside the full one.
bool is_full_rendering(const Lexicon& lexicon, const NameHit& hit, std::string_view squeezed) {
  for (const std::uint32_t number : lexicon.entities(lexicon.source_form(hit.form)))
    for (const EnglishFormRecord& form : lexicon.english(lexicon.entity(number)))
      if (form.full != 0 && lexicon.text(form.squeezed) == squeezed) return true;
  return false;
}

// "Congo" beside "the Republic of the Congo" is a short form, not a second name. Places and
// organisations go by names of different origin that readers know ("Britain", "United Kingdom"):
// two spellings of one name are what confuses.
bool may_stand_together(std::string_view a, std::string_view b, EntityKind kind) {
  if (a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos) return true;
  return kind != EntityKind::person && sound_alike(a, b) < 0.5F;
}

// The same words in another order are the business of name-order.
bool is_reordered(std::string_view a, std::string_view b) {
  auto left = words_of(a);
  auto right = words_of(b);
  std::ranges::sort(left);
  std::ranges::sort(right);
  return left == right;
}

// Two descriptions of one thing ("Chinese foreign ministry", "Ministry of Foreign Affairs of
// China") are no two names; two spellings of one word are.
bool is_described(std::string_view a, std::string_view b, EntityKind kind) {
  return kind != EntityKind::person && (words_of(a).size() != 1 || words_of(b).size() != 1);
}

EntityKind kind_of(const Lexicon& lexicon, const NameHit& hit) {
  return lexicon.entity(lexicon.entities(lexicon.source_form(hit.form)).front()).kind;
}

// Where a name stood first, and how it was written.
struct FirstUse {
  std::uint32_t segment = 0;
  std::string words{};
};

std::string name_of_segment(const Segment& segment) {
  return segment.id.empty() ? std::to_string(segment.number) : std::string(segment.id);
}

// Dotted names that no dictionary has, by the two characters on both sides of the last dot: their
// ends are uncertain.
std::string key_of(const ForeignName& name, std::string_view source) {
  std::size_t end = name.last.begin;
  for (int i = 0; i < 2; ++i) next_code_point(source, end);
  std::size_t begin = name.last.begin;
  for (int i = 0; i < 3 && begin > name.span.begin; ++i) previous_code_point(source, begin);
  return std::string(source.substr(begin, end - begin));
}

// One foreign name by two spellings, each of which sounds like it.
void check_foreign(const DocumentView& document, Findings& findings) {
  constexpr float alike = 0.5F;
  std::map<std::string, FirstUse> first;
  for (const ForeignUse& use : document.foreign) {
    const Segment& segment = document.document.segments[use.segment];
    const std::string words(use.name.target.of(segment.target));
    const auto [place, is_first] =
        first.try_emplace(key_of(use.name, segment.source), FirstUse{use.segment, words});
    if (is_first) continue;
    const std::string here = squeeze(words);
    const std::string before = squeeze(place->second.words);
    if (here == before || here.find(before) != std::string::npos ||
        before.find(here) != std::string::npos || sound_alike(here, before) < alike ||
        is_same_romanised(here, before, segment.source_language))
      continue;
    const Segment& earlier = document.document.segments[place->second.segment];
    Finding& finding = findings.add(
        use.segment,
        std::string(use.name.span.of(segment.source)) + " is " + quoted(words) + " here, but " +
            quoted(place->second.words) + " in segment " + name_of_segment(earlier),
        {Side::target, use.name.target, "elsewhere " + quoted(place->second.words)});
    finding.marks.push_back({Side::source, use.name.span, {}});
    finding.confidence = 0.8F;
    finding.suggestions.push_back(place->second.words);
    finding.fixes.push_back({use.name.target, place->second.words, false});
    finding.evidence = {{"earlier", place->second.words}, {"because", "both sound like the name"}};
  }
}

void check_known(const DocumentView& document, Findings& findings) {
  const Lexicon& lexicon = *document.resources.lexicon;
  std::map<std::uint32_t, NameUse> first_use;  // by source form
  std::map<std::uint32_t, std::string> first_form;
  std::map<std::uint32_t, std::string> first_words;
  for (const NameUse& use : document.names) {
    if (!use.hit.accepted || use.hit.house) continue;
    const Segment& segment = document.document.segments[use.segment];
    const std::string_view words = use.hit.target.of(segment.target);
    const std::string squeezed = squeeze(words);
    if (!is_full_rendering(lexicon, use.hit, squeezed)) continue;
    const auto [place, is_first] = first_use.try_emplace(use.hit.form, use);
    if (is_first) {
      first_form[use.hit.form] = squeezed;
      first_words[use.hit.form] = words;
      continue;
    }
    const std::string& before = first_form[use.hit.form];
    if (before == squeezed || may_stand_together(before, squeezed, kind_of(lexicon, use.hit)))
      continue;
    if (is_reordered(words, first_words[use.hit.form])) continue;
    if (is_described(words, first_words[use.hit.form], kind_of(lexicon, use.hit))) continue;
    const Segment& earlier = document.document.segments[place->second.segment];
    const std::string earlier_words(place->second.hit.target.of(earlier.target));
    Finding& finding = findings.add(
        use.segment,
        std::string(use.hit.span.of(segment.source)) + " is \"" + std::string(words) +
            "\" here, but \"" + earlier_words + "\" in segment " + segment_name(earlier),
        {Side::target, use.hit.target, "elsewhere \"" + earlier_words + "\""});
    finding.marks.push_back({Side::source, use.hit.span, {}});
    finding.suggestions.push_back(earlier_words);
    finding.fixes.push_back({use.hit.target, earlier_words, false});
    finding.evidence = {{"dictionary", "names"}, {"earlier", earlier_words}};
  }
}

void check_document(const DocumentView& document, Findings& findings) {
  check_known(document, findings);
  check_foreign(document, findings);
}

}  // namespace

extern const RuleCode inconsistent_name{.id = "inconsistent-name",
                                        .check_document = check_document};

}  // namespace mtlint
