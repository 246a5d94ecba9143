#include "resources/lexicon_file.h"

#include <gtest/gtest.h>

#include <string>

#include <algorithm>
#include <random>

#include "base/file.h"
#include "resources/lexicon.h"
#include "support/small_dictionary.h"

namespace mtlint {
namespace {

// A file of three sections, one of them empty.
std::string sample() {
  LexiconWriter writer;
  writer.add("numbers", std::vector<std::uint32_t>{1, 2, 3});
  writer.add_bytes("none", "");
  writer.add_bytes("pool", "text");
  return writer.finish();
}

TEST(LexiconFile, GivesBackItsSections) {
  const std::string file = sample();
  ASSERT_TRUE(check_lexicon(file, "x", true));
  const SectionTable table(file);
  const auto numbers = table.items<std::uint32_t>("numbers");
  EXPECT_EQ(std::vector(numbers.begin(), numbers.end()), (std::vector<std::uint32_t>{1, 2, 3}));
  EXPECT_EQ(table.bytes("pool"), "text");
  EXPECT_TRUE(table.bytes("none").empty());
  EXPECT_TRUE(table.bytes("other").empty());
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(table.bytes("pool").data()) % 8,
            reinterpret_cast<std::uintptr_t>(file.data()) % 8);
}

TEST(LexiconFile, ForeignFilesAreRefused) {
  for (const std::string& file :
       {std::string(), std::string("MTLEXIC1"), std::string(500, '\0'), std::string(500, 'x'),
        "\x7F"
        "ELF" +
            std::string(100, '\1')}) {
    const auto checked = check_lexicon(file, "data/lexicon.bin", false);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().what, "this is not a compiled lexicon of mtlint");
    EXPECT_EQ(checked.error().file, "data/lexicon.bin");
  }
}

TEST(LexiconFile, OtherVersionsAreRefused) {
  std::string file = sample();
  file[8] = 9;
  const auto checked = check_lexicon(file, "x", false);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().what, "the compiled lexicon has version 9, this mtlint reads version " +
                                      std::to_string(lexicon_version));
}

TEST(LexiconFile, EveryCutIsNoticed) {
  const std::string file = sample();
  for (std::size_t size = 0; size < file.size(); ++size)
    EXPECT_FALSE(check_lexicon(std::string_view(file).substr(0, size), "x", true)) << size;
}

TEST(LexiconFile, EveryChangedByteIsNoticed) {
  const std::string file = sample();
  for (std::size_t i = 0; i < file.size(); ++i) {
    std::string damaged = file;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x40);
    EXPECT_FALSE(check_lexicon(damaged, "x", true)) << i;
  }
}

// What passes the check has only sections inside the file, whatever the table says.
TEST(LexiconFile, RandomTablesDoNoHarm) {
  std::mt19937 random(11);
  int passed = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string file = sample();
    for (int change = 1 + static_cast<int>(random() % 6); change > 0; --change) {
      const std::size_t at = 12 + random() % (file.size() - 12);
      file[at] = static_cast<char>(random() % 3 == 0 ? random() : random() % 4);
    }
    if (!check_lexicon(file, "x", false)) continue;
    ++passed;
    const SectionTable table(file);
    std::uint64_t sum = 0;
    for (const char* name : {"numbers", "none", "pool", ""}) {
      for (const char c : table.bytes(name)) sum += static_cast<unsigned char>(c);
      for (const std::uint64_t number : table.items<std::uint64_t>(name)) sum += number;
    }
    EXPECT_LT(sum, UINT64_MAX);
  }
  EXPECT_GT(passed, 100);
}

TEST(LexiconFile, RandomBytesAreRefused) {
  std::mt19937 random(12);
  for (int i = 0; i < 5'000; ++i) {
    std::string file(random() % 300, '\0');
    for (char& c : file) c = static_cast<char>(random());
    if (file.size() >= 12) file.replace(0, 12, std::string("MTLEXIC1\1\0\0\0", 12));
    EXPECT_FALSE(check_lexicon(file, "x", true));
  }
}

TEST(Lexicon, OpenRefusesWhatIsNoWholeLexicon) {
  const std::string folder = testing::small_dictionary();
  const std::string whole = read_file(testing::small_lexicon_file()).value();
  const auto fault = [&](std::string_view bytes) {
    const std::string path = folder + "/broken.bin";
    EXPECT_TRUE(write_file(path, bytes));
    const auto opened = Lexicon::open(path);
    return opened ? "(none)" : opened.error().what;
  };
  EXPECT_EQ(fault(whole), "(none)");
  EXPECT_EQ(fault(""), "this is not a compiled lexicon of mtlint");
  EXPECT_EQ(fault("hello"), "this is not a compiled lexicon of mtlint");
  EXPECT_EQ(fault(std::string_view(whole).substr(0, whole.size() / 2)),
            "the compiled lexicon is damaged (cut off)");
  EXPECT_NE(Lexicon::open(folder + "/no.bin").error().what.find("cannot be read"),
            std::string::npos);
}

TEST(Lexicon, ALexiconMovesWithItsTexts) {
  auto opened = Lexicon::open(testing::small_lexicon_file());
  ASSERT_TRUE(opened);
  const Lexicon moved = std::move(*opened);
  EXPECT_EQ(moved.text(moved.entity(0).id), "barack-obama");
  EXPECT_NE(moved.han(), nullptr);
}

TEST(Squeeze, LeavesOnlyWhatTellsNamesApart) {
  EXPECT_EQ(squeeze("Kim Jong-un"), "kimjongun");
  EXPECT_EQ(squeeze("António  GUTERRES"), "antonioguterres");
  EXPECT_EQ(squeeze("O’Neill, Jr."), "oneilljr");
  EXPECT_EQ(squeeze("Ｋｉｍ"), "kim");
  EXPECT_EQ(squeeze("–"), "");
}

}  // namespace
}  // namespace mtlint
