#include "engine/rule_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "engine/check.h"
#include "support/checking.h"
#include "support/scratch.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

// A folder of one user rule.
std::string folder_of(const std::string& id, const std::string& text) {
  const fs::path folder = testing::scratch("rules-" + id);
  fs::create_directories(folder / "house");
  EXPECT_TRUE(write_file((folder / "house" / (id + ".json")).string(), text));
  return folder.string();
}

std::string card(const std::string& id, const std::string& match, const std::string& extra = "") {
  return R"({"id": ")" + id +
         R"(", "summary": "s", "why": "w", "fix": "f", "severity": "minor", "mqm": "style/x", "status": "stable",
  "message": "{match}!", )" +
         extra + R"("match": )" + match + R"(,
  "examples": [{"bad": {"target": "[[a]]"}}, {"bad": {"target": "[[b]]"}}, {"good": {"target": "c"}}, {"good": {"target": "d"}}]})";
}

TEST(RuleSet, SelectsRulesAndGroups) {
  Selection selection;
  selection.select = {"names", "repeated-word"};
  selection.ignore = {"inconsistent-name"};
  const auto rules = make_rule_set({MTLINT_SOURCE_DIR "/rules"}, selection);
  ASSERT_TRUE(rules) << describe(rules.error());
  for (std::size_t i = 0; i < rules->cards.size(); ++i) {
    const std::string& id = rules->cards[i].id;
    if (id == "broken-name" || id == "repeated-word") {
      EXPECT_TRUE(rules->active[i]) << id;
    }
    if (id == "inconsistent-name" || id == "misspelling") {
      EXPECT_FALSE(rules->active[i]) << id;
    }
  }
}

TEST(RuleSet, UnknownNamesGetAHint) {
  Selection selection;
  selection.select = {"broken-nam"};
  const auto rules = make_rule_set({MTLINT_SOURCE_DIR "/rules"}, selection);
  ASSERT_FALSE(rules);
  EXPECT_NE(rules.error().hint.find("broken-name"), std::string::npos);
}

TEST(RuleSet, PreviewRulesNeedTheFlag) {
  const std::string text = card("early", R"({"kind": "phrase", "patterns": ["x"]})");
  std::string preview = text;
  preview.replace(preview.find("stable"), 6, "preview");
  const std::string folder = folder_of("early", preview);
  Selection selection;
  for (const bool wanted : {false, true}) {
    selection.preview = wanted;
    const auto rules = make_rule_set({MTLINT_SOURCE_DIR "/rules", folder}, selection);
    ASSERT_TRUE(rules) << describe(rules.error());
    EXPECT_EQ(rules->active[*rules->find("early")], wanted);
  }
}

TEST(RuleSet, TheDigestFollowsTheCards) {
  const auto ours = make_rule_set({MTLINT_SOURCE_DIR "/rules"}, {});
  const auto more =
      make_rule_set({MTLINT_SOURCE_DIR "/rules",
                     folder_of("more", card("more", R"({"kind": "phrase", "patterns": ["x"]})"))},
                    {});
  ASSERT_TRUE(ours && more);
  EXPECT_NE(ours->digest, more->digest);
}

TEST(RuleSet, BadCardsAreRefusedWithTheirPlace) {
  const auto refused = [](const std::string& id, const std::string& text) {
    const auto rules = make_rule_set({MTLINT_SOURCE_DIR "/rules", folder_of(id, text)}, {});
    EXPECT_FALSE(rules) << id;
    return rules ? Error{} : rules.error();
  };
  EXPECT_NE(refused("regex", card("regex", R"({"kind": "regex", "patterns": ["(?=x)y"]})"))
                .what.find("(?=x)y"),
            std::string::npos);
  EXPECT_NE(refused("tag", card("tag", R"({"kind": "tokens", "tokens": ["<NOUN>"]})"))
                .what.find("<NOUN>"),
            std::string::npos);
  EXPECT_NE(refused("code", card("code", R"({"kind": "code"})")).what.find("no code"),
            std::string::npos);
  EXPECT_EQ(refused("other", card("another", R"({"kind": "phrase", "patterns": ["x"]})")).line, 1U);
  EXPECT_NE(
      refused("repeated-word", card("repeated-word", R"({"kind": "phrase", "patterns": ["x"]})"))
          .what.find("exists already"),
      std::string::npos);
  const Error unknown =
      refused("key", card("key", R"({"kind": "phrase", "patterns": ["x"]})", "\n\"colour\": 1, "));
  EXPECT_EQ(unknown.line, 3U);
  EXPECT_NE(unknown.what.find("colour"), std::string::npos);
}

// Each kind of data rule, over one segment.
struct Kind {
  const char* name;
  const char* match;
  const char* source;
  const char* target;
  const char* words;  // found; empty = silent
};

class DataRuleKinds : public ::testing::TestWithParam<Kind> {};

TEST_P(DataRuleKinds, FindTheirWords) {
  const Kind& kind = GetParam();
  Selection selection;
  selection.select = {kind.name};
  selection.profile = Profile::audit;
  const auto rules = make_rule_set(
      {MTLINT_SOURCE_DIR "/rules", folder_of(kind.name, card(kind.name, kind.match))}, selection);
  ASSERT_TRUE(rules) << describe(rules.error());
  const Document document = testing::document_of({{kind.source, kind.target}}, Language::zh);
  const auto findings = Checker(*rules, testing::resources()).check(document);
  if (*kind.words == '\0') {
    EXPECT_TRUE(findings.empty()) << findings[0].message;
    return;
  }
  ASSERT_EQ(findings.size(), 1U);
  const Mark& mark = findings[0].marks.front();
  EXPECT_EQ(mark.span.of(mark.side == Side::source ? kind.source : kind.target), kind.words);
  EXPECT_EQ(findings[0].message, std::string(kind.words) + "!");
}

INSTANTIATE_TEST_SUITE_P(
    DataRules, DataRuleKinds,
    ::testing::Values(
        Kind{"phrase-word", R"({"kind": "phrase", "patterns": ["give full play"]})", "充分发挥",
             "Give full play to it.", "Give full play"},
        Kind{"phrase-prefix", R"({"kind": "phrase", "patterns": ["vigorously develop*"]})",
             "大力发展", "We vigorously developed it.", "vigorously developed"},
        Kind{"phrase-part", R"({"kind": "phrase", "patterns": ["full play"]})", "充分",
             "A playful player.", ""},
        Kind{"phrase-source", R"({"kind": "phrase", "side": "source", "patterns": ["一带一路"]})",
             "共建一带一路", "Build it.", "一带一路"},
        Kind{"regex-target", R"({"kind": "regex", "patterns": ["\\d+ ?km"]})", "十公里",
             "It is 10km away.", "10km"},
        Kind{"regex-except",
             R"({"kind": "regex", "patterns": ["\\d+ ?km"], "except": ["\\d+km/h"]})", "十公里",
             "At 10km/h.", ""},
        Kind{"regex-source", R"({"kind": "regex", "side": "source", "patterns": ["[一二三]带"]})",
             "一带", "A belt.", "一带"},
        Kind{"tokens-tags", R"({"kind": "tokens", "tokens": ["more", "/.*er/"]})", "更好",
             "It is more better now.", "more better"},
        Kind{"tokens-optional", R"({"kind": "tokens", "tokens": ["not", "very?", "unique"]})", "不",
             "It is not unique.", "not unique"},
        Kind{"tokens-any", R"({"kind": "tokens", "tokens": ["as", "*", "as"]})", "像",
             "It is as good as gold.", "as good as"},
        Kind{"pair-must", R"({"kind": "pair", "when": "不含", "must": "without|free of"})",
             "不含糖", "With sugar.", "不含"},
        Kind{"pair-fine", R"({"kind": "pair", "when": "不含", "must": "without|free of"})",
             "不含糖", "Without sugar.", ""},
        Kind{"pair-must-not", R"({"kind": "pair", "when": "一带一路", "must_not": "One Road"})",
             "一带一路", "One Belt One Road.", "One Road"},
        Kind{"pair-other", R"({"kind": "pair", "when": "一带一路", "must_not": "One Road"})",
             "一条路", "One Road.", ""}),
    [](const auto& test) {
      std::string name = test.param.name;
      std::ranges::replace(name, '-', '_');
      return name;
    });

}  // namespace
}  // namespace mtlint
