#include "resources/imports.h"

#include <gtest/gtest.h>

#include <string>

#include <algorithm>
#include <filesystem>
#include <random>

#include "base/file.h"
#include "resources/imports_file.h"
#include "resources/resources.h"
#include "support/scratch.h"
#include "support/small_dictionary.h"
#include "support/small_imports.h"
#include "text/stemmer.h"

namespace mtlint {
namespace {

using testing::small_imports_file;

TEST(Imports, WithoutAFileNothingIsKnown) {
  const Imports none;
  EXPECT_FALSE(none.has(ImportSource::cedict));
  EXPECT_TRUE(none.find_name(Language::zh, "法国").empty());
  EXPECT_TRUE(none.renderings(7).empty());
  EXPECT_TRUE(none.readings(U'单').empty());
  EXPECT_TRUE(none.character_words(U'单').empty());
  EXPECT_FALSE(none.words().find("水"));
  EXPECT_TRUE(none.word_glosses(3).empty());
  EXPECT_FALSE(none.idioms(Language::ja).longest("猫に小判", 0));
  EXPECT_TRUE(none.stem_idioms(Language::de, 1).empty());
  EXPECT_TRUE(none.glosses(none.idiom(5)).empty());
  EXPECT_FALSE(none.stem_number(1));
  EXPECT_TRUE(none.synonyms(1).empty());
  EXPECT_TRUE(none.verify());
}

TEST(Imports, AMissingFileIsAnErrorWithItsName) {
  const auto opened = Imports::open("/no/such/imports.bin");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().file, "/no/such/imports.bin");
}

TEST(Imports, CutsOtherVersionsAndForeignFilesAreRefused) {
  const std::string file = read_file(small_imports_file()).value();
  ASSERT_TRUE(check_imports(file, "x", true));
  for (std::size_t size = 0; size < file.size(); size += 1 + size / 50)
    EXPECT_FALSE(check_imports(std::string_view(file).substr(0, size), "x", false)) << size;
  std::string other = file;
  other[8] = 9;
  EXPECT_EQ(check_imports(other, "x", false).error().what,
            "the imported knowledge has version 9, this mtlint reads version " +
                std::to_string(imports_version));
  EXPECT_EQ(check_imports("MTLEXIC1" + file.substr(8), "x", false).error().what,
            "this is not a file of imported knowledge of mtlint");
}

TEST(Imports, VerifyingNoticesEveryChangedByte) {
  const std::string file = read_file(small_imports_file()).value();
  for (std::size_t i = 0; i < file.size(); i += 1 + i / 97) {
    if (i >= 12 && i < 16) continue;  // the number of sections: found by the hash of the table
    std::string damaged = file;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
    EXPECT_FALSE(check_imports(damaged, "x", true)) << i;
  }
}

// Asks everything that can be asked; only that it stays inside the file matters.
std::size_t ask_everything(const Imports& imports) {
  std::size_t seen = 0;
  for (const Language language : source_languages)
    for (const std::string_view text : {"法国对牛弹琴", "波士顿", "羽生", "mailand"}) {
      imports.names(language).each(text, 0, [&](FormTable::Hit hit) {
        for (const NameRecord& name : imports.renderings(hit.payload))
          seen += imports.english(name).size();
      });
      if (const auto hit = imports.idioms(language).longest(text, 6))
        for (const GlossRecord& gloss : imports.glosses(imports.idiom(hit->payload)))
          for (const std::uint32_t stem : imports.stems(gloss))
            seen += imports.text(imports.stem(stem).text).size() + imports.synonyms(stem).size();
    }
  for (const char32_t c : {U'牛', U'单', U'水', U'x'})
    seen += imports.readings(c).size() + imports.character_words(c).size() +
            imports.surname_readings(c).size();
  for (std::uint32_t word = 0; word < 20; ++word)
    seen += imports.word(word).frequency + imports.word_glosses(word).size();
  Stemmer stemmer;
  const std::uint64_t thumb = stemmer.stem_hash(Language::de, "daumen");
  for (const StemIdiomRecord& record : imports.stem_idioms(Language::de, thumb))
    seen += imports.stems(record).size();
  return seen;
}

TEST(Imports, ADamagedBodyDoesNoHarm) {
  const std::string file = read_file(small_imports_file()).value();
  const std::string damaged_file = (testing::scratch("imports") / "damaged.bin").string();
  std::mt19937 random(7);
  int opened = 0;
  for (int round = 0; round < 300; ++round) {
    std::string damaged = file;
    for (int change = 0; change < 40; ++change)
      damaged[1000 + random() % (damaged.size() - 1000)] = static_cast<char>(random());
    ASSERT_TRUE(write_file(damaged_file, damaged));
    const auto imports = Imports::open(damaged_file);
    if (!imports) continue;
    ++opened;
    ask_everything(*imports);
    EXPECT_FALSE(imports->verify());
  }
  EXPECT_GT(opened, 250);
  EXPECT_GT(ask_everything(testing::small_imports()), 100U);
}

TEST(Imports, LoadingADataFolder) {
  const std::filesystem::path data = testing::scratch("data");
  std::filesystem::create_directories(data);
  const std::string lexicon = read_file(testing::small_lexicon_file()).value();
  ASSERT_TRUE(write_file((data / "lexicon.bin").string(), lexicon));
  const std::string file = (data / "imports.bin").string();
  std::filesystem::remove(file);

  const auto without = load_resources(data.string());
  ASSERT_TRUE(without) << describe(without.error());
  ASSERT_TRUE(without->imports);
  EXPECT_TRUE(without->imports->contents().empty());
  EXPECT_TRUE(std::ranges::any_of(without->missing, [](const std::string& line) {
    return line.starts_with("imported knowledge (data/imports.bin)");
  }));

  ASSERT_TRUE(write_file(file, read_file(small_imports_file()).value()));
  const auto with = load_resources(data.string());
  ASSERT_TRUE(with) << describe(with.error());
  EXPECT_TRUE(with->imports->has(ImportSource::cedict));
  EXPECT_TRUE(std::ranges::none_of(with->missing, [](const std::string& line) {
    return line.starts_with("imported knowledge");
  }));

  ASSERT_TRUE(write_file(file, "MTIMPRT1 but cut off"));
  const auto damaged = load_resources(data.string());
  ASSERT_FALSE(damaged);
  EXPECT_EQ(damaged.error().file, file);
}

}  // namespace
}  // namespace mtlint
