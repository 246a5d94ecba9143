#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "resources/dictionary.h"

namespace mtlint {
namespace {

// A line and the beginning of what is told about it.
struct Broken {
  std::string line;
  std::string fault;
};

template <class Parse>
void expect_faults(const std::vector<Broken>& cases, Parse parse) {
  for (const Broken& broken : cases) {
    const auto entry = parse(broken.line);
    ASSERT_FALSE(entry) << broken.line;
    EXPECT_EQ(describe(entry.error()).substr(0, broken.fault.size()), broken.fault) << broken.line;
  }
}

TEST(DictionaryLines, ANameIsRead) {
  const auto name = parse_name(
      R"({"id":"nii-quaynor","kind":"person","en":["Nii Quaynor"],"family":"Quaynor","short":{"en":["Nii"],"zh":["奎诺"]},"zh":["尼·奎诺"],"epithet":{"zh":["非洲互联网之父"]},"alone":{"zh":["奎"]},"literal":["Knee Quino"],"note":"pioneer"})",
      "names.jsonl", 7);
  ASSERT_TRUE(name) << describe(name.error());
  EXPECT_EQ(name->id, "nii-quaynor");
  EXPECT_EQ(name->kind, EntityKind::person);
  EXPECT_EQ(name->family, "Quaynor");
  EXPECT_EQ(name->short_english, Texts{"Nii"});
  const auto zh = static_cast<std::size_t>(Language::zh);
  EXPECT_EQ(name->forms[zh], Texts{"尼·奎诺"});
  EXPECT_EQ(name->short_forms[zh], Texts{"奎诺"});
  EXPECT_EQ(name->epithets[zh], Texts{"非洲互联网之父"});
  EXPECT_EQ(name->alone[zh], Texts{"奎"});
  EXPECT_EQ(name->literal, Texts{"Knee Quino"});
  EXPECT_EQ(name->line, 7U);
}

TEST(DictionaryLines, FaultsOfNamesHaveTheirPlace) {
  const auto parse = [](const std::string& line) { return parse_name(line, "n.jsonl", 7); };
  expect_faults(
      {
          {"", "n.jsonl:7:1: not valid JSON"},
          {R"({"id":"a",)", "n.jsonl:7:11: not valid JSON"},
          {R"(["a"])", "n.jsonl:7:1: expected an object"},
          {R"({"id":"a","kind":"place","en":["A"],"zh":["甲"]})",
           "n.jsonl:7:1: the key \"note\" is missing"},
          {R"({"id":"a","kind":"place","en":["A"],"zh":["甲"],"note":"n","colour":1})",
           "n.jsonl:7:59: unknown key \"colour\""},
          {R"({"id":"a","kind":"river","en":["A"],"zh":["甲"],"note":"n"})",
           "n.jsonl:7:11: unknown kind \"river\""},
          {R"({"id":"A b","kind":"place","en":["A"],"zh":["甲"],"note":"n"})",
           "n.jsonl:7:2: an id is lower-case"},
          {R"({"id":"a-","kind":"place","en":["A"],"zh":["甲"],"note":"n"})",
           "n.jsonl:7:2: an id is lower-case"},
          {R"({"id":"a","kind":"place","en":[],"zh":["甲"],"note":"n"})",
           "n.jsonl:7:26: \"en\" is empty"},
          {R"({"id":"a","kind":"place","en":["A",""],"zh":["甲"],"note":"n"})",
           "n.jsonl:7:26: \"en\" holds an empty text"},
          {R"({"id":"a","kind":"place","en":"A","zh":["甲"],"note":"n"})",
           "n.jsonl:7:26: \"en\" must be an array of strings"},
          {R"({"id":"a","kind":"place","en":["A"],"zh":["甲","甲"],"note":"n"})",
           "n.jsonl:7:37: \"甲\" stands twice in \"zh\""},
          {R"({"id":"a","kind":"place","en":["A"],"note":"n"})",
           "n.jsonl:7:1: no form in any source language"},
          {R"({"id":"a","kind":"person","en":["A B"],"family":"C","zh":["甲"],"note":"n"})",
           "n.jsonl:7:40: the family name is not part of \"A B\""},
          {R"({"id":"a","kind":"place","en":["A"],"zh":["甲"],"short":{"en":["a"],"it":["b"]},"note":"n"})",
           "n.jsonl:7:68: unknown key \"it\""},
          {R"({"id":"a","kind":"place","en":["A"],"zh":["甲"],"short":{"zh":"乙"},"note":"n"})",
           "n.jsonl:7:57: \"zh\" must be an array"},
          {R"({"id":"a","kind":"place","en":["A"],"zh":["甲"],"short":{"zh":["乙",""]},"note":"n"})",
           "n.jsonl:7:57: \"zh\" holds an empty text"},
          {R"({"id":"a","kind":"place","en":["A"],"zh":["甲"],"epithet":{"en":[""]},"note":"n"})",
           "n.jsonl:7:59: \"en\" holds an empty text"},
          {R"({"id":"a","kind":"place","en":["Old Town"],"zh":["甲"],"literal":["old-town"],"note":"n"})",
           "n.jsonl:7:55: \"old-town\" is both accepted and literal"},
          {R"({"id":"a","kind":"person","en":["A Bcd"],"family":"Bcd","zh":["甲"],"literal":["bcd"],"note":"n"})",
           "n.jsonl:7:68: \"bcd\" is both accepted and literal"},
          {R"({"id":"a","kind":"place","en":["A"],"zh":["甲"],"literal":["of"],"note":"n"})",
           "n.jsonl:7:48: \"of\" is too short"},
          {R"({"id":"a","kind":"place","en":["A"],"zh":["甲"],"alone":{"en":["b"]},"note":"n"})",
           "n.jsonl:7:48: \"alone\" is for forms of source languages"},
          {R"({"id":"a","id":"b"})", "n.jsonl:7:11: the key \"id\" stands twice"},
          {R"({"id":7,"kind":"place","en":["A"],"zh":["甲"],"note":"n"})",
           "n.jsonl:7:2: \"id\" must be a string"},
      },
      parse);
}

std::string idiom(const std::string& fields) {
  return R"({"match":["对牛弹琴"],"type":"chengyu","accept":["cast* & pearls"],"meaning":"m","suggest":["cast pearls before swine"])" +
         fields + "}";
}

TEST(DictionaryLines, AnIdiomIsRead) {
  const auto entry = parse_idiom(
      R"({"match":[{"words":["Daumen","drücken"],"gap":8,"order":"as-is"}],"variants":["Daumen halten"],"type":"idiom","accept":["fingers crossed"],"literal":["press* & thumb*"],"concepts":[["wish*"],["luck","fortune"]],"literal_use":true,"quiet":["number","name"],"meaning":"m","suggest":["s"],"source":"w"})",
      "de.jsonl", 3, Language::de);
  ASSERT_TRUE(entry) << describe(entry.error());
  ASSERT_EQ(entry->matches.size(), 2U);
  EXPECT_EQ(entry->matches[0].text, "Daumen drücken");
  EXPECT_EQ(entry->matches[0].gap, 8U);
  EXPECT_TRUE(entry->matches[0].in_order);
  EXPECT_TRUE(entry->matches[1].words.empty());
  EXPECT_EQ(entry->concepts.size(), 2U);
  EXPECT_TRUE(entry->literal_use);
  EXPECT_FALSE(entry->literal_ok);
  EXPECT_EQ(entry->quiet, (Texts{"number", "name"}));
}

TEST(DictionaryLines, FaultsOfIdiomsHaveTheirPlace) {
  const auto parse = [](const std::string& line) {
    return parse_idiom(line, "zh.jsonl", 2, Language::zh);
  };
  const std::string end = R"(,"type":"idiom","accept":["a"],"meaning":"m","suggest":["s"]})";
  expect_faults(
      {
          {R"({"match":"对牛弹琴")" + end, "zh.jsonl:2:2: \"match\" must be an array"},
          {R"({"match":[])" + end, "zh.jsonl:2:2: \"match\" must be an array"},
          {R"({"match":[""])" + end, "zh.jsonl:2:2: \"match\" holds an empty text"},
          {R"({"match":["一",7])" + end, "zh.jsonl:2:15: a match is a text or"},
          {R"({"match":[{"words":[]}])" + end, "zh.jsonl:2:12: \"words\" holds an empty text"},
          {R"({"match":[{"gap":1}])" + end, "zh.jsonl:2:11: the key \"words\" is missing"},
          {R"({"match":[{"words":["a"],"gap":-1}])" + end,
           "zh.jsonl:2:26: \"gap\" must be a whole"},
          {R"({"match":[{"words":["a"],"order":"x"}])" + end, "zh.jsonl:2:26: the order is any or"},
          {R"({"match":[{"words":["a"],"near":2}])" + end, "zh.jsonl:2:26: unknown key \"near\""},
          {R"({"match":["一"],"type":"idiom","accept":["a"],"meaning":"","suggest":["s"]})",
           "zh.jsonl:2:46: \"meaning\" is empty"},
          {R"({"match":["一"],"type":"joke","accept":["a"],"meaning":"m","suggest":["s"]})",
           "zh.jsonl:2:16: unknown type \"joke\""},
          {R"({"match":["一"],"type":"idiom","accept":["a"],"meaning":"m","suggest":[]})",
           "zh.jsonl:2:60: \"suggest\" is empty"},
          {idiom(R"(,"literal":["cast* & pearls"])"),
           "zh.jsonl:2:117: \"cast* & pearls\" is both accepted and literal"},
          {idiom(R"(,"literal":["& *"])"), "zh.jsonl:2:117: \"& *\" is not a pattern"},
          {idiom(R"(,"literal":["a","a"])"), "zh.jsonl:2:117: \"a\" stands twice in \"literal\""},
          {idiom(R"(,"concepts":["a"])"),
           "zh.jsonl:2:117: \"concepts\" must be an array of arrays"},
          {idiom(R"(,"concepts":[[]])"), "zh.jsonl:2:117: \"concepts\" must be an array of arrays"},
          {idiom(R"(,"concepts":[["*"]])"), "zh.jsonl:2:117: \"*\" is not a pattern"},
          {idiom(R"(,"quiet":["noise"])"), "zh.jsonl:2:117: unknown quiet \"noise\""},
          {idiom(R"(,"literal_ok":"yes")"), "zh.jsonl:2:117: \"literal_ok\" must be true or false"},
      },
      parse);
  EXPECT_TRUE(parse(idiom(R"(,"literal":["piano & cow*"])")));
}

TEST(DictionaryLines, FaultsOfTitlesHaveTheirPlace) {
  const auto parse = [](const std::string& line) {
    return parse_title(line, "zh.jsonl", 1, Language::zh);
  };
  EXPECT_TRUE(
      parse(R"({"source":"先生","en":["Mr.","Mr"],"kind":"honorific","position":"after"})"));
  expect_faults(
      {
          {R"({"source":"","en":["Mr"],"kind":"honorific","position":"after"})",
           "zh.jsonl:1:2: \"source\" is empty"},
          {R"({"source":"甲","en":["Mr"],"kind":"pet","position":"after"})",
           "zh.jsonl:1:27: unknown kind \"pet\""},
          {R"({"source":"甲","en":["Mr"],"kind":"title","position":"above"})",
           "zh.jsonl:1:42: unknown position \"above\""},
          {R"({"source":"甲","en":["Mr"],"kind":"title"})",
           "zh.jsonl:1:1: the key \"position\" is missing"},
      },
      parse);
}

}  // namespace
}  // namespace mtlint
