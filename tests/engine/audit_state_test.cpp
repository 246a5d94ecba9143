#include "engine/audit_state.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/process.h"

namespace mtlint {
namespace {

using ::testing::HasSubstr;

Document document_of(const std::string& target) {
  Document document;
  Segment& segment = document.segments.emplace_back();
  segment.id = "1";
  segment.source = "源";
  segment.target = document.text.keep(target);
  return document;
}

AuditState state() {
  AuditState made;
  made.steps = 7;
  made.run = "run";
  made.summary.digest = "rules";
  made.summary.scoring.name = "test";
  made.summary.total.segments = 5;
  made.texts.add(document_of("text"));
  return made;
}

TEST(AuditStates, SurviveWritingAndReading) {
  const testing::TemporaryFolder folder;
  const std::string file = (folder.path() / "state").string();
  ASSERT_TRUE(write_state(file, state()));
  const auto read = read_state(file, "run", state().summary);
  ASSERT_TRUE(read) << describe(read.error());
  EXPECT_EQ(read->steps, 7U);
  EXPECT_EQ(read->texts.text(), state().texts.text());
  EXPECT_EQ(summary_json(read->summary), summary_json(state().summary));
}

TEST(AuditStates, OfOtherRunsAreRefused) {
  const testing::TemporaryFolder folder;
  const std::string file = (folder.path() / "state").string();
  ASSERT_TRUE(write_state(file, state()));
  EXPECT_THAT(describe(read_state(file, "another", state().summary).error()),
              HasSubstr("other inputs"));
  Summary rules = state().summary;
  rules.digest = "others";
  EXPECT_THAT(describe(read_state(file, "run", rules).error()), HasSubstr("other rules"));
  testing::write_text(file, "{\"kind\":\"mtlint-audit-state\",\"steps\":\"x\"}");
  EXPECT_THAT(describe(read_state(file, "run", rules).error()), HasSubstr("damaged"));
  testing::write_text(file, "[]");
  EXPECT_THAT(describe(read_state(file, "run", rules).error()), HasSubstr("no state"));
}

TEST(TextDigests, ChangeWithEveryText) {
  TextDigest a, b, c;
  a.add(document_of("text"));
  b.add(document_of("texts"));
  c.add(document_of("text"));
  EXPECT_EQ(a.text(), c.text());
  EXPECT_NE(a.text(), b.text());
  c.add(document_of("text"));
  EXPECT_NE(a.text(), c.text());
  EXPECT_FALSE(TextDigest::parse("xyz"));
}

}  // namespace
}  // namespace mtlint
