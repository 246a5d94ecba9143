// Sentences find their counterparts, whatever was merged, cut, left out, added or moved.
#include "align/aligner.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "resources/lexical_table.h"
#include "support/checking.h"

namespace mtlint {
namespace {

const LexicalTable& table() {
  static const LexicalTable loaded =
      LexicalTable::load(std::string(MTLINT_SOURCE_DIR) + "/dictionaries/models").value();
  return loaded;
}

// "0-0 1,2-1": units of the source and of the target, by bead.
std::string aligned(const std::string& source, const std::string& target, Language language,
                    const LexicalTable* words = &table()) {
  const Resources& resources = testing::resources();
  const auto left =
      units_of(source, split_by_language(language, resources.abbreviations_of(language))).value();
  const auto right =
      units_of(target, split_by_language(Language::en, resources.abbreviations_of(Language::en)))
          .value();
  Aligner aligner(resources, words);
  std::string out;
  const auto write = [&](Span span) {
    for (std::uint32_t i = span.begin; i < span.end; ++i)
      out += (i > span.begin ? "," : "") + std::to_string(i);
  };
  for (const Bead& bead : aligner.align(left, right, language)) {
    if (!out.empty()) out += ' ';
    write(bead.source);
    out += bead.moved ? '~' : '-';
    write(bead.target);
  }
  return out;
}

const std::string four_zh =
    "病毒在全球迅速传播。政府宣布关闭所有学校和大学。医生建议老人每天洗手二十次。"
    "疫苗预计将在2021年3月问世。";

TEST(Aligner, OneToOne) {
  EXPECT_EQ(
      aligned(four_zh,
              "The virus spread rapidly around the world. The government announced the closure "
              "of all schools and universities. Doctors advise the elderly to wash their hands "
              "twenty times a day. A vaccine is expected in March 2021.",
              Language::zh),
      "0-0 1-1 2-2 3-3");
}

TEST(Aligner, MergedAndCutSentences) {
  EXPECT_EQ(
      aligned(four_zh,
              "The virus spread rapidly around the world, and the government announced the "
              "closure of all schools and universities. Doctors advise the elderly. They should "
              "wash their hands twenty times a day. A vaccine is expected in March 2021.",
              Language::zh),
      "0,1-0 2-1,2 3-3");
}

TEST(Aligner, LeftOutAndAddedSentences) {
  EXPECT_EQ(
      aligned(four_zh,
              "The virus spread rapidly around the world. Doctors advise the elderly to wash "
              "their hands twenty times a day. My neighbour has painted her garden fence green "
              "and yellow this summer. A vaccine is expected in March 2021.",
              Language::zh),
      "0-0 1- 2-1 -2 3-3");
}

TEST(Aligner, MovedParagraphs) {
  EXPECT_EQ(
      aligned("疫苗预计将在2021年3月问世。\n病毒在全球迅速传播。\n政府宣布关闭所有学校和大学。\n"
              "医生建议老人每天洗手二十次。",
              "The virus spread rapidly around the world.\nThe government announced the closure "
              "of all schools and universities.\nDoctors advise the elderly to wash their hands "
              "twenty times a day.\nA vaccine is expected in March 2021.",
              Language::zh),
      "1-0 2-1 3-2 0~3");
}

TEST(Aligner, WithoutATableNamesAndNumbersDecide) {
  EXPECT_EQ(
      aligned("Der Bundestag tagt in Berlin. Im Jahr 1998 kamen 450 Gäste. Angela Merkel sprach.",
              "The Bundestag meets in Berlin. In 1998, 450 guests came. Angela Merkel spoke.",
              Language::de, nullptr),
      "0-0 1-1 2-2");
}

TEST(Aligner, NothingOnOneSide) {
  EXPECT_EQ(aligned("", "One. Two.", Language::zh), "-0 -1");
  EXPECT_EQ(aligned("一天。", "", Language::zh), "0-");
  EXPECT_EQ(aligned("", "", Language::zh), "");
}

TEST(Aligner, ConfidenceTellsAPairFromChance) {
  const Resources& resources = testing::resources();
  const std::vector<AlignUnit> source{{"政府宣布关闭所有学校和大学。", 0, 1}};
  Aligner aligner(resources, &table());
  const auto confidence = [&](std::string_view english) {
    return aligner.align(source, {{english, 0, 1}}, Language::zh).front().confidence;
  };
  EXPECT_GT(confidence("The government announced the closure of all schools and universities."),
            0.8F);
  EXPECT_LT(confidence("My neighbour painted her garden fence green and yellow in the summer."),
            sure_bead);
}

TEST(Units, LinesAreParagraphs) {
  const Abbreviations none;
  const auto units =
      units_of("标题\n第一句。第二句！\n\n第三句。", split_by_language(Language::zh, none)).value();
  ASSERT_EQ(units.size(), 4U);
  EXPECT_EQ(units[0].text, "标题");
  EXPECT_EQ(units[2].text, "第二句！");
  EXPECT_EQ(units[2].line, 2U);
  EXPECT_EQ(units[2].paragraph, 1U);
  EXPECT_EQ(units[3].line, 4U);
  EXPECT_EQ(units[3].paragraph, 2U);
}

TEST(Units, BrokenLinesAreJoined) {
  const Abbreviations none;
  const auto units =
      units_of(
          "This line was broken by a\nprogram to a width that\nnobody likes. It goes on\n"
          "here.\n\nThe next one.\n",
          split_by_language(Language::en, none))
          .value();
  ASSERT_EQ(units.size(), 3U);
  EXPECT_EQ(units[1].text, "It goes on\nhere.");
  EXPECT_EQ(units[1].line, 3U);
  EXPECT_EQ(units[2].line, 6U);
}

TEST(LexicalTable, DamagedFilesAreRefused) {
  EXPECT_EQ(LexicalTable::load("/nowhere").error().file, "/nowhere/lexical.bin");
  EXPECT_GT(table().words(Language::zh, 100000).size() + 1, 0U);
  EXPECT_TRUE(table().words(Language::unknown, 5).empty());
  EXPECT_EQ(table().share(1), LexicalTable::unseen);
}

}  // namespace
}  // namespace mtlint
