#include "base/output_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "base/file.h"
#include "support/scratch.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

// An empty folder for one test.
fs::path folder_of(const std::string& name) {
  const fs::path folder = testing::scratch("output-" + name);
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

TEST(OutputFile, AppearsWholeAtTheEnd) {
  const fs::path folder = folder_of("whole");
  const std::string path = (folder / "report").string();
  auto file = OutputFile::create(path);
  ASSERT_TRUE(file);
  ASSERT_TRUE(file->write("first "));
  ASSERT_TRUE(file->write("second"));
  EXPECT_FALSE(fs::exists(path));
  ASSERT_TRUE(file->commit());
  EXPECT_EQ(read_file(path).value(), "first second");
  EXPECT_EQ(files_in(folder), 1U);
}

TEST(OutputFile, WithoutCommitTheOldFileStays) {
  const fs::path folder = folder_of("old");
  const std::string path = (folder / "report").string();
  ASSERT_TRUE(write_file(path, "old"));
  {
    auto file = OutputFile::create(path);
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write("new"));
    OutputFile moved = std::move(*file);
    ASSERT_TRUE(moved.write(" and more"));
  }
  EXPECT_EQ(read_file(path).value(), "old");
  EXPECT_EQ(files_in(folder), 1U);
}

TEST(OutputFile, KeepsPermissionsAndLinks) {
  const fs::path folder = folder_of("links");
  const std::string path = (folder / "report").string();
  ASSERT_TRUE(write_file(path, "old"));
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("report", folder / "link");
  ASSERT_TRUE(write_file((folder / "link").string(), "new"));
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_EQ(read_file(path).value(), "new");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(OutputFile, ALinkToNothingIsReplacedByTheFile) {
  const fs::path folder = folder_of("dangling");
  fs::create_symlink("nowhere", folder / "link");
  ASSERT_TRUE(write_file((folder / "link").string(), "new"));
  EXPECT_EQ(read_file((folder / "link").string()).value(), "new");
}

TEST(OutputFile, PipesAreWrittenAndStayPipes) {
  const std::string path = (folder_of("pipe") / "pipe").string();
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  std::string got;
  std::thread reader([&] { got = read_file(path).value_or("(nothing)"); });
  EXPECT_TRUE(write_file(path, "through the pipe"));
  reader.join();
  EXPECT_EQ(got, "through the pipe");
  EXPECT_TRUE(fs::is_fifo(path));
}

// A device like /dev/null must never be replaced by a file, least of all by root.
TEST(OutputFile, TerminalsAreWrittenAndStay) {
  const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
  ASSERT_GE(terminal, 0);
  ASSERT_EQ(::grantpt(terminal), 0);
  ASSERT_EQ(::unlockpt(terminal), 0);
  const std::string path = ::ptsname(terminal);
  const int kept = ::open(path.c_str(), O_RDWR | O_NOCTTY);
  ASSERT_TRUE(write_file(path, "seen"));
  EXPECT_TRUE(fs::is_character_file(path));
  char bytes[5] = {};
  EXPECT_EQ(::read(terminal, bytes, 4), 4);
  EXPECT_STREQ(bytes, "seen");
  ::close(kept);
  ::close(terminal);
}

TEST(OutputFile, FoldersThatAreNotThereAndFoldersAreErrors) {
  const fs::path folder = folder_of("errors");
  for (const std::string& path : {(folder / "no" / "report").string(), folder.string()}) {
    const auto file = OutputFile::create(path);
    ASSERT_FALSE(file) << path;
    EXPECT_EQ(file.error().file, path);
    EXPECT_NE(file.error().what.find("cannot be written"), std::string::npos);
  }
  EXPECT_EQ(files_in(folder), 0U);
}

TEST(OutputFile, AFullDiskIsAnError) {
  auto full = OutputFile::create("/dev/full");
  ASSERT_TRUE(full);
  EXPECT_FALSE(full->write("x"));
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

}  // namespace
}  // namespace mtlint
