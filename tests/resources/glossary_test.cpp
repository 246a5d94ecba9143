// Terms as JSONL, and what all formats of glossaries share.

#include "resources/glossary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "support/checking.h"

namespace mtlint {
namespace {

Result<std::vector<TermEntry>> read(const std::string& text) {
  std::vector<TermEntry> entries;
  if (auto done = read_glossary(testing::input_of(text, "a.jsonl"), "jsonl", entries); !done)
    return Failure(done.error());
  return entries;
}

TEST(Glossary, ReadsEveryKeyOfJsonl) {
  const auto entries = read(
      R"({"id":"7","source":["客户","顧客"],"lang":"zh","en":["customer"],"admitted":["buyer"],)"
      R"("deprecated":["patron"],"forbidden":["client"],"case":"exact","note":"who buys"})"
      "\n\n"
      R"({"source":"GitHub","dnt":true})");
  ASSERT_TRUE(entries) << describe(entries.error());
  ASSERT_EQ(entries->size(), 2U);
  const TermEntry& first = entries->front();
  ASSERT_EQ(first.sources.size(), 2U);
  EXPECT_EQ(first.sources[1].text, "顧客");
  EXPECT_EQ(first.sources[1].language, Language::zh);
  ASSERT_EQ(first.english.size(), 4U);
  EXPECT_EQ(first.english[0].text, "customer");
  EXPECT_EQ(first.english[1].status, TermStatus::admitted);
  EXPECT_EQ(first.english[2].status, TermStatus::deprecated);
  EXPECT_EQ(first.english[3].status, TermStatus::forbidden);
  EXPECT_TRUE(first.exact_case);
  EXPECT_EQ(first.note, "who buys");
  EXPECT_EQ(first.line, 1U);
  EXPECT_TRUE(entries->back().do_not_translate);
  EXPECT_EQ(entries->back().line, 3U);
}

TEST(Glossary, PutsApprovedEnglishFirst) {
  TermEntry entry;
  entry.sources = {{"客户"}};
  entry.english = {{"client", TermStatus::forbidden}, {"customer", TermStatus::approved}};
  ASSERT_TRUE(complete_term(entry));
  EXPECT_EQ(entry.english[0].text, "customer");
}

TEST(Glossary, SaysWhatIsWrongAndWhere) {
  struct Case {
    const char* line;
    const char* what;
  };
  const Case cases[] = {
      {R"({"source":"客户"})", "the term has no English"},
      {R"({"source":"客户","en":[""]})", "a term is empty"},
      {R"({"source":"客户","english":["customer"]})", "english"},
      {R"({"source":"客户","en":["x"],"case":"loud"})", "unknown case \"loud\""},
      {R"({"en":["customer"]})", "neither source nor unwanted English"},
      {R"({"source":)", ""},
  };
  for (const Case& test : cases) {
    const auto entries = read(std::string(R"({"source":"好","en":["good"]})") + "\n" + test.line);
    ASSERT_FALSE(entries) << test.line;
    EXPECT_EQ(entries.error().file, "a.jsonl");
    EXPECT_EQ(entries.error().line, 2U) << test.line;
    EXPECT_NE(entries.error().what.find(test.what), std::string::npos) << entries.error().what;
  }
}

TEST(Glossary, KnowsTheNamesOfStatuses) {
  TermStatus status = TermStatus::approved;
  bool dnt = false;
  EXPECT_TRUE(read_term_status("deprecatedTerm-admn-sts", status, dnt));
  EXPECT_EQ(status, TermStatus::deprecated);
  EXPECT_TRUE(read_term_status("Preferred", status, dnt));
  EXPECT_EQ(status, TermStatus::approved);
  EXPECT_FALSE(dnt);
  EXPECT_TRUE(read_term_status("do not translate", status, dnt));
  EXPECT_TRUE(dnt);
  EXPECT_FALSE(read_term_status("perhaps", status, dnt));
}

TEST(Glossary, GuessesLanguagesByScript) {
  EXPECT_EQ(languages_of_script("客户"), (std::vector{Language::zh, Language::ja}));
  EXPECT_EQ(languages_of_script("データ"), std::vector{Language::ja});
  EXPECT_EQ(languages_of_script("고객"), std::vector{Language::ko});
  EXPECT_EQ(languages_of_script("рынок"), std::vector{Language::ru});
  const auto latin = languages_of_script("Kunde");
  EXPECT_NE(std::ranges::find(latin, Language::de), latin.end());
  EXPECT_NE(std::ranges::find(latin, Language::other), latin.end());
}

TEST(Glossary, ReadsFoldersInOrderAndKnowsTheirWords) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(::testing::TempDir()) / "mtlint-glossaries";
  fs::remove_all(folder);
  fs::create_directories(folder);
  ASSERT_TRUE(write_file(folder / "b.tsv", "客户\tcustomer\n"));
  ASSERT_TRUE(write_file(folder / "a.JSONL", "{\"source\":\"口罩\",\"en\":[\"face mask\"]}\n"));
  ASSERT_TRUE(write_file(folder / "readme.txt", "not a glossary"));
  const auto entries = read_glossaries({folder.string()});
  ASSERT_TRUE(entries) << describe(entries.error());
  ASSERT_EQ(entries->size(), 2U);
  EXPECT_EQ(entries->front().english[0].text, "face mask");
  EXPECT_EQ(words_of_terms(*entries), "face\nmask\ncustomer\n");
  fs::remove(folder / "b.tsv");
  fs::remove(folder / "a.JSONL");
  EXPECT_FALSE(read_glossaries({folder.string()}));
  EXPECT_FALSE(read_glossaries({(folder / "none.tsv").string()}));
}

}  // namespace
}  // namespace mtlint
