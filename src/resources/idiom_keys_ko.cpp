// Korean idioms: particles come and go, and the syllable of a verb's stem melts with its ending.

#include <algorithm>
#include <array>
#include <optional>

#include "resources/idiom_keys.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// A syllable is onset, vowel, coda: code = 0xAC00 + (onset * 21 + vowel) * 28 + coda.
struct Syllable {
  char32_t onset = 0, vowel = 0, coda = 0;
};

std::optional<Syllable> syllable_of(char32_t c) {
  if (c < 0xAC00 || c > 0xD7A3) return std::nullopt;
  const char32_t i = c - 0xAC00;
  return Syllable{i / 588, i / 28 % 21, i % 28};
}

char32_t code_of(Syllable s) { return 0xAC00 + (s.onset * 21 + s.vowel) * 28 + s.coda; }

// Vowels of a stem and what they become before 어/아: 치+어 쳐, 보+아 봐, 주+어 줘, 쓰+어 써, 되+어
// 돼.
constexpr auto melted = std::to_array<std::pair<char32_t, char32_t>>({
    {20, 6},   // ㅣ ㅕ
    {8, 9},    // ㅗ ㅘ
    {13, 14},  // ㅜ ㅝ
    {18, 4},   // ㅡ ㅓ
    {11, 10},  // ㅚ ㅙ
    {0, 1},    // 하: 해
});

void append(std::string& text, char32_t c) { append_code_point(text, c); }

// A stem with the codas that endings put on it: 고치 is in 고친, 고칠, 고칩, 고쳐, 고쳤.
void verb_forms(const std::string& stem, std::vector<std::string>& out) {
  out.push_back(stem);
  std::size_t at = stem.size();
  const auto last = syllable_of(previous_code_point(stem, at));
  if (!last) return;
  const std::string before = stem.substr(0, at);
  const auto put = [&](Syllable s) {
    std::string form = before;
    append(form, code_of(s));
    out.push_back(form);
  };
  constexpr char32_t n = 4, l = 8, b = 17, d = 7, ss = 20, s = 19;
  if (last->coda == l) {  // 울: 운, 웁, 우
    put({last->onset, last->vowel, n});
    put({last->onset, last->vowel, b});
    put({last->onset, last->vowel, 0});
  } else if (last->coda == d) {
    put({last->onset, last->vowel, l});  // 걷: 걸어
  } else if (last->coda == b || last->coda == s) {
    put({last->onset, last->vowel, 0});  // 굽: 구워; 붓: 부어
  }
  if (last->coda != 0) return;
  for (const char32_t coda : {n, l, b, ss}) put({last->onset, last->vowel, coda});
  for (const auto& [from, to] : melted)
    if (last->vowel == from)
      for (const char32_t coda : {char32_t{0}, ss}) put({last->onset, to, coda});
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    if (space > 0) words.emplace_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

// A word with other particles, or none: 발이, 발은, 발도, 발.
std::vector<std::string> with_particles(const std::string& word) {
  constexpr auto particles = std::to_array<std::string_view>({"을", "를", "이", "가", "은", "는"});
  std::vector<std::string> forms{word};
  if (word.size() < 6) return forms;
  const std::string_view last = std::string_view(word).substr(word.size() - 3);
  if (std::ranges::find(particles, last) == particles.end()) return forms;
  const std::string noun = word.substr(0, word.size() - 3);
  const bool object = last == "을" || last == "를";
  std::size_t at = noun.size();
  const auto syllable = syllable_of(previous_code_point(noun, at));
  const bool closed = syllable && syllable->coda != 0;
  forms.push_back(noun);
  for (const std::string_view other :
       {object ? (closed ? "을" : "를") : (closed ? "이" : "가"), closed ? "은" : "는", "도", "만",
        object ? "까지" : "까지도"})
    if (other != last) forms.push_back(noun + std::string(other));
  return forms;
}

}  // namespace

std::vector<std::string> korean_variants(std::string_view written) {
  std::vector<std::string> words = words_of(written);
  if (words.size() < 2) return {};
  std::vector<std::string> ends;
  std::string last = words.back();
  const bool infinitive = last.size() >= 6 && (last.ends_with("다") || last.ends_with("기"));
  if (infinitive) last.resize(last.size() - 3);
  verb_forms(last, ends);
  if (infinitive) ends.push_back(words.back());
  std::vector<std::string> forms{""};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    std::vector<std::string> longer;
    for (const std::string& form : forms)
      for (const std::string& word : with_particles(words[i])) longer.push_back(form + word);
    if (longer.size() > 200) break;  // a long proverb is quoted as it stands
    forms = std::move(longer);
  }
  std::vector<std::string> out;
  if (forms.size() > 100) forms.resize(1);
  for (const std::string& form : forms)
    for (const std::string& end : ends) out.push_back(form + end);
  return out;
}

}  // namespace mtlint
