// Fixes: each mends its finding and brings up nothing else, whatever the text.

#include "engine/fixes.h"

#include <gtest/gtest.h>

#include "formats/editing.h"
#include "support/checking.h"

namespace mtlint {
namespace {

using testing::document_of;

CheckedDocument checked_of(Document document) {
  Checker checker(testing::all_rules(), testing::resources());
  CheckedDocument checked;
  checked.findings = checker.check(document);
  checked.document = std::move(document);
  checked.document.file = "a.jsonl";
  checked.document.format = "jsonl";
  for (std::size_t i = 0; i < checked.document.segments.size(); ++i)
    checked.document.segments[i].number = i + 1;
  return checked;
}

std::vector<Finding> all_of(const CheckedDocument& checked) { return checked.findings; }

struct Mended {
  CheckedDocument before;
  Fixer fixer;
  const CheckedDocument& after;
  Mended(Document document, bool unsafe)
      : before(checked_of(std::move(document))),
        fixer(testing::all_rules(), testing::resources(), unsafe),
        after(fixer.fix(before, all_of)) {}
  std::string target(std::size_t i = 0) const {
    return std::string(after.document.segments[i].target);
  }
};

Mended mend(const std::string& source, const std::string& target, bool unsafe = false) {
  return {document_of({{source, target}}, Language::zh), unsafe};
}

TEST(Fixes, SafeOnesAreMade) {
  const Mended mended = mend("他说：好的。", "He said that it‘s fine，and left.");
  EXPECT_EQ(mended.target(), "He said that it’s fine, and left.");
  EXPECT_EQ(mended.fixer.counts().findings, 2U);
  EXPECT_EQ(mended.fixer.counts().segments, 1U);
}

TEST(Fixes, UnsafeOnesOnlyWhenAsked) {
  const char* source = "我们从哈尔滨出发。";
  const char* target = "We set out from Haerbin.";
  const Mended safe = mend(source, target);
  EXPECT_EQ(safe.target(), target);
  EXPECT_TRUE(safe.fixer.files().empty());
  EXPECT_EQ(safe.fixer.counts().unsafe, 1U);
  const Mended unsafe = mend(source, target, true);
  EXPECT_EQ(unsafe.target(), "We set out from Harbin.");
  EXPECT_TRUE(unsafe.after.findings.empty());
}

TEST(Fixes, EditsAreThoseOfTheTargetAsItWasRead) {
  const Mended mended = mend("他说：好的。", "He said that it‘s fine，and left.");
  const FileEdits& file = mended.fixer.files().at("a.jsonl");
  EXPECT_EQ(file.format, "jsonl");
  const FileEdits::Edit& edit = file.edits.at(1);
  EXPECT_EQ(changed_text("He said that it‘s fine，and left.", edit.edit.changes), mended.target());
}

TEST(Fixes, LockedSegmentsStay) {
  Document document = document_of({{"他说：好的。", "He said that it‘s fine."}}, Language::zh);
  document.segments[0].locked = true;
  const Mended mended(std::move(document), true);
  EXPECT_EQ(&mended.after, &mended.before);
}

TEST(Fixes, CodesOfTheFileAreNotTouched) {
  Document document = document_of({{"他说：好的。", "He said that it‘s fine."}}, Language::zh);
  const std::string_view target = document.segments[0].target;
  const auto at = static_cast<std::uint32_t>(target.find("‘"));
  InlineCode code;
  code.span = {at, at + 3};
  document.segments[0].target_codes.push_back(code);
  EXPECT_EQ(Mended(std::move(document), true).target(), "He said that it‘s fine.");
}

TEST(Fixes, CodesBehindAFixMoveWithTheirText) {
  Document document =
      document_of({{"他说：好的。", "It‘s fine, he said to {1} then."}}, Language::zh);
  const auto at = static_cast<std::uint32_t>(document.segments[0].target.find("{1}"));
  InlineCode code;
  code.span = {at, at + 3};
  document.segments[0].target_codes.push_back(code);
  const Mended mended(std::move(document), false);
  const Segment& segment = mended.after.document.segments[0];
  EXPECT_EQ(segment.target, "It’s fine, he said to {1} then.");
  EXPECT_EQ(segment.target_codes.at(0).span.of(segment.target), "{1}");
}

TEST(Fixes, OnlyWhatIsToldIsMended) {
  const CheckedDocument before =
      checked_of(document_of({{"他说：好的。", "He said that it‘s fine."}}, Language::zh));
  Fixer fixer(testing::all_rules(), testing::resources(), true);
  const auto nothing = [](const CheckedDocument&) { return std::vector<Finding>{}; };
  EXPECT_EQ(&fixer.fix(before, nothing), &before);
}

// A finding whose "fix" mends nothing: the check after it says so, and it is left out.
TEST(Fixes, AFixThatDoesNotHelpIsRefused) {
  CheckedDocument before =
      checked_of(document_of({{"我们从哈尔滨出发。", "We set out from Haerbin."}}, Language::zh));
  ASSERT_EQ(before.findings.size(), 1U);
  const auto tell = [](const CheckedDocument& checked) {
    std::vector<Finding> findings = checked.findings;
    for (Finding& finding : findings) finding.fixes = {{finding.marks[0].span, "Haerbinn", true}};
    return findings;
  };
  Fixer fixer(testing::all_rules(), testing::resources(), false);
  EXPECT_EQ(&fixer.fix(before, tell), &before);
  EXPECT_EQ(fixer.counts().refused, 1U);
  EXPECT_EQ(fixer.counts().findings, 0U);
}

// Two findings of the same words: one is mended, the other takes its turn or goes with it.
TEST(Fixes, OverlappingFixesTakeTurns) {
  CheckedDocument before =
      checked_of(document_of({{"我们从哈尔滨出发。", "We set out from Haerbin."}}, Language::zh));
  ASSERT_EQ(before.findings.size(), 1U);
  const auto twice = [](const CheckedDocument& checked) {
    std::vector<Finding> findings = checked.findings;
    for (std::size_t i = findings.size(); i-- > 0;) findings.push_back(findings[i]);
    return findings;
  };
  Fixer fixer(testing::all_rules(), testing::resources(), true);
  EXPECT_EQ(fixer.fix(before, twice).document.segments[0].target, "We set out from Harbin.");
}

// How often each rule fires in a segment.
std::map<std::pair<std::uint32_t, std::uint32_t>, int> tally(const CheckedDocument& checked) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> tally;
  for (const Finding& finding : checked.findings) ++tally[{finding.segment, finding.rule}];
  return tally;
}

// The bad examples of all cards: after the fixes there is nothing that was not there before, what
// was counted as mended is gone, and a second run has nothing to do.
TEST(Fixes, HoldForTheExamplesOfAllRules) {
  std::uint64_t mended_findings = 0;
  for (const RuleCard& card : testing::all_rules().cards)
    for (const Example& example : card.examples) {
      std::vector<testing::Pair> pairs;
      for (const ExampleSegment& segment : example.segments)
        pairs.push_back({segment.source, segment.target, segment.has_source});
      const std::string tag = !example.source_language.empty() ? example.source_language
                              : card.sources.empty()           ? "zh"
                                                     : std::string(code_of(card.sources.front()));
      for (const bool unsafe : {false, true}) {
        const Mended once(document_of(pairs, language_of_tag(tag)), unsafe);
        const auto before = tally(once.before);
        std::size_t left = 0;
        for (const auto& [key, count] : tally(once.after)) {
          const auto old = before.find(key);
          EXPECT_LE(count, old == before.end() ? 0 : old->second)
              << card.id << ": " << once.target(key.first);
          left += static_cast<std::size_t>(count);
        }
        EXPECT_LE(left + once.fixer.counts().findings, once.before.findings.size()) << card.id;
        Fixer again(testing::all_rules(), testing::resources(), unsafe);
        EXPECT_EQ(&again.fix(once.after, all_of), &once.after) << card.id << ": " << once.target();
        mended_findings += once.fixer.counts().findings;
      }
    }
  EXPECT_GT(mended_findings, 50U);
}

}  // namespace
}  // namespace mtlint
