// TMX: pairs out of units of several languages, inline codes, notes.

#include <gtest/gtest.h>

#include "formats/reading.h"

namespace mtlint {
namespace {

std::string tmx(std::string_view units, std::string_view source = "zh-CN") {
  return "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">"
         "<header srclang=\"" +
         std::string(source) +
         "\" datatype=\"plaintext\"><prop type=\"x\">p</prop></header>\n<body>" +
         std::string(units) + "</body></tmx>\n";
}

constexpr const char* three =
    R"(<tu tuid="7"><note>mtlint: allow article</note><prop type="p">q</prop>
<tuv xml:lang="fr"><seg>Bonjour</seg></tuv>
<tuv xml:lang="zh-CN"><seg>你好<hi>啊</hi></seg></tuv>
<tuv xml:lang="en-US"><prop type="q">r</prop><seg>Hello</seg></tuv></tu>)";

TEST(Tmx, TheHeaderNamesTheSource) {
  const Reading reading = read_as("tmx", tmx(three));
  ASSERT_EQ(reading.fault(), "");
  const ReadBack segment = reading.segments().at(0);
  EXPECT_EQ(segment.id, "7");
  EXPECT_EQ(segment.source, "你好啊");
  EXPECT_EQ(segment.target, "Hello");
  EXPECT_EQ(segment.line, 7U);
  EXPECT_EQ(segment.allow, std::vector<std::string>{"article"});
  EXPECT_EQ(reading.documents[0].source_tag, "zh-CN");
  EXPECT_EQ(reading.documents[0].target_tag, "en-US");
}

TEST(Tmx, ThePairIsChosen) {
  EXPECT_EQ(read_as("tmx", tmx(three), {.source_tag = "fr"}).segments().at(0).source, "Bonjour");
  EXPECT_EQ(read_as("tmx", tmx(three, "*all*")).segments().at(0).source, "Bonjour");
  EXPECT_EQ(read_as("tmx", tmx(three, "en")).segments().at(0).source, "Bonjour");
  EXPECT_TRUE(read_as("tmx", tmx(three), {.source_tag = "de"}).segments().empty());
}

TEST(Tmx, VariantsOfOneLanguage) {
  const std::string unit =
      R"(<tu><tuv xml:lang="EN_us"><seg>color</seg></tuv><tuv lang="en-GB"><seg>colour</seg></tuv><tuv lang="zh"><seg>颜色</seg></tuv></tu>)";
  EXPECT_EQ(read_as("tmx", tmx(unit)).segments().at(0).target, "color");
  EXPECT_EQ(read_as("tmx", tmx(unit), {.target_tag = "en-GB"}).segments().at(0).target, "colour");
}

TEST(Tmx, UnitsOfOtherPairsAreNotRead) {
  const Reading reading = read_as(
      "tmx",
      tmx(R"(<tu><tuv xml:lang="zh-CN"><seg>一</seg></tuv></tu><tu><tuv xml:lang="zh-CN"><seg>二</seg></tuv><tuv xml:lang="en"><seg>Two</seg></tuv></tu>)"));
  ASSERT_EQ(reading.segments().size(), 1U);
  EXPECT_EQ(reading.segments()[0].source, "二");
  EXPECT_EQ(reading.segments()[0].number, 1U);
}

TEST(Tmx, InlineCodes) {
  const Reading reading = read_as(
      "tmx",
      tmx(R"(<tu><tuv xml:lang="zh-CN"><seg><bpt i="1" x="1">{\b </bpt>粗<ept i="1">}</ept></seg></tuv><tuv xml:lang="en"><seg>A <bpt i="1" x="1">{\b </bpt>bold<ept i="1">}</ept> <ph x="2">&lt;img alt="<sub>logo</sub>"/></ph><ph type="lb">\line</ph><it pos="begin" x="3">&lt;i></it></seg></tuv></tu>)"));
  ASSERT_EQ(reading.fault(), "");
  const Segment& segment = reading.documents[0].segments[0];
  EXPECT_EQ(segment.source, "粗");
  EXPECT_EQ(segment.target, "A bold {2}\n");
  ASSERT_EQ(segment.target_codes.size(), 5U);
  EXPECT_EQ(segment.target_codes[0].name, "{\\b ");
  EXPECT_EQ(segment.target_codes[0].shape, InlineCode::Shape::opens);
  EXPECT_EQ(segment.target_codes[2].name, "<img alt=\"logo\"/>");
  EXPECT_EQ(segment.target_codes[4].shape, InlineCode::Shape::opens);
}

TEST(Tmx, Faults) {
  EXPECT_EQ(read_as("tmx", "<tmc/>").fault(),
            "in:1:1: the file is no TMX: its first element is <tmc>");
  EXPECT_EQ(read_as("tmx", tmx("<tu><tuv xml:lang=\"Klingon!\"><seg/></tuv></tu>")).fault(),
            "in:4:1: \"Klingon!\" is not a language tag");
  const std::string whole = tmx(std::string(three) + three);
  const Reading cut = read_as("tmx", whole.substr(0, whole.rfind("Hello")));
  EXPECT_EQ(cut.fault(), "in:10:51: the file ends too early");
  EXPECT_EQ(cut.segments().size(), 1U);
}

TEST(Tmx, LooksLike) {
  EXPECT_EQ(format_named("tmx")->looks_like(tmx("")), 99);
  EXPECT_EQ(format_named("tmx")->looks_like("<xliff/>"), 0);
}

}  // namespace
}  // namespace mtlint
