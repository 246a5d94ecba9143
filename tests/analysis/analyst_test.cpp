#include "analysis/analyst.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "analysis/models.h"
#include "base/file.h"
#include "resources/phonetics.h"
#include "support/checking.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

Analysis facts_of(const Document& document, std::size_t index = 0) {
  Analyst analyst(testing::resources());
  Analysis facts;
  analyst.analyse(document, index, facts);
  return facts;
}

TEST(Analyst, BothSidesAreCutIntoSentences) {
  const Document document =
      testing::document_of({{"他来了；她走了。很好！", "He came; she left. Good!"}}, Language::zh);
  const Analysis facts = facts_of(document);
  EXPECT_EQ(facts.source.sentences.size(), 2U);
  EXPECT_EQ(facts.source.stops, 2U);
  EXPECT_EQ(facts.source.semicolons, 1U);
  EXPECT_TRUE(facts.source.ends_in_stop);
  ASSERT_EQ(facts.target.sentences.size(), 2U);
  EXPECT_EQ(facts.target.sentences[1].mark, U'!');
  EXPECT_EQ(facts.target.sentences[1].begin, facts.target.sentences[0].end);
  EXPECT_EQ(facts.target.sentences[1].end, facts.target.tokens.size());
}

TEST(Analyst, NamesAndIdiomsKeepTheirNumbersToThemselves) {
  const Document document = testing::document_of(
      {{"三亚有5人，心里七上八下。", "In Sanya 5 people were on tenterhooks."}}, Language::zh);
  const Analysis facts = facts_of(document);
  ASSERT_EQ(facts.names.size(), 1U);
  EXPECT_TRUE(facts.names[0].accepted);
  EXPECT_EQ(facts.idioms.size(), 1U);
  // Numbers inside them are loose: they may be left unsaid.
  EXPECT_EQ(std::ranges::count(facts.source_quantities, false, &Quantity::loose), 1);
  EXPECT_EQ(std::ranges::count(facts.target_quantities, false, &Quantity::loose), 1);
}

TEST(Analyst, WithoutATrustedSourceThereIsOnlyEnglish) {
  for (const bool has_source : {false, true}) {
    Document document = testing::document_of({{"三亚有5人。", "Five in Sanya."}}, Language::zh);
    document.segments[0].has_source = has_source;
    document.segments[0].trusted_pair = !has_source;
    const Analysis facts = facts_of(document);
    EXPECT_TRUE(facts.names.empty());
    EXPECT_TRUE(facts.source_quantities.empty());
    EXPECT_TRUE(facts.target_quantities.empty());
    EXPECT_FALSE(facts.target.tokens.empty());
  }
}

// What one segment left behind must not be seen in the next.
TEST(Analyst, FactsAreForgottenBetweenSegments) {
  const Document document =
      testing::document_of({{"三亚有5人；心里七上八下。", "In Sanya 5 people were on tenterhooks."},
                            {"", ""},
                            {"好", "Good"}},
                           Language::zh);
  Analyst analyst(testing::resources());
  Analysis facts;
  analyst.analyse(document, 0, facts);
  analyst.analyse(document, 1, facts);
  EXPECT_TRUE(facts.target.tokens.empty());
  EXPECT_TRUE(facts.target.sentences.empty());
  EXPECT_TRUE(facts.source.sentences.empty());
  EXPECT_EQ(facts.source.semicolons, 0U);
  EXPECT_FALSE(facts.source.ends_in_stop);
  analyst.analyse(document, 2, facts);
  EXPECT_TRUE(facts.names.empty());
  EXPECT_TRUE(facts.idioms.empty());
  EXPECT_TRUE(facts.source_quantities.empty());
  EXPECT_EQ(facts.target.tokens.size(), 1U);
}

TEST(Analyst, EveryTokenIsInItsSentence) {
  const Document document = testing::document_of(
      {{"一", "“Mr. Smith” (aged 5.5) said: don't! \u4E2D\u6587 e\u0301 \U0001F600…"}},
      Language::zh);
  const Analysis facts = facts_of(document);
  for (const EnglishSentence& sentence : facts.target.sentences)
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
      EXPECT_TRUE(sentence.span.contains(facts.target.tokens[i].span));
}

TEST(Models, MissingWeightsAreNotedDamagedOnesRefused) {
  const fs::path folder = fs::path(::testing::TempDir()) / "models-data";
  fs::remove_all(folder);
  fs::create_directories(folder / "dictionaries/models");
  Resources resources;
  resources.data = folder.string();
  ASSERT_TRUE(load_models(resources));
  EXPECT_EQ(resources.missing.size(), 3U + Phonetics::languages.size());
  EXPECT_FALSE(resources.phonetics->knows(Language::zh));
  EXPECT_FALSE(resources.tagger);
  const std::string weights =
      read_file(MTLINT_BINARY_DIR "/data/dictionaries/models/en-tagger.bin").value();
  for (const std::string& damaged :
       {std::string(), std::string("hello"), std::string(5000, '\0'), weights.substr(0, 100),
        weights.substr(0, weights.size() / 2)}) {
    ASSERT_TRUE(write_file((folder / "dictionaries/models/en-tagger.bin").string(), damaged));
    const auto loaded = load_models(resources);
    ASSERT_FALSE(loaded) << damaged.size();
    EXPECT_NE(loaded.error().file.find("en-tagger.bin"), std::string::npos);
  }
}

}  // namespace
}  // namespace mtlint
