#include "engine/check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/file.h"
#include "support/checking.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

std::string card(const std::string& id, const std::string& severity, const std::string& confidence,
                 const std::string& pattern) {
  return R"({"id":")" + id + R"(","summary":"s","why":"w","fix":"f","severity":")" + severity +
         R"(","confidence":)" + confidence +
         R"(,"mqm":"style/x","status":"stable","message":"{match}","match":{"kind":"regex","patterns":[")" +
         pattern +
         R"("]},"examples":[{"bad":{"target":"[[a]]"}},{"bad":{"target":"[[a]]"}},{"good":{"target":"b"}},{"good":{"target":"b"}}]})";
}

// Rules of our own in two groups: `wording/odd-word` finds xx… and zz…,
// `names/odd-name` zz… .
const std::string& house_rules() {
  static const std::string folder = [] {
    const fs::path path = fs::path(::testing::TempDir()) / "check-rules";
    fs::create_directories(path / "wording");
    fs::create_directories(path / "names");
    fs::create_directories(path / "sentences");
    EXPECT_TRUE(write_file((path / "wording/odd-word.json").string(),
                           card("odd-word", "minor", "0.9", "(?:xx|zz)\\\\w*")));
    EXPECT_TRUE(write_file((path / "names/odd-name.json").string(),
                           card("odd-name", "major", "0.6", "zz\\\\w*(?: yy)?")));
    EXPECT_TRUE(write_file((path / "sentences/odd-sentence.json").string(),
                           card("odd-sentence", "minor", "0.9", "xxs.*")));
    return path.string();
  }();
  return folder;
}

RuleSet rules_with(Selection selection) {
  if (selection.select.empty()) selection.select = {"odd-word", "odd-name", "odd-sentence"};
  return make_rule_set({MTLINT_SOURCE_DIR "/rules", house_rules()}, selection).value();
}

// "rule@begin" for each finding, in order.
std::vector<std::string> found(const RuleSet& rules, const Document& document) {
  std::vector<std::string> told;
  for (const Finding& finding : Checker(rules, testing::resources()).check(document))
    told.push_back(rules.cards[finding.rule].id + "@" + std::to_string(finding.segment) + ":" +
                   std::to_string(finding.marks.front().span.begin));
  return told;
}

using Told = std::vector<std::string>;

Document one(const std::string& target) {
  return testing::document_of({{"一", target}}, Language::zh);
}

TEST(Check, FindingsStandInReadingOrder) {
  const RuleSet rules = rules_with({});
  const Document document = testing::document_of(
      {{"一", "xxa and xxb"}, {"一", "nothing"}, {"一", "xxc, zzd"}}, Language::zh);
  EXPECT_EQ(found(rules, document),
            (Told{"odd-word@0:0", "odd-word@0:8", "odd-word@2:0", "odd-name@2:5"}));
}

TEST(Check, WordingGivesWayToNamesInTheSamePlace) {
  const RuleSet rules = rules_with({});
  EXPECT_EQ(found(rules, one("zza came")), Told{"odd-name@0:0"});
  EXPECT_EQ(found(rules, one("zza yy xxb")), (Told{"odd-name@0:0", "odd-word@0:7"}));
  EXPECT_EQ(found(rules, one("xxb zza")), (Told{"odd-word@0:0", "odd-name@0:4"}));
}

TEST(Check, SentencesDoNotExplainWords) {
  EXPECT_EQ(found(rules_with({}), one("xxs goes on")).size(), 2U);
}

// What is not told explains nothing; what the user allows does.
TEST(Check, OnlyWhatIsToldExplains) {
  Selection sure;
  sure.min_confidence = 0.8;
  EXPECT_EQ(found(rules_with(sure), one("zza came")), Told{"odd-word@0:0"});
  Selection mild;
  mild.severity = {{"odd-name", Severity::neutral}};
  EXPECT_EQ(found(rules_with(mild), one("zza came")), Told{"odd-word@0:0"});
  Document document = one("zza came");
  document.segments[0].allow = {"odd-name"};
  EXPECT_TRUE(found(rules_with({}), document).empty());
}

TEST(Check, SegmentsAllowRulesAndGroups) {
  const RuleSet rules = rules_with({});
  Document document =
      testing::document_of({{"一", "xxa zzb"}, {"一", "xxa zzb"}, {"一", "xxa zzb"}}, Language::zh);
  document.segments[0].allow = {"odd-word"};
  document.segments[1].allow = {"names", "unheard-of"};
  EXPECT_EQ(found(rules, document),
            (Told{"odd-name@0:4", "odd-word@1:0", "odd-word@2:0", "odd-name@2:4"}));
}

TEST(Check, SeveritiesAreOverridden) {
  Selection selection;
  selection.severity = {{"odd-word", Severity::critical}};
  const RuleSet rules = rules_with(selection);
  const auto findings = Checker(rules, testing::resources()).check(one("xxa zzb"));
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].severity, Severity::critical);
  EXPECT_EQ(findings[1].severity, Severity::major);
}

TEST(Check, ProfilesAndConfidenceLeaveOutTheRest) {
  Selection draft;
  draft.profile = Profile::draft;
  EXPECT_EQ(found(rules_with(draft), one("xxa zzb")), Told{"odd-name@0:4"});
  draft.severity = {{"odd-word", Severity::major}};
  EXPECT_EQ(found(rules_with(draft), one("xxa zzb")), (Told{"odd-word@0:0", "odd-name@0:4"}));
}

std::vector<std::uint64_t> prints(const Document& document) {
  static const RuleSet rules = rules_with({});
  std::vector<std::uint64_t> all;
  for (const Finding& finding : Checker(rules, testing::resources()).check(document))
    all.push_back(finding.fingerprint);
  return all;
}

TEST(Fingerprint, DoesNotDependOnNumbersOrNeighbours) {
  const Document document =
      testing::document_of({{"一", "xxa"}, {"二", "xxb xxc"}, {"三", "zzd"}}, Language::zh);
  Document other = testing::document_of(
      {{"三", "zzd"}, {"零", "fine"}, {"二", "xxb xxc"}, {"一", "xxa"}}, Language::zh);
  for (Segment& segment : other.segments) {
    segment.number += 100;
    segment.line += 100;
    segment.id = "id";
  }
  other.name = "other";
  other.file = "other.jsonl";
  auto here = prints(document);
  auto there = prints(other);
  EXPECT_EQ(here.size(), 4U);
  std::ranges::sort(here);
  std::ranges::sort(there);
  EXPECT_EQ(here, there);
}

TEST(Fingerprint, DoesNotDependOnSpacesWidthAndQuotes) {
  EXPECT_EQ(prints(one("“xxa”  is  odd")), prints(one("\"xxa\" is odd")));
  EXPECT_EQ(prints(testing::document_of({{"５％", "xxa"}}, Language::zh)),
            prints(testing::document_of({{"5%", "xxa"}}, Language::zh)));
}

TEST(Fingerprint, TellsTextsRulesAndWordsApart) {
  std::set<std::uint64_t> all;
  for (const char* target : {"xxa", "xxb", "xxa xxb", "zza"})
    for (const std::uint64_t print : prints(one(target))) EXPECT_TRUE(all.insert(print).second);
  for (const std::uint64_t print : prints(testing::document_of({{"二", "xxa"}}, Language::zh)))
    EXPECT_TRUE(all.insert(print).second);
}

TEST(Fingerprint, TellsEqualFindingsOfOneSegmentApart) {
  const auto three = prints(one("xxa, xxa, xxa"));
  ASSERT_EQ(three.size(), 3U);
  EXPECT_EQ(std::set(three.begin(), three.end()).size(), 3U);
  EXPECT_EQ(prints(one("xxa, xxa, xxa")), three);
  // The same segment twice holds the same findings twice: one entry of a baseline is for both.
  const auto twice =
      prints(testing::document_of({{"一", "xxa, xxa"}, {"一", "xxa, xxa"}}, Language::zh));
  ASSERT_EQ(twice.size(), 4U);
  EXPECT_EQ(twice[0], twice[2]);
  EXPECT_EQ(twice[1], twice[3]);
}

TEST(Fingerprint, IsWhatTheFunctionSays) {
  const RuleSet rules = rules_with({});
  const Document document = one("xxa, xxa");
  const auto findings = Checker(rules, testing::resources()).check(document);
  ASSERT_EQ(findings.size(), 2U);
  for (std::uint64_t i = 0; i < 2; ++i)
    EXPECT_EQ(findings[i].fingerprint,
              fingerprint_of(findings[i], rules.cards[findings[i].rule], document.segments[0], i));
}

// A segment may be a megabyte of one word. The check has to stay linear.
TEST(Check, ManyFindingsInOneSegmentTakeNoAge) {
  std::string target;
  for (int i = 0; i < 20'000; ++i) target += "xxa zzb ";
  const RuleSet rules = rules_with({});
  EXPECT_EQ(found(rules, one(target)).size(), 40'000U);
}

TEST(CheckTimes, AddUp) {
  CheckTimes all;
  all.add({true, 1, 2, {3}});
  all.add({true, 10, 20, {30, 40}});
  EXPECT_EQ(all.analysis, 11U);
  EXPECT_EQ(all.data_rules, 22U);
  EXPECT_EQ(all.rules, (std::vector<std::uint64_t>{33, 40}));
}

}  // namespace
}  // namespace mtlint
