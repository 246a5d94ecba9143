// Japanese names in kana by Hepburn (with ou, oh, o or ō for long vowels) and Kunrei.

#include <algorithm>

#include "analysis/romanise_parts.h"
#include "text/utf8.h"

namespace mtlint::roman {
namespace {

// Kana as katakana; Hepburn first, Kunrei's own form behind a bar.
struct Kana {
  char32_t code = 0;
  std::string_view hepburn{}, kunrei{};
};
constexpr auto kana = std::to_array<Kana>({
    {U'ア', "a", ""},     {U'イ', "i", ""},    {U'ウ', "u", ""},     {U'エ', "e", ""},
    {U'オ', "o", ""},     {U'カ', "ka", ""},   {U'キ', "ki", ""},    {U'ク', "ku", ""},
    {U'ケ', "ke", ""},    {U'コ', "ko", ""},   {U'ガ', "ga", ""},    {U'ギ', "gi", ""},
    {U'グ', "gu", ""},    {U'ゲ', "ge", ""},   {U'ゴ', "go", ""},    {U'サ', "sa", ""},
    {U'シ', "shi", "si"}, {U'ス', "su", ""},   {U'セ', "se", ""},    {U'ソ', "so", ""},
    {U'ザ', "za", ""},    {U'ジ', "ji", "zi"}, {U'ズ', "zu", ""},    {U'ゼ', "ze", ""},
    {U'ゾ', "zo", ""},    {U'タ', "ta", ""},   {U'チ', "chi", "ti"}, {U'ツ', "tsu", "tu"},
    {U'テ', "te", ""},    {U'ト', "to", ""},   {U'ダ', "da", ""},    {U'ヂ', "ji", "zi di"},
    {U'ヅ', "zu", "du"},  {U'デ', "de", ""},   {U'ド', "do", ""},    {U'ナ', "na", ""},
    {U'ニ', "ni", ""},    {U'ヌ', "nu", ""},   {U'ネ', "ne", ""},    {U'ノ', "no", ""},
    {U'ハ', "ha", ""},    {U'ヒ', "hi", ""},   {U'フ', "fu", "hu"},  {U'ヘ', "he", ""},
    {U'ホ', "ho", ""},    {U'バ', "ba", ""},   {U'ビ', "bi", ""},    {U'ブ', "bu", ""},
    {U'ベ', "be", ""},    {U'ボ', "bo", ""},   {U'パ', "pa", ""},    {U'ピ', "pi", ""},
    {U'プ', "pu", ""},    {U'ペ', "pe", ""},   {U'ポ', "po", ""},    {U'マ', "ma", ""},
    {U'ミ', "mi", ""},    {U'ム', "mu", ""},   {U'メ', "me", ""},    {U'モ', "mo", ""},
    {U'ヤ', "ya", ""},    {U'ユ', "yu", ""},   {U'ヨ', "yo", ""},    {U'ラ', "ra", ""},
    {U'リ', "ri", ""},    {U'ル', "ru", ""},   {U'レ', "re", ""},    {U'ロ', "ro", ""},
    {U'ワ', "wa", ""},    {U'ヲ', "o wo", ""}, {U'ン', "n m", ""},
});

// ャ, ュ and ョ behind シ, チ, ジ and behind other kana of the i row.
struct Glide {
  char32_t code = 0;
  std::string_view vowel{}, other{};
};
constexpr std::array<Glide, 3> glides{{{U'ャ', "a", "ya"}, {U'ュ', "u", "yu"}, {U'ョ', "o", "yo"}}};

const Kana* find_kana(char32_t c) {
  if (c >= 0x3041 && c <= 0x3096) c += 0x60;  // hiragana
  const auto found = std::ranges::find(kana, c, &Kana::code);
  return found == kana.end() ? nullptr : &*found;
}

char32_t as_katakana(char32_t c) { return c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c; }

Reach step_kana(Reach from, std::string_view letters, const Kana& entry, bool kunrei) {
  Reach to = step_any(from, letters, entry.hepburn);
  if (kunrei) to |= step_any(from, letters, entry.kunrei);
  return to;
}

// シャ is sha, キャ is kya: the syllable of the i row without its i.
Reach step_glide(Reach from, std::string_view letters, const Kana& entry, const Glide& glide,
                 bool kunrei) {
  std::string_view stem = entry.hepburn.substr(0, entry.hepburn.size() - 1);
  const bool hushing = stem == "sh" || stem == "ch" || stem == "j";
  Reach to = step(step(from, letters, stem), letters, hushing ? glide.vowel : glide.other);
  if (kunrei && hushing)
    to |= step(step(from, letters, entry.kunrei.substr(0, 1)), letters, glide.other);
  return to;
}

// A long vowel may be left out (o, ō), written out (ou, oo) or, of o, with h.
bool lengthens(char32_t c, char vowel) {
  return (c == U'ウ' && (vowel == 'o' || vowel == 'u')) || (c == U'オ' && vowel == 'o') ||
         c == U'ー' || (c == U'イ' && vowel == 'i');
}

Reach step_length(Reach from, std::string_view letters, char32_t c, char vowel) {
  Reach to = from;
  const std::string_view one(&vowel, 1);
  to |= step(from, letters, one);
  if (vowel == 'o') to |= step_any(from, letters, "h u");
  if (const Kana* entry = find_kana(c)) to |= step(from, letters, entry->hepburn);
  return to;
}

// ッ doubles the consonant behind it; before ch it is t as well.
Reach step_double(Reach from, std::string_view letters, const Kana& next) {
  return step(from, letters, next.hepburn.substr(0, 1)) |
         (next.hepburn.starts_with("ch") ? step(from, letters, "t") : 0);
}

const Glide* glide_at(std::string_view part, std::size_t at) {
  const auto found = std::ranges::find(glides, as_katakana(code_point_at(part, at)), &Glide::code);
  return found == glides.end() ? nullptr : &*found;
}

bool spells(std::string_view part, std::string_view letters, bool kunrei) {
  Reach reach = at_begin;
  char vowel = 0;
  for (std::size_t at = 0; at < part.size() && reach != 0;) {
    const char32_t c = as_katakana(next_code_point(part, at));
    const Kana* entry = find_kana(c);
    if (vowel != 0 && lengthens(c, vowel)) {
      reach = step_length(reach, letters, c, vowel);
    } else if (c == U'ッ' && at < part.size()) {
      std::size_t behind = at;
      const Kana* next = find_kana(as_katakana(next_code_point(part, behind)));
      if (next == nullptr) return false;
      reach = step_double(reach, letters, *next);
      vowel = 0;
    } else if (entry == nullptr) {
      return false;
    } else if (const Glide* glide = glide_at(part, at);
               glide != nullptr && entry->hepburn.ends_with('i')) {
      reach = step_glide(reach, letters, *entry, *glide, kunrei);
      vowel = glide->vowel.front();
      next_code_point(part, at);
    } else {
      reach = step_kana(reach, letters, *entry, kunrei);
      vowel = c == U'ン' ? '\0' : entry->hepburn.back();
    }
  }
  return reaches_end(reach, letters);
}

}  // namespace

Romanised romanised_ja(std::string_view source, const Words& words) {
  const Parts parts = parts_at_space(source, true);
  for (const bool kunrei : {false, true}) {
    const auto by_system = [kunrei](std::string_view part, std::string_view letters) {
      return spells(part, letters, kunrei);
    };
    RomanForm form = form_of(words, parts, by_system);
    // Kana without a space: where the surname ends is not known.
    if (parts.second.empty() && form != RomanForm::none)
      form = words.count == 1 ? RomanForm::joined : RomanForm::full;
    if (form != RomanForm::none) return {form, kunrei ? RomanSystem::kunrei : RomanSystem::hepburn};
  }
  return {};
}

}  // namespace mtlint::roman
