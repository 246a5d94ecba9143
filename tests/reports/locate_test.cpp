#include "reports/locate.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

// The bytes of the file that spell text[begin, end).
std::string spelt(const std::string& raw, const std::string& text, Escapes escapes,
                  std::size_t begin, std::size_t end) {
  const auto place = find_text(raw, 0, raw.size(), text, escapes);
  if (!place) return "not found";
  EXPECT_EQ(place->offsets.size(), text.size() + 1);
  return raw.substr(place->offsets[begin], place->offsets[end] - place->offsets[begin]);
}

TEST(Locate, PlainTextsAreTheirBytes) {
  EXPECT_EQ(spelt("id\t尼·奎诺\tNi Quino", "Ni Quino", Escapes::plain, 3, 8), "Quino");
  EXPECT_EQ(spelt("a", "b", Escapes::plain, 0, 1), "not found");
}

TEST(Locate, JsonHasEscapes) {
  const std::string raw = R"({"target":"say \"\u5c3c\ud83d\ude00\" \/ now\n"})";
  const std::string text = "say \"尼😀\" / now\n";
  EXPECT_EQ(spelt(raw, text, Escapes::json, 0, 3), "say");
  EXPECT_EQ(spelt(raw, text, Escapes::json, 5, 8), "\\u5c3c");
  EXPECT_EQ(spelt(raw, text, Escapes::json, 8, 12), "\\ud83d\\ude00");
  EXPECT_EQ(spelt(raw, text, Escapes::json, 15, 19), " now");
}

TEST(Locate, XmlHasEntitiesAndTags) {
  const std::string raw = "<target>R&amp;D <g id=\"1\">at</g> &#x5c3c;&lt;</target>";
  const std::string text = "R&D at 尼<";
  EXPECT_EQ(spelt(raw, text, Escapes::xml, 1, 2), "&amp;");
  EXPECT_EQ(spelt(raw, text, Escapes::xml, 4, 6), "at</g>");
  EXPECT_EQ(spelt(raw, text, Escapes::xml, 7, 10), "&#x5c3c;");
  EXPECT_EQ(spelt("<![CDATA[a<b]]>", "a<b", Escapes::xml, 0, 1), "a");
}

TEST(Locate, PoStringsGoOnInTheNextLine) {
  const std::string raw = "msgstr \"\"\n\"one \\\"two\\\" \"\n\"three\\n\"\n";
  const std::string text = "one \"two\" three\n";
  EXPECT_EQ(spelt(raw, text, Escapes::po, 5, 8), "two");
  EXPECT_EQ(spelt(raw, text, Escapes::po, 10, 15), "three");
}

TEST(Locate, SpellsAsTheFileHasTo) {
  EXPECT_EQ(spell("a \"b\" & <c>\n", Escapes::json), "a \\\"b\\\" & <c>\\n");
  EXPECT_EQ(spell("a \"b\" & <c>", Escapes::xml), "a \"b\" &amp; &lt;c&gt;");
  EXPECT_EQ(spell("a \"b\"", Escapes::plain), "a \"b\"");
}

}  // namespace
}  // namespace mtlint
