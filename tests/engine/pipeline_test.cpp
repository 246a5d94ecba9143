#include "engine/pipeline.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <random>
#include <thread>

#include "base/file.h"
#include "support/checking.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

// Many small documents, some of them long, in one file and a few others.
class Pipelines : public ::testing::TestWithParam<unsigned> {
 protected:
  static constexpr int documents = 300;

  static std::string folder() {
    const fs::path path = fs::path(::testing::TempDir()) / "pipeline";
    fs::create_directories(path);
    return path.string();
  }

  // Documents of one to fifty segments in a random order of size; each says which one it is.
  static const std::string& many() {
    static const std::string path = [] {
      std::mt19937 random(9);
      std::string text;
      for (int i = 0; i < documents; ++i)
        for (int size = random() % 10 == 0 ? 50 : 1; size > 0; --size)
          text += R"({"source":"他说的的话。","target":"He said the the words.","doc":"d)" +
                  std::to_string(i) + "\"}\n";
      std::string file = folder() + "/many.jsonl";
      EXPECT_TRUE(write_file(file, text));
      return file;
    }();
    return path;
  }

  static Inputs inputs_of(std::vector<std::string> paths) {
    InputList list;
    list.paths = std::move(paths);
    list.options.source_tag = "zh";
    return Inputs::make(list).value();
  }

  // Everything that is delivered and told, in order.
  struct Told {
    std::vector<std::string> events;
    std::vector<std::uint64_t> fingerprints;
    std::uint64_t documents = 0;
  };

  static Told run(std::vector<std::string> paths, unsigned threads,
                  std::size_t stop_after = SIZE_MAX, int jitter = 0) {
    Inputs inputs = inputs_of(std::move(paths));
    Told told;
    std::mt19937 random(threads);
    int inside = 0;
    const auto enter = [&] { EXPECT_EQ(inside++, 0) << "two calls at a time"; };
    const PipelineResult result = run_pipeline(
        inputs, testing::all_rules(), testing::resources(), threads, false,
        [&](const CheckedDocument& checked) {
          enter();
          if (jitter > 0)
            std::this_thread::sleep_for(std::chrono::microseconds(random() % unsigned(jitter)));
          told.events.push_back(checked.document.name);
          for (const Finding& finding : checked.findings)
            told.fingerprints.push_back(finding.fingerprint);
          --inside;
          return told.events.size() < stop_after;
        },
        [&](const Error& error) {
          enter();
          told.events.push_back("error " + fs::path(error.file).filename().string() + ":" +
                                std::to_string(error.line));
          --inside;
        });
    told.documents = result.documents;
    return told;
  }
};

TEST_P(Pipelines, DocumentsComeInTheirOrder) {
  const Told told = run({many()}, GetParam(), SIZE_MAX, 300);
  ASSERT_EQ(told.events.size(), static_cast<std::size_t>(documents));
  for (int i = 0; i < documents; ++i)
    ASSERT_EQ(told.events[static_cast<std::size_t>(i)], "d" + std::to_string(i));
  EXPECT_EQ(told.documents, static_cast<std::uint64_t>(documents));
  static const Told alone = run({many()}, 1);
  EXPECT_EQ(told.fingerprints, alone.fingerprints);
  EXPECT_GE(told.fingerprints.size(), static_cast<std::size_t>(documents));
}

TEST_P(Pipelines, ErrorsComeInTheirPlace) {
  const std::string broken = folder() + "/broken.jsonl";
  const std::string one = R"({"source":"一","target":"One.","doc":"x"})";
  ASSERT_TRUE(write_file(broken, one + "\n{\"source\":\n"));
  const std::string missing = folder() + "/missing.jsonl";
  const Told told = run({broken, missing, many(), broken}, GetParam());
  ASSERT_EQ(told.events.size(), static_cast<std::size_t>(documents) + 5);
  EXPECT_EQ(told.events[0], "x");
  EXPECT_EQ(told.events[1], "error broken.jsonl:2");
  EXPECT_EQ(told.events[2], "error missing.jsonl:0");
  EXPECT_EQ(told.events[3], "d0");
  EXPECT_EQ(told.events[documents + 3], "x");
  EXPECT_EQ(told.events[documents + 4], "error broken.jsonl:2");
  EXPECT_EQ(told.documents, static_cast<std::uint64_t>(documents) + 2);
}

TEST_P(Pipelines, NothingIsDeliveredAfterTheStop) {
  for (const std::size_t stop : {std::size_t{1}, std::size_t{7}, std::size_t{100}}) {
    const Told told = run({many()}, GetParam(), stop, 500);
    ASSERT_EQ(told.events.size(), stop);
    EXPECT_EQ(told.events.back(), "d" + std::to_string(stop - 1));
    EXPECT_EQ(told.documents, stop);
  }
}

TEST_P(Pipelines, NoDocumentsAreNoTrouble) {
  const std::string empty = folder() + "/empty.jsonl";
  ASSERT_TRUE(write_file(empty, ""));
  EXPECT_TRUE(run({empty}, GetParam()).events.empty());
}

INSTANTIATE_TEST_SUITE_P(Threads, Pipelines, ::testing::Values(0U, 1U, 2U, 3U, 4U, 5U));

}  // namespace
}  // namespace mtlint
