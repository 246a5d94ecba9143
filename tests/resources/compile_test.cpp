#include "resources/compile.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/file.h"
#include "base/hash.h"
#include "resources/lexicon_file.h"
#include "support/small_dictionary.h"
#include "text/stemmer.h"

namespace mtlint {
namespace {

using testing::small_lexicon;

// The ids of the entities that a source form names.
std::vector<std::string> named(std::string_view form, Language language) {
  const Lexicon& lexicon = small_lexicon();
  const std::string key = index_key(form, static_cast<int>(language), lexicon.han());
  const auto hit =
      lexicon.names(language).longest(key, 0, [&](std::size_t size) { return size == key.size(); });
  std::vector<std::string> ids;
  if (hit)
    for (const std::uint32_t number : lexicon.entities(lexicon.source_form(hit->payload)))
      ids.emplace_back(lexicon.text(lexicon.entity(number).id));
  return ids;
}

using Ids = std::vector<std::string>;

TEST(Compile, NamesAreFoundInEveryLanguage) {
  for (const auto& [form, language] : {std::pair{"贝拉克·奥巴马", Language::zh},
                                       {"バラク・オバマ", Language::ja},
                                       {"버락 오바마", Language::ko},
                                       {"Барак Обама", Language::ru},
                                       {"باراك أوباما", Language::ar},
                                       {"BARACK OBAMA", Language::de}})
    EXPECT_EQ(named(form, language), Ids{"barack-obama"}) << form;
  EXPECT_TRUE(named("贝拉克·奥巴马", Language::fr).empty());
}

TEST(Compile, OtherDotsAndTraditionalCharactersAreTheSameName) {
  for (const char* form : {"贝拉克•奥巴马", "贝拉克・奥巴马", "贝拉克‧奥巴马", "貝拉克·奧巴馬"})
    EXPECT_EQ(named(form, Language::zh), Ids{"barack-obama"}) << form;
  EXPECT_EQ(named("臺灣", Language::zh), Ids{"taiwan"});
}

TEST(Compile, TheLastPartAndShortFormsAreKnownByThemselves) {
  const Lexicon& lexicon = small_lexicon();
  EXPECT_EQ(named("奥巴马", Language::zh), Ids{"barack-obama"});
  EXPECT_EQ(named("卢拉", Language::zh), Ids{"lula"});
  EXPECT_TRUE(named("贝拉克", Language::zh).empty());
  EXPECT_TRUE(lexicon.is_english_name("obama"));
  EXPECT_TRUE(lexicon.is_english_name(squeeze("LUIZ Inacio Lula da-Silva")));
  EXPECT_FALSE(lexicon.is_english_name("barack"));
}

TEST(Compile, OneFormMayNameTwoEntities) {
  EXPECT_EQ(named("迈克尔·乔丹", Language::zh),
            (Ids{"michael-jordan", "michael-jordan-scientist"}));
}

TEST(Compile, EntitiesHaveTheirFields) {
  const Lexicon& lexicon = small_lexicon();
  std::size_t persons = 0;
  for (std::uint32_t i = 0; i < lexicon.entity_count(); ++i) {
    const EntityRecord& entity = lexicon.entity(i);
    persons += entity.kind == EntityKind::person ? 1U : 0U;
    if (lexicon.text(entity.id) != "lula") continue;
    EXPECT_EQ(lexicon.text(entity.note), "president of Brazil");
    EXPECT_EQ(lexicon.text(entity.family), "da Silva");
    const auto english = lexicon.english(entity);
    ASSERT_EQ(english.size(), 3U);
    EXPECT_EQ(lexicon.text(english[0].text), "Luiz Inácio Lula da Silva");
    EXPECT_EQ(lexicon.text(english[0].squeezed), "luizinacioluladasilva");
    EXPECT_EQ(english[0].full, 1U);
    EXPECT_EQ(english[2].full, 0U);
  }
  EXPECT_EQ(lexicon.entity_count(), 10U);
  EXPECT_EQ(persons, 6U);
}

TEST(Compile, IdiomsHaveTheirFields) {
  const Lexicon& lexicon = small_lexicon();
  EXPECT_EQ(lexicon.idiom_count(), 16U);
  const auto hit = lexicon.idioms(Language::zh).longest("对牛弹琴", 0, [](auto) { return true; });
  ASSERT_TRUE(hit);
  const IdiomRecord& idiom = lexicon.idiom(hit->payload);
  EXPECT_EQ(lexicon.text(idiom.key), "对牛弹琴");
  EXPECT_EQ(lexicon.text(idiom.source), "Mouzi");
  ASSERT_EQ(lexicon.texts(idiom.accept).size(), 1U);
  EXPECT_EQ(lexicon.text(lexicon.texts(idiom.literal)[0]), "lute & cow*");
  const auto concepts = lexicon.concepts(idiom);
  ASSERT_EQ(concepts.size(), 2U);
  EXPECT_EQ(lexicon.text(lexicon.texts(concepts[1])[1]), "ears");
  EXPECT_FALSE(idiom.has(IdiomFlag::quiet_number));
  const auto variant =
      lexicon.idioms(Language::zh).longest("一箭双雕", 0, [](auto) { return true; });
  ASSERT_TRUE(variant);
  EXPECT_EQ(lexicon.text(lexicon.idiom(variant->payload).key), "一举两得");
}

TEST(Compile, InflectedIdiomsAreFoundByAStem) {
  const Lexicon& lexicon = small_lexicon();
  Stemmer stemmer;
  const auto records =
      lexicon.stem_idioms(Language::de, stemmer.stem_hash(Language::de, "drücken"));
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(lexicon.text(lexicon.idiom(records[0].idiom).key), "Daumen drücken");
  EXPECT_EQ(lexicon.stems(records[0]).size(), 2U);
  EXPECT_TRUE(lexicon.stem_idioms(Language::de, stemmer.stem_hash(Language::de, "haus")).empty());
  EXPECT_TRUE(lexicon.stem_idioms(Language::zh, 1).empty());
}

TEST(Compile, WordsAndReadingsAreThere) {
  const Lexicon& lexicon = small_lexicon();
  EXPECT_TRUE(lexicon.has_words());
  EXPECT_TRUE(lexicon.is_word(hash64("tiger")));
  EXPECT_FALSE(lexicon.is_word(hash64("paris")));
  EXPECT_FALSE(lexicon.is_word(hash64("")));
  EXPECT_EQ(lexicon.pinyin(U'奎'), "kui");
  EXPECT_TRUE(lexicon.pinyin(U'a').empty());
  EXPECT_TRUE(lexicon.pinyin(0x20000).empty());
}

TEST(Compile, TheSummaryCounts) {
  CompileOptions options;
  options.dictionaries = testing::small_dictionary();
  options.words = {"/no/such/words"};
  options.output = testing::small_dictionary() + "/again.bin";
  const auto summary = compile_lexicon(options);
  ASSERT_TRUE(summary) << describe(summary.error());
  EXPECT_EQ(summary->names, 10U);
  EXPECT_EQ(summary->idioms, 16U);
  EXPECT_EQ(summary->titles, 1U);
  EXPECT_EQ(summary->words, 0U);
  EXPECT_TRUE(std::ranges::any_of(summary->missing, [](const std::string& line) {
    return line.starts_with("/no/such/words: cannot be read");
  }));
  const auto bytes = read_file(options.output);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(summary->bytes, bytes->size());
  EXPECT_TRUE(check_lexicon(*bytes, options.output, true));
}

TEST(Compile, TheSameDictionaryGivesTheSameBytes) {
  CompileOptions options;
  options.dictionaries = testing::small_dictionary();
  options.words = {testing::small_dictionary() + "/words.txt"};
  options.output = testing::small_dictionary() + "/twin.bin";
  ASSERT_TRUE(compile_lexicon(options));
  EXPECT_EQ(read_file(options.output).value(), read_file(testing::small_lexicon_file()).value());
}

TEST(Compile, WithoutADictionaryThereIsNoLexicon) {
  CompileOptions options;
  options.dictionaries = "/no/such/folder";
  options.output = testing::small_dictionary() + "/none.bin";
  EXPECT_FALSE(compile_lexicon(options));
  EXPECT_FALSE(read_file(options.output));
}

}  // namespace
}  // namespace mtlint
