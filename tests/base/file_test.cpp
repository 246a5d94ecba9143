#include "base/file.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/mapped_file.h"
#include "support/scratch.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

std::string path_of(const std::string& name) { return testing::scratch(name).string(); }

TEST(File, ReadsWhatWasWritten) {
  std::string bytes(200'000, 'x');
  bytes[7] = '\0';
  bytes[70'000] = '\xFF';
  ASSERT_TRUE(write_file(path_of("bytes"), bytes));
  EXPECT_EQ(read_file(path_of("bytes")).value(), bytes);
  ASSERT_TRUE(write_file(path_of("bytes"), ""));
  EXPECT_EQ(read_file(path_of("bytes")).value(), "");
}

TEST(File, MissingFilesAndFoldersAreErrorsThatNameThem) {
  for (const std::string& path : {path_of("no-such-file"), ::testing::TempDir()}) {
    const auto read = read_file(path);
    ASSERT_FALSE(read) << path;
    EXPECT_EQ(read.error().file, path);
    EXPECT_NE(read.error().what.find("cannot be read: "), std::string::npos);
  }
  EXPECT_NE(read_file(::testing::TempDir()).error().what.find("directory"), std::string::npos);
}

TEST(MappedFile, ShowsTheBytes) {
  ASSERT_TRUE(write_file(path_of("mapped"), std::string("a\0b", 3)));
  auto mapped = MappedFile::open(path_of("mapped"));
  ASSERT_TRUE(mapped);
  MappedFile moved = std::move(*mapped);
  EXPECT_EQ(moved.bytes(), std::string_view("a\0b", 3));
  EXPECT_TRUE(mapped->bytes().empty());
  ASSERT_TRUE(write_file(path_of("empty"), ""));
  const auto empty = MappedFile::open(path_of("empty"));
  ASSERT_TRUE(empty);
  EXPECT_TRUE(empty->bytes().empty());
}

TEST(MappedFile, FoldersAndMissingFilesAreErrors) {
  const auto folder = MappedFile::open(::testing::TempDir());
  ASSERT_FALSE(folder);
  EXPECT_NE(folder.error().what.find("directory"), std::string::npos) << folder.error().what;
  const auto missing = MappedFile::open(path_of("no-such-file"));
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().file, path_of("no-such-file"));
}

}  // namespace
}  // namespace mtlint
