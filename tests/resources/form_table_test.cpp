#include "resources/form_table.h"

#include <gtest/gtest.h>

#include "import/form_table_builder.h"

namespace mtlint {
namespace {

struct Table {
  StringPool pool{};
  std::vector<FormSlot> slots{};
  FormTable table{};
  Table(Language language, const std::vector<std::string>& forms) {
    FormTableBuilder builder(language);
    for (std::uint32_t i = 0; i < forms.size(); ++i) builder.add(forms[i], i);
    slots = builder.finish(pool);
    table = FormTable(slots, pool.bytes(), language);
  }
  std::vector<std::string> at(std::string_view text, std::size_t place) const {
    std::vector<std::string> found;
    table.each(text, place,
               [&](FormTable::Hit hit) { found.emplace_back(text.substr(place, hit.size)); });
    return found;
  }
};

using Texts = std::vector<std::string>;

TEST(FormTable, AllFormsAtAPlaceShortestFirst) {
  const Table zh(Language::zh, {"北京", "北京大学", "北", "京剧"});
  EXPECT_EQ(zh.at("去北京大学", 3), (Texts{"北", "北京", "北京大学"}));
  EXPECT_EQ(zh.at("北京大", 0), (Texts{"北", "北京"}));
  EXPECT_EQ(zh.at("南京", 0), Texts{});
  EXPECT_EQ(zh.at("北", 3), Texts{});
  EXPECT_EQ(zh.table.longest("北京大学生", 0)->size, 12U);
  EXPECT_EQ(zh.table.longest("北京大学生", 0)->payload, 1U);
}

TEST(FormTable, BeginningsAreNoForms) {
  const Table zh(Language::zh, {"北京大学"});
  EXPECT_FALSE(zh.table.find("北京"));
  EXPECT_EQ(zh.table.find("北京大学"), 0U);
  EXPECT_FALSE(zh.table.find(""));
}

TEST(FormTable, WordsWhereThereAreSpaces) {
  const Table de(Language::de, {"rotes meer", "rotes", "süd-korea", "korea"});
  EXPECT_EQ(de.at("rotes meer, tief", 0), (Texts{"rotes", "rotes meer"}));
  EXPECT_EQ(de.at("rotesten", 0), Texts{});
  EXPECT_EQ(de.at("süd-korea.", 0), Texts{"süd-korea"});
}

TEST(FormTable, KoreanGoesByCharacters) {
  const Table ko(Language::ko, {"서울"});
  EXPECT_EQ(ko.at("서울에서", 0), Texts{"서울"});
}

TEST(FormTable, TheFirstOfEqualFormsStays) {
  const Table zh(Language::zh, {"北京", "北京", "", std::string(300, 'x')});
  EXPECT_EQ(zh.table.find("北京"), 0U);
  EXPECT_FALSE(zh.table.find(std::string(300, 'x')));
}

TEST(FormTable, AFullTableOfNothingEnds) {
  const std::vector<FormSlot> slots(50, FormSlot{4'000'000'000U, 1, 7, 3, 1});
  const FormTable table(slots, "pool", Language::zh);
  EXPECT_FALSE(table.find("北"));
}

}  // namespace
}  // namespace mtlint
