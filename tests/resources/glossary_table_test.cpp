// Terms as TSV and CSV.

#include <gtest/gtest.h>

#include "resources/glossary.h"
#include "support/checking.h"

namespace mtlint {
namespace {

Result<std::vector<TermEntry>> read(const std::string& text, std::string_view format = "tsv") {
  std::vector<TermEntry> entries;
  if (auto done = read_glossary(testing::input_of(text, "a"), format, entries); !done)
    return Failure(done.error());
  return entries;
}

TEST(GlossaryTable, ReadsColumnsWithoutNames) {
  const auto entries = read(
      "# comment\n"
      "客户\tcustomer | buyer\n"
      "\n"
      "顾客\tclient\tforbidden\tsee customer\n"
      "GitHub\t\tdnt\n");
  ASSERT_TRUE(entries) << describe(entries.error());
  ASSERT_EQ(entries->size(), 3U);
  ASSERT_EQ((*entries)[0].english.size(), 2U);
  EXPECT_EQ((*entries)[0].english[1].text, "buyer");
  EXPECT_EQ((*entries)[0].english[1].status, TermStatus::approved);
  EXPECT_EQ((*entries)[1].english[0].status, TermStatus::forbidden);
  EXPECT_EQ((*entries)[1].note, "see customer");
  EXPECT_EQ((*entries)[1].line, 4U);
  EXPECT_TRUE((*entries)[2].do_not_translate);
}

TEST(GlossaryTable, ReadsNamedColumns) {
  const auto entries = read(
      "ID\tzh-Hant\tde\tEnglish\tForbidden\tCase\tDo not translate\tDefinition\n"
      "1\t客戶\tKunde\tcustomer\tclient|patron\texact\t\twho buys\n"
      "2\t\tWord\t\t\t\tyes\t\n");
  ASSERT_TRUE(entries) << describe(entries.error());
  ASSERT_EQ(entries->size(), 2U);
  const TermEntry& first = entries->front();
  ASSERT_EQ(first.sources.size(), 2U);
  EXPECT_EQ(first.sources[0].language, Language::zh);
  EXPECT_EQ(first.sources[1].language, Language::de);
  ASSERT_EQ(first.english.size(), 3U);
  EXPECT_EQ(first.english[2].text, "patron");
  EXPECT_EQ(first.english[2].status, TermStatus::forbidden);
  EXPECT_TRUE(first.exact_case);
  EXPECT_EQ(first.note, "who buys");
  EXPECT_TRUE((*entries)[1].do_not_translate);
  EXPECT_EQ((*entries)[1].sources[0].text, "Word");
}

TEST(GlossaryTable, ReadsLinesOfEnglishAlone) {
  const auto entries = read("source\ttarget\tforbidden\n\tblocklist\tblacklist\n");
  ASSERT_TRUE(entries) << describe(entries.error());
  ASSERT_EQ(entries->size(), 1U);
  EXPECT_TRUE(entries->front().sources.empty());
}

TEST(GlossaryTable, ReadsCsvWithQuotesAndSemicolons) {
  const auto entries = read("source;target;note\n\"a; b\";\"c \"\"d\"\"\";x\n", "csv");
  ASSERT_TRUE(entries) << describe(entries.error());
  ASSERT_EQ(entries->size(), 1U);
  EXPECT_EQ(entries->front().sources[0].text, "a; b");
  EXPECT_EQ(entries->front().english[0].text, "c \"d\"");
}

TEST(GlossaryTable, RefusesWhatItDoesNotUnderstand) {
  for (const char* bad : {"客户\n", "客户\tcustomer\tmaybe\n", "a\tb\tapproved\tn\tmore\n",
                          "客户\t\n", "source\ttarget\tcase\n客户\tx\tloud\n", "a\xff\tb\n"}) {
    const auto entries = read(bad);
    ASSERT_FALSE(entries) << bad;
    EXPECT_FALSE(entries.error().what.empty());
    EXPECT_GT(entries.error().line, 0U) << bad;
  }
}

}  // namespace
}  // namespace mtlint
