// German idioms in inflected, split and reordered form: sentences written before they were run
// (tests/eval/idioms-german.jsonl), against the dictionaries of the repository.

#include <gtest/gtest.h>

#include "analysis/idioms.h"
#include "base/file.h"
#include "base/json.h"
#include "support/checking.h"

namespace mtlint {
namespace {

TEST(GermanIdioms, NineteenOfTwentySentencesAreFound) {
  const auto lines = read_file(MTLINT_SOURCE_DIR "/tests/eval/idioms-german.jsonl");
  ASSERT_TRUE(lines);
  const Resources& resources = testing::resources();
  IdiomScratch scratch;
  std::size_t count = 0;
  std::size_t found = 0;
  for (std::size_t begin = 0; begin < lines->size();) {
    const std::size_t end = std::min(lines->find('\n', begin), lines->size());
    const auto json = nlohmann::json::parse(lines->substr(begin, end - begin));
    begin = end + 1;
    const std::string text = json.at("source");
    const std::string words = json.at("idiom");
    const auto at = static_cast<std::uint32_t>(text.find(words));
    const Span core{at, at + static_cast<std::uint32_t>(words.size())};
    SourceText source;
    source.text = text;
    source.language = Language::de;
    std::vector<IdiomHit> hits;
    find_idioms(source, {}, *resources.lexicon, Imports(), scratch, hits);
    const bool here =
        std::ranges::any_of(hits, [&](const IdiomHit& hit) { return hit.span.overlaps(core); });
    ++count;
    found += here ? 1U : 0U;
    if (!here) GTEST_LOG_(INFO) << "not found: " << text;
  }
  EXPECT_GE(count, 60U);
  EXPECT_GE(static_cast<double>(found) / static_cast<double>(count), 0.95);
  RecordProperty("found", static_cast<int>(found));
  GTEST_LOG_(INFO) << found << " of " << count;
}

}  // namespace
}  // namespace mtlint
