// Encodings: stated, declared, marked and guessed; faults in them; the way back.

#include "formats/decoding.h"

#include <gtest/gtest.h>

#include "formats/reading.h"

namespace mtlint {
namespace {

std::string all_of(Input input, std::string& fault) {
  std::string text;
  char buffer[100];
  while (true) {
    const Result<std::size_t> got = input.read(buffer, sizeof buffer);
    if (!got) {
      fault = describe(got.error());
      return text;
    }
    if (*got == 0) return text;
    text.append(buffer, *got);
  }
}

// The text and the encoding it was in, or the fault.
std::string decoded(const std::string& bytes, const std::string& stated = "",
                    std::size_t block = 3) {
  Result<Decoded> made = decode_input(input_of(bytes, "in", block), stated);
  if (!made) return describe(made.error());
  const std::string encoding = made->encoding;
  std::string fault;
  const std::string text = all_of(std::move(made->input), fault);
  return fault.empty() ? encoding + ":" + text : fault;
}

std::string encoded(const std::string& text, const std::string& encoding) {
  std::string bytes;
  const Result<WriteBytes> write =
      encode_output(encoding, [&](std::string_view more) -> Result<void> {
        bytes += more;
        return {};
      });
  EXPECT_TRUE(write && (*write)(text) && (*write)({}));
  return bytes;
}

constexpr const char* chinese =
    "会议于五月五日在北京举行，来自各地的一百二十名代表参加了会议，并就合作问题交换了意见。\n";

TEST(Decoding, Utf8PassesAsItIs) {
  EXPECT_EQ(decoded("你好\n"), ":你好\n");
  EXPECT_EQ(decoded("\xEF\xBB\xBF你好\n"), ":\xEF\xBB\xBF你好\n");
  EXPECT_EQ(decoded(""), ":");
  EXPECT_EQ(decoded("plain"), ":plain");
  const std::string large(200'000, 'x');
  EXPECT_EQ(decoded(large, "", 1 << 20), ":" + large);
}

TEST(Decoding, ByteOrderMarks) {
  for (const char* encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    EXPECT_EQ(decoded(encoded("\xEF\xBB\xBF你好😀\n", encoding)),
              std::string(encoding) + ":\xEF\xBB\xBF你好😀\n");
}

TEST(Decoding, TheFileSays) {
  const std::string xml = "<?xml version='1.0' encoding='Shift_JIS'?><a>日本</a>";
  EXPECT_EQ(decoded(encoded(xml, "Shift_JIS")), "Shift_JIS:" + xml);
  const std::string po =
      "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=KOI8-R\\n\"\n# да\n";
  EXPECT_EQ(decoded(encoded(po, "KOI8-R")), "KOI8-R:" + po);
}

TEST(Decoding, TheUserSays) {
  EXPECT_EQ(decoded(encoded("ja da", "UTF-16LE"), "UTF-16LE"), "UTF-16LE:ja da");
  EXPECT_EQ(decoded("caf\xE9", "windows-1252"), "windows-1252:café");
  EXPECT_EQ(decoded("x", "no-such").substr(0, 41), "in: the encoding \"no-such\" is not known; ");
}

TEST(Decoding, LettersTell) {
  const std::string text = std::string(chinese) + chinese;
  EXPECT_EQ(decoded(encoded(text, "GB18030")), "GB18030:" + text);
}

TEST(Decoding, ABadByteInUtf8IsNoOtherEncoding) {
  EXPECT_EQ(decoded("你好，再见\n\xE4\xBD\n"), ":你好，再见\n\xE4\xBD\n");
  EXPECT_EQ(decoded("caf\xE9"), ":caf\xE9");
}

TEST(Decoding, FaultsSayWhere) {
  EXPECT_EQ(decoded("a\nb\x81", "Shift_JIS").substr(0, 27), "in:2:2: not valid Shift_JIS");
  EXPECT_EQ(decoded("a\nb\xFFz", "GB18030").substr(0, 25), "in:2:2: not valid GB18030");
}

TEST(Decoding, ComesOutTheSame) {
  const auto same = [](const std::string& bytes, const std::string& encoding) {
    return comes_out_the_same(input_of(bytes, "in", 5), encoding).value();
  };
  EXPECT_TRUE(same(encoded(chinese, "GB18030"), "GB18030"));
  EXPECT_TRUE(same(encoded("\xEF\xBB\xBFx😀", "UTF-16LE"), "UTF-16LE"));
  EXPECT_FALSE(same("\xFF\xFF\xFF", "GB18030"));
  EXPECT_FALSE(same(std::string("\x87\x90", 2), "ibm-943_P15A-2003"));  // ≒ has two spellings
}

}  // namespace
}  // namespace mtlint
