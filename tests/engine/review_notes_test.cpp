// Findings become notes, once.
#include "engine/review_notes.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

std::vector<RuleCard> cards() {
  std::vector<RuleCard> cards(1);
  cards[0].id = "misspelling";
  cards[0].mqm = "linguistic-conventions/spelling";
  return cards;
}

Finding finding(std::string message, Span span) {
  Finding made;
  made.severity = Severity::major;
  made.message = std::move(message);
  made.marks = {{Side::target, span, {}}};
  return made;
}

TEST(ReviewNotes, ANoteForEachFindingInTheOrderOfTheText) {
  const auto known = cards();
  ReviewNotes notes(known);
  Document document{.file = "a.xlf", .format = "xliff"};
  document.segments.resize(1);
  document.segments[0].target = "one two";
  document.segments[0].number = 7;
  notes.add(document, std::vector{finding("two", {4, 7}), finding("one", {0, 3})});
  const SegmentEdit& edit = notes.files().at("a.xlf").edits.at(7).edit;
  EXPECT_EQ(edit.notes, (std::vector<std::string>{"two (misspelling)", "one (misspelling)"}));
  EXPECT_TRUE(edit.needs_review);
  ASSERT_EQ(edit.issues.size(), 2U);
  EXPECT_EQ(edit.issues[0].comment, "one");
  EXPECT_EQ(edit.issues[0].type, "misspelling");
  EXPECT_EQ(edit.issues[0].severity, 75);
}

TEST(ReviewNotes, NothingTwiceAndNothingIntoLockedSegments) {
  const auto known = cards();
  ReviewNotes notes(known);
  Document document{.file = "a.xlf", .format = "xliff"};
  document.segments.resize(2);
  document.segments[0].note = "old\none (misspelling)";
  document.segments[1].locked = true;
  Finding locked = finding("two", {0, 3});
  locked.segment = 1;
  Finding in_baseline = finding("three", {0, 3});
  in_baseline.known = true;
  notes.add(document, std::vector{finding("one", {0, 3}), locked, in_baseline});
  EXPECT_TRUE(notes.files().empty());
}

TEST(ReviewNotes, TypesOfIts) {
  EXPECT_EQ(its_type_of("accuracy/omission"), "omission");
  EXPECT_EQ(its_type_of("accuracy/mistranslation"), "mistranslation");
  EXPECT_EQ(its_type_of("something/else"), "uncategorized");
}

}  // namespace
}  // namespace mtlint
