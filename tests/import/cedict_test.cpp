#include "import/cedict.h"

#include <gtest/gtest.h>

#include "import/idiom_collector.h"

namespace mtlint {
namespace {

using Texts = std::vector<std::string>;

TEST(Cedict, ReadsGlossesAsTextOrList) {
  const auto entries = parse_cedict(
      R"(export default {"all":[["馬","马","ma3",["horse","knight"],[],[3]],["霜","霜","shuang1","frost",[],[]]]})",
      "all.js");
  ASSERT_TRUE(entries) << describe(entries.error());
  ASSERT_EQ(entries->size(), 2U);
  EXPECT_EQ((*entries)[0].traditional, "馬");
  EXPECT_EQ((*entries)[0].simplified, "马");
  EXPECT_EQ((*entries)[0].pinyin, "ma3");
  EXPECT_EQ((*entries)[0].glosses, (Texts{"horse", "knight"}));
  EXPECT_EQ((*entries)[1].glosses, Texts{"frost"});
}

TEST(Cedict, OtherFilesAreErrorsWithTheirName) {
  for (const char* bytes :
       {"", "{", "}{", "export default 7", R"({"all":7})", R"({"none":[]})", R"({"all":[["a"]]})",
        R"({"all":[["a","b","c",7]]})", R"({"all":[["a","b","c",["d",8]]]})",
        R"({"all":[["a","b","c","d"]})"}) {
    const auto entries = parse_cedict(bytes, "all.js");
    ASSERT_FALSE(entries) << bytes;
    EXPECT_EQ(entries.error().file, "all.js");
    EXPECT_FALSE(entries.error().what.empty());
  }
}

TEST(Cedict, SyllablesWithoutTones) {
  EXPECT_EQ(toneless_syllables("Xi1 la1 li3 · Ke4 lin2 dun4"),
            (Texts{"xi", "la", "li", "ke", "lin", "dun"}));
  EXPECT_EQ(toneless_syllables("lu:4 se4 , nu:3"), (Texts{"lv", "se", "nv"}));
  EXPECT_EQ(toneless_syllables(":  5"), Texts{});
}

TEST(Cedict, CitedForms) {
  EXPECT_EQ(cited_form("see 懷遠縣|怀远县[Huai2 yuan3 Xian4]"), "怀远县");
  EXPECT_EQ(cited_form("variant of 仇[chou2]"), "仇");
  EXPECT_EQ(cited_form("plain words"), "");
  EXPECT_TRUE(is_reference("see also 南平市[Nan2 ping2 Shi4]"));
  EXPECT_TRUE(is_reference("CL:隻|只[zhi1]"));
  EXPECT_FALSE(is_reference("see through a trick"));
}

TEST(Cedict, PlainGlossesAndParts) {
  EXPECT_EQ(plain_gloss("a widow (old) of 杞梁[Qi3 Liang2] then"), "a widow of then");
  EXPECT_EQ(plain_gloss("(slang) (rude)"), "");
  EXPECT_EQ(plain_gloss("odd ) mark"), "odd mark");
  const auto parts = gloss_parts("lit. a; fig. b (c; d);  ; e");
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[1], "fig. b (c; d)");
  EXPECT_EQ(parts[2], "e");
}

TEST(Cedict, IdiomGlosses) {
  const CedictEntry entry{"",
                          "",
                          "",
                          {"lit. to add feet to a snake (idiom); fig. to overdo it",
                           "lit. and fig. to go too far", "see 蛇足[she2 zu2]"}};
  EXPECT_EQ(idiom_glosses(entry), (std::vector<IdiomGloss>{{"to add feet to a snake", true},
                                                           {"to overdo it", false},
                                                           {"to go too far", false}}));
  EXPECT_TRUE(is_marked_idiom(entry));
  EXPECT_FALSE(is_marked_idiom({"", "", "", {"an idiomatic word"}}));
}

}  // namespace
}  // namespace mtlint
