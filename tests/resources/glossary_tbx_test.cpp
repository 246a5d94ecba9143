// Terms as TBX, in the dialects of 2008 and 2019.

#include <gtest/gtest.h>

#include "resources/glossary.h"
#include "support/checking.h"

namespace mtlint {
namespace {

Result<std::vector<TermEntry>> read(const std::string& text) {
  std::vector<TermEntry> entries;
  if (auto done = read_glossary(testing::input_of(text, "a.tbx"), "tbx", entries); !done)
    return Failure(done.error());
  return entries;
}

TEST(GlossaryTbx, ReadsTheDialectOf2008) {
  const auto entries = read(R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc>
</martifHeader><text><body>
<termEntry id="c1">
  <descripGrp><descrip type="definition">who
     buys</descrip></descripGrp>
  <langSet xml:lang="zh-CN"><tig><term>客户</term></tig></langSet>
  <langSet xml:lang="en-US">
    <ntig><termGrp><term>client</term>
      <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
    <tig><term>customer</term>
      <termNote type="normativeAuthorization">preferredTerm</termNote></tig>
    <tig><term>punter</term><termNote type="administrativeStatus">forbidden</termNote></tig>
  </langSet>
  <langSet xml:lang="it"><tig><term>cliente</term></tig></langSet>
</termEntry>
<termEntry><langSet xml:lang="de"><tig><term>Kunde</term></tig></langSet></termEntry>
</body></text></martif>)");
  ASSERT_TRUE(entries) << describe(entries.error());
  ASSERT_EQ(entries->size(), 1U) << "an entry without English is not for us";
  const TermEntry& entry = entries->front();
  ASSERT_EQ(entry.sources.size(), 1U);
  EXPECT_EQ(entry.sources[0].text, "客户");
  ASSERT_EQ(entry.english.size(), 3U);
  EXPECT_EQ(entry.english[0].text, "customer");
  EXPECT_EQ(entry.english[1].text, "client");
  EXPECT_EQ(entry.english[1].status, TermStatus::deprecated);
  EXPECT_EQ(entry.english[2].status, TermStatus::forbidden);
  EXPECT_EQ(entry.note, "who buys");
  EXPECT_EQ(entry.line, 5U);
}

TEST(GlossaryTbx, ReadsBothStylesOf2019) {
  const auto entries = read(R"(<tbx type="TBX-Basic" style="dct" xml:lang="en"
  xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">
<text><body>
<conceptEntry id="1"><langSec xml:lang="de"><termSec><term>Rechnung</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>invoice</term>
<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>bill</term>
<min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>reckoning</term>
<termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
</langSec></conceptEntry></body></text></tbx>)");
  ASSERT_TRUE(entries) << describe(entries.error());
  ASSERT_EQ(entries->size(), 1U);
  const TermEntry& entry = entries->front();
  EXPECT_EQ(entry.sources[0].language, Language::de);
  ASSERT_EQ(entry.english.size(), 3U);
  EXPECT_EQ(entry.english[0].status, TermStatus::approved);
  EXPECT_EQ(entry.english[1].status, TermStatus::admitted);
  EXPECT_EQ(entry.english[2].status, TermStatus::deprecated);
}

TEST(GlossaryTbx, ReadsWhatIsNotToBeTranslated) {
  const auto entries = read(R"(<martif><text><body><termEntry>
<descrip type="Translation needed">No</descrip>
<langSet xml:lang="en"><tig><term>GitHub</term></tig></langSet></termEntry></body></text></martif>)");
  ASSERT_TRUE(entries) << describe(entries.error());
  ASSERT_EQ(entries->size(), 1U);
  EXPECT_TRUE(entries->front().do_not_translate);
  EXPECT_EQ(entries->front().sources[0].text, "GitHub");
  EXPECT_EQ(entries->front().sources[0].language, Language::unknown);
}

TEST(GlossaryTbx, RefusesWhatIsNotTbx) {
  for (const char* bad :
       {"<tmx></tmx>", "<martif><text>", "martif", "",
        "<!DOCTYPE m [<!ENTITY a \"b\">]><martif><text><body><termEntry>&a;</termEntry></body>"
        "</text></martif>"}) {
    const auto entries = read(bad);
    ASSERT_FALSE(entries) << bad;
    EXPECT_EQ(entries.error().file, "a.tbx");
    EXPECT_FALSE(entries.error().what.empty());
  }
}

}  // namespace
}  // namespace mtlint
