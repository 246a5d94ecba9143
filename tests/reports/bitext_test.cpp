// Pairs in every format that is written: what is read again is what was there, and losses are told.
#include "reports/bitext.h"

#include <gtest/gtest.h>

#include "formats/reading.h"

namespace mtlint {
namespace {

constexpr const char* manual = R"(<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
<file original="a &quot;b&quot;.docx" source-language="zh-CN" target-language="en"><body>
<trans-unit id="p&lt;1"><source>请<g id="1">立即</g>重启<x id="2" equiv-text="%s"/>。</source>
<target state="signed-off">Restart <x id="2" equiv-text="%s"/> <g id="1">now</g>.</target><note>A &amp; B</note></trans-unit>
<trans-unit id="p2"><source>“A &lt; B”</source><target/></trans-unit>
<trans-unit id="p3"><source>点<bx id="7"/>击</source><target>Click<ex id="9"/></target>
<note>mtlint: allow article</note></trans-unit>
</body></file></xliff>)";

std::string converted(const Reading& reading, std::string_view format,
                      std::string* losses = nullptr) {
  std::string out;
  BitextWriter writer(*bitext_format(format),
                      {.source_tag = reading.documents.at(0).source_tag,
                       .target_tag = reading.documents.at(0).target_tag},
                      out);
  for (const Document& document : reading.documents)
    for (const Segment& segment : document.segments) writer.write(pair_of(segment, document));
  writer.end();
  if (losses != nullptr) *losses = writer.losses_text();
  return out;
}

// "<g 1>[ </g 1>]": the codes of a text by shape; names are the format's own.
std::string shapes(const std::vector<InlineCode>& codes) {
  std::string out;
  for (const InlineCode& code : codes)
    out += code.shape == InlineCode::Shape::opens    ? '['
           : code.shape == InlineCode::Shape::closes ? ']'
                                                     : '.';
  return out;
}

class BitextRoundTrip : public ::testing::TestWithParam<const char*> {};

TEST_P(BitextRoundTrip, TextsComeBack) {
  const Reading before = read_as("xliff", manual);
  ASSERT_EQ(before.fault(), "");
  const Reading after = read_as(GetParam(), converted(before, GetParam()));
  ASSERT_EQ(after.fault(), "");
  const auto expected = before.segments();
  const auto found = after.segments();
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].source, expected[i].source);
    EXPECT_EQ(found[i].target, expected[i].target);
    EXPECT_EQ(found[i].source_language, expected[i].source_language);
  }
  EXPECT_EQ(after.documents.at(0).source_tag, "zh-CN");
}

INSTANTIATE_TEST_SUITE_P(All, BitextRoundTrip, ::testing::Values("tsv", "jsonl", "tmx", "xliff"));

TEST(Bitext, XmlKeepsCodesNotesAndPermissions) {
  const Reading before = read_as("xliff", manual);
  for (const char* format : {"tmx", "xliff"}) {
    const Reading after = read_as(format, converted(before, format));
    ASSERT_EQ(after.fault(), "") << format;
    const auto& segments = after.documents.at(0).segments;
    EXPECT_EQ(shapes(segments[0].source_codes), "[].") << format;
    EXPECT_EQ(shapes(segments[0].target_codes), ".[]") << format;
    EXPECT_EQ(shapes(segments[2].source_codes), "[") << format;
    EXPECT_EQ(shapes(segments[2].target_codes), "]") << format;
    EXPECT_EQ(segments[0].note, "A & B") << format;
    EXPECT_EQ(segments[2].allow.size(), 1U) << format;
  }
}

TEST(Bitext, LossesAreTold) {
  const Reading before = read_as("xliff", manual);
  std::string losses;
  converted(before, "tsv", &losses);
  EXPECT_EQ(losses, "allowed rules: 1, inline codes: 2, notes: 2, states: 1");
  converted(before, "tmx", &losses);
  EXPECT_EQ(losses, "");
}

TEST(Bitext, BreaksAndMissingSources) {
  const Reading before =
      read_as("jsonl",
              "{\"source\":\"一\\n二\",\"target\":\"one\\ttwo\",\"src_lang\":\"zh\"}\n"
              "{\"target\":\"alone\"}\n{\"source\":\"三\",\"target\":\"\"}\n");
  std::string losses;
  EXPECT_EQ(converted(before, "tsv", &losses),
            "id\tsource\ttarget\tsrc_lang\ttgt_lang\tdoc\n"
            "\t一 二\tone two\tzh\ten\t\n\t\talone\tzh\ten\t\n\t三\t\t\ten\t\n");
  EXPECT_EQ(losses, "tabs and line ends: 1");
  converted(before, "tmx", &losses);
  EXPECT_EQ(losses, "segments without a source: 1");
  converted(before, "xliff", &losses);
  EXPECT_EQ(losses, "segments of another source language: 1, segments without a source: 1");
}

TEST(Bitext, NothingIsStillAFile) {
  for (const char* format : {"tsv", "jsonl", "tmx", "xliff"}) {
    std::string out;
    BitextWriter writer(*bitext_format(format), {.source_tag = "zh"}, out);
    writer.end();
    const Reading reading = read_as(format, out);
    EXPECT_EQ(reading.fault(), "") << format;
  }
  EXPECT_EQ(bitext_format("docx"), nullptr);
}

}  // namespace
}  // namespace mtlint
