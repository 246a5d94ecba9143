#include "resources/dictionary.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/file.h"
#include "support/scratch.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

// A folder of dictionaries that one test writes.
class DictionaryFolder : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "names");
    fs::create_directories(folder_ / "idioms");
    fs::create_directories(folder_ / "titles");
  }
  void write(const std::string& name, const std::string& text) {
    ASSERT_TRUE(write_file((folder_ / name).string(), text));
  }
  // What is told, from the name of the file in the folder on.
  std::string fault() const {
    const auto read = read_dictionaries(folder_.string());
    if (read) return "(none)";
    const std::string told = describe(read.error());
    const std::string head = folder_.string() + "/";
    return told.starts_with(head) ? told.substr(head.size()) : told;
  }
  fs::path folder_ = testing::scratch("dictionary-folder");
};

std::string name(const std::string& id) {
  return R"({"id":")" + id + R"(","kind":"place","en":["A"],"zh":["甲"],"note":"n"})" + "\n";
}
std::string idiom(const std::string& key) {
  return R"({"match":[")" + key +
         R"("],"type":"idiom","accept":["a"],"meaning":"m","suggest":["s"]})" + "\n";
}

TEST_F(DictionaryFolder, EverythingIsReadWithItsLanguage) {
  write("names/a.jsonl", name("a") + name("b"));
  write("names/b.jsonl", name("aa"));
  write("idioms/zh-proverbs.jsonl", idiom("一"));
  write("idioms/de.jsonl", idiom("一"));  // the same key in another language is another idiom
  write("titles/ja.jsonl", R"({"source":"氏","en":["Mr"],"kind":"honorific","position":"after"})");
  write("names/notes.txt", "not a dictionary");
  const auto all = read_dictionaries(folder_.string());
  ASSERT_TRUE(all) << describe(all.error());
  EXPECT_EQ(all->names.size(), 3U);
  ASSERT_EQ(all->idioms.size(), 2U);
  EXPECT_EQ(all->idioms[0].language, Language::de);
  EXPECT_EQ(all->idioms[1].language, Language::zh);
  ASSERT_EQ(all->titles.size(), 1U);
  EXPECT_EQ(all->titles[0].language, Language::ja);
}

TEST_F(DictionaryFolder, LinesOutOfOrderAreRefused) {
  write("names/a.jsonl", name("b") + name("a"));
  EXPECT_EQ(fault(),
            "names/a.jsonl:2:1: out of order: \"a\" comes before \"b\"; keep the lines sorted by "
            "code points");
}

TEST_F(DictionaryFolder, DuplicatesAreRefusedAcrossFiles) {
  write("names/a.jsonl", name("a"));
  write("names/b.jsonl", name("a"));
  EXPECT_EQ(fault(), "names/b.jsonl:1:1: \"a\" exists already at " +
                         (folder_ / "names/a.jsonl").string() + ":1; merge the two entries");
}

TEST_F(DictionaryFolder, BlankLinesAreRefused) {
  write("idioms/zh.jsonl", idiom("一") + "\n" + idiom("二"));
  EXPECT_EQ(fault(), "idioms/zh.jsonl:2:1: blank line; delete it");
}

TEST_F(DictionaryFolder, BadBytesAreToldByCharacter) {
  write("titles/zh.jsonl", "{\"source\":\"\u7532\xFF\"}\n");
  EXPECT_EQ(fault(), "titles/zh.jsonl:1:13: not valid UTF-8; save the file as UTF-8");
}

TEST_F(DictionaryFolder, FilesAreNamedAfterSourceLanguages) {
  write("idioms/en-proverbs.jsonl", idiom("a"));
  EXPECT_TRUE(fault().starts_with("idioms/en-proverbs.jsonl: the file name does not begin"));
}

TEST_F(DictionaryFolder, FaultsOfLinesHaveTheLineOfTheFile) {
  write("idioms/zh.jsonl", idiom("一") + R"({"match":["二"],"colour":1})" + "\n");
  EXPECT_TRUE(fault().starts_with("idioms/zh.jsonl:2:16: unknown key \"colour\"")) << fault();
}

TEST_F(DictionaryFolder, TheFolderMustBeThere) {
  const auto read = read_dictionaries((folder_ / "nowhere").string());
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().file, (folder_ / "nowhere").string());
  EXPECT_TRUE(read_dictionaries(folder_.string()));  // empty, but a folder
}

}  // namespace
}  // namespace mtlint
