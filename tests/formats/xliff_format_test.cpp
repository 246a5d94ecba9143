// XLIFF 1.2 and 2.x: units, segments, inline codes, states; what the dialects add; attacks.

#include <gtest/gtest.h>

#include "formats/reading.h"

namespace mtlint {
namespace {

Reading read(std::string bytes, std::size_t block = std::size_t{1} << 20) {
  return read_as("xliff", std::move(bytes), {}, block);
}

std::string one(std::string_view units) {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a.txt" source-language="zh-CN" target-language="en-GB" datatype="plaintext"><body>
)" + std::string(units) +
         "\n</body></file></xliff>\n";
}

std::string two(std::string_view units) {
  return R"(<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh" trgLang="en">
<file id="f1">
)" + std::string(units) +
         "\n</file></xliff>";
}

std::vector<std::string> names_of(const std::vector<InlineCode>& codes) {
  std::vector<std::string> names;
  for (const InlineCode& code : codes) names.emplace_back(code.name);
  return names;
}

using Names = std::vector<std::string>;

TEST(Xliff1, UnitsWithPlaceAndLanguages) {
  const Reading reading = read(one(R"(<trans-unit id="u1">
<source>你好 &amp; &#x518D;见</source>
<target>Hello &amp; <![CDATA[<good>]]>bye</target></trans-unit>)"));
  ASSERT_EQ(reading.fault(), "");
  ASSERT_EQ(reading.segments().size(), 1U);
  const ReadBack segment = reading.segments()[0];
  EXPECT_EQ(segment.id, "u1");
  EXPECT_EQ(segment.source, "你好 & 再见");
  EXPECT_EQ(segment.target, "Hello & <good>bye");
  EXPECT_EQ(segment.line, 6U);
  EXPECT_EQ(reading.documents[0].source_tag, "zh-CN");
  EXPECT_EQ(reading.documents[0].target_tag, "en-GB");
  EXPECT_EQ(reading.documents[0].name, "a.txt");
}

TEST(Xliff1, InlineCodesAreNoWords) {
  const Reading reading = read(one(
      R"(<trans-unit id="1"><source><g id="1">点击<x id="2"/></g><ph id="3">%s</ph></source>
<target>Click <g id="1">the <g id="4">big</g> <x id="2"/></g><ph id="3">%s</ph><bpt id="5">&lt;b></bpt>!<ept id="5">&lt;/b></ept><x id="9" ctype="lb"/></target></trans-unit>)"));
  ASSERT_EQ(reading.fault(), "");
  const Segment& segment = reading.documents[0].segments[0];
  EXPECT_EQ(segment.source, "点击{2}%s");
  EXPECT_EQ(segment.target, "Click the big {2}%s!\n");
  EXPECT_EQ(names_of(segment.source_codes), (Names{"<g 1>", "<x 2>", "</g 1>", "%s"}));
  EXPECT_EQ(names_of(segment.target_codes),
            (Names{"<g 1>", "<g 4>", "</g 4>", "<x 2>", "</g 1>", "%s", "<b>", "</b>", "<x 9>"}));
  EXPECT_EQ(segment.target_codes[1].span, (Span{10, 10}));
  EXPECT_EQ(segment.target_codes[1].shape, InlineCode::Shape::opens);
  EXPECT_EQ(segment.target_codes[3].span.of(segment.target), "{2}");
}

TEST(Xliff1, StatesLocksAndNotes) {
  const Reading reading = read(one(
      R"(<trans-unit id="1"><source>一</source><target state="needs-review-translation">One</target>
<note>mtlint: allow misspelling, spacing</note><note>See &lt;1&gt;</note></trans-unit>
<trans-unit id="2" approved="yes"><source>二</source><target>Two</target></trans-unit>
<trans-unit id="3" translate="no"><source>三</source><target>三</target></trans-unit>
<group translate="no"><trans-unit id="4"><source>四</source></trans-unit>
<trans-unit id="5" translate="yes"><source>五</source></trans-unit></group>)"));
  ASSERT_EQ(reading.fault(), "");
  const auto& segments = reading.documents[0].segments;
  ASSERT_EQ(segments.size(), 3U);
  EXPECT_EQ(segments[0].state, SegmentState::unsure);
  EXPECT_EQ(segments[0].note, "mtlint: allow misspelling, spacing\nSee <1>");
  ASSERT_EQ(segments[0].allow.size(), 2U);
  EXPECT_EQ(segments[0].allow[1], "spacing");
  EXPECT_EQ(segments[1].state, SegmentState::approved);
  EXPECT_TRUE(segments[1].allow.empty());
  EXPECT_EQ(segments[2].id, "5");
  EXPECT_EQ(segments[2].state, SegmentState::untranslated);
}

TEST(Xliff1, AlternativesAndForeignElementsAreNotTheTranslation) {
  const Reading reading = read(one(
      R"(<trans-unit id="1"><source>一</source><target>One</target>
<alt-trans><source>甲</source><target>Uno</target></alt-trans><x:y xmlns:x="urn:x"><x:target>T</x:target></x:y></trans-unit>)"));
  ASSERT_EQ(reading.segments().size(), 1U);
  EXPECT_EQ(reading.segments()[0].target, "One");
}

TEST(Xliff1, PrefixedNames) {
  const Reading reading = read(
      R"(<l:xliff version="1.2" xmlns:l="urn:oasis:names:tc:xliff:document:1.2"><l:file original="f" source-language="ja" target-language="en"><l:body><l:trans-unit id="1"><l:source>はい</l:source><l:target>Yes<l:x id="1"/></l:target></l:trans-unit></l:body></l:file></l:xliff>)");
  ASSERT_EQ(reading.fault(), "");
  EXPECT_EQ(reading.segments().at(0).target, "Yes{1}");
}

TEST(Xliff1, IndentedTextIsOneLineUnlessSpaceIsPreserved) {
  const Reading reading = read(one(
      "<trans-unit id=\"1\"><source>一</source><target>\n    One,\n    two\n  "
      "</target></trans-unit>"
      "<trans-unit id=\"2\" xml:space=\"preserve\"><source>一</source><target>One,\n two</target>"
      "</trans-unit>"));
  EXPECT_EQ(reading.segments().at(0).target, "One, two");
  EXPECT_EQ(reading.segments().at(1).target, "One,\n two");
}

TEST(Xliff1, Trados) {
  const Reading reading = read(one(
      R"(<trans-unit id="5e6a2d7e-0c2b-4f7e-9f4b-000000000001"><source>一。二。</source>
<seg-source><mrk mtype="seg" mid="7">一。</mrk> <mrk mtype="seg" mid="8">二。</mrk></seg-source>
<target><mrk mtype="seg" mid="7">One<mrk mtype="x-sdl-deleted" sdl:revid="r1">s</mrk>.</mrk> <mrk mtype="seg" mid="8">Two.</mrk></target>
<sdl:seg-defs xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><sdl:seg id="7" conf="ApprovedTranslation" locked="true"/><sdl:seg id="8" conf="Draft"/></sdl:seg-defs></trans-unit>)"));
  // The prefix of sdl:revid is declared by the root of real files.
  ASSERT_EQ(reading.fault(), "");
  const auto& segments = reading.documents[0].segments;
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].id, "7");
  EXPECT_EQ(segments[0].source, "一。");
  EXPECT_EQ(segments[0].target, "One.");
  EXPECT_TRUE(segments[0].locked);
  EXPECT_EQ(segments[0].state, SegmentState::approved);
  EXPECT_EQ(segments[1].target, "Two.");
  EXPECT_EQ(segments[1].state, SegmentState::unsure);
}

TEST(Xliff1, MemoqAndPhrase) {
  const Reading reading = read(one(
      R"(<trans-unit id="1" mq:status="ManuallyConfirmed" mq:locked="locked" xmlns:mq="MQXliff"><source>一</source><target>One</target></trans-unit>
<trans-unit id="2" m:confirmed="0" m:locked="false" xmlns:m="http://www.memsource.com/mxlf/2.0"><source>二</source><target>Two</target></trans-unit>)"));
  const auto& segments = reading.documents.at(0).segments;
  EXPECT_EQ(segments[0].state, SegmentState::translated);
  EXPECT_TRUE(segments[0].locked);
  EXPECT_EQ(segments[1].state, SegmentState::unsure);
  EXPECT_FALSE(segments[1].locked);
}

TEST(Xliff2, SegmentsNotesAndStates) {
  const Reading reading = read(two(
      R"(<unit id="u1"><notes><note>mtlint: allow article</note></notes>
<segment id="s1" state="final"><source>一。</source><target>One.</target></segment>
<ignorable><source> </source></ignorable>
<segment state="initial"><source>二。</source></segment></unit>)"));
  ASSERT_EQ(reading.fault(), "");
  const auto& segments = reading.documents[0].segments;
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].id, "u1/s1");
  EXPECT_EQ(segments[0].state, SegmentState::approved);
  EXPECT_EQ(segments[0].allow.at(0), "article");
  EXPECT_EQ(segments[1].id, "u1");
  EXPECT_EQ(segments[1].target, "");
  EXPECT_EQ(reading.documents[0].name, "f1");
}

TEST(Xliff2, CodesWithTheirData) {
  const Reading reading = read(two(
      R"(<unit id="u"><originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data><data id="d3">%d</data></originalData>
<segment><source><pc id="1" dataRefStart="d1" dataRefEnd="d2">三</pc></source>
<target><pc id="1" dataRefStart="d1" dataRefEnd="d2">Three <ph id="2" dataRef="d3"/></pc> <sc id="3"/>and<ec startRef="3"/> <mrk id="m" type="term">four</mrk><ph id="4" type="fmt" subType="xlf:lb"/><cp hex="0007"/></target></segment></unit>)"));
  ASSERT_EQ(reading.fault(), "");
  const Segment& segment = reading.documents[0].segments[0];
  EXPECT_EQ(segment.target, "Three %d and four\n");
  EXPECT_EQ(names_of(segment.target_codes),
            (Names{"<b>", "%d", "</b>", "<sc 3>", "</ec 3>", "<ph 4>"}));
}

TEST(Xliff, Attacks) {
  EXPECT_EQ(
      read("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<xliff>&b;</xliff>").fault(),
      "in:1:25: the file declares entities");
  EXPECT_EQ(read("<!DOCTYPE x [<!ENTITY a SYSTEM \"/etc/passwd\">]><xliff>&a;</xliff>").fault(),
            "in:1:45: the file declares entities");
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<group>";
  EXPECT_NE(read(one(deep)).fault().find("elements stand more than 256 deep"), std::string::npos);
  const std::string attribute = "<trans-unit id=\"" + std::string(3 << 20, 'x') + "\"/>";
  EXPECT_NE(read(one(attribute)).fault().find("longer than 1 MiB"), std::string::npos);
  const std::string text =
      "<trans-unit id=\"1\"><source>" + std::string(3 << 20, 'x') + "</source></trans-unit>";
  EXPECT_NE(read(one(text)).fault().find("a text is too long"), std::string::npos);
}

TEST(Xliff, FaultsSayWhereAndKeepWhatWasRead) {
  const std::string good =
      "<trans-unit id=\"1\"><source>一</source><target>One</target></trans-unit>\n";
  for (const std::size_t block : {std::size_t{1} << 20, std::size_t{7}}) {
    const Reading reading = read(one(good + "<trans-unit id=\"2\"><source>a & b</source>"), block);
    EXPECT_EQ(reading.fault(), "in:5:31: not well-formed XML");
    ASSERT_EQ(reading.segments().size(), 1U);
    EXPECT_EQ(reading.segments()[0].target, "One");
  }
  EXPECT_EQ(read("<xliff version=\"1.2\"><file>\n").fault(), "in:2:1: the file ends too early");
  EXPECT_EQ(read("<xliff version=\"1.2\">\n<file></xliff>").fault(),
            "in:2:9: the tag closes another element than the one that is open");
  EXPECT_EQ(read("<html/>").fault(), "in:1:1: the file is no XLIFF: its first element is <html>");
  EXPECT_EQ(read("<xliff>&nbsp;</xliff>").fault(), "in:1:8: an entity that XML does not know");
  EXPECT_EQ(read("<xliff>\n a\xFF b c d e</xliff>").fault(), "in:2:3: not valid UTF-8 (byte 0xFF)");
  EXPECT_EQ(read("<xliff version=\"2.0\" srcLang=\"Mandarin!\"/>").fault(),
            "in:1:1: srcLang: \"Mandarin!\" is not a language tag");
}

TEST(Xliff, LooksLike) {
  const Format& format = *format_named("xliff");
  EXPECT_EQ(format.looks_like(one("")), 99);
  EXPECT_EQ(format.looks_like("<tmx>"), 0);
}

}  // namespace
}  // namespace mtlint
