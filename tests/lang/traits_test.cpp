#include "lang/traits.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace mtlint {
namespace {

TEST(Traits, EachLanguageHasItsOwn) {
  for (const Language language : source_languages) {
    EXPECT_EQ(traits_of(language).language, language);
    EXPECT_FALSE(traits_of(language).quotes.empty());
  }
  EXPECT_EQ(traits_of(Language::en).language, Language::en);
  EXPECT_EQ(traits_of(Language::other).language, Language::unknown);
}

TEST(Traits, SpacesAndCapitalsAsWritten) {
  for (const Language language : source_languages)
    EXPECT_EQ(traits_of(language).sentences.spaced, !is_unspaced(language));
  EXPECT_TRUE(traits_of(Language::ru).cased);
  EXPECT_FALSE(traits_of(Language::ar).cased);
  EXPECT_FALSE(traits_of(Language::ko).cased);
}

TEST(Traits, StartersCanBeSearched) {
  for (const Language language : source_languages)
    EXPECT_TRUE(std::ranges::is_sorted(traits_of(language).sentences.starters));
}

}  // namespace
}  // namespace mtlint
