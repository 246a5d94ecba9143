#include "analysis/chinese_names.h"

#include <gtest/gtest.h>

#include "support/english_text.h"
#include "support/small_dictionary.h"

namespace mtlint {
namespace {

// The verdict on a source that is nothing but a name, without any word list: "broken Zhou Honghui".
std::string verdict(std::string_view text, std::string_view english) {
  const NameSources names{testing::small_lexicon()};
  SourceText source;
  source.text = text;
  source.language = Language::zh;
  const English target = testing::english_of(english);
  NameScratch scratch;
  ChineseScratch people;
  std::vector<NameHit> hits;
  std::vector<ChineseName> found;
  find_names(source, names, {}, scratch, hits);
  spot_chinese_names(source, names, scratch.source, hits, people, found);
  judge_chinese_names(source, target, names, scratch, hits, found);
  if (found.empty()) return "no name";
  const std::string words(found[0].target.of(english));
  switch (found[0].verdict) {
    case NameVerdict::accepted:
      return "accepted " + words;
    case NameVerdict::broken:
      return "broken " + words;
    case NameVerdict::split:
      return (found[0].reason == NameReason::joined ? "joined " : "cut ") + words;
    case NameVerdict::reversed:
      return "reversed " + words;
    case NameVerdict::missing:
      return "missing " + words;
    case NameVerdict::unmentioned:
      break;
  }
  return "nothing";
}

TEST(ChineseNames, TheReadingIsAccepted) {
  EXPECT_EQ(verdict("周鸿祎", "Zhou Hongyi"), "accepted Zhou Hongyi");
  EXPECT_EQ(verdict("周鸿祎", "Zhou Hong-yi"), "accepted Zhou Hong-yi");
  EXPECT_EQ(verdict("杨杰", "Chairman Yang Jie"), "accepted Yang Jie");
  EXPECT_EQ(verdict("欧阳修", "Ouyang Xiu"), "accepted Ouyang Xiu");
  EXPECT_EQ(verdict("单雄信", "Shan Xiongxin"), "accepted Shan Xiongxin");
}

TEST(ChineseNames, OtherReadingsAreBroken) {
  EXPECT_EQ(verdict("周鸿祎", "Zhou Honghui"), "broken Zhou Honghui");
  EXPECT_EQ(verdict("苏炳添", "Su Bingtan"), "broken Su Bingtan");
  EXPECT_EQ(verdict("单雄信", "Dan Xiongxin"), "broken Dan Xiongxin");
  EXPECT_EQ(verdict("周鸿祎", "Zhou Enlai"), "nothing") << "another man";
}

TEST(ChineseNames, WordsAreCutAsTheNameIs) {
  EXPECT_EQ(verdict("周鸿祎", "Zhou Hong Yi"), "cut Zhou Hong Yi");
  EXPECT_EQ(verdict("田宁", "Tianning"), "joined Tianning");
  EXPECT_EQ(verdict("杨杰", "Jie Yang"), "reversed Jie Yang");
}

TEST(ChineseNames, APronounIsNoName) {
  EXPECT_EQ(verdict("杨杰", "he"), "missing he");
  EXPECT_EQ(verdict("杨杰", "the chairman"), "missing the chairman");
}

TEST(ChineseNames, OtherTextsHaveNone) {
  EXPECT_EQ(verdict("金正恩", "Jin Zhengen"), "no name") << "the dictionary has him";
  EXPECT_EQ(verdict("巧克力", "chocolate"), "no name");
  EXPECT_EQ(verdict("周鸿祎说，市场很好。", "Zhou Honghui said."), "no name") << "no word list";
  EXPECT_EQ(verdict("", "x"), "no name");
}

TEST(ChineseNames, PinyinIsWrittenAsUsual) {
  const NameSources names{testing::small_lexicon()};
  SourceText source;
  source.text = "欧阳平安";
  source.language = Language::zh;
  ChineseName name;
  name.span = {0, 12};
  name.surname = name.given = 2;
  EXPECT_EQ(pinyin_of(name, source, names), "Ouyang Ping'an");
}

}  // namespace
}  // namespace mtlint
