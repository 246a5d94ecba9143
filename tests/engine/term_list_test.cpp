// The list of terms: counts, places, verdicts, and its four formats.

#include "engine/term_list.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "analysis/term_index.h"
#include "reports/term_list_text.h"
#include "support/checking.h"

namespace mtlint {
namespace {

Resources with_terms(const std::string& terms) {
  std::vector<TermEntry> entries;
  if (auto read = read_glossary(testing::input_of(terms, "house.jsonl"), "jsonl", entries); !read)
    throw std::runtime_error(describe(read.error()));
  Resources resources = testing::resources();
  load_terms(std::move(entries), resources);
  return resources;
}

std::vector<TermOfDocument> list_of(const std::vector<testing::Pair>& pairs) {
  const Resources resources =
      with_terms(R"({"source":"客户","en":["customer"],"forbidden":["client"],"note":"=who buys"})"
                 "\n"
                 R"({"source":"GitHub","dnt":true})"
                 "\n"
                 R"({"en":["blocklist"],"forbidden":["blacklist"]})");
  TermList list(resources);
  list.add(testing::document_of(pairs, Language::zh));
  return list.entries();
}

const std::vector<testing::Pair> pairs{
    {"客户来了。", "The customer came."},        {"客户走了。", "The client left."},
    {"代码在GitHub上。", "The code is on it."},  {"客户满意。", "The customer is satisfied."},
    {"他在名单上。", "He is on the blacklist."},
};

TEST(TermList, CountsRenderings) {
  const auto entries = list_of(pairs);
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(entries[0].source, "客户");
  EXPECT_EQ(entries[0].expected, "customer");
  EXPECT_EQ(entries[0].evidence, "house.jsonl:1");
  EXPECT_EQ(entries[0].verdict, "forbidden");
  EXPECT_EQ(entries[0].count, 3U);
  ASSERT_EQ(entries[0].renderings.size(), 2U);
  EXPECT_EQ(entries[0].renderings[0].english, "customer");
  EXPECT_EQ(entries[0].renderings[0].verdict, "approved");
  EXPECT_EQ(entries[0].renderings[0].places[1].segment, "4");
  EXPECT_EQ(entries[1].source, "GitHub");
  EXPECT_EQ(entries[1].verdict, "changed");
  EXPECT_EQ(entries[2].source, "");
  EXPECT_EQ(entries[2].renderings[0].english, "blacklist");
}

TEST(TermList, LearnsWhatNoGlossaryHas) {
  std::vector<testing::Pair> masks;
  for (const char* verb : {"有", "买", "卖", "戴", "做"})
    masks.push_back({"他" + std::string(verb) + "口罩。", "He likes his mask."});
  const auto entries = list_of(masks);
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].source, "口罩");
  EXPECT_EQ(entries[0].evidence, "learnt");
  EXPECT_EQ(entries[0].verdict, "consistent");
}

TEST(TermList, IsRenderedInFourFormats) {
  const auto entries = list_of(pairs);
  const std::string text = render_terms(entries, ListFormat::text);
  EXPECT_NE(text.find("客户  house.jsonl:1  customer  [forbidden]"), std::string::npos) << text;
  EXPECT_NE(text.find("3 terms, 3 to look at"), std::string::npos) << text;
  const auto json = nlohmann::json::parse(render_terms(entries, ListFormat::json));
  EXPECT_EQ(json["terms"][0]["renderings"][1]["english"], "client");
  const std::string csv = render_terms(entries, ListFormat::csv);
  EXPECT_NE(csv.find("客户,customer,client,1,forbidden,2,'=who buys,house.jsonl:1\r\n"),
            std::string::npos)
      << csv;
  const std::string markdown = render_terms(entries, ListFormat::markdown);
  EXPECT_NE(markdown.find("| 客户 | customer | client | 1 | forbidden | 2 |"), std::string::npos)
      << markdown;
}

}  // namespace
}  // namespace mtlint
