#include "import/edict.h"

#include <gtest/gtest.h>

#include "text/encodings.h"

namespace mtlint {
namespace {

TEST(Edict, TakesALineApart) {
  EdictEntry entry;
  ASSERT_TRUE(parse_edict_line("羽生 [はにゅう] /(p,s) Hanyuu/(g) Ui/", entry));
  EXPECT_EQ(entry.form, "羽生");
  EXPECT_EQ(entry.reading, "はにゅう");
  EXPECT_EQ(entry.glosses, (std::vector<std::string_view>{"(p,s) Hanyuu", "(g) Ui"}));
  ASSERT_TRUE(parse_edict_line("オバマ /(s) Obama/", entry));
  EXPECT_EQ(entry.form, "オバマ");
  EXPECT_TRUE(entry.reading.empty());
}

TEST(Edict, WhatIsNoEntry) {
  EdictEntry entry;
  for (const char* line : {"", "/", " /x/", "猫", "猫 [ねこ]", "猫 [ねこ] //", "ね] /x/",
                           "　？？？ /a header/", " [ねこ] /cat/"})
    EXPECT_FALSE(parse_edict_line(line, entry)) << line;
}

TEST(Edict, KindsOfNames) {
  EXPECT_EQ(enamdict_kinds("p,s"), name_kind::place | name_kind::surname);
  EXPECT_EQ(enamdict_kinds("f"), name_kind::given);
  EXPECT_EQ(enamdict_kinds("h"), name_kind::person);
  EXPECT_EQ(enamdict_kinds("st"), name_kind::place);
  EXPECT_EQ(enamdict_kinds("u"), 0);
  EXPECT_EQ(enamdict_kinds(""), 0);
}

TEST(Edict, OtherFilesAreRefused) {
  StringPool pool;
  NameCollector names(pool, nullptr);
  for (const std::string bytes : {"", "just\nsome\nlines\n", "\xff\xfe\n"}) {
    const auto read = add_enamdict(bytes, "enamdict", names);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().file, "enamdict");
  }
}

TEST(Encodings, EucJpToUtf8) {
  EXPECT_EQ(decode("cat \xc7\xad", "EUC-JP").value(), "cat 猫");
  EXPECT_EQ(decode("", "EUC-JP").value(), "");
  EXPECT_EQ(decode("\xc7", "EUC-JP").value(), "\x1A");  // cut in the middle
  EXPECT_FALSE(decode("x", "no-such-encoding"));
}

TEST(Encodings, LongTextsAreWhole) {
  std::string bytes(1, 'x');  // so that a character lies across every border of blocks
  for (int i = 0; i < 1'500'000; ++i) bytes += "\xc7\xad";
  const std::string text = decode(bytes, "EUC-JP").value();
  EXPECT_EQ(text.size(), 1U + 1'500'000U * 3);
  EXPECT_EQ(text.find("\uFFFD"), std::string::npos);
  EXPECT_EQ(text.find('\x1A'), std::string::npos);
}

}  // namespace
}  // namespace mtlint
