#include "text/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mtlint {
namespace {

TEST(Utf8, ValidTextHasNoInvalidByte) {
  for (const std::string_view text : {"", "plain", "é", "漢字", "\U0001F600", "\uFFFF\U0010FFFF"})
    EXPECT_EQ(first_invalid_byte(text), std::nullopt) << text;
  EXPECT_EQ(first_invalid_byte(std::string_view("\0a", 2)), std::nullopt);
}

TEST(Utf8, TheFirstInvalidByteIsLocated) {
  struct Case {
    std::string bytes;
    std::size_t at;
  };
  const std::vector<Case> cases = {
      {"\x80", 0},               // a tail without a head
      {"abc\xFF", 3},            // no byte of UTF-8
      {"\xC0\xAF", 0},           // overlong /
      {"\xC1\xBF", 0},           // overlong
      {"a\xE0\x80\xAF", 1},      // overlong in three bytes
      {"a\xF0\x80\x80\xAF", 1},  // overlong in four bytes
      {"\xED\xA0\x80", 0},       // a surrogate
      {"\xF4\x90\x80\x80", 0},   // behind U+10FFFF
      {"\xF5\x80\x80\x80", 0},   // no lead byte
      {"ab\xE6\xBC", 2},         // cut at the end
      {"ab\xE6\xBCz", 2},        // cut in the middle
      {"\xC3", 0},               // cut after the head
      {"漢\xF0\x9F\x98", 3},     // cut four-byte form
      {std::string(5000, 'x') + "\xFE", 5000},
  };
  for (const Case& c : cases) EXPECT_EQ(first_invalid_byte(c.bytes), c.at) << c.bytes;
}

TEST(Utf8, CodePointsAreWalkedBothWays) {
  const std::string text = "aé漢\U0001F600";
  const std::vector<char32_t> expected = {'a', 0xE9, 0x6F22, 0x1F600};
  std::vector<char32_t> forward;
  for (std::size_t at = 0; at < text.size();) forward.push_back(next_code_point(text, at));
  EXPECT_EQ(forward, expected);
  std::vector<char32_t> backward;
  for (std::size_t at = text.size(); at > 0;)
    backward.insert(backward.begin(), previous_code_point(text, at));
  EXPECT_EQ(backward, expected);
  EXPECT_EQ(code_point_at(text, text.size()), 0U);
  EXPECT_EQ(code_point_before(text, 0), 0U);
  EXPECT_EQ(code_point_before(text, 3), 0xE9U);
}

TEST(Utf8, EncodingGivesBackEveryCodePoint) {
  for (const char32_t c : {U'\1', U'\x7F', U'\x80', U'\u07FF', U'\u0800', U'\uD7FF', U'\uE000',
                           U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append_code_point(text, c);
    EXPECT_EQ(first_invalid_byte(text), std::nullopt);
    std::size_t at = 0;
    EXPECT_EQ(next_code_point(text, at), c);
    EXPECT_EQ(at, text.size());
  }
}

TEST(Utf8, CodePointsAreCounted) {
  EXPECT_EQ(count_code_points(""), 0U);
  EXPECT_EQ(count_code_points("aé漢\U0001F600"), 4U);
}

TEST(Utf8, BadBytesAreReplacedOneByOne) {
  EXPECT_EQ(valid_utf8(""), "");
  EXPECT_EQ(valid_utf8("é中"), "é中");
  EXPECT_EQ(valid_utf8("a\xE9"), "a\uFFFD");
  EXPECT_EQ(valid_utf8("\xE4\xB8x\xFF中"), "\uFFFD\uFFFDx\uFFFD中");
}

// At every place of a text that is longer than one step of eight bytes, and in its tail.
TEST(Utf8, TellsPureAscii) {
  EXPECT_TRUE(is_ascii(""));
  const std::string plain = "nineteen characters";
  EXPECT_TRUE(is_ascii(plain));
  for (std::size_t at = 0; at <= plain.size(); ++at) {
    std::string text = plain;
    text.insert(at, "é");
    EXPECT_FALSE(is_ascii(text)) << at;
  }
}

TEST(Utf8, CodePointsAreCountedAtAnyLength) {
  std::string text;
  for (std::size_t count = 0; count < 5000; ++count) {
    EXPECT_EQ(count_code_points(text), count);
    append_code_point(text, U"a\u00E9\u4E2D\U0001F600\u007F\u00BF"[count % 6]);
  }
}

}  // namespace
}  // namespace mtlint
