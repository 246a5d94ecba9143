#include "engine/summary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/hash.h"
#include "support/checking.h"

namespace mtlint {
namespace {

using ::testing::HasSubstr;

// A summary of one document whose segments each have findings of the given rules.
Summary summary_of(const std::string& part, const std::vector<std::vector<const char*>>& rules,
                   const std::string& system = "", const std::string& source_prefix = "源") {
  Summary summary;
  summary.digest = "rules";
  summary.scoring.name = "test";
  summary.scoring.categories = {{"all", {"*"}, 1, {0, 1, 5, 25}}};
  summary.sample_size = 2;
  summary.parts = {{part, "digest of " + part}};
  Document document;
  document.file = "a.jsonl";
  std::vector<RuleCard> cards;
  std::vector<Finding> findings;
  for (std::uint32_t i = 0; i < rules.size(); ++i) {
    Segment& segment = document.segments.emplace_back();
    segment.number = i + 1;
    segment.source = document.text.keep(source_prefix + std::to_string(i));
    segment.target = document.text.keep("four words of English " + part + std::to_string(i));
    segment.source_language = Language::zh;
    segment.system = document.text.keep(system);
    for (const char* rule : rules[i]) {
      auto card = std::ranges::find(cards, rule, &RuleCard::id);
      if (card == cards.end()) {
        card = cards.insert(cards.end(), RuleCard{});
        card->id = rule;
        card->mqm = "accuracy/omission";
        card->precision = Precision{.value = 0.5};
      }
      Finding& finding = findings.emplace_back();
      finding.rule = static_cast<std::uint32_t>(card - cards.begin());
      finding.segment = i;
      finding.severity = Severity::major;
      finding.confidence = 0.95F;
      finding.fingerprint = hash64(part + rule, i);
    }
  }
  add_to(summary, document, findings, cards, [](const Document& of, const Finding& finding) {
    return "{\"target_text\":\"" + std::string(of.segments[finding.segment].target) + "\"}";
  });
  return summary;
}

Summary merged(std::vector<Summary> parts) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < parts.size(); ++i) names.push_back("part-" + std::to_string(i));
  auto sum = merge_summaries(std::move(parts), names);
  EXPECT_TRUE(sum) << describe(sum.error());
  return sum ? *sum : Summary{};
}

TEST(Summaries, CountWhatIsThere) {
  const Summary summary = summary_of("a", {{"x", "y"}, {}, {"x"}});
  EXPECT_EQ(summary.total.segments, 3U);
  EXPECT_EQ(summary.total.segments_flagged, 2U);
  EXPECT_EQ(summary.total.findings(), 3U);
  EXPECT_EQ(summary.total.target_words, 15U);
  EXPECT_EQ(summary.total.source_characters, 3U);
  EXPECT_EQ(summary.total.rules.at("x"), (BySeverity{0, 0, 2, 0}));
  EXPECT_EQ(summary.per_segment[0], 1U);
  EXPECT_EQ(summary.per_segment[2], 1U);
  EXPECT_EQ(summary.confidence[9], 3U);
  EXPECT_EQ(summary.by_language.at("zh").segments, 3U);
  EXPECT_EQ(summary.samples.at("x").size(), 2U);
}

TEST(Summaries, SurviveWritingAndReading) {
  const Summary summary = summary_of("a", {{"x", "y"}, {}, {"x"}}, "engine");
  const std::string text = summary_json(summary);
  EXPECT_EQ(text.find('\n'), std::string::npos);
  const auto again = parse_summary(text, "a.json");
  ASSERT_TRUE(again) << describe(again.error());
  EXPECT_EQ(summary_json(*again), text);
}

TEST(Summaries, OrderAndNestingDoNotMatter) {
  const Summary a = summary_of("a", {{"x"}, {"y"}});
  const Summary b = summary_of("b", {{}, {"x", "x"}, {"z"}});
  const Summary c = summary_of("c", {{"z"}, {"x"}});
  const std::string flat = summary_json(merged({a, b, c}));
  EXPECT_EQ(summary_json(merged({c, a, b})), flat);
  EXPECT_EQ(summary_json(merged({merged({c, b}), a})), flat);
  EXPECT_EQ(summary_json(merged({a, merged({b, c})})), flat);
  EXPECT_EQ(merged({a, b, c}).total.segments, 7U);
}

TEST(Summaries, RepeatedPartsCountOnce) {
  const Summary a = summary_of("a", {{"x"}, {"y"}});
  const Summary b = summary_of("b", {{"z"}});
  const std::string once = summary_json(merged({a, b}));
  EXPECT_EQ(summary_json(merged({a, b, a, a})), once);
  EXPECT_EQ(summary_json(merged({a, merged({a, b}), b})), once);
}

TEST(Summaries, OverlappingSumsAreRefused) {
  const Summary a = summary_of("a", {{"x"}});
  const Summary b = summary_of("b", {{"y"}});
  const Summary c = summary_of("c", {{"z"}});
  const auto sum = merge_summaries({merged({a, b}), merged({b, c})}, {"ab", "bc"});
  ASSERT_FALSE(sum);
  EXPECT_THAT(describe(sum.error()), HasSubstr("merge the parts themselves"));
}

TEST(Summaries, OtherRulesScoringsAndTextsAreRefused) {
  const Summary a = summary_of("a", {{"x"}});
  const auto fault = [&](Summary b) {
    const auto sum = merge_summaries({a, std::move(b)}, {"a.json", "b.json"});
    return sum ? std::string("none") : describe(sum.error());
  };
  Summary rules = summary_of("b", {{"x"}});
  rules.digest = "others";
  EXPECT_THAT(fault(rules), HasSubstr("made with other rules"));
  Summary scoring = summary_of("b", {{"x"}});
  scoring.scoring.reference_words = 100;
  EXPECT_THAT(fault(scoring), HasSubstr("scored in another way"));
  Summary texts = summary_of("a", {{"x"}});
  texts.parts = {{"a", "another digest"}};
  EXPECT_THAT(fault(texts), HasSubstr("holds other texts"));
}

TEST(Summaries, SamplesAreTheSameWhateverTheCut) {
  std::vector<std::vector<const char*>> many(40, {"x"});
  const Summary whole = summary_of("p", many);
  // The same findings, offered in reverse order in two summaries.
  Summary left = summary_of("p", many);
  Summary right = left;
  std::vector<Sample> all = whole.samples.at("x");
  left.samples["x"] = {all[1]};
  right.samples["x"] = {all[0]};
  right.parts = {{"q", "q"}};
  EXPECT_EQ(merged({left, right}).samples.at("x"), all);
}

TEST(Summaries, DamagedOnesSayWhatToDo) {
  const std::string text = summary_json(summary_of("a", {{"x"}}));
  const auto fault = [](const std::string& json) {
    const auto read = parse_summary(json, "a.json");
    return read ? std::string("none") : describe(read.error());
  };
  EXPECT_THAT(fault(text.substr(0, text.size() / 2)), HasSubstr("a.json"));
  EXPECT_THAT(fault("{\"kind\":\"other\"}"), HasSubstr("no summary"));
  EXPECT_THAT(fault("[1]"), HasSubstr("no summary"));
  EXPECT_THAT(fault(std::string(100'000, '[')), HasSubstr("no summary"));
  std::string other = text;
  other.replace(other.find("\"schema\":1"), 10, "\"schema\":9");
  EXPECT_THAT(fault(other), HasSubstr("another version"));
  std::string wrong = text;
  wrong.replace(wrong.find("\"segments\":1"), 12, "\"segments\":{}");
  EXPECT_THAT(fault(wrong), HasSubstr("none"));  // the head is for people; "total" counts
  wrong = text;
  const std::size_t total = wrong.find("\"total\":{\"segments\":1");
  ASSERT_NE(total, std::string::npos);
  wrong.replace(total, 21, "\"total\":{\"segments\":\"\"");
  EXPECT_THAT(fault(wrong), HasSubstr("damaged"));
}

}  // namespace
}  // namespace mtlint
