#include "analysis/names.h"

#include <gtest/gtest.h>

#include "support/english_text.h"
#include "support/small_dictionary.h"

namespace mtlint {
namespace {

const Lexicon& lexicon() { return testing::small_lexicon(); }

SourceText source_of(std::string_view text, Language language) {
  SourceText source;
  source.text = text;
  source.language = language;
  return source;
}

std::vector<NameHit> hits_of(std::string_view text, Language language,
                             const std::vector<Span>& quiet = {}) {
  NameScratch scratch;
  std::vector<NameHit> hits;
  find_names(source_of(text, language), {lexicon()}, quiet, scratch, hits);
  return hits;
}

using Told = std::vector<std::string>;

Told found(std::string_view text, Language language, const std::vector<Span>& quiet = {}) {
  Told told;
  for (const NameHit& hit : hits_of(text, language, quiet)) told.emplace_back(hit.span.of(text));
  return told;
}

TEST(NameHits, TheLongestFormIsFound) {
  EXPECT_EQ(found("台湾海峡和台湾", Language::zh), (Told{"台湾海峡", "台湾"}));
  EXPECT_EQ(found("臺灣海峽", Language::zh), Told{"臺灣海峽"});
  EXPECT_EQ(found("贝拉克•奥巴马说奥巴马", Language::zh), (Told{"贝拉克•奥巴马", "奥巴马"}));
  EXPECT_TRUE(found("", Language::zh).empty());
}

TEST(NameHits, KindsTellHowTheyAreNamed) {
  EXPECT_EQ(hits_of("贝拉克·奥巴马", Language::zh)[0].kind, FormKind::full);
  EXPECT_EQ(hits_of("奥巴马", Language::zh)[0].kind, FormKind::part);
  EXPECT_EQ(hits_of("卢拉", Language::zh)[0].kind, FormKind::shorter);
}

TEST(NameHits, BordersAreThoseOfTheLanguage) {
  EXPECT_EQ(found("バラク・オバマさん", Language::ja), Told{"バラク・オバマ"});
  EXPECT_TRUE(found("バラク・オバマン", Language::ja).empty());
  EXPECT_EQ(found("김정은은 대만에 갔다", Language::ko), (Told{"김정은", "대만"}));
  EXPECT_TRUE(found("대만족", Language::ko).empty());
  EXPECT_EQ(found("in KÖLN.", Language::de), Told{"KÖLN"});
  EXPECT_TRUE(found("Kölner", Language::de).empty());
  EXPECT_EQ(found("Это Барак Обама.", Language::ru), Told{"Барак Обама"});
}

TEST(NameHits, QuietPlacesHoldNone) {
  const std::string text = "三亚和科隆";
  EXPECT_EQ(found(text, Language::zh), (Told{"三亚", "科隆"}));
  EXPECT_EQ(found(text, Language::zh, {{0, 6}}), Told{"科隆"});
}

// What the English has for the first name of the source; "-" = nothing accepted.
std::string accepted(std::string_view source, Language language, std::string_view target) {
  auto hits = hits_of(source, language);
  if (hits.empty()) return "no name";
  NameScratch scratch;
  pair_names(source_of(source, language), testing::english_of(target), {lexicon()}, scratch, hits);
  return hits[0].accepted ? std::string(hits[0].target.of(target)) : "-";
}

TEST(NameHits, EnglishFormsAreFoundWithoutCaseMarksAndHyphens) {
  EXPECT_EQ(accepted("金正恩", Language::zh, "when Kim Jong-un spoke"), "Kim Jong-un");
  EXPECT_EQ(accepted("金正恩", Language::zh, "when KIM JONGUN spoke"), "KIM JONGUN");
  EXPECT_EQ(accepted("金正恩", Language::zh, "when Kim Jong Un's aide spoke"), "Kim Jong Un");
  EXPECT_EQ(accepted("卢拉", Language::zh, "President Lula"), "Lula");
  EXPECT_EQ(accepted("路易斯·伊纳西奥·卢拉·达席尔瓦", Language::zh, "Luiz Inacio Lula da Silva"),
            "Luiz Inacio Lula da Silva");
  EXPECT_EQ(accepted("科隆", Language::zh, "in Colognes"), "-");
  EXPECT_EQ(accepted("科隆", Language::zh, ""), "-");
}

TEST(NameHits, AnyEntityOfTheFormWillDo) {
  EXPECT_EQ(accepted("迈克尔·乔丹", Language::zh, "by Michael I. Jordan"), "Michael I. Jordan");
  EXPECT_EQ(accepted("迈克尔·乔丹", Language::zh, "by Michael Jordan"), "Michael Jordan");
}

TEST(NameHits, TheOrderOfThePartsDoesNotCount) {
  EXPECT_EQ(accepted("贝拉克·奥巴马", Language::zh, "Obama, Barack"), "Obama, Barack");
  EXPECT_EQ(accepted("尼·奎诺", Language::zh, "by Quaynor, Nii"), "Quaynor, Nii");
}

TEST(NameHits, TheExpectedFormFollowsTheKind) {
  const auto expected = [](std::string_view source) {
    const NameHit hit = hits_of(source, Language::zh).at(0);
    return std::string(
        expected_form(hit, lexicon(), lexicon().entities(lexicon().source_form(hit.form))[0]));
  };
  EXPECT_EQ(expected("贝拉克·奥巴马"), "Barack Obama");
  EXPECT_EQ(expected("奥巴马"), "Obama");
  EXPECT_EQ(expected("卢拉"), "da Silva");
  EXPECT_EQ(expected("台湾"), "Taiwan");
}

// What stands where the first name should.
struct Stands {
  std::string words;
  bool pinyin = false;
};
Stands impostor(std::string_view source, Language language, std::string_view target) {
  auto hits = hits_of(source, language);
  const English english = testing::english_of(target);
  NameScratch scratch;
  pair_names(source_of(source, language), english, {lexicon()}, scratch, hits);
  prepare_words(english, lexicon(), scratch.words);
  const Impostor found =
      find_impostor(hits.at(0), source_of(source, language), scratch.words, {lexicon()}, hits);
  return {std::string(found.span.of(target)), found.reason == NameReason::reading};
}

TEST(Impostors, ReadingsAndSoundsAreFound) {
  const Stands reading = impostor("奥巴马", Language::zh, "Mr Aobama came");
  EXPECT_EQ(reading.words, "Aobama");
  EXPECT_TRUE(reading.pinyin);
  EXPECT_EQ(impostor("贝拉克·奥巴马", Language::zh, "when Barak Obbama came").words,
            "Barak Obbama");
  EXPECT_EQ(impostor("尼·奎诺", Language::zh, "Nii Kwaynor said").words, "Nii Kwaynor");
}

TEST(Impostors, OtherWordsAreNone) {
  EXPECT_EQ(impostor("奥巴马", Language::zh, "He came to London").words, "");
  EXPECT_EQ(impostor("奥巴马", Language::zh, "aobama in small letters").words, "");
  EXPECT_EQ(impostor("科隆", Language::zh, "The Colognes came").words, "");  // derived
  EXPECT_EQ(impostor("奥巴马", Language::zh, "").words, "");
}

// A word that is the accepted form of another name of the segment stands for that name.
TEST(Impostors, AcceptedNamesAreTaken) {
  EXPECT_EQ(impostor("迈克尔·乔丹和奥巴马", Language::zh, "Michael Jordon and Obama").words,
            "Michael Jordon");
  EXPECT_EQ(impostor("台湾和三亚", Language::zh, "Sanya").words, "");
}

}  // namespace
}  // namespace mtlint
