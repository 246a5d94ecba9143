// Readings of idioms, and finding them in English.

#include "analysis/idiom_readings.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Does `word` from `at` on spell syllables of the reading from `syllable` on, to its end? Gives how
// many; 0 if it does not come out even.
std::size_t spelt(std::string_view word, const Reading& reading, std::size_t syllable) {
  if (word.empty()) return 0;
  if (syllable == reading.size()) return 0;
  for (const std::string& spelling : reading[syllable]) {
    if (spelling.empty() || !word.starts_with(spelling)) continue;
    if (word.size() == spelling.size()) return 1;
    const std::size_t more = spelt(word.substr(spelling.size()), reading, syllable + 1);
    if (more > 0) return more + 1;
  }
  return 0;
}

bool is_english(std::string_view word, const Lexicon& lexicon) {
  return !lexicon.has_words() || lexicon.is_word(hash64(word));
}

bool begins_with_capital(std::string_view text, Span span) {
  return is_upper(code_point_at(text, span.begin));
}

// Every reading that a character has; ü is written u or v.
std::vector<std::string> spellings_of(char32_t c, const Lexicon& lexicon, const Imports& imports) {
  std::vector<std::string> spellings;
  const auto put = [&](std::string_view spelling) {
    if (!spelling.empty() && std::ranges::find(spellings, spelling) == spellings.end())
      spellings.emplace_back(spelling);
  };
  put(lexicon.pinyin(c));
  for (std::string_view all = imports.readings(c); !all.empty();) {
    const std::size_t space = std::min(all.find(' '), all.size());
    put(all.substr(0, space));
    if (const std::size_t v = all.find('v'); v < space) {
      std::string plain(all.substr(0, space));
      plain[v] = 'u';
      put(plain);
    }
    all.remove_prefix(std::min(space + 1, all.size()));
  }
  return spellings;
}

Reading chinese(std::string_view source, const Lexicon& lexicon, const Imports& imports) {
  Reading reading;
  for (std::size_t at = 0; at < source.size();) {
    const char32_t c = next_code_point(source, at);
    if (is_han(c)) reading.push_back(spellings_of(c, lexicon, imports));
  }
  return reading;
}

Reading korean(std::string_view source) {
  Reading reading;
  for (std::size_t at = 0; at < source.size();) {
    const std::string latin = romanise_hangul(next_code_point(source, at));
    if (!latin.empty()) reading.push_back({latin});
  }
  return reading;
}

Reading russian(std::string_view source) {
  constexpr std::string_view letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
  constexpr auto latin = std::to_array<std::string_view>(
      {"a", "b", "v", "g", "d", "e",  "e",  "zh", "z",  "i",    "y", "k", "l", "m", "n",  "o", "p",
       "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "yu", "ya"});
  Reading reading;
  std::string word;
  const auto close = [&] {
    if (word.size() > 2) reading.push_back({word});
    word.clear();
  };
  for (std::size_t at = 0; at < source.size();) {
    std::string letter;
    append_code_point(letter, to_lower(next_code_point(source, at)));
    const std::size_t place = letters.find(letter);
    if (letter.size() == 2 && place != std::string_view::npos)
      word += latin[place / 2];
    else
      close();
  }
  close();
  return reading;
}

struct Kana {
  std::string_view kana, latin;
};

constexpr auto syllables = std::to_array<Kana>(
    {{"きゃ", "kya"}, {"きゅ", "kyu"}, {"きょ", "kyo"}, {"しゃ", "sha"}, {"しゅ", "shu"},
     {"しょ", "sho"}, {"ちゃ", "cha"}, {"ちゅ", "chu"}, {"ちょ", "cho"}, {"にゃ", "nya"},
     {"にゅ", "nyu"}, {"にょ", "nyo"}, {"ひゃ", "hya"}, {"ひゅ", "hyu"}, {"ひょ", "hyo"},
     {"みゃ", "mya"}, {"みゅ", "myu"}, {"みょ", "myo"}, {"りゃ", "rya"}, {"りゅ", "ryu"},
     {"りょ", "ryo"}, {"ぎゃ", "gya"}, {"ぎゅ", "gyu"}, {"ぎょ", "gyo"}, {"じゃ", "ja"},
     {"じゅ", "ju"},  {"じょ", "jo"},  {"びゃ", "bya"}, {"びゅ", "byu"}, {"びょ", "byo"},
     {"ぴゃ", "pya"}, {"ぴゅ", "pyu"}, {"ぴょ", "pyo"}, {"あ", "a"},     {"い", "i"},
     {"う", "u"},     {"え", "e"},     {"お", "o"},     {"か", "ka"},    {"き", "ki"},
     {"く", "ku"},    {"け", "ke"},    {"こ", "ko"},    {"さ", "sa"},    {"し", "shi"},
     {"す", "su"},    {"せ", "se"},    {"そ", "so"},    {"た", "ta"},    {"ち", "chi"},
     {"つ", "tsu"},   {"て", "te"},    {"と", "to"},    {"な", "na"},    {"に", "ni"},
     {"ぬ", "nu"},    {"ね", "ne"},    {"の", "no"},    {"は", "ha"},    {"ひ", "hi"},
     {"ふ", "fu"},    {"へ", "he"},    {"ほ", "ho"},    {"ま", "ma"},    {"み", "mi"},
     {"む", "mu"},    {"め", "me"},    {"も", "mo"},    {"や", "ya"},    {"ゆ", "yu"},
     {"よ", "yo"},    {"ら", "ra"},    {"り", "ri"},    {"る", "ru"},    {"れ", "re"},
     {"ろ", "ro"},    {"わ", "wa"},    {"を", "o"},     {"ん", "n"},     {"が", "ga"},
     {"ぎ", "gi"},    {"ぐ", "gu"},    {"げ", "ge"},    {"ご", "go"},    {"ざ", "za"},
     {"じ", "ji"},    {"ず", "zu"},    {"ぜ", "ze"},    {"ぞ", "zo"},    {"だ", "da"},
     {"ぢ", "ji"},    {"づ", "zu"},    {"で", "de"},    {"ど", "do"},    {"ば", "ba"},
     {"び", "bi"},    {"ぶ", "bu"},    {"べ", "be"},    {"ぼ", "bo"},    {"ぱ", "pa"},
     {"ぴ", "pi"},    {"ぷ", "pu"},    {"ぺ", "pe"},    {"ぽ", "po"}});

// Katakana to hiragana: the blocks are parallel.
char32_t as_hiragana(char32_t c) { return c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c; }

bool is_kana(char32_t c) { return c >= 0x3041 && c <= 0x30FA; }

Reading japanese(std::string_view source, std::string_view kana) {
  std::string spelling(kana);
  if (spelling.empty()) {
    for (std::size_t at = 0; at < source.size();) {
      const char32_t c = next_code_point(source, at);
      if (is_han(c)) return {};
      if (is_kana(c)) append_code_point(spelling, c);
    }
  }
  Reading reading;
  for (std::size_t at = 0; at < spelling.size();) {
    std::string syllable;
    append_code_point(syllable, next_code_point(spelling, at));
    while (at < spelling.size()) {  // small kana belong to what stands before them
      std::size_t behind = at;
      const char32_t small = as_hiragana(next_code_point(spelling, behind));
      const bool belongs = small == U'ゃ' || small == U'ゅ' || small == U'ょ' || small == U'ん';
      if (!belongs) break;
      append_code_point(syllable, small);
      at = behind;
    }
    const std::string latin = romaji(syllable);
    if (!latin.empty()) reading.push_back({latin});
  }
  return reading;
}

}  // namespace

std::string romaji(std::string_view kana) {
  std::string hiragana;
  for (std::size_t at = 0; at < kana.size();)
    append_code_point(hiragana, as_hiragana(next_code_point(kana, at)));
  std::string out;
  bool doubled = false;
  for (std::size_t at = 0; at < hiragana.size();) {
    const std::string_view rest = std::string_view(hiragana).substr(at);
    const auto* syllable = std::ranges::find_if(
        syllables, [&](const Kana& one) { return rest.starts_with(one.kana); });
    if (syllable == syllables.end()) {
      doubled = rest.starts_with("っ");
      next_code_point(hiragana, at);
      continue;
    }
    if (doubled) out += syllable->latin.front();
    doubled = false;
    out += syllable->latin;
    at += syllable->kana.size();
  }
  return out;
}

std::string romanise_hangul(char32_t c) {
  if (c < 0xAC00 || c > 0xD7A3) return {};
  constexpr auto onsets =
      std::to_array<std::string_view>({"g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss",
                                       "", "j", "jj", "ch", "k", "t", "p", "h"});
  constexpr auto vowels = std::to_array<std::string_view>(
      {"a",  "ae", "ya", "yae", "eo", "e",  "yeo", "ye", "o",  "wa", "wae",
       "oe", "yo", "u",  "wo",  "we", "wi", "yu",  "eu", "ui", "i"});
  constexpr auto codas = std::to_array<std::string_view>(
      {"",  "k", "k", "k", "n", "n", "n", "t",  "l", "k", "m", "l", "l", "l",
       "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"});
  const char32_t i = c - 0xAC00;
  return std::string(onsets[i / 588]) + std::string(vowels[i / 28 % 21]) +
         std::string(codas[i % 28]);
}

Reading reading_of(std::string_view source, Language language, const Lexicon& lexicon,
                   const Imports& imports, std::string_view kana) {
  switch (language) {
    case Language::zh:
      return chinese(source, lexicon, imports);
    case Language::ja:
      return japanese(source, kana);
    case Language::ko:
      return korean(source);
    case Language::ru:
      return russian(source);
    default:
      return {};
  }
}

Span find_reading(const Reading& reading, std::string_view target, const PatternText& words,
                  const Lexicon& lexicon) {
  const auto& all = words.words();
  for (std::size_t first = 0; first < all.size(); ++first)
    for (std::size_t syllable = 0; syllable < reading.size(); ++syllable) {
      std::size_t count = 0;
      std::size_t strange = 0;  // letters in words that are not English
      std::size_t last = first;
      for (std::size_t word = first; word < all.size(); ++word) {
        const std::size_t more = spelt(all[word].lower, reading, syllable + count);
        if (more == 0) break;
        count += more;
        last = word;
        if (!is_english(all[word].lower, lexicon)) strange += all[word].lower.size();
      }
      if (count == 0 || strange == 0) continue;
      const Span span{all[first].span.begin, all[last].span.end};
      const bool joined =
          last == first && count == 2 && strange >= 5 && begins_with_capital(target, span);
      if ((count >= 3 && strange >= 4) || joined) return span;
    }
  return {};
}

Span find_source_script(std::string_view idiom, std::string_view target) {
  for (std::size_t at = 0; at < target.size();) {
    const std::size_t begin = at;
    const Script script = script_of(next_code_point(target, at));
    if (script == Script::common || script == Script::latin) continue;
    std::size_t end = at;
    std::size_t letters = 1;
    while (end < target.size()) {
      const std::size_t here = end;
      const char32_t c = next_code_point(target, end);
      const Script next = script_of(c);
      if (next == Script::latin || (next == Script::common && !is_space(c))) {
        end = here;
        break;
      }
      ++letters;
      if (idiom.find(target.substr(begin, end - begin)) == std::string_view::npos) {
        end = here;
        --letters;
        break;
      }
    }
    if (letters >= 2 && idiom.find(target.substr(begin, end - begin)) != std::string_view::npos)
      return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  return {};
}

}  // namespace mtlint
