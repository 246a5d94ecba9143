#include "engine/inputs.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/file.h"
#include "support/scratch.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

class InputsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  std::string put(const std::string& name, const std::string& text) {
    fs::create_directories((folder_ / name).parent_path());
    EXPECT_TRUE(write_file((folder_ / name).string(), text));
    return (folder_ / name).string();
  }
  // Documents as "file/name language*", errors as "error: …"; * = detected.
  std::vector<std::string> all(const InputList& list) {
    auto inputs = Inputs::make(list);
    if (!inputs) return {"refused: " + inputs.error().what};
    std::vector<std::string> told;
    while (told.size() < 1000) {
      const auto document = inputs->next();
      if (!document) {
        told.push_back("error: " + document.error().what);
        continue;
      }
      if (!*document) break;
      const Document& read = **document;
      told.push_back(fs::path(read.file).filename().string() + "/" + read.name + " " +
                     read.source_tag + (read.source_detected ? "*" : ""));
    }
    files_ = inputs->files();
    return told;
  }
  std::vector<std::string> all(std::vector<std::string> paths) {
    InputList list;
    list.paths = std::move(paths);
    return all(list);
  }

  fs::path folder_ = testing::scratch("inputs");
  std::uint64_t files_ = 0;
};

using Told = std::vector<std::string>;

const std::string chinese = R"({"source":"中国帮助世界上很多国家发展技术。","target":"A."})"
                            "\n";
const std::string french =
    R"({"source":"La Chine aide de nombreux pays à développer leurs technologies.","target":"A."})"
    "\n";

TEST_F(InputsTest, FoldersStandForTheirFilesInOrder) {
  put("b.jsonl", chinese);
  put("a/z.tsv", "中国很大\tChina is large\n");
  put("a/notes.md", "not ours");
  put("c.csv", "source,target\n中国很大,China is large\n");
  EXPECT_EQ(all({folder_.string()}), (Told{"z.tsv/ zh*", "b.jsonl/ zh*", "c.csv/ zh*"}));
  EXPECT_EQ(files_, 3U);
}

TEST_F(InputsTest, ALinkToNothingDoesNotHideTheRest) {
  put("b.jsonl", chinese);
  fs::create_symlink("nowhere.jsonl", folder_ / "a.jsonl");
  EXPECT_EQ(all({folder_.string()}), Told{"b.jsonl/ zh*"});
}

TEST_F(InputsTest, WhatCannotBeReadIsRefusedOrTold) {
  EXPECT_EQ(all(Told{}), Told{"refused: nothing to check"});
  EXPECT_EQ(all({folder_.string()}), Told{"refused: no file of a known format in this folder"});
  InputList list;
  list.paths = {"x"};
  list.from = "paper";
  EXPECT_EQ(all(list), Told{"refused: there is no format \"paper\""});
  list.from.clear();
  list.options.source_tag = "chinese!";
  EXPECT_EQ(all(list)[0].substr(0, 41), "refused: \"chinese!\" is not a language tag");
  list.options.source_tag.clear();
  list.source_file = "a";
  EXPECT_EQ(all(list), Told{"refused: --source needs --target"});
}

TEST_F(InputsTest, AFaultInOneFileDoesNotStopTheNext) {
  const std::string missing = (folder_ / "missing.jsonl").string();
  const std::string broken = put("broken.jsonl", chinese + "{\n");
  const std::string good = put("good.jsonl", french);
  const auto told = all({missing, broken, good});
  ASSERT_EQ(told.size(), 4U);
  EXPECT_EQ(told[0], "error: there is no such file");
  EXPECT_EQ(told[1], "broken.jsonl/ zh*");
  EXPECT_TRUE(told[2].starts_with("error: "));
  EXPECT_EQ(told[3], "good.jsonl/ fr*");
}

TEST_F(InputsTest, StatedLanguagesAreNotDetected) {
  InputList list;
  list.paths = {put("a.jsonl", chinese)};
  list.options.source_tag = "zh-Hant-TW";
  EXPECT_EQ(all(list), Told{"a.jsonl/ zh-Hant-TW"});
}

TEST_F(InputsTest, EnglishAloneHasNoSourceLanguage) {
  put("a.jsonl", R"({"target":"One."})"
                 "\n"
                 R"({"target":"Two."})"
                 "\n");
  EXPECT_EQ(all({folder_.string()}), Told{"a.jsonl/ "});
  InputList list;
  list.target_file = put("e.txt", "One.\nTwo.\n");
  EXPECT_EQ(all(list), Told{"e.txt/ "});
}

// A file's first document may be too short to tell: 東京 is Japanese as well as Chinese.
TEST_F(InputsTest, DetectionGoesOnUntilItIsSure) {
  const std::string kana = "\u6771\u4EAC\u306F\u65E5\u672C\u306E\u9996\u90FD\u3067\u3059\u3002";
  std::string text = R"({"source":"5","target":"5","doc":"a"})"
                     "\n";
  text += R"({"source":"東京","target":"Tokyo","doc":"b"})"
          "\n";
  for (int i = 0; i < 5; ++i)
    text += R"({"source":")" + kana +
            R"(","target":"Tokyo.","doc":"c"})"
            "\n";
  text += R"({"source":"東京","target":"Tokyo","doc":"d"})"
          "\n";
  const auto told = all({put("a.jsonl", text)});
  ASSERT_EQ(told.size(), 4U);
  EXPECT_EQ(told[2], "a.jsonl/c ja*");
  EXPECT_EQ(told[3], "a.jsonl/d ja*");
}

TEST_F(InputsTest, EachFileIsDetectedForItself) {
  const std::string zh = put("a.jsonl", chinese);
  const std::string fr = put("b.jsonl", french);
  EXPECT_EQ(all({zh, fr, zh}), (Told{"a.jsonl/ zh*", "b.jsonl/ fr*", "a.jsonl/ zh*"}));
}

TEST_F(InputsTest, OnlyEnglishTargetsAreChecked) {
  InputList list;
  list.paths = {put("a.jsonl", chinese)};
  list.options.target_tag = "en-GB";
  EXPECT_EQ(all(list), Told{"a.jsonl/ zh*"});
  list.options.target_tag = "de";
  EXPECT_EQ(all(list), Told{"refused: the target language is de, but mtlint checks English"});
}

TEST_F(InputsTest, PairsOfTextsComeFirst) {
  InputList list;
  list.source_file = put("s.txt", "中国很大\n很好\n");
  list.target_file = put("t.txt", "China is large\nGood\n");
  list.paths = {put("a.jsonl", french)};
  EXPECT_EQ(all(list), (Told{"t.txt/ zh*", "a.jsonl/ fr*"}));
}

}  // namespace
}  // namespace mtlint
