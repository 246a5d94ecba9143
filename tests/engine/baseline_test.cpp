// The baseline knows findings by their content, and what has become of its entries.

#include "engine/baseline.h"

#include <gtest/gtest.h>

#include "engine/decided.h"
#include "support/process.h"

namespace mtlint {
namespace {

using testing::found;
using testing::segment_of;

const RuleCard card = testing::card_named("broken-name");

RuleSet two_rules() {
  RuleSet rules;
  rules.cards = {card, testing::card_named("split-name")};
  rules.active = {true, false};
  return rules;
}

class Baselines : public ::testing::Test {
 protected:
  const testing::TemporaryFolder& folder() const { return folder_; }

  // An entry for these words in `name`, a file beside the baseline.
  BaselineEntry entry(const char* name, const char* target, const char* words,
                      const RuleCard& rule = card) const {
    Document document;
    document.file = folder().path() / name;
    document.segments.push_back(segment_of("", target));
    return baseline_entry(found(rule, document.segments[0], words), rule, document, file_);
  }
  Baseline written(std::vector<BaselineEntry> entries) const {
    testing::write_text(file_, baseline_text(std::move(entries)));
    return Baseline::read(file_).value();
  }
  static bool has(Baseline& baseline, const char* target, const char* words) {
    const Segment segment = segment_of("", target);
    return baseline.has(found(card, segment, words), card, segment);
  }
  std::set<std::string> read_files(const char* name) const { return {folder().path() / name}; }

  testing::TemporaryFolder folder_;
  std::string file_ = folder_.path() / "mtlint-baseline.json";
};

constexpr const char* sentence = "Yesterday in Accra, Ni Quino said that it rained.";

TEST_F(Baselines, IsWrittenAndRead) {
  Baseline baseline = written({entry("a.jsonl", sentence, "Ni Quino")});
  ASSERT_EQ(baseline.entries().size(), 1U);
  EXPECT_EQ(baseline.entries()[0].file, "a.jsonl");
  EXPECT_EQ(baseline.entries()[0].target, "Ni Quino");
  EXPECT_TRUE(has(baseline, sentence, "Ni Quino"));
  EXPECT_FALSE(has(baseline, "Ni Quini was there.", "Ni Quini"));
}

TEST_F(Baselines, KnowsAFindingWhoseSegmentWasCutOrEdited) {
  Baseline baseline = written({entry("a.jsonl", sentence, "Ni Quino")});
  EXPECT_TRUE(
      has(baseline, "In Accra, Ni Quino said that it rained. Then it stopped.", "Ni Quino"));
  EXPECT_TRUE(has(baseline, "Yesterday in Accra, Ni Quino was silent.", "Ni Quino"));
  EXPECT_FALSE(has(baseline, "Tomorrow, says Ni Quino, it will be dry.", "Ni Quino"));
}

TEST_F(Baselines, EntriesAreFixedStaleOrUnjudged) {
  testing::write_text(folder().path() / "a.jsonl", "");
  testing::write_text(folder().path() / "b.jsonl", "");
  Baseline baseline = written({entry("a.jsonl", sentence, "Ni Quino"),
                               entry("a.jsonl", "Ni Quini was here.", "Ni Quini"),
                               entry("b.jsonl", "Ni Quina is here.", "Ni Quina"),
                               entry("gone.jsonl", "Ni Quine", "Ni Quine")});
  EXPECT_TRUE(has(baseline, sentence, "Ni Quino"));
  std::map<std::string, EntryState> states;
  const auto all = baseline.states(two_rules(), read_files("a.jsonl"));
  for (std::size_t i = 0; i < all.size(); ++i) states[baseline.entries()[i].target] = all[i];
  EXPECT_EQ(states["Ni Quino"], EntryState::unchanged);
  EXPECT_EQ(states["Ni Quini"], EntryState::fixed);
  EXPECT_EQ(states["Ni Quina"], EntryState::unjudged);  // b.jsonl was not read
  EXPECT_EQ(states["Ni Quine"], EntryState::stale);     // gone.jsonl is no more
}

TEST_F(Baselines, RulesThatDoNotRunJudgeNothing) {
  testing::write_text(folder().path() / "a.jsonl", "");
  const RuleCard off = testing::card_named("split-name");
  const RuleCard unknown = testing::card_named("old-rule");
  const Baseline baseline = written(
      {entry("a.jsonl", sentence, "Ni Quino", off), entry("a.jsonl", sentence, "Accra", unknown)});
  const auto states = baseline.states(two_rules(), read_files("a.jsonl"));
  ASSERT_EQ(states.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i)
    EXPECT_EQ(states[i],
              baseline.entries()[i].rule == "old-rule" ? EntryState::stale : EntryState::unjudged);
}

TEST_F(Baselines, TextIsSortedWithoutRepetitions) {
  const BaselineEntry a = entry("a.jsonl", sentence, "Ni Quino");
  const BaselineEntry b = entry("b.jsonl", sentence, "Ni Quino");
  EXPECT_EQ(baseline_text({a, b}), baseline_text({b, a, b, a}));
  EXPECT_EQ(baseline_text({}), "{\"schema\":1,\"entries\":[\n]}\n");
}

TEST_F(Baselines, FaultsSayWhere) {
  const auto fault_of = [&](const std::string& text) {
    testing::write_text(file_, text);
    const auto read = Baseline::read(file_);
    return read ? "none" : std::to_string(read.error().line) + ": " + read.error().what;
  };
  EXPECT_EQ(fault_of("{\"schema\":2,\"entries\":[]}"),
            "1: the baseline is of another version of mtlint");
  EXPECT_EQ(fault_of("{\"schema\":1,\"entries\":{}}"), "1: \"entries\" must be an array");
  EXPECT_EQ(fault_of("{\"schema\":1,\"entries\":[\n{\"rule\":\"x\",\"fingerprint\":\"12\"}]}"),
            "2: \"fingerprint\" is not 16 hexadecimal digits");
  EXPECT_NE(fault_of("[]"), "none");
  EXPECT_NE(fault_of("{\"schema\":1"), "none");
  EXPECT_FALSE(Baseline::read(folder().path() / "none.json"));
}

TEST(BaselinePaths, AreSeenFromItsFolder) {
  EXPECT_EQ(path_from("/w/x/base.json", "/w/a.jsonl"), "../a.jsonl");
  EXPECT_EQ(path_from("base.json", "sub/../a.jsonl"), "a.jsonl");
  EXPECT_EQ(path_from("base.json", "-"), "-");
}

}  // namespace
}  // namespace mtlint
