// Files that can be opened, and those that cannot.

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "formats/reading.h"

namespace mtlint {
namespace {

class OpenInput : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "mtlint_inputXXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path folder_{};
};

TEST_F(OpenInput, GivesTheBytes) {
  const std::string file = (folder_ / "文件.tsv").string();
  std::ofstream(file) << "你\tYou\n";
  Result<Input> input = open_input(file);
  ASSERT_TRUE(input) << describe(input.error());
  EXPECT_EQ(input->file, file);
  std::string bytes(100, ' ');
  const Result<std::size_t> got = input->read(bytes.data(), bytes.size());
  ASSERT_TRUE(got);
  EXPECT_EQ(bytes.substr(0, *got), "你\tYou\n");
  const Result<std::size_t> end = input->read(bytes.data(), bytes.size());
  ASSERT_TRUE(end);
  EXPECT_EQ(*end, 0U);
}

TEST_F(OpenInput, MissingFile) {
  const std::string file = (folder_ / "none.tsv").string();
  const Result<Input> input = open_input(file);
  ASSERT_FALSE(input);
  EXPECT_EQ(describe(input.error()),
            file + ": there is no such file; check the spelling of the path");
}

TEST_F(OpenInput, Directory) {
  const Result<Input> input = open_input(folder_.string());
  ASSERT_FALSE(input);
  EXPECT_EQ(describe(input.error()),
            folder_.string() + ": this is a directory, not a file; name the files in it");
}

TEST_F(OpenInput, UnreadableFile) {
  const std::string file = (folder_ / "secret.tsv").string();
  std::ofstream(file) << "x";
  ASSERT_EQ(::chmod(file.c_str(), 0), 0);
  // Root may read everything, so look with the eyes of nobody.
  const bool root = ::geteuid() == 0;
  ASSERT_EQ(::chmod(folder_.c_str(), 0755), 0);
  ASSERT_TRUE(!root || ::seteuid(65534) == 0);
  const Result<Input> input = open_input(file);
  ASSERT_TRUE(!root || ::seteuid(0) == 0);
  ASSERT_FALSE(input);
  EXPECT_EQ(input.error().what, "the file may not be read (permission denied)");
}

TEST_F(OpenInput, PathThroughAFile) {
  const std::string file = (folder_ / "a").string();
  std::ofstream(file) << "x";
  const Result<Input> input = open_input(file + "/b.tsv");
  ASSERT_FALSE(input);
  EXPECT_EQ(input.error().what, "there is no such file");
}

TEST_F(OpenInput, EmptyName) {
  const Result<Input> input = open_input("");
  ASSERT_FALSE(input);
  EXPECT_EQ(input.error().what, "the name of an input file is empty");
}

TEST(HeadOf, StaysToBeRead) {
  std::string bytes;
  for (int i = 0; i < 1000; ++i) bytes += "源" + std::to_string(i) + "\tTarget\n";
  for (const std::size_t block : {1U, 1000U, 1U << 20}) {
    Input input = input_of(bytes, "in", block);
    EXPECT_EQ(head_of(input), bytes.substr(0, 4096));
    EXPECT_EQ(head_of(input), bytes.substr(0, 4096));
    const Reading reading = drain(format_named("tsv")->open(std::move(input), {}));
    ASSERT_EQ(reading.segments().size(), 1000U);
    EXPECT_EQ(reading.segments()[999].source, "源999");
  }
}

TEST(HeadOf, EndAndFaultComeOnce) {
  int calls = 0;
  Input input{.file = "in", .read = [&calls](char* buffer, std::size_t) -> Result<std::size_t> {
                ++calls;
                if (calls > 1) return Failure(Error{.what = "torn cable"});
                std::memcpy(buffer, "a\tb\n", 4);
                return 4;
              }};
  EXPECT_EQ(head_of(input), "a\tb\n");
  const Reading reading = drain(format_named("tsv")->open(std::move(input), {}));
  EXPECT_EQ(reading.segments().size(), 1U);
  EXPECT_EQ(reading.fault(), "in: torn cable");
  EXPECT_EQ(calls, 2);
  Input empty = input_of("");
  EXPECT_EQ(head_of(empty), "");
}

}  // namespace
}  // namespace mtlint
