#include "lang/source_words.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace mtlint {
namespace {

bool has_form(Language language, std::string_view word, const std::string& form) {
  std::vector<std::string> forms;
  append_forms(language, word, true, forms);
  return std::ranges::find(forms, form) != forms.end();
}

TEST(SourceWords, GermanVerbs) {
  for (const char* form : {"drückt", "drückte", "gedrückt", "drückst"})
    EXPECT_TRUE(has_form(Language::de, "drücken", form)) << form;
  for (const char* form : {"aufgebunden", "aufband", "aufzubinden", "aufbindet"})
    EXPECT_TRUE(has_form(Language::de, "aufbinden", form)) << form;
  for (const char* form : {"verlor", "verloren", "verliert"})
    EXPECT_TRUE(has_form(Language::de, "verlieren", form)) << form;
  for (const char* form : {"bekam", "bekommt", "bekommen"})
    EXPECT_TRUE(has_form(Language::de, "bekommen", form)) << form;
  EXPECT_TRUE(has_form(Language::de, "in", "im"));
  EXPECT_TRUE(has_form(Language::de, "gekommen", "kam"));
}

TEST(SourceWords, SeparableVerbsInTwoParts) {
  const auto parts = separable_verb(Language::de, "hinauswerfen");
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->first, "werfen");
  EXPECT_EQ(parts->second, "hinaus");
  EXPECT_FALSE(separable_verb(Language::de, "werfen"));
  EXPECT_FALSE(separable_verb(Language::fr, "abgeben"));
}

TEST(SourceWords, IrregularVerbs) {
  EXPECT_TRUE(has_form(Language::es, "dar", "dio"));
  EXPECT_TRUE(has_form(Language::fr, "mettre", "mis"));
  EXPECT_TRUE(has_form(Language::ru, "идти", "шел"));
  EXPECT_FALSE(has_form(Language::es, "cantar", "dio"));
}

TEST(SourceWords, SpellingsMadeOne) {
  std::string word = "ещё";
  normalise_source_word(Language::ru, word);
  EXPECT_EQ(word, "еще");
  word = "الطّينُ";
  normalise_source_word(Language::ar, word);
  EXPECT_EQ(word, "الطين");
  word = "أمة";
  normalise_source_word(Language::ar, word);
  EXPECT_EQ(word, "امه");
}

TEST(SourceWords, ArabicClitics) {
  std::vector<std::string> readings;
  append_without_clitics(Language::ar, "وبالحجر", readings);
  EXPECT_NE(std::ranges::find(readings, "حجر"), readings.end());
  readings.clear();
  append_without_clitics(Language::de, "wort", readings);
  EXPECT_TRUE(readings.empty());
}

TEST(SourceWords, CutAtApostrophes) {
  std::vector<std::string> words;
  constexpr std::string_view text = "L'habit, c’est-à-dire 3 mots";
  for_source_words(text, [&](std::size_t begin, std::size_t end) {
    words.emplace_back(text.substr(begin, end - begin));
  });
  EXPECT_EQ(words, (std::vector<std::string>{"L", "habit", "c", "est", "à", "dire", "mots"}));
}

}  // namespace
}  // namespace mtlint
