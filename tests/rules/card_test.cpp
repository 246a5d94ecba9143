#include "rules/card.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/file.h"
#include "support/scratch.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

// A good card, one line for each part, so that a fault's line tells which part it is in.
const std::vector<std::string> good_lines{
    R"({"id": "odd-word", "summary": "s", "why": "w", "fix": "f",)",
    R"("severity": "minor", "confidence": 0.9, "mqm": "style/x", "status": "stable",)",
    R"("sources": ["zh"], "needs_source": true, "message": "{match}",)",
    R"("match": {"kind": "phrase", "patterns": ["a"]},)",
    R"("precision": {"value": 0.9, "right": 9, "of": 10, "on": "news"},)",
    R"("examples": [)",
    R"({"bad": {"source": "一", "target": "[[a]] b"}, "suggest": "c"},)",
    R"({"bad": {"target": "[[a]]"}, "note": "n", "severity": "major"},)",
    R"({"good": {"segments": [{"target": "c"}, {"source": "二", "target": "d"}]}},)",
    R"({"good": {"target": "c"}, "source_language": "ja"}]})"};

std::string card_with(std::size_t line, const std::string& text) {
  std::string card;
  for (std::size_t i = 0; i < good_lines.size(); ++i)
    card += (i + 1 == line ? text : good_lines[i]) + "\n";
  return card;
}

TEST(Card, AGoodOneIsReadWhole) {
  const auto card = parse_card(card_with(0, ""), "odd-word.json", "wording");
  ASSERT_TRUE(card) << describe(card.error());
  EXPECT_EQ(card->id, "odd-word");
  EXPECT_EQ(card->group, "wording");
  EXPECT_EQ(card->mend, "f");
  EXPECT_EQ(card->severity, Severity::minor);
  EXPECT_FLOAT_EQ(card->confidence, 0.9F);
  EXPECT_EQ(card->status, RuleStatus::stable);
  EXPECT_EQ(card->sources, std::vector{Language::zh});
  EXPECT_TRUE(card->needs_source);
  ASSERT_TRUE(card->precision);
  EXPECT_EQ(card->precision->of, 10U);
  EXPECT_EQ(card->match.patterns, std::vector<std::string>{"a"});
  ASSERT_EQ(card->examples.size(), 4U);
  const Example& bad = card->examples[0];
  EXPECT_TRUE(bad.bad);
  EXPECT_EQ(bad.line, 7U);
  EXPECT_EQ(bad.segments[0].target, "a b");
  ASSERT_EQ(bad.places.size(), 1U);
  EXPECT_EQ(bad.places[0].span, (Span{0, 1}));
  EXPECT_EQ(bad.suggest, "c");
  EXPECT_FALSE(card->examples[1].segments[0].has_source);
  EXPECT_EQ(card->examples[1].severity, Severity::major);
  EXPECT_EQ(card->examples[2].segments.size(), 2U);
}

TEST(Card, MarksAreTakenOutOnBothSides) {
  const auto card = parse_card(
      card_with(7, R"({"bad": {"source": "一[[二]]三", "target": "é [[a]] and [[b]]"}},)"), "c",
      "g");
  ASSERT_TRUE(card) << describe(card.error());
  const Example& example = card->examples[0];
  EXPECT_EQ(example.segments[0].source, "一二三");
  EXPECT_EQ(example.segments[0].target, "é a and b");
  ASSERT_EQ(example.places.size(), 3U);
  EXPECT_EQ(example.places[0].span, (Span{3, 4}));
  EXPECT_EQ(example.places[1].span, (Span{9, 10}));
  EXPECT_EQ(example.places[2].side, Side::source);
  EXPECT_EQ(example.places[2].span, (Span{3, 6}));
}

// The line that is changed, what it becomes, and where and what the fault is.
struct Broken {
  std::size_t line;
  const char* text;
  const char* fault;
};

class BrokenCards : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenCards, AreRefusedWithTheirPlace) {
  const Broken& broken = GetParam();
  const auto card = parse_card(card_with(broken.line, broken.text), "c", "g");
  ASSERT_FALSE(card);
  const std::string told = describe(card.error());
  EXPECT_TRUE(told.starts_with(broken.fault)) << told;
}

const Broken broken_cards[] = {
    {1, R"({"id": "odd-word", "summary": "s", "why": "w",)", "c:1:1: the key \"fix\" is missing"},
    {1, R"({"id": 7, "summary": "s", "why": "w", "fix": "f",)", "c:1:2: \"id\" must be a string"},
    {1, R"({"id": "a", "id": "b", "summary": "s", "why": "w", "fix": "f",)",
     "c:1:13: the key \"id\" stands twice"},
    {1, R"({"id": "é", "colour": 1, "summary": "s", "why": "w", "fix": "f",)",
     "c:1:13: unknown key \"colour\""},
    {1, R"({"id": "x" "summary": "s",)", "c:1:2"},
    {2, R"("severity": "loud", "mqm": "x", "status": "stable",)",
     "c:2:1: unknown severity \"loud\"; one of neutral, minor, major, critical"},
    {2, R"("severity": "minor", "confidence": 0, "mqm": "x", "status": "stable",)",
     "c:2:22: a confidence is above 0"},
    {2, R"("severity": "minor", "confidence": 1e999, "mqm": "x", "status": "stable",)",
     "c:2:36: a number is too large"},
    {2, R"("severity": "minor", "confidence": "high", "mqm": "x", "status": "stable",)",
     "c:2:22: \"confidence\" must be a number"},
    {2, R"("severity": "minor", "mqm": "x", "status": "done",)", "c:2:34: unknown status \"done\""},
    {3, R"("sources": ["zh", "it"], "message": "m",)", "c:3:1: unknown source language \"it\""},
    {3, R"("sources": ["en"], "message": "m",)", "c:3:1: unknown source language \"en\""},
    {3, R"("sources": "zh", "message": "m",)", "c:3:1: \"sources\" must be an array of strings"},
    {3, R"("needs_source": 1, "message": "m",)", "c:3:1: \"needs_source\" must be true or false"},
    {3, R"()", "c:1:1: a data rule needs a \"message\""},
    {4, R"("match": [],)", "c:4:1: expected an object"},
    {4, R"("match": {"patterns": ["a"]},)", "c:4:1: the key \"kind\" is missing"},
    {4, R"("match": {"kind": "magic"},)", "c:4:11: unknown kind \"magic\""},
    {4, R"("match": {"kind": "phrase"},)", "c:4:1: the key \"patterns\" is missing"},
    {4, R"("match": {"kind": "tokens"},)", "c:4:1: the key \"tokens\" is missing"},
    {4, R"("match": {"kind": "pair", "when": "x"},)", "c:4:1: a pair has \"when\""},
    {4, R"("match": {"kind": "pair", "when": "x", "must": "a", "must_not": "b"},)",
     "c:4:1: a pair has \"when\""},
    {4, R"("match": {"kind": "regex", "side": "left", "patterns": ["a"]},)",
     "c:4:28: unknown side \"left\""},
    {4, R"("match": {"kind": "regex", "patterns": "a"},)", "c:4:28: \"patterns\" must be an array"},
    {4, R"("match": {"kind": "regex", "patterns": ["a"], "flags": "i"},)",
     "c:4:47: unknown key \"flags\""},
    {5, R"("precision": {"value": 0.9, "right": 9, "of": 10},)",
     "c:5:1: the key \"on\" is missing"},
    {5, R"("precision": {"value": 1.1, "right": 9, "of": 10, "on": "x"},)",
     "c:5:15: a precision is a share"},
    {5, R"("precision": {"value": 0.9, "right": 11, "of": 10, "on": "x"},)",
     "c:5:15: a precision is a share"},
    {5, R"("precision": {"value": 0.9, "right": -1, "of": 10, "on": "x"},)",
     "c:5:29: \"right\" must be a whole number"},
    {7, R"()",
     "c:6:1: a card needs at least two bad and two good examples; it has 1 bad and 2 good"},
    {7, R"(7,)", "c:7:1: expected an object"},
    {7, R"({"bad": {"target": "a"}},)", "c:7:2: a bad example marks the primary span"},
    {7, R"({"bad": {"target": "[[a"}},)", "c:7:10: unbalanced [[ ]]"},
    {7, R"({"bad": {"target": "[[a [[b]]"}},)", "c:7:10: unbalanced [[ ]]"},
    {7, R"({"bad": {"source": "a]]", "target": "[[a]]"}},)", "c:7:10: unbalanced [[ ]]"},
    {7, R"({"bad": {"source": "a"}},)", "c:7:2: the key \"target\" is missing"},
    {7, R"({"bad": {"target": "[[a]]", "sauce": "b"}},)", "c:7:29: unknown key \"sauce\""},
    {7, R"({"bad": {"segments": []}},)", "c:7:10: \"segments\" must be an array"},
    {7, R"({"bad": {"segments": [{"target": "[[a]]"}, {"target": 1}]}},)",
     "c:7:45: \"target\" must be a string"},
    {7, R"({"bad": "a"},)", "c:7:2: expected an object"},
    {7, R"({"bad": {"target": "[[a]]"}, "good": {"target": "a"}},)",
     "c:7:1: an example has either \"bad\" or \"good\""},
    {7, R"({"note": "n"},)", "c:7:1: an example has either \"bad\" or \"good\""},
    {7, R"({"bad": {"target": "[[a]]"}, "severity": "dire"},)", "c:7:30: unknown severity"},
    {7, R"({"bad": {"target": "[[a]]"}, "suggest": 1},)", "c:7:30: \"suggest\" must be a string"},
    {7, R"({"bad": {"target": "[[a]]"}, "source_language": "klingon"},)",
     "c:7:30: unknown source language \"klingon\""},
    {10, R"({"good": {"target": "[[c]]"}}]})", "c:10:2: a good example has no [[…]]"},
    {10, R"({"good": {"target": "c"}})", "c:11:1: not valid JSON"},
};

INSTANTIATE_TEST_SUITE_P(Cards, BrokenCards, ::testing::ValuesIn(broken_cards));

TEST(Card, WhatIsNoObjectIsRefused) {
  for (const char* text : {"", "[]", "7", "null", "{}", "\"a\""}) {
    const auto card = parse_card(text, "c", "g");
    ASSERT_FALSE(card) << text;
    EXPECT_EQ(card.error().line, 1U) << text;
  }
}

class CardFolders : public ::testing::Test {
 protected:
  void SetUp() override { fs::remove_all(folder_); }
  void put(const std::string& name, const std::string& text) {
    fs::create_directories((folder_ / name).parent_path());
    ASSERT_TRUE(write_file((folder_ / name).string(), text));
  }
  fs::path folder_ = testing::scratch("card-folder");
};

TEST_F(CardFolders, AreReadInOrderOfGroupAndId) {
  std::string other = card_with(1, R"({"id": "a-word", "summary": "s", "why": "w", "fix": "f",)");
  put("wording/odd-word.json", card_with(0, ""));
  put("names/a-word.json", other);
  put("names/notes.txt", "none");
  const auto cards = load_cards(folder_.string());
  ASSERT_TRUE(cards) << describe(cards.error());
  ASSERT_EQ(cards->size(), 2U);
  EXPECT_EQ((*cards)[0].id, "a-word");
  EXPECT_EQ((*cards)[0].group, "names");
  EXPECT_EQ((*cards)[1].group, "wording");
}

TEST_F(CardFolders, ALinkToNothingIsNoCard) {
  put("wording/odd-word.json", card_with(0, ""));
  fs::create_symlink("nowhere", folder_ / "wording" / "gone.json");
  const auto cards = load_cards(folder_.string());
  ASSERT_TRUE(cards) << describe(cards.error());
  EXPECT_EQ(cards->size(), 1U);
}

TEST_F(CardFolders, FilesAreNamedAfterTheirRuleAndRulesAreUnique) {
  put("wording/other.json", "\n" + card_with(0, ""));
  const auto misnamed = load_cards(folder_.string());
  ASSERT_FALSE(misnamed);
  EXPECT_EQ(misnamed.error().line, 2U);
  EXPECT_EQ(misnamed.error().column, 2U);
  EXPECT_EQ(misnamed.error().hint, "call the file odd-word.json");
  fs::remove_all(folder_);
  put("names/odd-word.json", card_with(0, ""));
  put("wording/odd-word.json", card_with(0, ""));
  const auto twice = load_cards(folder_.string());
  ASSERT_FALSE(twice);
  EXPECT_NE(twice.error().what.find("exists already"), std::string::npos);
  EXPECT_FALSE(load_cards((folder_ / "none").string()));
}

TEST(Card, ASubstitutionHasPhrasesWithTheirCures) {
  const auto card = parse_card(
      card_with(4, R"("match": {"kind": "substitution", "swap": {"a b": "c", "x > d|e": "f"}},)"),
      "odd-word.json", "wording");
  ASSERT_TRUE(card) << describe(card.error());
  ASSERT_EQ(card->match.swap.size(), 2U);
  EXPECT_EQ(card->match.swap[0], (std::pair<std::string, std::string>("a b", "c")));
  for (const char* bad : {R"("match": {"kind": "substitution"},)",
                          R"("match": {"kind": "substitution", "swap": {}},)",
                          R"("match": {"kind": "substitution", "swap": {"a": 1}},)",
                          R"("match": {"kind": "phrase", "patterns": ["a"], "swap": {"a": "b"}},)"})
    EXPECT_FALSE(parse_card(card_with(4, bad), "odd-word.json", "wording")) << bad;
}

}  // namespace
}  // namespace mtlint
