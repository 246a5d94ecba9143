#include "reports/json_text.h"

#include <gtest/gtest.h>

#include "base/file.h"
#include "reports/conformance.h"
#include "reports/reporting.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

using testing::finding_of;
using testing::mark_of;

std::string in_json(std::string_view text) {
  std::string out;
  append_json(out, text);
  return out;
}

TEST(JsonText, EscapesWhatJsonMustEscape) {
  EXPECT_EQ(in_json(""), R"("")");
  EXPECT_EQ(in_json("a\"b\\c/"), R"("a\"b\\c/")");
  EXPECT_EQ(in_json("\b\t\n\v\f\r"), R"("\b\t\n\u000b\f\r")");
  EXPECT_EQ(in_json(std::string_view("\0\x1b\x1f", 3)), R"("\u0000\u001b\u001f")");
  EXPECT_EQ(in_json("\u2028\u2029\u2027\u202A"), "\"\\u2028\\u2029\u2027\u202A\"");
  EXPECT_EQ(in_json("中文 é \U0001F600"), "\"中文 é \U0001F600\"");
}

// U+009B begins an escape sequence in many terminals, just as ESC [ does.
TEST(JsonText, EscapesTheOtherControlCharactersToo) {
  EXPECT_EQ(in_json("\x7F\u0080\u009B31m\u009F\u00A0"),
            "\"\\u007f\\u0080\\u009b31m\\u009f\u00A0\"");
}

// Names of files are bytes; a report is UTF-8 all the same.
TEST(JsonText, BytesThatAreNoTextBecomeReplacementCharacters) {
  EXPECT_EQ(in_json("caf\xE9.tsv"), "\"caf\uFFFD.tsv\"");
  EXPECT_EQ(in_json("\xE4\xB8"), "\"\uFFFD\uFFFD\"");
  EXPECT_EQ(in_json("\xFF\"\xED\xA0\x80"), "\"\uFFFD\\\"\uFFFD\uFFFD\uFFFD\"");
}

TEST(JsonText, EveryCodePointSurvives) {
  for (char32_t c = 0; c < 0x11000; c += c < 0x3000 ? 1 : 7) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text = "a";
    append_code_point(text, c);
    ASSERT_EQ(nlohmann::json::parse(in_json(text)).get<std::string>(), text) << std::uint32_t(c);
  }
}

TEST(JsonText, SegmentsGoByTheirIdOrNumber) {
  Segment segment;
  segment.number = 12;
  EXPECT_EQ(segment_name(segment), "12");
  segment.id = "d12:7";
  EXPECT_EQ(segment_name(segment), "d12:7");
}

nlohmann::json as_json(const Finding& finding, const Document& document) {
  std::string line;
  append_finding(line, finding, testing::two_cards()[finding.rule], document);
  return nlohmann::json::parse(line);
}

TEST(JsonText, OffsetsCountCodePoints) {
  const Document document =
      testing::one_segment("é𠮷尼·奎诺说", "\U0001F600 e\u0301 Ni Quino", Language::zh);
  const auto json = as_json(finding_of({mark_of(document, Side::target, "Ni Quino"),
                                        mark_of(document, Side::source, "尼·奎诺")}),
                            document);
  EXPECT_EQ(json["source"], (nlohmann::json{{"start", 2}, {"end", 6}, {"text", "尼·奎诺"}}));
  EXPECT_EQ(json["target"], (nlohmann::json{{"start", 5}, {"end", 13}, {"text", "Ni Quino"}}));
  EXPECT_EQ(json["fingerprint"], "0000000000009f2c");
  EXPECT_EQ(json["segment"], "7");
  EXPECT_DOUBLE_EQ(json["confidence"], 0.97);
}

TEST(JsonText, ASideWithoutAMarkIsNull) {
  const Document document = testing::one_segment("一", "One", Language::zh);
  const auto json = as_json(finding_of({mark_of(document, Side::source, "一")}), document);
  EXPECT_TRUE(json["target"].is_null());
  EXPECT_EQ(json["source"]["end"], 1);
}

const nlohmann::json& finding_schema() {
  static const nlohmann::json schema =
      nlohmann::json::parse(read_file(MTLINT_SOURCE_DIR "/docs/schema/finding.json").value());
  return schema;
}

TEST(JsonText, FindingsConformToTheSchema) {
  const testing::Conformance conformance(finding_schema());
  const Document document = testing::one_segment("一\x1b", "One \"two\"", Language::zh);
  Finding finding = finding_of({mark_of(document, Side::target, "two")});
  EXPECT_TRUE(conformance.faults(as_json(finding, document)).empty());
  finding.suggestions = {"a", "\u2028"};
  finding.evidence = {{"dictionary", "names"}, {"odd \"key\"", "\n"}};
  finding.rule = 1;
  for (const Severity severity :
       {Severity::neutral, Severity::minor, Severity::major, Severity::critical}) {
    finding.severity = severity;
    finding.confidence = severity == Severity::neutral ? 0.0F : 1.0F;
    for (const std::string& fault : conformance.faults(as_json(finding, document)))
      ADD_FAILURE() << fault;
  }
}

TEST(JsonText, TheConformanceCheckSeesFaults) {
  const testing::Conformance conformance(finding_schema());
  const Document document = testing::one_segment("一", "One", Language::zh);
  const auto good = as_json(finding_of({mark_of(document, Side::target, "One")}), document);
  const auto faults_of = [&](const char* key, const nlohmann::json& value) {
    auto bad = good;
    bad[key] = value;
    return conformance.faults(bad);
  };
  EXPECT_EQ(faults_of("colour", 1), std::vector<std::string>{" has the unknown key colour"});
  EXPECT_EQ(faults_of("line", "41"), std::vector<std::string>{"/line: wrong type"});
  EXPECT_EQ(faults_of("severity", "loud"), std::vector<std::string>{"/severity: not in enum"});
  EXPECT_EQ(faults_of("confidence", 2), std::vector<std::string>{"/confidence: too large"});
  EXPECT_EQ(faults_of("target", {{"start", 1}}).size(), 2U);
  EXPECT_EQ(faults_of("fingerprint", "9F2C").size(), 1U);
  EXPECT_EQ(faults_of("suggestions", {1}), std::vector<std::string>{"/suggestions/0: wrong type"});
  auto lacking = good;
  lacking.erase("mqm");
  EXPECT_EQ(conformance.faults(lacking), std::vector<std::string>{" lacks mqm"});
}

}  // namespace
}  // namespace mtlint
