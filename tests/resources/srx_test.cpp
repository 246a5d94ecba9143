// SRX 2.0: sentences end where the user's rules say; faults are told with their line.
#include "resources/srx.h"

#include <gtest/gtest.h>

#include "formats/reading.h"

namespace mtlint {
namespace {

// `cascade`, the rules of English, and those of all languages.
std::string srx(std::string_view english, std::string_view cascade = "yes") {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="yes" cascade=")" +
         std::string(cascade) + R"("><formathandle type="start" include="no"/></header>
<body><languagerules>
<languagerule languagerulename="English">)" +
         std::string(english) + R"(</languagerule>
<languagerule languagerulename="Default">
<rule break="yes"><beforebreak>[.?!]+</beforebreak><afterbreak>\s</afterbreak></rule>
<rule><beforebreak>[。！？]</beforebreak><afterbreak/></rule>
</languagerule></languagerules>
<maprules><languagemap languagepattern="EN.*" languagerulename="English"/>
<languagemap languagepattern=".*" languagerulename="Default"/></maprules></body></srx>)";
}

constexpr std::string_view doctors =
    R"(<rule break="no"><beforebreak>\b(Dr|Mr)\.</beforebreak><afterbreak>\s</afterbreak></rule>)";

std::string cut(const std::string& rules, std::string_view text, std::string_view tag) {
  const auto read = Srx::read(input_of(rules, "house.srx"));
  if (!read) return describe(read.error());
  std::vector<Span> spans;
  const auto done = read->split(text, tag, spans);
  if (!done) return describe(done.error());
  std::string out;
  for (const Span span : spans) out.append("[").append(span.of(text)).append("]");
  return out;
}

TEST(Srx, TheFirstRuleThatFitsDecides) {
  EXPECT_EQ(cut(srx(doctors), "Dr. No came.  He left! So?", "en-GB"),
            "[Dr. No came.][He left!][So?]");
  EXPECT_EQ(cut(srx(doctors), "Dr. No came.", "de"), "[Dr.][No came.]");
  EXPECT_EQ(cut(srx(""), "来了。走了！ 好。", "zh-CN"), "[来了。][走了！][好。]");
}

TEST(Srx, WithoutCascadeOnlyTheFirstSetOfRules) {
  EXPECT_EQ(cut(srx(doctors, "no"), "One. Two.", "en"), "[One. Two.]");
  EXPECT_EQ(cut(srx(doctors, "no"), "One. Two.", "fr"), "[One.][Two.]");
}

TEST(Srx, PlacesAreBytesOfUtf8) {
  EXPECT_EQ(cut(srx(""), "Été. 😀 fin. Où?", "fr"), "[Été.][😀 fin.][Où?]");
  EXPECT_EQ(cut(srx(""), " \n ", "fr"), "");
}

TEST(Srx, FaultsHaveTheirLine) {
  EXPECT_EQ(cut("<tmx/>", "x", "en").substr(0, 52),
            "house.srx:1:1: the file is no SRX: its first element");
  EXPECT_EQ(cut("<srx version=\"1.0\"/>", "x", "en").substr(0, 42),
            "house.srx:1:1: the rules are not SRX 2.0; ");
  const std::string bad =
      cut(srx("<rule><beforebreak>(</beforebreak><afterbreak>x</afterbreak></rule>"), "x", "en");
  EXPECT_TRUE(bad.starts_with("house.srx:5:1: ")) << bad;
  EXPECT_NE(bad.find("is no regular expression"), std::string::npos) << bad;
  EXPECT_TRUE(cut(srx("<rule break=\"maybe\"/>"), "x", "en").starts_with("house.srx:5:"));
  std::string lost = srx("");
  lost.replace(lost.find("languagerulename=\"Default\"/>"), 26, "languagerulename=\"Lost\"");
  EXPECT_EQ(cut(lost, "x", "en").substr(0, 56),
            "house.srx:11: there are no rules of the name \"Lost\"; add");
  EXPECT_TRUE(cut("<srx version=\"2.0\"/>", "x", "en").starts_with("house.srx: the file has no"));
}

TEST(Srx, ARuleThatTakesTooLongIsStopped) {
  const std::string slow =
      srx("<rule><beforebreak>(a+)+b</beforebreak><afterbreak>c</afterbreak></rule>");
  const std::string told = cut(slow, std::string(200, 'a'), "en");
  EXPECT_EQ(told.substr(0, 51), "house.srx:5: the regular expression takes too long;");
}

}  // namespace
}  // namespace mtlint
