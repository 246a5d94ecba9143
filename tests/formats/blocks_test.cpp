// Documents in pairs by structure: the pairing itself, HTML and Markdown.

#include "formats/blocks.h"

#include <gtest/gtest.h>

#include "formats/reading.h"
#include "formats/writer.h"

namespace mtlint {
namespace {

Block block(std::string text, Block::Kind kind = Block::Kind::paragraph) {
  Block made;
  made.kind = kind;
  made.text.set(std::move(text), {});
  return made;
}

std::string targets_of(const std::vector<Segment>& segments) {
  std::string all;
  for (const Segment& segment : segments)
    all += (all.empty() ? "" : "|") + std::string(segment.target);
  return all;
}

std::string written(std::string_view format, const std::string& bytes, std::string_view word,
                    const std::string& text) {
  std::string out;
  const auto counts = write_edited(
      *format_named(format), input_of(bytes), {},
      [&](const WrittenSegment& segment) {
        const std::size_t at = segment.target.find(word);
        if (at == std::string_view::npos) return SegmentEdit{};
        const auto begin = static_cast<std::uint32_t>(at);
        return SegmentEdit{
            .changes = {{{begin, begin + static_cast<std::uint32_t>(word.size())}, text}}};
      },
      [&](std::string_view more) -> Result<void> {
        out += more;
        return {};
      });
  EXPECT_TRUE(counts && counts->edited == 1U);
  return out;
}

TEST(Blocks, OneMoreParagraphDoesNotMoveTheOthers) {
  const std::vector<Block> source{block("标题", Block::Kind::heading), block(std::string(90, 'z')),
                                  block("短句。"), block(std::string(60, 'z'))};
  const std::vector<Block> target{block("The heading", Block::Kind::heading),
                                  block(std::string(270, 'x')), block(std::string(180, 'x'))};
  const std::vector<BlockPair> pairs = pair_blocks(source, target);
  ASSERT_EQ(pairs.size(), 4U);
  EXPECT_EQ(pairs[1].target, 1);
  EXPECT_TRUE(pairs[1].sure);
  EXPECT_EQ(pairs[2].target, -1);
  EXPECT_FALSE(pairs[2].sure);
  EXPECT_EQ(pairs[3].source, 3);
  EXPECT_EQ(pairs[3].target, 2);
}

TEST(Blocks, NothingAndVeryMuch) {
  EXPECT_TRUE(pair_blocks({}, {}).empty());
  EXPECT_EQ(pair_blocks({}, {block("a")}).at(0).source, -1);
  const std::vector<Block> many(60'000, block("a"));
  const std::vector<Block> more(60'001, block("a"));
  EXPECT_EQ(pair_blocks(many, more).size(), 60'001U);
}

TEST(Html, BlocksWithInlineTags) {
  const Reading reading = read_as(
      "html",
      "<!DOCTYPE html>\n<html><head><title>My page</title><style>p "
      "{}</style></head>\n<body>\n<h2>Head "
      "&amp; foot</h2>\n<p>One <b>two</b>\n   three &mdash; <a href='x'>four</a><br>five &nope; 1 "
      "< "
      "2</p><ul><li>Item<li>Next</ul><script>if (a<b) {}</script><!-- no -->tail</body></html>");
  ASSERT_EQ(reading.fault(), "");
  const auto& segments = reading.documents[0].segments;
  EXPECT_EQ(targets_of(segments),
            "My page|Head & foot|One two three — four\nfive &nope; 1 < 2|Item|Next|tail");
  EXPECT_EQ(segments[2].line, 5U);
  ASSERT_EQ(segments[2].target_codes.size(), 4U);
  EXPECT_EQ(segments[2].target_codes[0].name, "<b>");
  EXPECT_EQ(segments[2].target_codes[3].name, "</a>");
}

TEST(Html, PairsAndWriteBack) {
  const Reading reading = drain(format_named("html")->open_pair(
      input_of("<h1>标题</h1><p>第一段。</p>"), input_of("<h1>Head</h1>\n<p>First.</p>"), {}));
  ASSERT_EQ(reading.segments().size(), 2U);
  EXPECT_EQ(reading.segments()[1].source, "第一段。");
  EXPECT_TRUE(reading.segments()[1].trusted_pair);
  EXPECT_EQ(written("html", "<p>a <i>bad\n</i> b &amp; c</p>", "bad b", "good < x"),
            "<p>a <i>good &lt; x</i>  &amp; c</p>");
}

TEST(Markdown, BlocksWithInlineMarks) {
  const Reading reading = read_as("markdown",
                                  "---\ntitle: x\n---\n# Head #\n\nOne *two*\n`three` "
                                  "[four](http://x.y) &copy;\n\n* item `a*b`\n  goes "
                                  "on\n* next\n\n> quoted\n> more\n\n```\ncode\n```\n\n    code "
                                  "too\n\n| a | b |\n|---|---|\n| c | d "
                                  "|\n\nUnder\n=====\nsnake_case 2 * 3 \\* x\n\n[ref]: http://x\n");
  ASSERT_EQ(reading.fault(), "");
  const auto& segments = reading.documents[0].segments;
  EXPECT_EQ(targets_of(segments),
            "Head|One two three four ©|item a*b goes on|next|quoted more|a|b|c|d|Under|snake_case "
            "2 * 3 * x");
  EXPECT_EQ(segments[1].line, 6U);
  ASSERT_EQ(segments[1].target_codes.size(), 6U);
  EXPECT_EQ(segments[1].target_codes[0].name, "*");
  EXPECT_EQ(segments[1].target_codes[5].name, "](…)");
}

TEST(Markdown, WriteBack) {
  EXPECT_EQ(written("markdown", "# A\r\n\r\nx **bad**\r\ny\r\n", "bad", "2*3"),
            "# A\r\n\r\nx **2\\*3**\r\ny\r\n");
}

}  // namespace
}  // namespace mtlint
