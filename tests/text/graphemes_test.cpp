#include "text/graphemes.h"

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <array>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace mtlint {
namespace {

std::vector<std::size_t> borders(std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size();) ends.push_back(at = grapheme_end(text, at));
  return ends;
}

std::vector<std::size_t> borders_of_icu(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  UText* view = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
  iterator->setText(view, status);
  std::vector<std::size_t> ends;
  iterator->first();
  for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next())
    ends.push_back(static_cast<std::size_t>(end));
  utext_close(view);
  return ends;
}

TEST(Graphemes, ClustersStayTogether) {
  for (const std::string_view cluster :
       {"a", "e\u0301", "\r\n", "각", "\u1100\u1161\u11A8", "👩‍👩‍👧‍👦", "👍🏽",
        "🇩🇪", "❤️", "1️⃣", "か\u3099"})
    EXPECT_EQ(grapheme_end(cluster, 0), cluster.size()) << cluster;
}

TEST(Graphemes, NeighboursAreCut) {
  EXPECT_EQ(borders("ab"), (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(borders("漢字"), (std::vector<std::size_t>{3, 6}));
  EXPECT_EQ(borders("\n\r"), (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(borders("🇩🇪🇫🇷"), (std::vector<std::size_t>{8, 16}));
  EXPECT_EQ(borders("😀😀"), (std::vector<std::size_t>{4, 8}));
}

// The walk and ICU's iterator must agree on any mixture of the characters that the rules name.
TEST(Graphemes, AgreeWithIcuOnRandomTexts) {
  constexpr std::array pool = {
      U'a',      U' ',          U'\r',         U'\n',         U'\u0301',     U'\u200D',
      U'\uFE0F', U'\U0001F469', U'\U0001F3FD', U'\U0001F1E9', U'\U0001F1EA', U'\u1100',
      U'\u1161', U'\u11A8',     U'\uAC00',     U'\uAC01',     U'\u0903',     U'\u0600',
      U'漢',     U'か',         U'\u3099',     U'\u00AD',     U'\u200B',     U'\u00A9',
      U'ｶ',      U'\uFF9E',     U'\u2764',     U'\u0E33',     U'ア'};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) append_code_point(text, pool[random() % pool.size()]);
    ASSERT_EQ(borders(text), borders_of_icu(text)) << "round " << round;
  }
}

}  // namespace
}  // namespace mtlint
