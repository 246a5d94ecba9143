// Terms found in sources: boundaries, inflection, the longest first.

#include "analysis/term_index.h"

#include <gtest/gtest.h>

#include "resources/lexicon.h"
#include "support/checking.h"

namespace mtlint {
namespace {

TermIndex index_of(const std::vector<std::pair<std::string, Language>>& terms,
                   const std::string& hunspell = hunspell_folder) {
  std::vector<TermEntry> entries;
  for (const auto& [text, language] : terms) {
    TermEntry entry;
    entry.sources = {{text, language}};
    entry.english = {{"something"}};
    entries.push_back(entry);
  }
  const Resources& resources = testing::resources();
  return {entries, resources.lexicon->han(), resources.abbreviations_of(Language::en), hunspell};
}

std::vector<std::string> found_in(const TermIndex& index, std::string_view text, Language language,
                                  std::vector<Span> cuts = {}) {
  TermScratch scratch;
  std::vector<FoundTerm> found;
  index.find(text, language, cuts, scratch, found);
  std::vector<std::string> words;
  for (const FoundTerm& term : found) words.emplace_back(term.span.of(text));
  return words;
}

using Words = std::vector<std::string>;

TEST(TermIndex, PrefersTheLongest) {
  const auto index = index_of({{"病毒", Language::zh}, {"冠状病毒", Language::zh}});
  EXPECT_EQ(found_in(index, "新冠状病毒和病毒", Language::zh), (Words{"冠状病毒", "病毒"}));
  EXPECT_EQ(found_in(index, "病毒", Language::ja), Words{}) << "the language is stated";
}

TEST(TermIndex, PassesOverSpacesWidthAndTraditionalForms) {
  const auto index = index_of({{"1918年流感", Language::zh}, {"台湾风味", Language::unknown}});
  EXPECT_EQ(found_in(index, "在 1918 年流感 中", Language::zh), Words{"1918 年流感"});
  EXPECT_EQ(found_in(index, "１９１８年流感", Language::zh), Words{"１９１８年流感"});
  EXPECT_EQ(found_in(index, "臺灣風味很好", Language::zh), Words{"臺灣風味"});
  EXPECT_EQ(found_in(index, "1918年、流感", Language::zh), Words{}) << "two things in a list";
}

TEST(TermIndex, DoesNotCutWords) {
  const auto index = index_of({{"发烧", Language::zh}, {"咳", Language::zh}});
  const Span enthusiast{0, 9};
  EXPECT_EQ(found_in(index, "发烧友来了", Language::zh, {enthusiast}), Words{});
  EXPECT_EQ(found_in(index, "他发烧了", Language::zh), Words{"发烧"});
  EXPECT_EQ(found_in(index, "咳嗽", Language::zh), Words{}) << "one character alone";
  const auto latin = index_of({{"App", Language::unknown}});
  EXPECT_EQ(found_in(latin, "打开App吧", Language::zh), Words{"App"});
  EXPECT_EQ(found_in(latin, "打开Apple吧", Language::zh), Words{});
  EXPECT_EQ(found_in(latin, "die Apps öffnen", Language::de), Words{}) << "German has no s here";
}

TEST(TermIndex, KnowsJapaneseAndKoreanBoundaries) {
  const auto index =
      index_of({{"データ", Language::ja}, {"検査", Language::ja}, {"백신", Language::ko}});
  EXPECT_EQ(found_in(index, "このデータは", Language::ja), Words{"データ"});
  EXPECT_EQ(found_in(index, "データベース", Language::ja), Words{});
  EXPECT_EQ(found_in(index, "検査を受けた検査技師", Language::ja), Words{"検査"});
  EXPECT_EQ(found_in(index, "백신을 맞았다", Language::ko), Words{"백신"});
  EXPECT_EQ(found_in(index, "신백신을", Language::ko), Words{});
}

TEST(TermIndex, FindsInflectedWords) {
  const auto german = index_of({{"Haus", Language::de}, {"rote Karte", Language::de}});
  EXPECT_EQ(found_in(german, "Die alten Häuser und die roten Karten.", Language::de),
            (Words{"Häuser", "roten Karten"}));
  EXPECT_EQ(found_in(german, "Rot, Karten", Language::de), Words{});
  const auto russian = index_of({{"лечение рака", Language::ru}});
  EXPECT_EQ(found_in(russian, "о лечении рака", Language::ru), Words{"лечении рака"});
  const auto arabic = index_of({{"فيروس", Language::ar}});
  EXPECT_EQ(found_in(arabic, "ينتشر الفيروس", Language::ar), Words{"الفيروس"});
  const auto french = index_of({{"hôpital", Language::fr}});
  EXPECT_EQ(found_in(french, "dans l’hôpital, les hôpitaux", Language::fr),
            (Words{"hôpital", "hôpitaux"}));
}

TEST(TermIndex, TellsAcronymsFromWords) {
  const auto index = index_of({{"OMS", Language::fr}});
  EXPECT_EQ(found_in(index, "selon l'OMS", Language::fr), Words{"OMS"});
  EXPECT_EQ(found_in(index, "oms", Language::fr), Words{});
}

TEST(TermIndex, JoinsEntriesOfOneTerm) {
  const auto index = index_of({{"客户", Language::zh}, {"客户", Language::zh}});
  EXPECT_EQ(index.key(0).entries, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(found_in(index, "客户", Language::zh).size(), 1U);
}

}  // namespace
}  // namespace mtlint
