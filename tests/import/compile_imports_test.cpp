#include "import/compile_imports.h"

#include <gtest/gtest.h>

#include <filesystem>

#include <algorithm>

#include "base/file.h"
#include "resources/imports_file.h"
#include "support/scratch.h"
#include "support/small_imports.h"
#include "text/stemmer.h"

namespace mtlint {
namespace {

using testing::small_import_paths;
using testing::small_imports;
using testing::small_imports_file;

std::string english(Language language, std::string_view form, std::size_t i = 0) {
  const auto found = small_imports().find_name(language, form);
  return i < found.size() ? std::string(small_imports().english(found[i])) : "-";
}

std::vector<std::string> stems(std::span<const std::uint32_t> numbers) {
  std::vector<std::string> texts;
  for (const std::uint32_t number : numbers)
    texts.emplace_back(small_imports().text(small_imports().stem(number).text));
  return texts;
}

TEST(CompileImports, SourcesThatAgreeAreOneRendering) {
  const auto found = small_imports().find_name(Language::zh, "波士顿");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(small_imports().english(found[0]), "Boston");
  EXPECT_TRUE(found[0].has(ImportSource::cedict) && found[0].has(ImportSource::gweather));
  EXPECT_TRUE(found[0].is(name_kind::place));
  EXPECT_TRUE(found[0].is_attested());
  const auto alone = small_imports().find_name(Language::zh, "热那亚");
  ASSERT_EQ(alone.size(), 1U);
  EXPECT_FALSE(alone[0].is_attested());  // one catalogue of volunteers
  EXPECT_TRUE(small_imports().find_name(Language::zh, "东部时间").empty());
}

TEST(CompileImports, NamesOfAllSources) {
  EXPECT_EQ(english(Language::zh, "希拉里·克林顿"), "Hillary Clinton");
  EXPECT_EQ(english(Language::zh, "克林顿"), "Clinton");
  EXPECT_EQ(english(Language::zh, "大韩民国"), "Republic of Korea");
  EXPECT_EQ(english(Language::zh, "法语"), "French");
  EXPECT_TRUE(small_imports().find_name(Language::zh, "法国")[0].is(name_kind::country));
  EXPECT_EQ(english(Language::de, "mailand"), "Milan");
  EXPECT_EQ(english(Language::de, "bari"), "-");  // the same in English
  EXPECT_EQ(english(Language::ja, "羽生"), "Hanyuu");
  EXPECT_EQ(english(Language::ja, "羽生", 1), "Habu");
  EXPECT_EQ(english(Language::ja, "ジョン・ケリー"), "John Kerry");
  EXPECT_EQ(english(Language::ja, "ケリー"), "Kerry");
}

TEST(CompileImports, ReadingsOfCharacters) {
  EXPECT_EQ(small_imports().readings(U'单'), "dan shan");  // chan: once, and never alone
  EXPECT_EQ(small_imports().surname_readings(U'单'), "shan");
  EXPECT_EQ(small_imports().surname_readings(U'牛'), "");
  EXPECT_EQ(small_imports().readings(U'女'), "nv");
  EXPECT_EQ(small_imports().readings(U'a'), "");
}

TEST(CompileImports, WordsWithFrequenciesAndGlosses) {
  const Imports& imports = small_imports();
  const auto found = imports.words().find("水牛");
  ASSERT_TRUE(found);
  EXPECT_EQ(imports.word(*found).frequency, 40U);
  EXPECT_EQ(imports.word(*found).flags, word_flag::dictionary);
  EXPECT_EQ(stems(imports.word_glosses(*found)), (std::vector<std::string>{"water", "ox"}));
  EXPECT_EQ(imports.word(imports.words().find("张三").value()).flags, word_flag::person);
  EXPECT_FALSE(imports.words().find("AT&T"));
  std::vector<std::uint32_t> sizes;
  imports.words().each("水牛群", 0, [&](FormTable::Hit hit) { sizes.push_back(hit.size); });
  EXPECT_EQ(sizes, (std::vector<std::uint32_t>{3, 6}));
}

TEST(CompileImports, JapaneseWordsWithTheirGlosses) {
  const Imports& imports = small_imports();
  const auto cat = imports.japanese_words().find("猫");
  ASSERT_TRUE(cat);
  EXPECT_EQ(stems(imports.japanese_glosses(*cat)), (std::vector<std::string>{"cat"}));
  // 口が滑 of 口が滑る: what does not change
  const auto slip = imports.japanese_words().find("口が滑");
  ASSERT_TRUE(slip);
  EXPECT_EQ(stems(imports.japanese_glosses(*slip)),
            (std::vector<std::string>{"make", "careless", "remark"}));
  EXPECT_FALSE(imports.japanese_words().find("に小判"));
  EXPECT_TRUE(imports.japanese_glosses(0xFFFFFFFFU).empty());
}

TEST(CompileImports, IdiomsWithTheirGlosses) {
  const Imports& imports = small_imports();
  const auto number = imports.idioms(Language::zh).find("对牛弹琴");
  ASSERT_TRUE(number);
  const ImportedIdiomRecord& idiom = imports.idiom(*number);
  EXPECT_EQ(imports.text(idiom.reading), "dui niu tan qin");
  EXPECT_EQ(idiom.marked, 1U);
  const auto glosses = imports.glosses(idiom);
  ASSERT_EQ(glosses.size(), 2U);
  EXPECT_EQ(imports.text(glosses[0].text), "to sing to an ox");
  EXPECT_EQ(glosses[0].literal, 1U);
  EXPECT_EQ(imports.text(glosses[1].text), "to speak to a deaf crowd");
  EXPECT_EQ(glosses[1].literal, 0U);
  EXPECT_EQ(stems(imports.stems(glosses[1])), (std::vector<std::string>{"speak", "deaf", "crowd"}));
  EXPECT_EQ(imports.idioms(Language::zh).find("对牛鼓簧"), number);  // a variant
  EXPECT_FALSE(imports.idioms(Language::zh).find("水牛"));
}

TEST(CompileImports, JapaneseAndGermanIdioms) {
  const Imports& imports = small_imports();
  const auto cat = imports.idioms(Language::ja).find("猫に小判");
  ASSERT_TRUE(cat);
  const auto glosses = imports.glosses(imports.idiom(*cat));
  ASSERT_EQ(glosses.size(), 2U);
  EXPECT_EQ(imports.text(glosses[0].text), "gold coins to a cat");
  EXPECT_EQ(glosses[0].literal, 1U);
  EXPECT_TRUE(imports.idioms(Language::ja).find("口が滑"));  // 口が滑った
  Stemmer stemmer;
  const auto thumbs = imports.stem_idioms(Language::de, stemmer.stem_hash(Language::de, "daumen"));
  const auto press = imports.stem_idioms(Language::de, stemmer.stem_hash(Language::de, "drücken"));
  ASSERT_EQ(thumbs.size() + press.size(), 1U);
  const StemIdiomRecord& record = thumbs.empty() ? press[0] : thumbs[0];
  EXPECT_EQ(imports.text(imports.idiom(record.idiom).form), "den Daumen drücken");
  EXPECT_EQ(imports.stems(record).size(), 2U);
  EXPECT_TRUE(imports.stem_idioms(Language::de, stemmer.stem_hash(Language::de, "hund")).empty());
}

TEST(CompileImports, EnglishWordsOfCharacters) {
  const auto words = small_imports().character_words(U'牛');
  ASSERT_FALSE(words.empty());
  EXPECT_EQ(stems(std::vector{words[0].stem}), (std::vector<std::string>{"ox"}));
  EXPECT_GT(words[0].probability, 0.2F);
  EXPECT_TRUE(small_imports().character_words(U'张').empty());
}

TEST(CompileImports, SynonymsGoBothWays) {
  Stemmer stemmer;
  const auto ox = small_imports().stem_number(stemmer.stem_hash(Language::en, "ox"));
  const auto bull = small_imports().stem_number(stemmer.stem_hash(Language::en, "bull"));
  ASSERT_TRUE(ox && bull);
  EXPECT_EQ(stems(small_imports().synonyms(*ox)), (std::vector<std::string>{"bull"}));
  EXPECT_EQ(stems(small_imports().synonyms(*bull)), (std::vector<std::string>{"ox"}));
  EXPECT_GT(small_imports().stem(*ox).rarity, 0.F);
  EXPECT_EQ(small_imports().stem(*bull).rarity, 0.F);
  EXPECT_FALSE(small_imports().stem_number(1));
}

TEST(CompileImports, ContentsAndNotices) {
  for (const auto& [source, name] : import_source_names)
    EXPECT_TRUE(small_imports().has(source)) << name;
  const auto notices = read_file(small_imports_file() + ".txt");
  ASSERT_TRUE(notices);
  EXPECT_NE(notices->find("Attribution-ShareAlike 4.0"), std::string::npos);
  EXPECT_NE(notices->find("== WordNet"), std::string::npos);
}

TEST(CompileImports, NothingInstalledIsAnEmptyFile) {
  const std::filesystem::path folder = testing::scratch("imports");
  std::filesystem::create_directories(folder);
  const std::string file = (folder / "empty.bin").string();
  const auto summary = compile_imports({}, file, file + ".txt");
  ASSERT_TRUE(summary) << describe(summary.error());
  EXPECT_TRUE(summary->contents.empty());
  EXPECT_EQ(summary->missing.size(), import_source_names.size());
  const auto imports = Imports::open(file);
  ASSERT_TRUE(imports) << describe(imports.error());
  EXPECT_TRUE(imports->names(Language::zh).empty());
  EXPECT_TRUE(imports->find_name(Language::zh, "法国").empty());
  EXPECT_EQ(read_file(file + ".txt").value().find("=="), std::string::npos);
}

TEST(CompileImports, AFileInAnotherFormatIsReportedAndLeftOut) {
  ImportPaths paths = small_import_paths();
  paths.cedict = paths.ding;
  paths.edict = "/no/such/edict";
  const std::string file = (testing::scratch("imports") / "partial.bin").string();
  const auto summary = compile_imports(paths, file, file + ".txt");
  ASSERT_TRUE(summary);
  ASSERT_EQ(summary->missing.size(), 2U);
  EXPECT_TRUE(summary->missing[0].starts_with("CC-CEDICT: ")) << summary->missing[0];
  EXPECT_TRUE(summary->missing[1].starts_with("EDICT: /no/such/edict")) << summary->missing[1];
  EXPECT_EQ(summary->contents.size(), import_source_names.size() - 2);
}

TEST(CompileImports, TheSamePackagesGiveTheSameBytes) {
  const std::string file = (testing::scratch("imports") / "twin.bin").string();
  const std::string first = read_file(small_imports_file()).value();
  ASSERT_TRUE(compile_imports(small_import_paths(), file, file + ".txt"));
  EXPECT_EQ(read_file(file).value(), first);
}

}  // namespace
}  // namespace mtlint
