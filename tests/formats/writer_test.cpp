// Writing back: what is not edited stays byte for byte, in every format that can be written.

#include "formats/writer.h"

#include <gtest/gtest.h>

#include "formats/reading.h"

namespace mtlint {
namespace {

struct Written {
  std::string bytes{};
  EditCounts counts{};
  std::string fault{};
};

Written write(std::string_view format, const std::string& bytes, const EditOfSegment& edits,
              std::size_t block = std::size_t{1} << 20) {
  Written written;
  const Result<EditCounts> counts =
      write_edited(*format_named(format), input_of(bytes, "in", block), {}, edits,
                   [&](std::string_view more) -> Result<void> {
                     written.bytes += more;
                     return {};
                   });
  if (counts)
    written.counts = *counts;
  else
    written.fault = describe(counts.error());
  return written;
}

SegmentEdit nothing(const WrittenSegment&) { return {}; }

// Writes `text` over the first "bad" of each target.
SegmentEdit mend(const WrittenSegment& segment, std::string text) {
  const std::size_t at = segment.target.find("bad");
  if (at == std::string_view::npos) return {};
  const auto begin = static_cast<std::uint32_t>(at);
  return {.changes = {{{begin, begin + 3}, std::move(text)}}};
}

std::string mended(std::string_view format, const std::string& bytes, const std::string& text) {
  const Written whole =
      write(format, bytes, [&](const WrittenSegment& s) { return mend(s, text); });
  const Written small = write(
      format, bytes, [&](const WrittenSegment& s) { return mend(s, text); }, 3);
  EXPECT_EQ(whole.fault, "");
  EXPECT_EQ(whole.bytes, small.bytes);
  EXPECT_EQ(write(format, bytes, nothing).bytes, bytes);
  return whole.bytes;
}

TEST(Writer, Jsonl) {
  EXPECT_EQ(mended("jsonl",
                   "{\"target\": \"\\u4f60\\n \\\"bad\\\" \\ud83d\\ude00\", \"x\":1}\r\n\r\n"
                   "{\"target\":\"ok\"}",
                   "so-called \"good\"\n"),
            "{\"target\": \"\\u4f60\\n \\\"so-called \\\"good\\\"\\n\\\" \\ud83d\\ude00\", "
            "\"x\":1}\r\n\r\n{\"target\":\"ok\"}");
}

TEST(Writer, Tsv) {
  EXPECT_EQ(
      mended("tsv", "\xEF\xBB\xBFid\tsource\ttarget\r\n1\t好\ta bad b\r\n2\t好\tok", "\"good\""),
      "\xEF\xBB\xBFid\tsource\ttarget\r\n1\t好\ta \"good\" b\r\n2\t好\tok");
  const Written refused =
      write("tsv", "a\tbad\n", [](const WrittenSegment& s) { return mend(s, "x\ty"); });
  EXPECT_EQ(refused.bytes, "a\tbad\n");
  EXPECT_EQ(refused.counts.refused, 1U);
}

TEST(Writer, Csv) {
  EXPECT_EQ(mended("csv", "source,target\n好,a bad b\n好,\"x \"\"bad\"\"\r\ny\"\r\n", "good"),
            "source,target\n好,a good b\n好,\"x \"\"good\"\"\r\ny\"\r\n");
  EXPECT_EQ(mended("csv", "source,target\n好,a bad b\n", "good, \"very\""),
            "source,target\n好,\"a good, \"\"very\"\" b\"\n");
  const Written over = write("csv", "source,target\n好,\"a\r\nb\"\r\n",
                             [](const WrittenSegment&) { return SegmentEdit{.target = "c"}; });
  EXPECT_EQ(over.bytes, "source,target\n好,\"c\"\r\n");
}

TEST(Writer, Text) {
  EXPECT_EQ(mended("text", "a bad b\r\n\r\nok\r\n", "good"), "a good b\r\n\r\nok\r\n");
}

TEST(Writer, Xliff1) {
  const std::string head =
      "<?xml version='1.0'?>\n<xliff version=\"1.2\"><file original='f' source-language='zh' "
      "target-language='en'><body>\n";
  const std::string tail = "</body></file></xliff>\n<!-- end -->\n";
  EXPECT_EQ(mended("xliff",
                   head +
                       "<trans-unit id='1'><source>好</source><target  xml:lang='en'>a &#60; b<g "
                       "id='1'>ad</g> c</target></trans-unit>" +
                       tail,
                   "good & <right>"),
            head +
                "<trans-unit id='1'><source>好</source><target  xml:lang='en'>a &#60; good &amp; "
                "&lt;right&gt;<g id='1'></g> c</target></trans-unit>" +
                tail);
  EXPECT_EQ(mended("xliff",
                   head +
                       "<trans-unit id='1'><source>好</source><target><![CDATA[a "
                       "<b>bad]]></target></trans-unit>" +
                       tail,
                   "<i>]]>"),
            head +
                "<trans-unit id='1'><source>好</source><target><![CDATA[a "
                "<b><i>]]]]><![CDATA[>]]></target></trans-unit>" +
                tail);
}

TEST(Writer, XliffTargetsThatAreNotThere) {
  const auto fill = [](const WrittenSegment&) { return SegmentEdit{.target = "A & B"}; };
  const std::string head = "<xliff version=\"1.2\"><file original='f'><body>";
  EXPECT_EQ(
      write("xliff",
            head + "<trans-unit id='1'><source>好</source>\n</trans-unit></body></file></xliff>",
            fill)
          .bytes,
      head +
          "<trans-unit id='1'><source>好</source><target>A &amp; "
          "B</target>\n</trans-unit></body></file></xliff>");
  EXPECT_EQ(write("xliff",
                  head + "<trans-unit id='1'><source>好</source><target "
                         "state='new'/></trans-unit></body></file></xliff>",
                  fill)
                .bytes,
            head +
                "<trans-unit id='1'><source>好</source><target state='new'>A &amp; "
                "B</target></trans-unit></body></file></xliff>");
  EXPECT_EQ(
      write("xliff",
            head + "<trans-unit "
                   "id='1'><source>好</source><target></target></trans-unit></body></file></xliff>",
            fill)
          .bytes,
      head +
          "<trans-unit id='1'><source>好</source><target>A &amp; "
          "B</target></trans-unit></body></file></xliff>");
}

TEST(Writer, Xliff2TargetsThatAreNotThere) {
  const auto fill = [](const WrittenSegment&) { return SegmentEdit{.target = "A"}; };
  const std::string head =
      "<xliff version='2.1' srcLang='zh' trgLang='en'><file id='f'><unit id='1'>";
  const std::string tail = "</segment></unit></file></xliff>";
  EXPECT_EQ(write("xliff", head + "<segment><source>好</source>" + tail, fill).bytes,
            head + "<segment><source>好</source><target>A</target>" + tail);
  EXPECT_EQ(
      write("xliff", head + "<segment><source>好</source><target xml:lang='en' />" + tail, fill)
          .bytes,
      head + "<segment><source>好</source><target xml:lang='en' >A</target>" + tail);
}

TEST(Writer, XliffNotesAndStates) {
  const auto review = [](const WrittenSegment&) {
    return SegmentEdit{.notes = {"1 < 2"}, .needs_review = true};
  };
  const std::string head = "<xliff version=\"1.2\"><file original='f'><body>";
  const std::string tail = "</body></file></xliff>";
  EXPECT_EQ(write("xliff",
                  head +
                      "<trans-unit id='1'><source>好</source><target "
                      "state='final'>A</target><note>n</note></trans-unit>" +
                      tail,
                  review)
                .bytes,
            head +
                "<trans-unit id='1'><source>好</source><target "
                "state='needs-review-translation'>A</target><note from=\"mtlint\">1 &lt; "
                "2</note><note>n</note></trans-unit>" +
                tail);
  const std::string head2 = "<xliff version='2.0' srcLang='zh' trgLang='en'><file id='f'>";
  const std::string tail2 = "</file></xliff>";
  const std::string segment =
      "<segment state='final'><source>好</source><target>A</target></segment>";
  const std::string reviewed =
      "<segment state='translated'><source>好</source><target>A</target></segment>";
  const std::string note = "<note category=\"mtlint\">1 &lt; 2</note>";
  EXPECT_EQ(
      write("xliff", head2 + "<unit id='1'>" + segment + segment + "</unit>" + tail2, review).bytes,
      head2 + "<unit id='1'><notes>" + note + note + "</notes>" + reviewed + reviewed + "</unit>" +
          tail2);
  EXPECT_EQ(
      write("xliff",
            head2 + "<unit id='1'><notes><note>n</note></notes>" + segment + "</unit>" + tail2,
            review)
          .bytes,
      head2 + "<unit id='1'><notes><note>n</note>" + note + "</notes>" + reviewed + "</unit>" +
          tail2);
}

// Words with an entity or across a code have their note alone.
TEST(Writer, XliffMarksTheWordsAtFault) {
  const auto issue = [](std::string_view target, std::string_view words) {
    return ReviewIssue{span_of(target, target.substr(target.find(words), words.size())), "grammar",
                       "a \"b\"", 75};
  };
  const auto review = [&](const WrittenSegment& segment) {
    return SegmentEdit{.notes = {"n"},
                       .issues = {issue(segment.target, "bad"), issue(segment.target, "ad wo"),
                                  issue(segment.target, "& x"), issue(segment.target, "end")}};
  };
  const std::string attributes =
      "xmlns:its=\"http://www.w3.org/2005/11/its\" its:locQualityIssueType=\"grammar\" "
      "its:locQualityIssueComment=\"a &quot;b&quot;\" its:locQualityIssueSeverity=\"75\"";
  const std::string head =
      "<xliff version='1.2'><file source-language='zh' target-language='en'><body>"
      "<trans-unit id='1'><source>好</source><target>a ";
  const std::string tail = "</trans-unit></body></file></xliff>";
  const std::string mark = "<mrk mtype=\"x-its\" " + attributes + ">";
  EXPECT_EQ(
      write("xliff", head + "bad word &amp; x<g id='1'>end</g></target>" + tail, review).bytes,
      head + mark + "bad</mrk> word &amp; x<g id='1'>" + mark +
          "end</mrk></g></target><note from=\"mtlint\">n</note>" + tail);
  const std::string head2 =
      "<xliff version='2.1' srcLang='zh' trgLang='en'><file id='f'><unit id='1'>";
  const std::string segment = "<segment><source>好</source><target>";
  const std::string written =
      write("xliff",
            head2 + segment + "bad word &amp; x end</target></segment></unit></file></xliff>",
            review)
          .bytes;
  const std::string open = "<mrk id=\"mtlint-" + std::to_string(head2.size() + segment.size()) +
                           "\" type=\"its:generic\" " + attributes + ">";
  EXPECT_NE(written.find(open + "bad</mrk> word"), std::string::npos) << written;
  EXPECT_EQ(read_as("xliff", written).segments().at(0).target, "bad word & x end");
}

TEST(Writer, Tmx) {
  const std::string head = "<tmx version='1.4'><header srclang='zh'/><body><tu tuid='1'>";
  const std::string source = "<tuv xml:lang='zh'><seg>好</seg></tuv>";
  const std::string tail = "</tu></body></tmx>";
  EXPECT_EQ(
      mended("tmx", head + source + "<tuv xml:lang='en'><seg>a <ph>x</ph>bad</seg></tuv>" + tail,
             "<good>"),
      head + source + "<tuv xml:lang='en'><seg>a <ph>x</ph>&lt;good&gt;</seg></tuv>" + tail);
  const auto note = [](const WrittenSegment&) {
    return SegmentEdit{.target = "A", .notes = {"why?"}};
  };
  EXPECT_EQ(write("tmx", head + source + "<tuv xml:lang='en'><seg></seg></tuv>" + tail, note).bytes,
            head + "<note>why?</note>" + source + "<tuv xml:lang='en'><seg>A</seg></tuv>" + tail);
}

TEST(Writer, Po) {
  const std::string head = "msgid \"\"\nmsgstr \"Language: en\\n\"\n\n";
  EXPECT_EQ(mended("po", head + "# c\nmsgid \"好\"\nmsgstr \"\"\n\"a \\\"b\"\n\"ad\\n\"\n\"c\"\n",
                   "good\n\""),
            head + "# c\nmsgid \"好\"\nmsgstr \"\"\n\"a \\\"good\\n\\\"\"\n\"\\n\"\n\"c\"\n");
  const auto review = [](const WrittenSegment&) {
    return SegmentEdit{.target = "A", .notes = {"one\ntwo"}, .needs_review = true};
  };
  EXPECT_EQ(write("po", head + "#. c\r\nmsgid \"好\"\nmsgstr \"\"\n", review).bytes,
            head + "# mtlint: one\n# two\n#. c\r\n#, fuzzy\nmsgid \"好\"\nmsgstr \"A\"\n");
  EXPECT_EQ(write("po", "#,c-format\nmsgid \"好\"\nmsgstr \"A\"\n",
                  [](const WrittenSegment&) { return SegmentEdit{.needs_review = true}; })
                .bytes,
            "#,fuzzy, c-format\nmsgid \"好\"\nmsgstr \"A\"\n");
  EXPECT_EQ(write("po", head + "#, c-format\n#| msgid \"坏\"\nmsgid \"好\"\nmsgstr \"B\"\n", review)
                .bytes,
            head +
                "# mtlint: one\n# two\n#, fuzzy, c-format\n#| msgid \"坏\"\nmsgid \"好\"\nmsgstr "
                "\"A\"\n");
}

TEST(Writer, WhereThereIsNoRoomNothingIsWritten) {
  const auto fill = [](const WrittenSegment&) { return SegmentEdit{.target = "A"}; };
  const std::string tmx =
      "<tmx version='1.4'><header srclang='zh'/><body><tu><tuv xml:lang='zh'><seg>x</seg></tuv>"
      "<tuv xml:lang='en'></tuv></tu><tu><tuv xml:lang='zh'><seg>x</seg></tuv><tuv "
      "xml:lang='en'><seg/></tuv></tu></body></tmx>";
  EXPECT_EQ(write("tmx", tmx, fill).bytes, tmx);
  // Parts of the source without a part of the target; two parts of one name.
  const std::string xliff =
      "<xliff version='1.2'><file original='f'><body><trans-unit id='1'><source>xy</source>"
      "<seg-source><mrk mtype='seg' mid='1'>x</mrk><mrk mtype='seg' mid='2'>y</mrk></seg-source>"
      "<target><mrk mtype='seg' mid='3'>A</mrk><mrk mtype='seg' "
      "mid='1'/></target></trans-unit></body></file></xliff>";
  EXPECT_EQ(write("xliff", xliff, fill).bytes, xliff);
  EXPECT_EQ(write("xliff", xliff, fill).counts.refused, 2U);
  const std::string android = "<resources><string name='a'/></resources>";
  EXPECT_EQ(write("android", android, fill).bytes, android);
}

TEST(Writer, LockedSegmentsStayAsTheyAre) {
  const std::string bytes =
      "<xliff version=\"1.2\"><file original='f'><body><trans-unit id='1' "
      "mq:locked='locked'><source>好</source><target>bad</target></trans-unit></body></file></"
      "xliff>";
  const Written written =
      write("xliff", bytes, [](const WrittenSegment& s) { return mend(s, "good"); });
  EXPECT_EQ(written.bytes, bytes);
  EXPECT_EQ(written.counts.refused, 1U);
}

TEST(Writer, AFaultOfTheInputIsAFault) {
  const Written written = write("jsonl", "{\"target\":\"bad\"}\n{",
                                [](const WrittenSegment& s) { return mend(s, "good"); });
  EXPECT_NE(written.fault, "");
}

TEST(Writer, ChangesBetweenTexts) {
  EXPECT_TRUE(changes_between("same", "same").empty());
  EXPECT_EQ(changes_between("a cat sat", "a dog sat"), (std::vector<TextChange>{{{2, 5}, "dog"}}));
  EXPECT_EQ(changes_between("aa", "aaa"), (std::vector<TextChange>{{{2, 2}, "a"}}));
  EXPECT_EQ(changes_between("中", "丰"), (std::vector<TextChange>{{{0, 3}, "丰"}}));
}

}  // namespace
}  // namespace mtlint
