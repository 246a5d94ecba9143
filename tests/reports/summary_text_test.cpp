#include "reports/summary_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace mtlint {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Summary summary() {
  Summary made;
  made.digest = "0123456789abcdef";
  made.scoring.name = "mqm";
  made.scoring.title = "MQM";
  made.scoring.categories = {{"Accuracy", {"accuracy"}, 1, {0, 1, 5, 25}}};
  made.rules["broken-name"] = {"names", "accuracy/mistranslation", 0.9};
  made.total.segments = 200;
  made.total.segments_flagged = 10;
  made.total.target_words = 4000;
  made.total.source_characters = 6000;
  made.total.rules["broken-name"] = {0, 6, 4, 0};
  made.by_file["a|b<script>.jsonl"] = made.total;
  made.by_file["quiet.jsonl"].segments = 3;
  made.by_language["zh"] = made.total;
  made.by_author["李"] = made.total;
  made.per_segment = {190, 10, 0, 0, 0, 0, 0};
  made.parts["part-name"] = "digest";
  made.samples["broken-name"] = {
      {1,
       R"({"severity":"major","message":"\"Ni Quino\" is <b>wrong</b>","file":"a","segment":"4",)"
       R"("source":{"start":0,"end":4,"text":"尼·奎诺"},"target":{"start":0,"end":8,"text":"Ni Quino"},)"
       R"("source_text":"尼·奎诺说","target_text":"Ni Quino said"})"}};
  return made;
}

TEST(SummaryReports, TextHasScoresAndTables) {
  const std::string text = render_summary(summary(), {}, SummaryFormat::text);
  EXPECT_THAT(text, HasSubstr("200, flagged 10 (5.0%)"));
  EXPECT_THAT(text, HasSubstr("10 (4 major, 6 minor)"));
  EXPECT_THAT(text, HasSubstr("6.50 ± "));  // (6 + 4 × 5) / 4,000 × 1,000
  EXPECT_THAT(text, HasSubstr("raw 99.35, calibrated 93.50"));
  EXPECT_THAT(text, HasSubstr("90%"));
  EXPECT_THAT(text, HasSubstr("Ni Quino said"));
  EXPECT_THAT(text, Not(HasSubstr("part-name")));
}

TEST(SummaryReports, NumbersAreGrouped) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(1234567), "1,234,567");
}

TEST(SummaryReports, HtmlEscapesWhatIsNotOurs) {
  const std::string html = render_summary(summary(), {}, SummaryFormat::html);
  EXPECT_THAT(html, HasSubstr("a|b&lt;script&gt;.jsonl"));
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, HasSubstr("is &lt;b&gt;wrong"));
  EXPECT_THAT(html, HasSubstr("<mark>尼·奎诺</mark>说"));
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
}

TEST(SummaryReports, MarkdownEscapesCells) {
  const std::string text = render_summary(summary(), {}, SummaryFormat::markdown);
  EXPECT_THAT(text, HasSubstr("| a\\|b\\<script\\>.jsonl |"));
  EXPECT_THAT(text, HasSubstr("## Translators"));
}

TEST(SummaryReports, JsonHasNoParts) {
  const std::string text = render_summary(summary(), {}, SummaryFormat::json);
  const auto json = nlohmann::json::parse(text);
  EXPECT_FALSE(json.contains("parts"));
  EXPECT_EQ(json["mqm"]["per_reference"], 6.5);
  EXPECT_EQ(json["samples"]["broken-name"][0]["segment"], "4");
}

TEST(SummaryReports, SmallSamplesAndErrorsAreWarnedOf) {
  Summary small = summary();
  small.total.target_words = 300;
  small.errors = {"b.jsonl:3:1: broken"};
  const std::string text = render_summary(small, {}, SummaryFormat::text);
  EXPECT_THAT(text, HasSubstr("warning: Small sample: 300 words"));
  EXPECT_THAT(text, HasSubstr("warning: Not read to its end: b.jsonl:3:1"));
}

TEST(SummaryReports, TrendShowsChanges) {
  Summary before = summary();
  before.total.rules["broken-name"] = {0, 10, 4, 0};
  before.total.rules["spacing"] = {0, 2, 0, 0};
  before.rules["spacing"] = {"punctuation", "linguistic-conventions/punctuation", 0};
  before.digest = "other";
  SummaryOptions options;
  options.earlier.push_back({"may.json", before});
  const std::string text = render_summary(summary(), options, SummaryFormat::text);
  EXPECT_THAT(text, HasSubstr("may.json"));
  EXPECT_THAT(text, HasSubstr("-1.50"));  // from 8.00 to 6.50
  EXPECT_THAT(text, HasSubstr("Rules since may.json"));
  EXPECT_THAT(text, HasSubstr("a change may be theirs"));
}

TEST(SummaryReports, LongTablesSayWhatTheyLeaveOut) {
  Summary many = summary();
  for (int i = 0; i < 50; ++i) many.by_file["file " + std::to_string(i)].segments = 1;
  SummaryOptions options;
  options.most_rows = 5;
  EXPECT_THAT(render_summary(many, options, SummaryFormat::text),
              HasSubstr("47 more, with lower penalties, are left out"));
}

}  // namespace
}  // namespace mtlint
