#include "analysis/romanise.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <vector>

#include "base/file.h"
#include "resources/compile.h"
#include "support/scratch.h"

namespace mtlint {
namespace {

using enum RomanForm;
using RomanSystem::cantonese;
using RomanSystem::customary;
using RomanSystem::hepburn;
using RomanSystem::kunrei;
using RomanSystem::mccune_reischauer;
using RomanSystem::pinyin;
using RomanSystem::postal;
using RomanSystem::revised;
using RomanSystem::standard;
using RomanSystem::wade_giles;

// A few lines of each table.
const Lexicon& tables() {
  static const Lexicon lexicon = [] {
    const auto root = testing::scratch("romanise");
    std::filesystem::create_directories(root / "romanisation");
    const auto put = [&](const char* name, std::string_view text) {
      (void)write_file((root / "romanisation" / name).string(), text);
    };
    put("zh-readings.jsonl", "{\"unit\":\"乐\",\"forms\":[\"le\",\"yue\"]}\n");
    put("zh-surnames.jsonl",
        "{\"unit\":\"单\",\"forms\":[\"Shan\"]}\n{\"unit\":\"欧阳\",\"forms\":[\"Ouyang\"]}\n");
    put("zh-wade-giles.jsonl",
        "{\"unit\":\"jiang\",\"forms\":[\"chiang\"]}\n{\"unit\":\"jie\",\"forms\":[\"chieh\"]}\n"
        "{\"unit\":\"shi\",\"forms\":[\"shih\"]}\n");
    put("zh-cantonese.jsonl",
        "{\"unit\":\"娥\",\"forms\":[\"Ngor\"]}\n{\"unit\":\"月\",\"forms\":[\"Yuet\"]}\n"
        "{\"unit\":\"林\",\"forms\":[\"Lam\"]}\n{\"unit\":\"郑\",\"forms\":[\"Cheng\"]}\n");
    put("zh-postal.jsonl", "{\"unit\":\"北京\",\"forms\":[\"Peking\"]}\n");
    put("ko-surnames.jsonl",
        "{\"unit\":\"남궁\",\"forms\":[\"Namkoong\"]}\n{\"unit\":\"박\",\"forms\":[\"Park\"]}\n"
        "{\"unit\":\"이\",\"forms\":[\"Lee\",\"Rhee\"]}\n");
    put("ru-letters.jsonl", "{\"unit\":\"ч\",\"forms\":[\"tsch\"]}\n");
    put("ar-particles.jsonl", "{\"unit\":\"بن\",\"forms\":[\"bin\",\"ibn\"]}\n");
    const std::string file = (root / "lexicon.bin").string();
    if (auto made = compile_lexicon({.dictionaries = root.string(), .output = file}); !made)
      throw std::runtime_error(describe(made.error()));
    return std::move(*Lexicon::open(file));
  }();
  return lexicon;
}

Romanised of(Language language, std::string_view source, std::vector<std::string_view> words) {
  return romanised(language, source, words, tables());
}

TEST(Romanise, ChineseByPinyin) {
  const auto zh = [](auto source, auto... words) { return of(Language::zh, source, {words...}); };
  EXPECT_EQ(zh("刘慈欣", "Liu", "Cixin"), (Romanised{full, pinyin}));
  EXPECT_EQ(zh("劉慈欣", "LIU", "Ci-xin"), (Romanised{full, pinyin}));
  EXPECT_EQ(zh("刘慈欣", "Cixin", "Liu"), (Romanised{reversed, pinyin}));
  EXPECT_EQ(zh("刘慈欣", "Liucixin"), (Romanised{joined, pinyin}));
  EXPECT_EQ(zh("刘慈欣", "Liu", "Ci", "Xin"), (Romanised{split, pinyin}));
  EXPECT_EQ(zh("刘慈欣", "Liu"), (Romanised{surname_only, pinyin}));
  EXPECT_EQ(zh("刘慈欣", "Cixin"), (Romanised{given_only, pinyin}));
  EXPECT_EQ(zh("刘慈欣", "Tina"), Romanised{});
  EXPECT_EQ(zh("刘慈欣", "Liu", "Xin"), Romanised{});
  EXPECT_EQ(zh("欧阳修", "Ouyang", "Xiu"), (Romanised{full, pinyin}));
  EXPECT_EQ(zh("单雄信", "Shan", "Xiongxin"), (Romanised{full, pinyin}));
  EXPECT_EQ(zh("吕布", "Lü", "Bu"), (Romanised{full, pinyin}));
  EXPECT_EQ(zh("吕布", "Lyu", "Bu"), (Romanised{full, pinyin}));
  EXPECT_EQ(zh("乐嘉", "Yue", "Jia"), (Romanised{full, pinyin}));
  EXPECT_EQ(zh("西安", "Xi'an"), (Romanised{joined, pinyin}));
  EXPECT_EQ(zh("オバマ", "Obama"), Romanised{});
}

TEST(Romanise, ChineseByOtherSystems) {
  const auto zh = [](auto source, auto... words) { return of(Language::zh, source, {words...}); };
  EXPECT_EQ(zh("蒋介石", "Chiang", "Chieh-shih"), (Romanised{full, wade_giles}));
  EXPECT_EQ(zh("林郑月娥", "Lam", "Cheng", "Yuet-ngor").system, cantonese);
  EXPECT_EQ(zh("北京", "Peking"), (Romanised{full, postal}));
}

TEST(Romanise, Korean) {
  const auto ko = [](auto source, auto... words) { return of(Language::ko, source, {words...}); };
  EXPECT_EQ(ko("김민재", "Gim", "Minjae"), (Romanised{full, revised}));
  EXPECT_EQ(ko("김정은", "Kim", "Jong-un"), (Romanised{full, mccune_reischauer}));
  EXPECT_EQ(ko("박근혜", "Park", "Geun-hye"), (Romanised{full, customary}));
  EXPECT_EQ(ko("박근혜", "Geun-hye", "Park"), (Romanised{reversed, customary}));
  EXPECT_EQ(ko("박근혜", "Park", "Geun", "Hye"), (Romanised{split, customary}));
  EXPECT_EQ(ko("이승만", "Syngman", "Rhee"), Romanised{});  // a spelling of his own
  EXPECT_EQ(ko("이명박", "Lee", "Myungbak").form, full);
  EXPECT_EQ(ko("최순실", "Choi", "Soon-sil").form, full);
  EXPECT_EQ(ko("윤석열", "Yoon").form, surname_only);
  EXPECT_EQ(ko("남궁민수", "Namkoong", "Minsoo").form, full);
  EXPECT_EQ(ko("김정은", "Park", "Geun-hye"), Romanised{});
}

TEST(Romanise, JapaneseKana) {
  const auto ja = [](auto source, auto... words) { return of(Language::ja, source, {words...}); };
  for (const char* taro : {"Taro", "Tarou", "Taroh", "Tarō", "Tarô"})
    EXPECT_EQ(ja("さとう たろう", "Sato", taro), (Romanised{full, hepburn})) << taro;
  EXPECT_EQ(ja("さとう・たろう", "Taro", "Satoh"), (Romanised{reversed, hepburn}));
  EXPECT_EQ(ja("サトウ", "Satou"), (Romanised{joined, hepburn}));
  EXPECT_EQ(ja("しんいち", "Shin'ichi"), (Romanised{joined, hepburn}));
  EXPECT_EQ(ja("しんいち", "Sin'iti"), (Romanised{joined, kunrei}));
  EXPECT_EQ(ja("じゅんいちろう", "Junichiro"), (Romanised{joined, hepburn}));
  EXPECT_EQ(ja("はっとり", "Hattori"), (Romanised{joined, hepburn}));
  EXPECT_EQ(ja("ほっち", "Hotchi"), (Romanised{joined, hepburn}));
  EXPECT_EQ(ja("キョウコ", "Kyoko"), (Romanised{joined, hepburn}));
  EXPECT_EQ(ja("キョウコ", "Tomoko"), Romanised{});
  EXPECT_EQ(ja("佐藤", "Sato"), Romanised{});
}

TEST(Romanise, Russian) {
  const auto ru = [](auto source, auto... words) { return of(Language::ru, source, {words...}); };
  EXPECT_EQ(ru("Владимир Путин", "Vladimir", "Putin"), (Romanised{full, standard}));
  EXPECT_EQ(ru("Владимир Путин", "Putin", "Vladimir"), (Romanised{reversed, standard}));
  EXPECT_EQ(ru("Владимир Путин", "Putin"), (Romanised{surname_only, standard}));
  EXPECT_EQ(ru("Хрущёв", "Khrushchev"), (Romanised{given_only, standard}));
  for (const char* form :
       {"Dostoevsky", "Dostoyevsky", "Dostoevskij", "Dostoyevskiy", "Dostoevskii"})
    EXPECT_NE(ru("Достоевский", form), Romanised{}) << form;
  EXPECT_EQ(ru("Чайковский", "Tschaikovsky").system, customary);
  EXPECT_EQ(ru("Алексей Навальный", "Alexei", "Navalny").form, full);
  EXPECT_EQ(ru("Алексей Навальный", "Vladimir", "Putin"), Romanised{});
}

TEST(Romanise, Arabic) {
  const auto ar = [](auto source, auto... words) { return of(Language::ar, source, {words...}); };
  EXPECT_EQ(ar("محمد بن سلمان", "Mohammed", "bin", "Salman"), (Romanised{full, customary}));
  EXPECT_EQ(ar("محمد بن سلمان", "Muhammad", "ibn", "Salman").form, full);
  EXPECT_EQ(ar("بشار الأسد", "Bashar", "al-Assad").form, full);
  EXPECT_EQ(ar("بشار الأسد", "Bashar", "el", "Asad").form, full);
  EXPECT_EQ(ar("بشار الأسد", "al-Assad").form, surname_only);
  EXPECT_EQ(ar("أنور السادات", "Anwar", "as-Sadat").form, full);
  EXPECT_EQ(ar("بشار الأسد", "Saddam", "Hussein"), Romanised{});
}

TEST(Romanise, NothingFromNothing) {
  EXPECT_EQ(of(Language::zh, "", {"Liu"}), Romanised{});
  EXPECT_EQ(of(Language::zh, "刘慈欣", {}), Romanised{});
  EXPECT_EQ(of(Language::zh, "刘慈欣", {"123"}), Romanised{});
  EXPECT_EQ(of(Language::de, "Köln", {"Koln"}), Romanised{});
  const std::string endless(80, 'a');
  EXPECT_EQ(of(Language::zh, "刘慈欣", {endless}), Romanised{});
}

}  // namespace
}  // namespace mtlint
