#include "text/stemmer.h"

#include <gtest/gtest.h>

#include "base/hash.h"

namespace mtlint {
namespace {

TEST(Stemmer, FormsOfOneWordHaveOneStem) {
  struct Forms {
    Language language;
    std::initializer_list<const char*> words;
  };
  Stemmer stemmer;
  for (const Forms& forms :
       std::initializer_list<Forms>{{Language::en, {"cast", "casts", "casting"}},
                                    {Language::de, {"haus", "hauses", "häuser"}},
                                    {Language::fr, {"chat", "chats"}},
                                    {Language::es, {"gato", "gatos", "gata"}},
                                    {Language::ru, {"книга", "книги", "книгу", "книгой"}}}) {
    const std::string stem(stemmer.stem(forms.language, *forms.words.begin()));
    for (const char* word : forms.words)
      EXPECT_EQ(stemmer.stem(forms.language, word), stem) << word;
  }
}

TEST(Stemmer, OtherLanguagesKeepTheirWords) {
  Stemmer stemmer;
  for (const Language language :
       {Language::zh, Language::ja, Language::ko, Language::unknown, Language::other}) {
    EXPECT_FALSE(Stemmer::knows(language));
    EXPECT_EQ(stemmer.stem(language, "casting"), "casting");
  }
  for (const Language language :
       {Language::en, Language::de, Language::fr, Language::es, Language::ru, Language::ar})
    EXPECT_TRUE(Stemmer::knows(language));
}

TEST(Stemmer, LanguagesDoNotDisturbEachOther) {
  Stemmer stemmer;
  const std::string alone(stemmer.stem(Language::en, "houses"));
  EXPECT_EQ(stemmer.stem(Language::de, "häuser"), "haus");
  EXPECT_EQ(stemmer.stem(Language::en, "houses"), alone);
}

TEST(Stemmer, OddWordsAreNoDanger) {
  Stemmer stemmer;
  for (const Language language :
       {Language::en, Language::de, Language::fr, Language::es, Language::ru, Language::ar}) {
    EXPECT_EQ(stemmer.stem(language, ""), "");
    EXPECT_FALSE(stemmer.stem(language, "\u4E2D\u6587\U0001F600").empty());
    EXPECT_LE(stemmer.stem(language, std::string(100'000, 's')).size(), 100'000U);
    EXPECT_EQ(stemmer.stem(language, "7"), "7");
  }
}

TEST(Stemmer, TheHashIsThatOfTheStem) {
  Stemmer stemmer;
  EXPECT_EQ(stemmer.stem_hash(Language::en, "casting"), hash64("cast"));
  EXPECT_EQ(stemmer.stem_hash(Language::zh, "中"), hash64("中"));
}

}  // namespace
}  // namespace mtlint
