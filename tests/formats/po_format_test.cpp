// PO and POT: entries, plurals, contexts, flags, obsolete ones; strings over several lines.

#include <gtest/gtest.h>

#include "formats/reading.h"

namespace mtlint {
namespace {

Reading read(std::string bytes) { return read_as("po", std::move(bytes)); }

const std::string head =
    "msgid \"\"\nmsgstr \"\"\n\"Language: en_GB\\n\"\n\"X-Source-Language: zh\\n\"\n\n";

TEST(Po, EntriesWithLanguagesAndPlaces) {
  const Reading reading =
      read(head +
           "#: a.c:7\n#. For the menu\n# by hand\nmsgctxt \"menu\"\nmsgid "
           "\"你好\"\nmsgstr \"Hello\"\n\nmsgid \"\"\n\"一\"\n  \"二\\n\"\nmsgstr "
           "\"\"\n\"One \\\"\"\n\"two\\\"\\\\\\x41\\101\\t\\n\"\n");
  ASSERT_EQ(reading.fault(), "");
  EXPECT_EQ(reading.documents[0].target_tag, "en-GB");
  EXPECT_EQ(reading.documents[0].source_tag, "zh");
  const auto& segments = reading.documents[0].segments;
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].id, "menu");
  EXPECT_EQ(segments[0].source, "你好");
  EXPECT_EQ(segments[0].target, "Hello");
  EXPECT_EQ(segments[0].note, "For the menu\nby hand");
  EXPECT_EQ(segments[0].line, 11U);
  EXPECT_EQ(segments[0].state, SegmentState::translated);
  EXPECT_EQ(segments[1].source, "一二\n");
  EXPECT_EQ(segments[1].target, "One \"two\"\\AA\t\n");
  EXPECT_EQ(segments[1].id, "");
}

TEST(Po, PluralsAreASegmentEach) {
  const Reading reading = read(
      "msgid \"%d 个\"\nmsgid_plural \"%d 多个\"\nmsgstr[0] \"%d file\"\nmsgstr[1] \"%d files\"\n"
      "msgctxt \"c\"\nmsgid \"一\"\nmsgid_plural \"二\"\nmsgstr[0] \"One\"\n");
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 3U);
  EXPECT_EQ(segments[0].id, "msgstr[0]");
  EXPECT_EQ(segments[0].source, "%d 个");
  EXPECT_EQ(segments[1].source, "%d 多个");
  EXPECT_EQ(segments[1].target, "%d files");
  EXPECT_EQ(segments[1].line, 4U);
  EXPECT_EQ(segments[2].id, "c[0]");
}

TEST(Po, FlagsAndAllowances) {
  const Reading reading = read(
      "#. mtlint: allow final-punctuation\n#, c-format, fuzzy\n#| msgid \"旧\"\nmsgid "
      "\"新\"\nmsgstr \"New\"\n\nmsgid \"空\"\nmsgstr \"\"\n");
  const auto& segments = reading.documents.at(0).segments;
  EXPECT_EQ(segments[0].state, SegmentState::unsure);
  EXPECT_EQ(segments[0].allow.at(0), "final-punctuation");
  EXPECT_EQ(segments[1].state, SegmentState::untranslated);
}

TEST(Po, ObsoleteEntriesAreNotRead) {
  const Reading reading = read(
      "msgid \"一\"\nmsgstr \"One\"\n\n#~ msgid \"二\"\n#~ msgstr \"Two\"\n\n#~| msgid \"x\"\n");
  ASSERT_EQ(reading.fault(), "");
  EXPECT_EQ(reading.segments().size(), 1U);
}

TEST(Po, EntriesWithoutBlankLinesBetween) {
  EXPECT_EQ(
      read("msgid \"一\"\nmsgstr \"One\"\nmsgid \"二\"\nmsgstr \"Two\"\n# c\nmsgid \"三\"\nmsgstr "
           "\"Three\"")
          .segments()
          .size(),
      3U);
}

TEST(Po, ATemplateIsEnglishAlone) {
  const Reading reading = drain(
      format_named("po")->open(input_of(head + "msgid \"Open\"\nmsgstr \"\"\n", "a.pot"), {}));
  ASSERT_EQ(reading.segments().size(), 1U);
  EXPECT_FALSE(reading.segments()[0].has_source);
  EXPECT_EQ(reading.segments()[0].target, "Open");
}

TEST(Po, Faults) {
  EXPECT_EQ(read("msgid \"a\nmsgstr \"b\"\n").fault(),
            "in:1:7: the string that opens here is not closed");
  EXPECT_EQ(read("msgid \"你\\q\"\n").fault(), "in:1:9: this is no escape of PO");
  EXPECT_EQ(read("msgid \"a\" b\n").fault(), "in:1:11: something stands behind the closing quote");
  EXPECT_EQ(read("msgstr \"a\"\n").fault(), "in:1:1: a msgstr without a msgid");
  EXPECT_EQ(read("\"a\"\n").fault(), "in:1:1: a string without msgid or msgstr before it");
  EXPECT_EQ(read("msgid\n").fault(), "in:1:6: a string in double quotes is expected");
  EXPECT_EQ(read("msgxx \"a\"\n").fault(),
            "in:1:1: neither a comment nor msgctxt, msgid, msgid_plural or msgstr");
  const Reading cut = read("msgid \"一\"\nmsgstr \"One\"\n\nmsgid \"二\"\n");
  EXPECT_EQ(cut.fault(), "in:4:1: the file ends behind a msgid without its msgstr");
  EXPECT_EQ(cut.segments().size(), 1U);
}

TEST(Po, LooksLike) {
  const Format& format = *format_named("po");
  EXPECT_EQ(format.looks_like("# x\n" + head), 95);
  EXPECT_EQ(format.looks_like("say msgid \"x\""), 0);
}

}  // namespace
}  // namespace mtlint
