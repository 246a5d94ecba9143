#include "engine/whos_who.h"

#include <gtest/gtest.h>

#include "reports/whos_who_text.h"
#include "support/checking.h"

namespace mtlint {
namespace {

std::vector<NameEntryOfDocument> entries() {
  WhosWho whos_who(testing::resources());
  whos_who.add(
      testing::document_of({{"习近平会见了安东尼奥·古特雷斯。", "Xi Jinping met António Guterres."},
                            {"古特雷斯感谢习近平。", "Guterres thanked Xi Jin Ping."},
                            {"古特雷斯走了。", "Gutres left."}},
                           Language::zh));
  return whos_who.entries();
}

const NameEntryOfDocument& entry(const std::vector<NameEntryOfDocument>& all,
                                 std::string_view source) {
  for (const NameEntryOfDocument& one : all)
    if (one.source == source) return one;
  ADD_FAILURE() << source << " is not there";
  return all.front();
}

TEST(WhosWho, RenderingsAreCountedWithTheirPlaces) {
  const auto all = entries();
  const NameEntryOfDocument& xi = entry(all, "习近平");
  EXPECT_EQ(xi.kind, "person");
  EXPECT_EQ(xi.expected, "Xi Jinping");
  EXPECT_EQ(xi.count, 2U);
  EXPECT_EQ(xi.verdict, "split");
  ASSERT_EQ(xi.renderings.size(), 2U);
  EXPECT_EQ(xi.renderings[0].places.at(0).segment, "1");
  const NameEntryOfDocument& guterres = entry(all, "古特雷斯");
  EXPECT_EQ(guterres.verdict, "broken");
  EXPECT_EQ(guterres.expected, "Guterres");
}

TEST(WhosWho, TheFirstNameComesFirst) { EXPECT_EQ(entries().front().source, "习近平"); }

TEST(WhosWho, CellsCannotBeFormulas) {
  NameEntryOfDocument one;
  one.source = "=1+1";
  one.renderings.push_back({"a \"b\", c", "accepted", "", 1, {}});
  const std::string csv = render_whos_who({one}, ListFormat::csv);
  EXPECT_NE(csv.find("\r\n'=1+1,"), std::string::npos) << csv;
  EXPECT_NE(csv.find("\"a \"\"b\"\", c\""), std::string::npos) << csv;
}

TEST(WhosWho, MarkdownAndTextAreSafe) {
  NameEntryOfDocument one;
  one.source = "a|b";
  one.verdict = "accepted";
  one.renderings.push_back({"<x>\x1b[1m", "accepted", "", 1, {}});
  EXPECT_NE(render_whos_who({one}, ListFormat::markdown).find("a\\|b"), std::string::npos);
  EXPECT_EQ(render_whos_who({one}, ListFormat::text).find('\x1b'), std::string::npos);
  EXPECT_EQ(render_whos_who({}, ListFormat::text), "0 names, 0 to look at\n");
}

}  // namespace
}  // namespace mtlint
