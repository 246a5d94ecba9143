// The corpora: what is marked as a flaw is found, nothing else is, and careful translations of the
// same texts pass in silence. tests/golden/known-misses.txt and known-surplus.txt list what does
// not hold yet, with the reason; a line there that has become untrue fails too.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "support/corpora.h"
#include "support/process.h"

namespace mtlint::testing {
namespace {

namespace fs = std::filesystem;

struct Found {
  std::string rule{};
  std::string text{};
  std::size_t begin = 0;  // code points of the side that the finding points at
  std::size_t end = 0;
  bool in_target = true;
};

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// By segment id.
std::map<std::string, std::vector<Found>> check_corpus(const std::string& name) {
  const TemporaryFolder folder;
  const ProcessResult result = run_shell(
      "$MTLINT check --format jsonl \"$CORPORA\"/" + name + "/pairs.jsonl", folder.path());
  EXPECT_LE(result.status, 1) << result.err;
  EXPECT_EQ(result.err, "");
  std::map<std::string, std::vector<Found>> findings;
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) {
    const auto json = nlohmann::json::parse(line);
    const bool in_target = !json.at("target").is_null();
    const auto& place = in_target ? json.at("target") : json.at("source");
    findings[json.at("segment")].push_back(
        {json.at("rule"), place.at("text"), place.at("start"), place.at("end"), in_target});
  }
  return findings;
}

// Do the finding's words and the flaw's share a place? An empty finding is about a target that is
// not there.
bool is_at(const Found& found, const Flaw& flaw, const CorpusSegment& segment) {
  if (found.begin == found.end) return true;
  const std::string& side = found.in_target ? segment.target : segment.source;
  for (std::size_t at = side.find(flaw.text); at != std::string::npos;
       at = side.find(flaw.text, at + 1)) {
    const std::size_t begin = code_points(std::string_view(side).substr(0, at));
    if (found.begin < begin + code_points(flaw.text) && found.end > begin) return true;
  }
  return false;
}

// Lines of "corpus <tab> segment <tab> rule <tab> text <tab> reason"; without the reason.
std::set<std::string> known(const std::string& file) {
  std::set<std::string> entries;
  std::istringstream lines(read_text(fs::path(MTLINT_SOURCE_DIR) / "tests" / "golden" / file));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    EXPECT_EQ(std::ranges::count(line, '\t'), 4) << file << ": " << line;
    entries.insert(line.substr(0, line.rfind('\t')));
  }
  return entries;
}

std::string entry(const std::string& corpus, const std::string& segment, const std::string& rule,
                  const std::string& text) {
  return corpus + '\t' + segment + '\t' + rule + '\t' + text;
}

// Flaws may be marked ahead of the rule that finds them.
bool has_rule(const std::string& rule) {
  static const std::set<std::string> rules = [] {
    std::set<std::string> ids;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(MTLINT_SOURCE_DIR) / "rules"))
      if (entry.path().extension() == ".json") ids.insert(entry.path().stem());
    return ids;
  }();
  return rules.contains(rule);
}

struct Differences {
  std::set<std::string> missed{};
  std::set<std::string> surplus{};
};

Differences compare(const std::string& corpus) {
  Differences differences;
  auto findings = check_corpus(corpus);
  for (const CorpusSegment& segment : read_corpus(corpus)) {
    const auto& found = findings[segment.id];
    for (const Flaw& flaw : segment.flaws)
      if (has_rule(flaw.rule) && std::ranges::none_of(found, [&](const Found& one) {
            return one.rule == flaw.rule && is_at(one, flaw, segment);
          }))
        differences.missed.insert(entry(corpus, segment.id, flaw.rule, flaw.text));
    for (const Found& one : found)
      if (std::ranges::none_of(segment.flaws, [&](const Flaw& flaw) {
            return one.rule == flaw.rule && is_at(one, flaw, segment);
          }))
        differences.surplus.insert(entry(corpus, segment.id, one.rule, one.text));
  }
  return differences;
}

std::string listed(const std::set<std::string>& entries, const std::set<std::string>& without) {
  std::string text;
  for (const std::string& one : entries)
    if (!without.contains(one)) text += "\n  " + one;
  return text;
}

// Plain words instead of the escapes of EXPECT_EQ.
void expect_none(const std::string& entries, const std::string& what) {
  EXPECT_TRUE(entries.empty()) << what << ":" << entries;
}

TEST(Corpora, MarkedFlawsAreFoundAndNothingElse) {
  Differences all;
  for (const std::string& corpus : corpus_names(false)) {
    const Differences differences = compare(corpus);
    all.missed.insert(differences.missed.begin(), differences.missed.end());
    all.surplus.insert(differences.surplus.begin(), differences.surplus.end());
  }
  const auto misses = known("known-misses.txt");
  const auto surplus = known("known-surplus.txt");
  expect_none(listed(all.missed, misses), "marked, but not found");
  expect_none(listed(misses, all.missed), "in known-misses.txt, but found: delete the line");
  expect_none(listed(all.surplus, surplus), "found, but not marked");
  expect_none(listed(surplus, all.surplus), "in known-surplus.txt, but gone: delete the line");
}

TEST(Corpora, CarefulTranslationsPassInSilence) {
  for (const std::string& corpus : corpus_names(true)) {
    std::string told;
    for (const auto& [segment, findings] : check_corpus(corpus))
      for (const Found& found : findings)
        told += "\n  " + entry(corpus, segment, found.rule, found.text);
    expect_none(told, corpus);
  }
}

// Each broken document has its clean twin: the same sources in the same order.
TEST(Corpora, TwinsHaveTheSameSources) {
  const auto clean = corpus_names(true);
  EXPECT_GE(corpus_names(false).size(), 13U);
  for (const std::string& corpus : corpus_names(false)) {
    std::string twin = "clean/" + corpus;
    twin[twin.rfind('/')] = '-';
    ASSERT_TRUE(std::ranges::binary_search(clean, twin)) << twin;
    const auto broken = read_corpus(corpus);
    const auto careful = read_corpus(twin);
    ASSERT_EQ(broken.size(), careful.size()) << corpus;
    EXPECT_GE(broken.size(), 15U) << corpus;
    std::size_t without_flaw = 0;
    for (std::size_t i = 0; i < broken.size(); ++i) {
      EXPECT_EQ(broken[i].source, careful[i].source) << corpus << " " << broken[i].id;
      EXPECT_EQ(broken[i].id, careful[i].id) << corpus;
      EXPECT_TRUE(careful[i].flaws.empty()) << twin << " " << careful[i].id;
      without_flaw += broken[i].flaws.empty() ? 1U : 0U;
      for (const Flaw& flaw : broken[i].flaws)
        EXPECT_TRUE(broken[i].target.find(flaw.text) != std::string::npos ||
                    broken[i].source.find(flaw.text) != std::string::npos)
            << corpus << " " << broken[i].id << ": the marked words are not there: " << flaw.text;
    }
    EXPECT_GE(without_flaw * 3, broken.size()) << corpus << ": too few segments without a flaw";
  }
}

// All corpora, over and over, in one file.
void write_many(const fs::path& file, std::size_t segments) {
  std::string all;
  for (const bool clean : {false, true})
    for (const std::string& corpus : corpus_names(clean)) all += read_text(corpus_file(corpus));
  const auto lines = static_cast<std::size_t>(std::ranges::count(all, '\n'));
  ASSERT_GT(lines, 300U);
  std::string text;
  for (std::size_t written = 0; written < segments; written += lines) text += all;
  write_text(file, text);
}

TEST(Determinism, ThreadsDoNotChangeAByte) {
  const TemporaryFolder folder;
  write_many(folder.path() / "many.jsonl", 20'000);
  std::string first;
  for (const char* threads : {"1", "2", "5"}) {
    const ProcessResult result = run_shell(
        "$MTLINT check --format jsonl -j " + std::string(threads) + " many.jsonl", folder.path());
    EXPECT_EQ(result.status, 1) << result.err;
    EXPECT_EQ(result.err, "");
    ASSERT_GT(result.out.size(), 1'000'000U);
    if (first.empty()) first = result.out;
    // Megabytes of text: say only whether they are equal.
    EXPECT_TRUE(first == result.out) << "-j " << threads << " writes something else than -j 1";
  }
}

}  // namespace
}  // namespace mtlint::testing
