// Every example of every card is a test: bad ones are found at exactly the marked places, good ones
// are not found at all.

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "support/checking.h"

namespace mtlint {
namespace {

using testing::Pair;

// Stands for the cards in the names of tests.
struct CardExample {
  RuleCard card;
  Example example;
  std::string name;
};

std::vector<CardExample> all_examples() {
  std::vector<CardExample> all;
  const auto cards = load_cards(MTLINT_SOURCE_DIR "/rules");
  if (!cards) throw std::runtime_error(describe(cards.error()));
  for (const RuleCard& card : *cards) {
    int bad = 0;
    int good = 0;
    for (const Example& example : card.examples) {
      std::string name = card.id + (example.bad ? "_bad_" + std::to_string(++bad)
                                                : "_good_" + std::to_string(++good));
      std::ranges::replace(name, '-', '_');
      all.push_back({card, example, name});
    }
  }
  return all;
}

Language language_of(const CardExample& test) {
  if (!test.example.source_language.empty()) return language_of_tag(test.example.source_language);
  return test.card.sources.empty() ? Language::zh : test.card.sources.front();
}

std::string told(const std::vector<Finding>& findings, const Document& document) {
  std::ostringstream out;
  for (const Finding& finding : findings) {
    const Mark& mark = finding.marks.front();
    const Segment& segment = document.segments[finding.segment];
    out << "\n  segment " << finding.segment << ": " << finding.message << " at \""
        << mark.span.of(mark.side == Side::source ? segment.source : segment.target) << '"';
  }
  return findings.empty() ? "nothing" : out.str();
}

class CardExamples : public ::testing::TestWithParam<CardExample> {};

TEST_P(CardExamples, AreFoundAsMarked) {
  const CardExample& test = GetParam();
  std::vector<Pair> pairs;
  for (const ExampleSegment& segment : test.example.segments)
    pairs.push_back({segment.source, segment.target, segment.has_source});
  const Document document = testing::document_of(pairs, language_of(test));
  const auto findings = testing::findings_of(test.card.id, document, test.example.terms);
  SCOPED_TRACE(test.card.file + ":" + std::to_string(test.example.line));
  ASSERT_EQ(findings.size(), test.example.places.size()) << "found " << told(findings, document);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Example::Place& place = test.example.places[i];
    const Mark& mark = findings[i].marks.front();
    EXPECT_TRUE(findings[i].segment == place.segment && mark.side == place.side &&
                mark.span == place.span)
        << "found " << told(findings, document);
  }
  if (test.example.suggest && !findings.empty()) {
    ASSERT_FALSE(findings[0].suggestions.empty());
    EXPECT_EQ(findings[0].suggestions[0], *test.example.suggest);
  }
  if (test.example.severity && !findings.empty()) {
    EXPECT_EQ(name_of(severity_names, findings[0].severity),
              name_of(severity_names, *test.example.severity));
  }
}

INSTANTIATE_TEST_SUITE_P(Rules, CardExamples, ::testing::ValuesIn(all_examples()),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace mtlint
