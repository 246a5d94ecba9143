// Evidence of omissions and additions.

#include "rules/completeness_evidence.h"

#include <algorithm>
#include <array>

#include "analysis/quantity_equal.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::array<double, 15> percents{0.1, 0.5, 1,  2,  5,  10,   25,  50,
                                          75,  90,  95, 98, 99, 99.5, 99.9};

// Characters of English for one of the source, at these percents: PUD and TICO-19, sources of at
// least `least` characters.
struct Lengths {
  Language language;
  std::size_t least;
  std::array<float, 15> ratios;
};
constexpr auto lengths = std::to_array<Lengths>({
    {Language::zh,
     15,
     {1.19F, 1.48F, 1.64F, 1.79F, 2.03F, 2.29F, 2.71F, 3.15F, 3.6F, 4.04F, 4.3F, 4.62F, 4.82F,
      5.14F, 5.56F}},
    {Language::ja,
     15,
     {0.95F, 1.0F, 1.18F, 1.23F, 1.41F, 1.57F, 1.82F, 2.19F, 2.59F, 3.0F, 3.33F, 3.6F, 3.83F, 4.03F,
      4.38F}},
    {Language::ko,
     15,
     {1.1F, 1.21F, 1.28F, 1.34F, 1.48F, 1.6F, 1.82F, 2.05F, 2.31F, 2.55F, 2.72F, 2.95F, 3.09F,
      3.28F, 3.65F}},
    {Language::ru,
     40,
     {0.45F, 0.51F, 0.56F, 0.61F, 0.67F, 0.72F, 0.8F, 0.89F, 0.99F, 1.09F, 1.16F, 1.26F, 1.31F,
      1.38F, 1.58F}},
    {Language::ar,
     40,
     {0.56F, 0.63F, 0.68F, 0.76F, 0.84F, 0.91F, 1.01F, 1.13F, 1.25F, 1.37F, 1.45F, 1.56F, 1.65F,
      1.71F, 1.85F}},
    {Language::de,
     40,
     {0.3F, 0.58F, 0.61F, 0.65F, 0.7F, 0.75F, 0.81F, 0.89F, 0.98F, 1.08F, 1.14F, 1.24F, 1.33F,
      1.43F, 1.85F}},
    {Language::fr,
     40,
     {0.52F, 0.56F, 0.58F, 0.62F, 0.67F, 0.72F, 0.78F, 0.85F, 0.93F, 1.01F, 1.07F, 1.14F, 1.21F,
      1.27F, 1.59F}},
    {Language::es,
     40,
     {0.53F, 0.58F, 0.62F, 0.65F, 0.71F, 0.75F, 0.81F, 0.87F, 0.94F, 1.01F, 1.06F, 1.15F, 1.21F,
      1.29F, 1.5F}},
});

std::size_t count_marks(std::string_view text, std::initializer_list<std::string_view> marks) {
  std::size_t n = 0;
  for (const std::string_view mark : marks)
    for (std::size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, at + mark.size()))
      ++n;
  return n;
}

std::size_t quotations(std::string_view text) {
  const std::size_t straight = count_marks(text, {"\""}) / 2;
  return straight + count_marks(text, {"“", "「", "„", "«"});
}

// Sentences of the English that end in a mark.
std::size_t stops(const English& english) {
  return static_cast<std::size_t>(std::ranges::count_if(
      english.sentences, [](const EnglishSentence& s) { return s.mark != 0; }));
}

bool is_said(const Quantity& q, const std::vector<Quantity>& others) {
  return std::ranges::any_of(others, [&](const Quantity& other) {
    if (q.kind == QuantityKind::date || other.kind == QuantityKind::date)
      return q.kind == other.kind || in_date(q, other) || in_date(other, q);
    return same_value(q, other) || near_value(q, other) || touches_range(q, other) ||
           touches_range(other, q) || in_time(q, other) || in_time(other, q);
  });
}

void add_numbers(std::string_view text, const std::vector<Quantity>& mine,
                 const std::vector<Quantity>& others, std::vector<Missing>& missing) {
  for (const Quantity& q : mine)
    if (q.digits && !q.loose && q.value > 2 && !is_said(q, others))
      missing.push_back({q.span, "the number " + std::string(q.span.of(text))});
}

}  // namespace

std::optional<double> length_percentile(std::string_view source, std::string_view target,
                                        Language language) {
  const auto* known = std::ranges::find(lengths, language, &Lengths::language);
  if (known == lengths.end()) return std::nullopt;
  const std::size_t characters = count_code_points(source);
  if (characters < known->least) return std::nullopt;
  const auto ratio = static_cast<float>(count_code_points(target)) / static_cast<float>(characters);
  if (ratio <= known->ratios.front()) return percents.front();
  for (std::size_t i = 1; i < percents.size(); ++i)
    if (ratio <= known->ratios[i]) {
      const float part = (ratio - known->ratios[i - 1]) / (known->ratios[i] - known->ratios[i - 1]);
      return percents[i - 1] + static_cast<double>(part) * (percents[i] - percents[i - 1]);
    }
  return percents.back();
}

std::optional<Evidence> find_omission(const SegmentView& segment) {
  constexpr double edge = 3;
  if (!segment.bilingual() || segment.target().empty()) return std::nullopt;
  const Analysis& facts = segment.facts;
  const auto percentile =
      length_percentile(segment.source(), segment.target(), facts.source.language);
  if (!percentile || *percentile > edge) return std::nullopt;
  Evidence evidence{{}, *percentile};
  // A sentence: the last one stands for what is missing, wherever it was.
  if (facts.source.stops > stops(facts.target) && facts.source.sentences.size() > 1)
    evidence.missing.push_back({facts.source.sentences.back(), "a sentence"});
  add_numbers(segment.source(), facts.source_quantities, facts.target_quantities, evidence.missing);
  const std::size_t sure = evidence.missing.size();
  for (const NameHit& name : facts.names)
    if (sure > 0 && !name.accepted && name.target.empty() && name.kind == FormKind::full)
      evidence.missing.push_back(
          {name.span, "the name " + std::string(name.span.of(segment.source()))});
  if (quotations(segment.source()) > 0 && quotations(segment.target()) == 0 &&
      segment.target().find('\'') == std::string_view::npos &&
      segment.target().find("‘") == std::string_view::npos)
    evidence.missing.push_back({{0, 0}, "a quotation"});
  if (evidence.missing.size() < 2) return std::nullopt;
  return evidence;
}

std::optional<Evidence> find_addition(const SegmentView& segment) {
  constexpr double edge = 97;
  if (!segment.bilingual() || segment.target().empty()) return std::nullopt;
  const Analysis& facts = segment.facts;
  const auto percentile =
      length_percentile(segment.source(), segment.target(), facts.source.language);
  if (!percentile || *percentile < edge) return std::nullopt;
  Evidence evidence{{}, *percentile};
  const std::size_t cuts = facts.source.stops + facts.source.semicolons +
                           count_marks(segment.source(), {"，", "、", ",", "،", "："});
  if (stops(facts.target) > cuts + 1)
    evidence.missing.push_back({facts.target.sentences.back().span, "a sentence"});
  add_numbers(segment.target(), facts.target_quantities, facts.source_quantities, evidence.missing);
  if (quotations(segment.target()) > 0 && quotations(segment.source()) == 0 &&
      segment.source().find("《") == std::string_view::npos)
    evidence.missing.push_back({{0, 0}, "a quotation"});
  if (evidence.missing.size() < 2) return std::nullopt;
  return evidence;
}

}  // namespace mtlint
