// The verdicts on the terms of a segment.

#include "analysis/term_hits.h"

#include <gtest/gtest.h>

#include "analysis/analyst.h"
#include "analysis/term_index.h"
#include "support/checking.h"

namespace mtlint {
namespace {

class TermHits : public ::testing::Test {
 protected:
  void look(const std::string& terms, const std::string& source, const std::string& target,
            Language language = Language::zh) {
    std::vector<TermEntry> entries;
    ASSERT_TRUE(read_glossary(testing::input_of(terms), "jsonl", entries));
    Resources resources = testing::resources();
    load_terms(std::move(entries), resources);
    const Document document = testing::document_of({{source, target, !source.empty()}}, language);
    Analyst(resources).analyse(document, 0, facts_);
  }
  TermVerdict only_verdict() const {
    EXPECT_EQ(facts_.terms.size(), 1U);
    return facts_.terms.empty() ? TermVerdict::missing : facts_.terms.front().verdict;
  }
  Analysis facts_{};
};

constexpr const char* customer =
    R"({"source":"客户","en":["customer"],"admitted":["buyer"],"forbidden":["client"]})";

TEST_F(TermHits, CountOccurrencesOnce) {
  look(customer, "客户来了，客户走了。", "The customer came and left.");
  EXPECT_EQ(only_verdict(), TermVerdict::accepted);
  EXPECT_EQ(facts_.terms.front().count, 2U);
}

TEST_F(TermHits, TellMissingAdmittedAndForbidden) {
  look(customer, "客户来了。", "The guest came.");
  EXPECT_EQ(only_verdict(), TermVerdict::missing);
  look(customer, "客户来了。", "The buyers came.");
  EXPECT_EQ(only_verdict(), TermVerdict::accepted);
  look(customer, "客户来了。", "The client came.");
  EXPECT_EQ(only_verdict(), TermVerdict::unwelcome);
  look(customer, "客户来了，客户走了。", "The customer came. The client left.");
  EXPECT_EQ(only_verdict(), TermVerdict::unwelcome) << "one of two";
  look(customer, "客户用软件。", "The customer uses the client.");
  EXPECT_EQ(only_verdict(), TermVerdict::accepted) << "each has its own";
}

TEST_F(TermHits, AreNotFoundInMarkupOrLongerNames) {
  look(R"({"source":"App","en":["application"]})", "见https://example.com/App/a。", "See it.");
  EXPECT_TRUE(facts_.terms.empty());
  look(R"({"source":"北京","en":["the capital"]})", "他在北京大学。",
       "He is at Peking University.");
  EXPECT_TRUE(facts_.terms.empty());
}

TEST_F(TermHits, LookForUnwelcomeEnglishAlone) {
  look(customer, "", "The client came.");
  ASSERT_EQ(facts_.unwelcome.size(), 1U);
  look(customer, "他来了。", "The client came.");
  EXPECT_TRUE(facts_.unwelcome.empty()) << "the source has no customer";
  look(R"({"en":["blocklist"],"forbidden":["blacklist"]})", "他来了。",
       "A blacklist. See <a href=\"blacklist\">it</a>. Blacklist Ltd. came.");
  ASSERT_EQ(facts_.unwelcome.size(), 1U) << "neither in markup nor in names";
  EXPECT_EQ(facts_.unwelcome.front().target.begin, 2U);
}

TEST_F(TermHits, KeepWhatIsNotToBeTranslated) {
  const char* github = R"({"source":"GitHub","dnt":true})";
  look(github, "代码在ＧｉｔＨｕｂ上。", "The code is on GitHub.");
  EXPECT_EQ(only_verdict(), TermVerdict::accepted) << "full width is no other word";
  look(github, "代码在GitHub上。", "The code is on GitHubby.");
  EXPECT_EQ(only_verdict(), TermVerdict::changed);
  look(github, "代码在github上。", "The code is on the hub.");
  EXPECT_TRUE(facts_.terms.empty()) << "not as the glossary writes it";
}

}  // namespace
}  // namespace mtlint
