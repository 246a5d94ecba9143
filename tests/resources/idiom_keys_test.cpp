#include "resources/idiom_keys.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace mtlint {
namespace {

bool has(const std::vector<std::string>& forms, const std::string& form) {
  return std::ranges::find(forms, form) != forms.end();
}

TEST(IdiomKeys, ChineseHalves) {
  EXPECT_EQ(key_variants(Language::zh, "chengyu", "价廉物美", "价廉物美"),
            std::vector<std::string>{"物美价廉"});
  EXPECT_TRUE(key_variants(Language::zh, "chengyu", "全党全军", "全党全军").empty());
  EXPECT_TRUE(key_variants(Language::zh, "proverb", "价廉物美", "价廉物美").empty());
}

TEST(IdiomKeys, ChineseVerbsOpen) {
  const auto forms = key_variants(Language::zh, "colloquial", "炒鱿鱼", "炒鱿鱼");
  for (const char* form : {"炒了鱿鱼", "炒了他的鱿鱼", "炒老板鱿鱼"}) EXPECT_TRUE(has(forms, form));
  EXPECT_FALSE(has(forms, "炒鱿鱼"));
}

TEST(IdiomKeys, JapaneseEndings) {
  const auto forms = key_variants(Language::ja, "idiom", "足を洗う", "足を洗う");
  for (const char* form : {"足を洗", "足も洗", "足は洗"}) EXPECT_TRUE(has(forms, form)) << form;
}

TEST(IdiomKeys, KoreanParticlesAndStems) {
  const auto forms = korean_variants("외양간을 고치다");
  for (const char* form : {"외양간을고쳐", "외양간고친", "외양간도고쳤", "외양간을고치"})
    EXPECT_TRUE(has(forms, form)) << form;
  EXPECT_TRUE(korean_variants("배은망덕").empty());
}

TEST(IdiomKeys, Clauses) {
  EXPECT_EQ(clauses_of("甲乙丙，丁戊——己！"), (std::vector<std::string>{"甲乙丙", "丁戊", "己"}));
  EXPECT_TRUE(clauses_of("，。").empty());
}

}  // namespace
}  // namespace mtlint
