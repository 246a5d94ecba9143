// The batch as a user runs it: shards, threads, kills and merges that must give the same bytes.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

#include "support/process.h"

namespace mtlint::testing {
namespace {

using ::testing::HasSubstr;

// Pairs of twelve documents, three systems and two translators, with known faults in them.
std::string pairs() {
  std::string text;
  for (int i = 0; i < 240; ++i) {
    const std::string number = std::to_string(i);
    const bool bad = i % 7 == 0;
    text += "{\"id\":\"s" + number + "\",\"doc\":\"d" + std::to_string(i / 20) +
            "\",\"source\":\"第" + number +
            "次会议上，非洲互联网之父尼·奎诺说了三点意见。\",\"target\":\"At meeting " + number +
            ", " + (bad ? "Ni Quino" : "Nii Quaynor") +
            ", the father of the African Internet, made three points" + (i % 5 == 0 ? " ." : ".") +
            "\",\"system\":\"" + (i % 2 == 0 ? "alpha" : "beta") + "\",\"author\":\"" +
            (i % 3 == 0 ? "Li" : "Wang") + "\"}\n";
  }
  return text;
}

class Audits : public ::testing::Test {
 protected:
  void SetUp() override { write_text(folder_.path() / "pairs.jsonl", pairs()); }
  ProcessResult run(const std::string& script) { return run_shell(script, folder_.path()); }
  std::string good(const std::string& script) {
    const ProcessResult result = run(script);
    EXPECT_EQ(result.status, 0) << script << "\n" << result.err;
    return result.out;
  }
  TemporaryFolder folder_;
};

constexpr const char* audit = "$MTLINT audit --isolated ";

TEST_F(Audits, SummariesCountByFileSystemAuthorAndLanguage) {
  const auto json = nlohmann::json::parse(good(std::string(audit) + "pairs.jsonl"));
  EXPECT_EQ(json["segments"], 240);
  EXPECT_EQ(json["by_system"]["alpha"]["segments"], 120);
  EXPECT_EQ(json["by_author"]["Li"]["segments"], 80);
  EXPECT_EQ(json["by_file"]["pairs.jsonl"]["segments"], 240);
  EXPECT_EQ(json["by_language"]["zh"]["segments"], 240);
  EXPECT_EQ(json["total"]["rules"]["broken-name"][2], 35);
  EXPECT_EQ(json["samples"]["broken-name"].size(), 5U);
}

TEST_F(Audits, AreTheSameForAnyNumberOfThreads) {
  const std::string one = good(std::string(audit) + "-j1 pairs.jsonl");
  EXPECT_EQ(good(std::string(audit) + "-j2 pairs.jsonl"), one);
  EXPECT_EQ(good(std::string(audit) + "-j3 pairs.jsonl"), one);
}

TEST_F(Audits, ShardsInAnyOrderAndTwiceGiveTheReportOfTheWhole) {
  const std::string whole =
      good(std::string(audit) + "pairs.jsonl | $MTLINT report --format json -");
  EXPECT_EQ(good("for i in 5 3 1 2 4; do $MTLINT audit --isolated --shard $i/5 -o part-$i "
                 "pairs.jsonl; done; cp part-2 again; "
                 "$MTLINT merge part-* again | $MTLINT report --format json -"),
            whole);
}

TEST_F(Audits, AloneAnyCutGivesTheReportOfTheWhole) {
  const std::string flags = "--alone --source-lang zh --stdin-name pairs.jsonl ";
  const std::string whole =
      good(std::string(audit) + flags + "- < pairs.jsonl | $MTLINT report --format json -");
  EXPECT_EQ(good("split -l 37 pairs.jsonl cut-; for f in cut-*; do $MTLINT audit --isolated " +
                 flags + "- < $f; done | $MTLINT merge - | $MTLINT report --format json -"),
            whole);
}

TEST_F(Audits, AKilledOneGoesOn) {
  const std::string whole = good(std::string(audit) + "--alone pairs.jsonl");
  // Writes its state after every document, and is killed by the first write of it that is seen.
  good(
      "$MTLINT audit --isolated --alone -j1 --state state --state-seconds 0 -o one pairs.jsonl & "
      "while [ ! -e state ]; do :; done; kill -9 $!; wait $!; [ ! -e one ]");
  const auto state = nlohmann::json::parse(read_text(folder_.path() / "state"));
  EXPECT_GT(state["steps"], 0);
  EXPECT_LT(state["steps"], 240);
  EXPECT_EQ(good(std::string(audit) + "--alone --state state pairs.jsonl"), whole);
  // And once more, all of it from the state.
  EXPECT_EQ(good(std::string(audit) + "--alone --state state pairs.jsonl"), whole);
}

TEST_F(Audits, AStateOfOtherTextsIsRefused) {
  good(std::string(audit) + "--state state -o one pairs.jsonl");
  good("sed -i 's/three points/four points/' pairs.jsonl");
  const ProcessResult result = run(std::string(audit) + "--state state pairs.jsonl");
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("the inputs have changed"));
}

TEST_F(Audits, OtherRulesAreRefusedByMerge) {
  const ProcessResult result =
      run("$MTLINT audit --isolated -o a pairs.jsonl; $MTLINT audit --isolated --ignore names -o b "
          "pairs.jsonl; $MTLINT merge a b");
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("made with other rules"));
}

TEST_F(Audits, GatesObeySeverityAndScore) {
  EXPECT_EQ(run(std::string(audit) + "pairs.jsonl").status, 0);
  const ProcessResult severity = run(std::string(audit) + "--gate pairs.jsonl");
  EXPECT_EQ(severity.status, 1);
  EXPECT_THAT(severity.err, HasSubstr("severity major or worse"));
  EXPECT_EQ(run(std::string(audit) + "--gate --fail-on critical pairs.jsonl").status, 0);
  const ProcessResult score =
      run(std::string(audit) + "--gate --fail-on critical --min-score 99.9 pairs.jsonl");
  EXPECT_EQ(score.status, 1);
  EXPECT_THAT(score.err, HasSubstr("is below 99.90"));
}

TEST_F(Audits, BadInputsAreToldAndTheRestIsCounted) {
  const ProcessResult result = run(
      "printf '{\"target\":1}\\n' > bad.jsonl; $MTLINT audit --isolated 'b*.jsonl' pairs.jsonl");
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("bad.jsonl:1:"));
  const auto json = nlohmann::json::parse(result.out);
  EXPECT_EQ(json["segments"], 240);
  EXPECT_EQ(json["errors"].size(), 1U);
}

TEST_F(Audits, SystemsOnTheSameSourcesAreCompared) {
  const std::string report = good(
      "sed 's/,\"system\":\"[a-z]*\"//; s/Ni Quino/Nii Quaynor/' pairs.jsonl > good.jsonl; "
      "sed 's/,\"system\":\"[a-z]*\"//' pairs.jsonl > poor.jsonl; "
      "$MTLINT audit --isolated --system good -o a good.jsonl; "
      "$MTLINT audit --isolated --system poor -o b poor.jsonl; "
      "$MTLINT merge a b | $MTLINT report -");
  EXPECT_THAT(report, HasSubstr("Systems on the same sources"));
  EXPECT_THAT(report, HasSubstr("good is better"));
}

TEST_F(Audits, ReportsOfFindingsAreThoseOfCheck) {
  const std::string check = "$MTLINT check --isolated --exit-zero --source-lang zh --format ";
  const std::string saved = good(check + "jsonl pairs.jsonl");
  write_text(folder_.path() / "f.jsonl", saved);
  for (const char* format : {"jsonl", "concise"}) {
    const std::string checked = good(check + format + " pairs.jsonl");
    // Strings compared as a whole: a difference of thousands of lines says nothing.
    EXPECT_TRUE(good(std::string("$MTLINT report --isolated --format ") + format + " f.jsonl") ==
                checked)
        << format;
  }
  // The texts come from the input, which is still there.
  EXPECT_THAT(good("$MTLINT report --isolated f.jsonl"), HasSubstr("三点意见"));
  EXPECT_THAT(good("mv pairs.jsonl away; $MTLINT report --isolated f.jsonl"),
              HasSubstr("     |               尼·奎诺"));
}

}  // namespace
}  // namespace mtlint::testing
