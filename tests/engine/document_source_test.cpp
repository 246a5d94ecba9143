#include "engine/document_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/process.h"

namespace mtlint {
namespace {

class Sources : public ::testing::Test {
 protected:
  // Six documents of two segments.
  void SetUp() override {
    std::string text;
    for (int i = 0; i < 12; ++i)
      text += "{\"id\":\"s" + std::to_string(i) + "\",\"doc\":\"d" + std::to_string(i / 2) +
              "\",\"source\":\"源" + std::to_string(i) +
              "\",\"target\":\"text\",\"system\":" + (i == 0 ? "\"named\"" : "null") + "}\n";
    testing::write_text(file_, text);
  }

  struct Got {
    std::vector<std::string> ids{};
    std::size_t documents = 0;
    std::vector<std::string> systems{};
  };

  Got read(const SourceOptions& options) {
    InputList list;
    list.paths = {file_.string()};
    list.options.source_tag = "zh";
    auto inputs = Inputs::make(list);
    EXPECT_TRUE(inputs);
    DocumentSource source(*inputs, options);
    std::vector<Document> kept;  // all texts must outlive the reading
    while (true) {
      auto document = source.next();
      EXPECT_TRUE(document);
      if (!document || !*document) break;
      kept.push_back(std::move(**document));
    }
    Got got;
    got.documents = kept.size();
    for (const Document& document : kept)
      for (const Segment& segment : document.segments) {
        got.ids.emplace_back(segment.id);
        got.systems.emplace_back(segment.system);
      }
    return got;
  }

  testing::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "a.jsonl";
};

TEST_F(Sources, ShardsAreAllOfItAndNothingTwice) {
  const Got whole = read({});
  EXPECT_EQ(whole.documents, 6U);
  std::vector<std::string> all;
  for (std::uint64_t shard = 1; shard <= 4; ++shard) {
    const Got part = read({.shard = shard, .shards = 4});
    EXPECT_EQ(part.documents, shard <= 2 ? 2U : 1U);
    all.insert(all.end(), part.ids.begin(), part.ids.end());
  }
  EXPECT_THAT(all, ::testing::UnorderedElementsAreArray(whole.ids));
}

TEST_F(Sources, AloneEachSegmentIsADocument) {
  const Got got = read({.alone = true});
  EXPECT_EQ(got.documents, 12U);
  EXPECT_EQ(got.ids, read({}).ids);
}

TEST_F(Sources, NamesAreForSegmentsThatHaveNone) {
  const Got got = read({.system = "engine"});
  EXPECT_EQ(got.systems[0], "named");
  EXPECT_EQ(got.systems[1], "engine");
}

TEST(Shards, AreReadStrictly) {
  SourceOptions options;
  ASSERT_TRUE(parse_shard("3/16", options));
  EXPECT_EQ(options.shard, 3U);
  EXPECT_EQ(options.shards, 16U);
  for (const char* bad : {"", "3", "0/4", "5/4", "a/4", "1/4x", "-1/4", "1/"})
    EXPECT_FALSE(parse_shard(bad, options)) << bad;
}

}  // namespace
}  // namespace mtlint
