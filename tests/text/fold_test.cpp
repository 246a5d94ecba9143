#include "text/fold.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr FoldOptions everything{.lower_case = true,
                                 .diacritics = true,
                                 .width = true,
                                 .quotes = true,
                                 .spaces = true,
                                 .invisible = true,
                                 .punctuation = false,
                                 .simplify = nullptr};

// What of `text` the folded `part` came from.
std::string original(std::string_view text, const FoldOptions& options, std::string_view part) {
  Folded out;
  fold(text, options, out);
  const auto begin = static_cast<std::uint32_t>(out.text.find(part));
  return std::string(
      out.original({begin, begin + static_cast<std::uint32_t>(part.size())}).of(text));
}

TEST(Fold, CaseIsFolded) {
  const FoldOptions lower{.lower_case = true};
  EXPECT_EQ(folded("HeLLo ÉÀ ЖЗ ΑΣ Straße", lower), "hello éà жз ασ straße");
  EXPECT_EQ(folded("İ", lower), "i");
  EXPECT_EQ(folded("ὀδυσσεύς", lower), folded("ὈΔΥΣΣΕΎΣ", lower));
}

TEST(Fold, DiacriticsAreStripped) {
  const FoldOptions strip{.diacritics = true};
  EXPECT_EQ(folded("António Guterres", strip), "Antonio Guterres");
  EXPECT_EQ(folded("Łódź Đorđe Øre ı Straße Æsir Œuvre Þór ð ǿ ẞ", strip),
            "Lodz Dorde Ore i Strasse AEsir OEuvre THor d o SS");
  EXPECT_EQ(folded("e\u0301\u0323", strip), "e");
  EXPECT_EQ(folded("مَرْحَبًا", strip), "مرحبا");
  EXPECT_EQ(folded("ガ パ か\u3099", strip), "ガ パ が");
  EXPECT_EQ(folded("한국", strip), "한국");
  EXPECT_EQ(folded("हिन्दी", strip), "हिन्दी");
}

TEST(Fold, WidthIsFolded) {
  const FoldOptions width{.width = true};
  EXPECT_EQ(folded("ＡＢＣ１２３！　ｱｲｳ", width), "ABC123! アイウ");
  EXPECT_EQ(folded("ｶﾞｷﾞﾊﾟ｡", width), "ガギパ。");
  EXPECT_EQ(folded("￥￦", width), "¥₩");
}

TEST(Fold, QuotesAndDashesAreFolded) {
  const FoldOptions quotes{.quotes = true};
  EXPECT_EQ(folded("“a” ‘b’ «c» ‹d› „e“ 「f」『g』《h》〈i〉 it’s", quotes),
            "\"a\" 'b' \"c\" 'd' \"e\" \"f\"\"g\"\"h\"'i' it's");
  EXPECT_EQ(folded("a–b—c−d‐e", quotes), "a-b-c-d-e");
}

TEST(Fold, SpacesAreFoldedAndTrimmed) {
  const FoldOptions spaces{.spaces = true};
  EXPECT_EQ(folded(" \t a \n\u00A0 b\u3000", spaces), "a b");
  EXPECT_EQ(folded("   ", spaces), "");
  EXPECT_EQ(original("  a \n b ", spaces, " "), " \n ");
  EXPECT_EQ(original("  a \n b ", spaces, "a b"), "a \n b");
}

TEST(Fold, InvisibleCharactersAreDropped) {
  const FoldOptions invisible{.invisible = true};
  EXPECT_EQ(folded("a\u200Bb\u00ADc\u202Ed\uFEFF", invisible), "abcd");
  EXPECT_EQ(original("a\u200Bb", invisible, "ab"), "a\u200Bb");
  EXPECT_EQ(folded("e\u200D\u0301", invisible), "é");
}

TEST(Fold, PunctuationIsDropped) {
  const FoldOptions punctuation{.punctuation = true};
  EXPECT_EQ(folded("积力之所举，则无 不胜也。", punctuation), "积力之所举则无不胜也");
  EXPECT_EQ(folded("A, b-c (d)! $5 + 3", punctuation), "Abcd$5+3");
  EXPECT_EQ(original("举，则", punctuation, "举则"), "举，则");
}

TEST(Fold, IdeographsAreSimplifiedByTheTable) {
  std::vector<char16_t> table(0x10000, 0);
  table[U'國'] = u'国';
  table[U'語'] = u'语';
  const FoldOptions simplify{.simplify = table.data()};
  EXPECT_EQ(folded("國語 abc 人", simplify), "国语 abc 人");
  EXPECT_EQ(original("國語", simplify, "语"), "語");
}

TEST(Fold, EverythingIsComposed) {
  EXPECT_EQ(folded("e\u0301", {}), "é");
  EXPECT_EQ(folded("q\u0323\u0307x", {}), "q\u0323\u0307x");
  EXPECT_EQ(folded("q\u0307\u0323x", {}), "q\u0323\u0307x");
  EXPECT_EQ(folded("\u1112\u1161\u11AB", {}), "한");
  EXPECT_EQ(folded("가\u11A8", {}), "각");
  EXPECT_EQ(folded("a\u212B", {}), "aÅ");
  EXPECT_EQ(folded("か\u3099", {}), "が");
  EXPECT_EQ(folded("\uF9E8", {}), "\u88E1");
}

TEST(Fold, TheMapIsExact) {
  EXPECT_EQ(original("xe\u0301y", {}, "é"), "e\u0301");
  EXPECT_EQ(original("xe\u0301y", {}, "x"), "x");
  EXPECT_EQ(original("xe\u0301y", {}, "y"), "y");
  EXPECT_EQ(original("a\u212B", {}, "a"), "a");
  EXPECT_EQ(original("a\u212B", {}, "Å"), "\u212B");
  EXPECT_EQ(original("Straße", everything, "ss"), "ß");
  EXPECT_EQ(original("Straße", everything, "a"), "a");
  EXPECT_EQ(original("ＡＢ", everything, "b"), "Ｂ");
  EXPECT_EQ(original("ｶﾞｷ", everything, "ガ"), "ｶﾞ");
  EXPECT_EQ(original("ｶﾞｷ", everything, "キ"), "ｷ");
  EXPECT_EQ(original("“António’s”", everything, "antonio's"), "António’s");
  EXPECT_EQ(original("Ünïcode", everything, "unicode"), "Ünïcode");
}

TEST(Fold, StorageIsReused) {
  Folded out;
  fold("a longer text, which needs some room: é", everything, out);
  const char* text = out.text.data();
  const std::uint32_t* begin_of = out.begin_of.data();
  fold("a shorter text: ü", everything, out);
  EXPECT_EQ(out.text.data(), text);
  EXPECT_EQ(out.begin_of.data(), begin_of);
  EXPECT_EQ(out.text, "a shorter text: u");
}

TEST(Fold, TextAndMapAgreeOnRandomTexts) {
  const std::u32string pool =
      U"aB \u3000éß\u0301\u0323漢ガｶﾞ\u200D\uAC00\u11A8“\u212B\u1100\u1161İ،ع\u064B";
  std::mt19937 random(11);
  Folded out;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) append_code_point(text, pool[random() % pool.size()]);
    const FoldOptions options = round % 2 == 0 ? everything : FoldOptions{};
    fold(text, options, out);
    ASSERT_EQ(out.text, folded(text, options));
    ASSERT_EQ(out.begin_of.size(), out.text.size());
    ASSERT_EQ(out.end_of.size(), out.text.size());
    ASSERT_TRUE(is_nfc(out.text));
    for (std::size_t i = 1; i < out.text.size(); ++i) {
      ASSERT_LE(out.begin_of[i - 1], out.begin_of[i]);
      ASSERT_LE(out.end_of[i - 1], out.end_of[i]);
    }
  }
}

TEST(Nfc, IsTestedAndMade) {
  EXPECT_TRUE(is_nfc("plain é 漢字"));
  EXPECT_FALSE(is_nfc("e\u0301"));
  EXPECT_FALSE(is_nfc("\u212B"));
  Folded out;
  compose("e\u0301 \u212B", out);
  EXPECT_EQ(out.text, "é Å");
  EXPECT_EQ(out.begin_of, (std::vector<std::uint32_t>{0, 0, 3, 4, 4}));
  EXPECT_EQ(out.end_of, (std::vector<std::uint32_t>{3, 3, 4, 7, 7}));
}

}  // namespace
}  // namespace mtlint
