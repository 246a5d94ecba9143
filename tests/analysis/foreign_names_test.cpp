#include "analysis/foreign_names.h"

#include <gtest/gtest.h>

#include "analysis/models.h"
#include "support/checking.h"
#include "support/english_text.h"

namespace mtlint {
namespace {

// The English word for the last part of the first dotted name: "-" if there is none.
std::string word_for(std::string_view text, Language language, std::string_view english) {
  const NameSources names = name_sources(testing::resources());
  SourceText source;
  source.text = text;
  source.language = language;
  const English target = testing::english_of(english);
  NameScratch scratch;
  std::vector<NameHit> hits;
  std::vector<ForeignName> found;
  find_names(source, names, {}, scratch, hits);
  find_foreign_names(source, hits, found);
  pair_foreign_names(source, target, names, scratch, hits, found);
  if (found.empty()) return "no name";
  return found[0].target.empty() ? "-" : std::string(found[0].target.of(english));
}

TEST(ForeignNames, TheLastPartIsHeardInTheEnglish) {
  EXPECT_EQ(word_for("画家贝伦特·斯图尔曼说，他很高兴。", Language::zh,
                     "The painter Berend Stuurman said he was glad."),
            "Stuurman");
  EXPECT_EQ(word_for("画家ベレント・ストゥールマンは喜んだ。", Language::ja,
                     "The painter Berend Stuurman was glad."),
            "Stuurman");
}

TEST(ForeignNames, OtherWordsAreNotTaken) {
  EXPECT_EQ(word_for("画家贝伦特·斯图尔曼说，他很高兴。", Language::zh, "He was glad in Madrid."),
            "-");
  EXPECT_EQ(word_for("贝拉克·奥巴马来了。", Language::zh, "Barack Obama came."), "no name")
      << "the dictionary has him";
  EXPECT_EQ(word_for("春·夏·秋·冬", Language::zh, "Spring, summer"), "no name");
  EXPECT_EQ(word_for("", Language::zh, ""), "no name");
}

}  // namespace
}  // namespace mtlint
