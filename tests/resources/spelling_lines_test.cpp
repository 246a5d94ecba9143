#include <gtest/gtest.h>

#include <filesystem>

#include "base/file.h"
#include "resources/compile.h"
#include "resources/dictionary.h"
#include "support/scratch.h"

namespace mtlint {
namespace {

std::string romanisation_fault(std::string_view line, RomanTable table = RomanTable::zh_surnames) {
  const auto entry = parse_romanisation(line, "zh-surnames.jsonl", 3, table);
  return entry ? "" : describe(entry.error());
}

std::string part_fault(std::string_view line) {
  const auto entry = parse_name_part(line, "given.jsonl", 3, false);
  return entry ? "" : describe(entry.error());
}

TEST(SpellingLines, AreRead) {
  const auto roman =
      parse_romanisation(R"({"unit":"李","forms":["Lee","Li"]})", "f", 1, RomanTable::zh_cantonese);
  ASSERT_TRUE(roman);
  EXPECT_EQ(roman->unit, "李");
  EXPECT_EQ(roman->forms, (Texts{"Lee", "Li"}));
  const auto part =
      parse_name_part(R"({"en":["John"],"zh":["约翰"],"ja":["ジョン"]})", "f", 1, false);
  ASSERT_TRUE(part);
  EXPECT_EQ(part->english, Texts{"John"});
  EXPECT_EQ(part->forms[static_cast<std::size_t>(Language::zh)], Texts{"约翰"});
}

TEST(SpellingLines, FaultsSayWhereAndWhatToDo) {
  EXPECT_EQ(romanisation_fault(R"({"unit":"单","forms":["Shan"]})"), "");
  EXPECT_TRUE(romanisation_fault(R"({"unit":"单"})").starts_with("zh-surnames.jsonl:3:"));
  EXPECT_NE(romanisation_fault(R"({"unit":"单","forms":[]})").find("is empty"), std::string::npos);
  EXPECT_NE(romanisation_fault(R"({"unit":"单","forms":[""]})").find("empty"), std::string::npos);
  EXPECT_NE(romanisation_fault(R"({"unit":"单","forms":["a","a"]})").find("twice"),
            std::string::npos);
  EXPECT_NE(romanisation_fault(R"({"unit":"单","forms":["善"]})").find("Latin"), std::string::npos);
  EXPECT_NE(romanisation_fault(R"({"unit":"","forms":["a"]})").find("empty"), std::string::npos);
  EXPECT_NE(romanisation_fault(R"({"unit":"单","form":["a"]})").find("form"), std::string::npos);
  EXPECT_EQ(romanisation_fault(R"({"unit":"ь","forms":["","y"]})", RomanTable::ru_letters), "");
  EXPECT_EQ(part_fault(R"({"en":["John"],"zh":["约翰"]})"), "");
  EXPECT_NE(part_fault(R"({"en":["John"]})").find("no form in any source language"),
            std::string::npos);
  EXPECT_NE(part_fault(R"({"en":[],"zh":["约翰"]})").find("empty"), std::string::npos);
  EXPECT_NE(part_fault(R"({"en":["Иван"],"zh":["约翰"]})").find("Latin"), std::string::npos);
}

// A folder of dictionaries with one file, and what is told about it.
std::string folder_fault(const std::string& file, std::string_view text) {
  const auto root = testing::scratch("spelling-lines");
  const auto path = root / file;
  std::filesystem::create_directories(path.parent_path());
  (void)write_file(path.string(), text);
  const auto read = read_dictionaries(root.string());
  std::filesystem::remove_all(path.parent_path());
  return read ? "" : describe(read.error());
}

TEST(SpellingLines, FilesAreCheckedTogether) {
  EXPECT_EQ(
      folder_fault("romanisation/zh-surnames.jsonl", "{\"unit\":\"单\",\"forms\":[\"Shan\"]}\n"),
      "");
  EXPECT_NE(folder_fault("romanisation/zh-klingon.jsonl", "{}\n").find("unknown table"),
            std::string::npos);
  EXPECT_NE(folder_fault("name-parts/nick.jsonl", "{}\n").find("unknown file"), std::string::npos);
  EXPECT_NE(
      folder_fault("name-parts/given.jsonl",
                   "{\"en\":[\"John\"],\"zh\":[\"约翰\"]}\n{\"en\":[\"Ann\"],\"zh\":[\"安\"]}\n")
          .find("out of order"),
      std::string::npos);
}

TEST(SpellingLines, AreFoundInTheCompiledLexicon) {
  const auto root = testing::scratch("spelling-lexicon");
  std::filesystem::create_directories(root / "romanisation");
  std::filesystem::create_directories(root / "name-parts");
  (void)write_file((root / "romanisation/ko-surnames.jsonl").string(),
                   "{\"unit\":\"이\",\"forms\":[\"Lee\",\"Yi\",\"Rhee\"]}\n");
  (void)write_file((root / "name-parts/given.jsonl").string(),
                   "{\"en\":[\"John\"],\"zh\":[\"约翰\"],\"ru\":[\"Джон\"]}\n");
  (void)write_file((root / "name-parts/surnames.jsonl").string(),
                   "{\"en\":[\"Johns\"],\"zh\":[\"约翰\"]}\n");
  const std::string file = (root / "lexicon.bin").string();
  ASSERT_TRUE(compile_lexicon({.dictionaries = root.string(), .output = file}));
  const auto lexicon = Lexicon::open(file);
  ASSERT_TRUE(lexicon);
  const auto forms = lexicon->romanisation(RomanTable::ko_surnames, "이");
  ASSERT_EQ(forms.size(), 3U);
  EXPECT_EQ(lexicon->text(forms[2]), "rhee");
  EXPECT_TRUE(lexicon->romanisation(RomanTable::ko_surnames, "박").empty());
  EXPECT_TRUE(lexicon->romanisation(RomanTable::zh_postal, "이").empty());
  const SpellingRecord* john = lexicon->name_part(Language::zh, "约翰");
  ASSERT_NE(john, nullptr);
  EXPECT_EQ(john->flags, 3U);  // given and family
  ASSERT_EQ(lexicon->spellings(*john).size(), 2U);
  EXPECT_EQ(lexicon->text(lexicon->spellings(*john)[0]), "John");
  EXPECT_NE(lexicon->name_part(Language::ru, "джон"), nullptr);
  EXPECT_EQ(lexicon->name_part(Language::ja, "约翰"), nullptr);
}

}  // namespace
}  // namespace mtlint
