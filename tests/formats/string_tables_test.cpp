// String files of programs: JSON, ARB, properties, Apple; alone, in pairs by key, written back.

#include "formats/string_table.h"

#include <gtest/gtest.h>

#include "formats/reading.h"
#include "formats/writer.h"

namespace mtlint {
namespace {

Reading pair(std::string_view format, std::string source, std::string target) {
  return drain(format_named(format)->open_pair(input_of(std::move(source), "zh"),
                                               input_of(std::move(target), "en"), {}));
}

std::string mended(std::string_view format, const std::string& bytes, const std::string& text) {
  std::string written;
  const auto counts = write_edited(
      *format_named(format), input_of(bytes), {},
      [&](const WrittenSegment& segment) {
        const std::size_t at = segment.target.find("bad");
        if (at == std::string_view::npos) return SegmentEdit{};
        const auto begin = static_cast<std::uint32_t>(at);
        return SegmentEdit{.changes = {{{begin, begin + 3}, text}}};
      },
      [&](std::string_view more) -> Result<void> {
        written += more;
        return {};
      });
  EXPECT_TRUE(counts) << describe(counts.error());
  return written;
}

TEST(JsonTable, NestedKeysInPairs) {
  const Reading reading =
      pair("json", R"({"menu": {"open": "打开", "more": ["一", "二"]}, "n": 1, "new": "新"})",
           "{\"menu\":\n {\"open\": \"Op\\u0065n\", \"more\": [\"One\", \"Two\"], "
           "\"only\": \"English\"}, \"n\": 1, \"x\": null}\n");
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 5U);
  EXPECT_EQ(segments[0].id, "menu.open");
  EXPECT_EQ(segments[0].source, "打开");
  EXPECT_EQ(segments[0].target, "Open");
  EXPECT_EQ(segments[0].line, 2U);
  EXPECT_EQ(segments[2].id, "menu.more.1");
  EXPECT_EQ(segments[2].source, "二");
  EXPECT_FALSE(segments[3].has_source);
  EXPECT_EQ(segments[4].id, "new");
  EXPECT_EQ(segments[4].target, "");
}

TEST(JsonTable, AloneAndFaults) {
  EXPECT_EQ(read_as("json", "{\"a\": \"b\", \"\": \"\\ud83d\\ude00\"}").segments().at(1).target,
            "😀");
  EXPECT_TRUE(read_as("json", " \n").segments().empty());
  EXPECT_EQ(read_as("json", "{\n \"a\": \"b\" \"c\": 1}").fault(),
            "in:2:11: a comma or } is expected, not \"c\": 1}");
  EXPECT_EQ(read_as("json", "{\n \"a\xFF\": 1}").fault(), "in:2:4: not valid UTF-8");
}

TEST(JsonTable, WriteBack) {
  EXPECT_EQ(mended("json", "{ \"a\" : \"x \\\"bad\\\" y\",\r\n \"b\": [ \"ok\" ] }", "\"good\""),
            "{ \"a\" : \"x \\\"\\\"good\\\"\\\" y\",\r\n \"b\": [ \"ok\" ] }");
}

TEST(Arb, DescriptionsAreNotes) {
  const Reading reading = pair(
      "arb", R"({"@@locale": "zh_TW", "hello": "你好"})",
      R"({"@@locale": "en", "hello": "Hello", "@hello": {"description": "mtlint: allow spacing", "placeholders": {}}})");
  ASSERT_EQ(reading.segments().size(), 1U);
  EXPECT_EQ(reading.documents[0].source_tag, "zh-TW");
  EXPECT_EQ(reading.documents[0].segments[0].allow.at(0), "spacing");
}

TEST(Properties, KeysEscapesAndContinuedLines) {
  const Reading reading =
      pair("properties", "a.b=一\nc\\ d : 二\\u4e09\nempty\n",
           "# About a\n! more\na.b = One \\\n   two\\ttab\nc\\ d:Two\\u0041\n\n# x\n\nempty=\n");
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 3U);
  EXPECT_EQ(segments[0].id, "a.b");
  EXPECT_EQ(segments[0].target, "One two\ttab");
  EXPECT_EQ(segments[0].line, 3U);
  EXPECT_EQ(reading.documents[0].segments[0].note, "About a more");
  EXPECT_EQ(segments[1].id, "c d");
  EXPECT_EQ(segments[1].source, "二三");
  EXPECT_EQ(segments[1].target, "TwoA");
  EXPECT_EQ(segments[2].target, "");
}

TEST(Properties, WriteBack) {
  EXPECT_EQ(mended("properties", "a = x \\\n  bad y\r\nb=bad", "C:\\new\n"),
            "a = x \\\n  C:\\\\new\\n y\r\nb=C:\\\\new\\n");
}

TEST(Apple, KeysCommentsAndEscapes) {
  const Reading reading =
      pair("apple", "\"k\" = \"一\";",
           "/* The\n menu */\n\"k\" = \"One \\\"1\\\"\\n\\U00e9\"; // end\nkey2 = \"Two\";\n");
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].target, "One \"1\"\né");
  EXPECT_EQ(segments[0].source, "一");
  EXPECT_EQ(segments[0].line, 3U);
  EXPECT_EQ(reading.documents[0].segments[0].note, "The menu");
  EXPECT_EQ(segments[1].id, "key2");
}

TEST(Apple, FaultsAndWriteBack) {
  EXPECT_EQ(read_as("apple", "\"k\" = \"v\"\n\"l\" = \"w\";").fault(),
            "in:2:1: a \";\" is expected");
  EXPECT_EQ(read_as("apple", "\"k\" = \"v").fault(),
            "in:1:7: the string that opens here is not closed");
  EXPECT_EQ(read_as("apple", "/* x").fault(), "in:1:1: the comment that opens here is not closed");
  EXPECT_EQ(mended("apple", "\"k\"=\"a \\\"bad\\\"\";\n", "\"good\""),
            "\"k\"=\"a \\\"\\\"good\\\"\\\"\";\n");
}

TEST(Android, StringsPluralsAndArrays) {
  const Reading reading = pair("android",
                               "<resources><string name='a'>一</string><plurals name='p'><item "
                               "quantity='other'>二</item></plurals></resources>",
                               R"(<?xml version="1.0"?>
<resources xmlns:xliff="urn:oasis:names:tc:xliff:document:1.2">
<string name="a">It\'s <b>here</b>,\n "<xliff:g id="n">%1$s</xliff:g>" &amp; \u0041\@</string>
<string name="no" translatable="false">x</string>
<plurals name="p"><item quantity="one">One</item><item quantity="other">Many</item></plurals>
<string-array name="l"><item>First</item><item>Second</item></string-array>
</resources>)");
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 5U);
  EXPECT_EQ(segments[0].target, "It's here,\n %1$s & A@");
  EXPECT_EQ(segments[0].source, "一");
  EXPECT_EQ(segments[0].line, 3U);
  EXPECT_EQ(segments[1].id, "p[one]");
  EXPECT_FALSE(segments[1].has_source);
  EXPECT_EQ(segments[2].source, "二");
  EXPECT_EQ(segments[4].id, "l[1]");
  EXPECT_EQ(reading.documents[0].segments[0].target_codes.at(0).name, "<b>");
}

TEST(Android, FaultsAndWriteBack) {
  EXPECT_EQ(read_as("android", "<x/>").fault(),
            "in:1:1: the file is no string file of Android: its first element is <x>");
  EXPECT_EQ(
      mended("android", "<resources><string name='a'>a <i>bad</i> \\'b\\'</string></resources>",
             "it's <1>"),
      "<resources><string name='a'>a <i>it\\'s &lt;1&gt;</i> \\'b\\'</string></resources>");
}

TEST(Fluent, MessagesAttributesAndVariants) {
  const Reading reading =
      pair("fluent", "hello = 你好\n",
           "### About\n\n# To { $name }\nhello = Hello, { $name }\n    and all\n"
           "login =\n    Log in\n    .title = Log in now\nemails = { $n ->\n    [one] "
           "One mail\n   *[other] { $n } mails\n}\n-brand = Firefox\n");
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 6U);
  EXPECT_EQ(segments[0].target, "Hello, { $name } and all");
  EXPECT_EQ(segments[0].source, "你好");
  EXPECT_EQ(segments[0].line, 4U);
  EXPECT_EQ(reading.documents[0].segments[0].note, "To { $name }");
  EXPECT_EQ(segments[1].target, "Log in");
  EXPECT_EQ(segments[2].id, "login.title");
  EXPECT_EQ(segments[3].id, "emails[one]");
  EXPECT_EQ(segments[4].target, "{ $n } mails");
  EXPECT_EQ(segments[5].id, "-brand");
}

TEST(Fluent, FaultsAndWriteBack) {
  EXPECT_EQ(read_as("fluent", "a = b\nHello world\n").fault(), "in:2:1: a message is expected");
  EXPECT_EQ(read_as("fluent", "    lost\n").fault(), "in:1:5: a text without its message");
  EXPECT_EQ(mended("fluent", "a = x\n  bad y\n", "good"), "a = x\n  good y\n");
}

}  // namespace
}  // namespace mtlint
