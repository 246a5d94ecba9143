// Inline codes are found by content, and compared by what they mean.

#include "analysis/codes.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

std::string found(std::string_view text, CodeKind kind) {
  std::vector<Code> codes;
  find_codes(text, kind, codes);
  std::string list;
  for (const Code& code : codes) list += "[" + std::string(code.span.of(text)) + "]";
  return list;
}

TEST(Codes, Tags) {
  EXPECT_EQ(found("<b>x</b> <br/> <a href=\"u\">y</a> <1>z</1>", CodeKind::tag),
            "[<b>][</b>][<br/>][<a href=\"u\">][</a>][<1>][</1>]");
  EXPECT_EQ(found("a < b and c > d, <The Avengers>, <- ->", CodeKind::tag), "");
  EXPECT_EQ(found("<Avengers>x</Avengers>", CodeKind::tag), "[<Avengers>][</Avengers>]");
}

TEST(Codes, Placeholders) {
  EXPECT_EQ(found("%s %1$d %-5.2f %@ %(name)s %1 %n", CodeKind::placeholder),
            "[%s][%1$d][%-5.2f][%@][%(name)s][%1][%n]");
  EXPECT_EQ(found("{0} {name} {{x}} ${y} { $z } {} {n, plural, other {#}}", CodeKind::placeholder),
            "[{0}][{name}][{{x}}][${y}][{ $z }][{}][{n, plural]");
  EXPECT_EQ(found("50%of 100% sure, 5 % discount", CodeKind::placeholder), "");
}

TEST(Codes, Addresses) {
  EXPECT_EQ(found("见https://a.com/b?c=1。(http://d.org/e_(f)), www.g.net.", CodeKind::url),
            "[https://a.com/b?c=1][http://d.org/e_(f)][www.g.net]");
  EXPECT_EQ(found("写信到info@example.com。@me a@b", CodeKind::email), "[info@example.com]");
}

TEST(Codes, DifferencesCountRepetitions) {
  const CodeDifference difference = compare_codes("%s %s {a}", "%s {b}", CodeKind::placeholder);
  ASSERT_EQ(difference.missing.size(), 2U);
  EXPECT_EQ(difference.missing[0].key, "%s");
  EXPECT_EQ(difference.missing[1].key, "{a}");
  ASSERT_EQ(difference.added.size(), 1U);
  EXPECT_EQ(difference.added[0].key, "{b}");
}

TEST(Codes, ShapesOfTags) {
  EXPECT_EQ(shape_of_tag("</b>").name, "b");
  EXPECT_TRUE(shape_of_tag("</b>").closes);
  EXPECT_TRUE(shape_of_tag("<br>").empty);
  EXPECT_TRUE(shape_of_tag("<x id=\"1\"/>").empty);
  EXPECT_FALSE(shape_of_tag("<a href=\"u\">").empty);
}

}  // namespace
}  // namespace mtlint
