#include "resources/house_names.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "base/file.h"
#include "support/scratch.h"
#include "support/small_dictionary.h"

namespace mtlint {
namespace {

Result<std::vector<NameEntry>> read(const std::string& name, std::string_view text) {
  const auto folder = testing::scratch("house-names");
  std::filesystem::create_directories(folder);
  const std::string file = (folder / name).string();
  EXPECT_TRUE(write_file(file, text));
  std::vector<NameEntry> entries;
  if (auto done = read_house_names(file, entries); !done) return Failure(done.error());
  return entries;
}

std::string fault(const std::string& name, std::string_view text) {
  const auto entries = read(name, text);
  if (entries) return "none";
  const std::string told = describe(entries.error());
  return told.substr(told.rfind(name));
}

const Texts& forms(const NameEntry& entry, Language language) {
  return entry.forms[static_cast<std::size_t>(language)];
}

TEST(HouseNames, TsvIsRead) {
  const auto entries = read("a.tsv",
                            "source\tEnglish\n# ours\n\n尼·奎诺\tNii Quaynor|Nii Narku Quaynor\n"
                            "万象\tVientiane\tplace\tcapital of Laos\r\nМосква\tMoscow\tplace\n");
  ASSERT_TRUE(entries) << describe(entries.error());
  ASSERT_EQ(entries->size(), 3U);
  EXPECT_EQ(forms((*entries)[0], Language::zh), Texts{"尼·奎诺"});
  EXPECT_EQ((*entries)[0].english, (Texts{"Nii Quaynor", "Nii Narku Quaynor"}));
  EXPECT_EQ((*entries)[0].family, "Quaynor");
  EXPECT_EQ((*entries)[1].kind, EntityKind::place);
  EXPECT_EQ((*entries)[1].note, "capital of Laos");
  EXPECT_EQ(forms((*entries)[2], Language::ru), Texts{"Москва"});
}

TEST(HouseNames, JsonlIsRead) {
  const auto entries = read(
      "a.jsonl", R"({"source":"宝马","en":["BMW"],"kind":"organisation","literal":["Horse"]})");
  ASSERT_TRUE(entries) << describe(entries.error());
  EXPECT_EQ(entries->at(0).kind, EntityKind::organisation);
  EXPECT_EQ(entries->at(0).literal, Texts{"Horse"});
  EXPECT_EQ(forms(entries->at(0), Language::ja), Texts{"宝马"});
}

TEST(HouseNames, FaultsHaveTheirPlace) {
  EXPECT_EQ(fault("b.tsv", "甲\tA\n乙\n").substr(0, 49),
            "b.tsv:2:1: a line of names has two to four column");
  EXPECT_EQ(fault("c.tsv", "\tA\n").substr(0, 30), "c.tsv:1:1: the source is empty");
  EXPECT_EQ(fault("d.tsv", "甲\t | \n").substr(0, 31), "d.tsv:1:1: the English is empty");
  EXPECT_EQ(fault("e.tsv", "甲\tA\triver\n").substr(0, 31), "e.tsv:1:1: unknown kind \"river\"");
  EXPECT_EQ(fault("f.tsv", "甲\t\xFF\n").substr(0, 26), "f.tsv:1:3: not valid UTF-8");
  EXPECT_EQ(fault("g.jsonl", R"({"source":"甲"})").substr(0, 37),
            "g.jsonl:1:1: the key \"en\" is missing");
}

TEST(HouseNames, TheLexiconFindsThem) {
  const auto entries = read("h.tsv", "奎诺\tQuaynor\n");
  ASSERT_TRUE(entries);
  const auto lexicon = make_house_lexicon(*entries, testing::small_lexicon().han());
  ASSERT_TRUE(lexicon) << describe(lexicon.error());
  EXPECT_EQ(lexicon->entity_count(), 1U);
  EXPECT_TRUE(lexicon->names(Language::zh).longest("奎诺说", 0, [](std::size_t) { return true; }));
}

TEST(HouseNames, TwoRenderingsOfOneSourceContradict) {
  const auto entries = read("i.tsv", "甲乙\tA\n甲乙\tB\n");
  ASSERT_TRUE(entries);
  EXPECT_FALSE(make_house_lexicon(*entries, nullptr));
  const auto same = read("j.tsv", "甲乙\tA\n甲乙\tA\n");
  EXPECT_TRUE(make_house_lexicon(*same, nullptr));
}

}  // namespace
}  // namespace mtlint
