// Russian and Arabic names, letter by letter.

#include "analysis/romanise_parts.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint::roman {
namespace {

// BGN/PCGN, ISO 9 (without its marks) and passports.
constexpr auto russian = std::to_array<Letter>({
    {U'а', "a"},     {U'б', "b"},          {U'в', "v"},          {U'г', "g"},    {U'д', "d"},
    {U'е', "e ye"},  {U'ё', "e yo ye"},    {U'ж', "zh z"},       {U'з', "z"},    {U'и', "i"},
    {U'й', "y i j"}, {U'к', "k"},          {U'л', "l"},          {U'м', "m"},    {U'н', "n"},
    {U'о', "o"},     {U'п', "p"},          {U'р', "r"},          {U'с', "s"},    {U'т', "t"},
    {U'у', "u"},     {U'ф', "f"},          {U'х', "kh h"},       {U'ц', "ts c"}, {U'ч', "ch c"},
    {U'ш', "sh s"},  {U'щ', "shch s"},     {U'ъ', "_ ie"},       {U'ы', "y"},    {U'ь', "_"},
    {U'э', "e"},     {U'ю', "yu iu u ju"}, {U'я', "ya ia a ja"},
});
// What newspapers and their bearers write besides.
constexpr auto russian_customary = std::to_array<Letter>({
    {U'в', "w ff"},   {U'г', "gh h v"}, {U'е', "je ie"}, {U'ё', "io jo o eo"}, {U'ж', "j"},
    {U'з', "s"},      {U'и', "y ee"},   {U'й', "_ yi"},  {U'к', "c ck"},       {U'с', "ss"},
    {U'ф', "ph"},     {U'х', "ch x"},   {U'ц', "tz z"},  {U'ч', "tch tsch"},   {U'ш', "sch ch"},
    {U'щ', "sch sh"}, {U'ы', "i"},      {U'ь', "i y"},   {U'ю', "iou"},        {U'у', "ou oo"},
    {U'э', "ae"},
});

bool spells_russian(std::string_view part, std::string_view letters, bool customary,
                    const Lexicon& lexicon) {
  Reach reach = at_begin, before = 0;
  char32_t last = 0;
  for (std::size_t at = 0; at < part.size() && (reach | before) != 0;) {
    const std::size_t begin = at;
    const char32_t c = to_lower(next_code_point(part, at));
    if (c == '-' || c == 0x2010) continue;
    const Reach from = reach;
    reach = step_any(from, letters, forms_of(russian, c));
    if (customary) {
      reach |= step_any(from, letters, forms_of(russian_customary, c));
      for (const TextRef form :
           lexicon.romanisation(RomanTable::ru_letters, part.substr(begin, at - begin)))
        reach |= step(from, letters, lexicon.text(form));
    }
    // Pairs: -ий and -ый are written y as well; кс is x, дж j.
    if ((last == U'и' || last == U'ы') && c == U'й') reach |= step_any(before, letters, "y i");
    if (last == U'к' && c == U'с') reach |= step(before, letters, "x");
    if (last == U'д' && c == U'ж') reach |= step(before, letters, "j");
    before = from;
    last = c;
  }
  return reaches_end(reach, letters);
}

// Consonants; short vowels are not written, so that any may stand between them.
constexpr auto arabic = std::to_array<Letter>({
    {U'ا', "a e i o u aa _"},
    {U'أ', "a e i o u"},
    {U'إ', "i e a"},
    {U'آ', "a aa"},
    {U'ء', "_"},
    {U'ؤ', "_ u o w"},
    {U'ئ', "_ i e y"},
    {U'ب', "b p"},
    {U'ة', "a ah e eh at et"},
    {U'ت', "t"},
    {U'ث', "th t s"},
    {U'ج', "j g dj"},
    {U'ح', "h"},
    {U'خ', "kh h"},
    {U'د', "d"},
    {U'ذ', "dh th d z"},
    {U'ر', "r"},
    {U'ز', "z"},
    {U'س', "s c"},
    {U'ش', "sh ch s"},
    {U'ص', "s"},
    {U'ض', "d dh"},
    {U'ط', "t"},
    {U'ظ', "z dh th d"},
    {U'ع', "_ a e i o u"},
    {U'غ', "gh g"},
    {U'ف', "f ph v"},
    {U'ق', "q k g c"},
    {U'ك', "k c q"},
    {U'ل', "l"},
    {U'م', "m"},
    {U'ن', "n"},
    {U'ه', "h _"},
    {U'و', "w u o v ou oo"},
    {U'ى', "a y i"},
    {U'ي', "y i e ee ei ai"},
    {U'پ', "p"},
    {U'چ', "ch"},
    {U'ڤ', "v"},
    {U'گ', "g"},
});

Reach step_vowels(Reach from, std::string_view letters) {
  const Reach one = step_any(from, letters, "a e i o u y");
  return from | one | step_any(one, letters, "a e i o u");
}

// A letter may be doubled without being written so.
Reach step_consonant(Reach from, std::string_view letters, std::string_view forms) {
  const Reach once = step_any(from, letters, forms);
  return once | step_any(once, letters, forms);
}

// al- before sun letters is ash-, an-, ad- ...
constexpr std::string_view article_forms =
    "al el ul ash as ar an at ad az as esh es er en et ed ez l";

bool spells_arabic(std::string_view part, std::string_view letters, const Lexicon& lexicon) {
  Reach reach = at_begin;
  std::size_t at = 0;
  bool word_begins = true;
  while (at < part.size() && reach != 0) {
    if (word_begins) {
      const std::string_view word = part.substr(at, part.find(' ', at) - at);
      Reach whole = 0;
      for (const TextRef form : lexicon.romanisation(RomanTable::ar_particles, word))
        whole |= step(reach, letters, lexicon.text(form));
      if (whole != 0) {
        reach = whole;
        at += word.size();
        word_begins = false;
        continue;
      }
      constexpr std::string_view article = "ال";
      if (word.starts_with(article) && word.size() > article.size() + 2) {
        reach = step_any(reach, letters, article_forms) | reach;
        at += article.size();
      }
      word_begins = false;
    }
    const char32_t c = next_code_point(part, at);
    if (c == ' ') {
      word_begins = true;
      continue;
    }
    if (is_mark(c) || c == 0x0640) continue;
    const std::string_view forms = forms_of(arabic, c);
    if (forms.empty()) return false;
    reach = step_vowels(step_consonant(reach, letters, forms), letters);
  }
  return reaches_end(reach, letters);
}

// Cuts a name of several words before its last one.
Parts parts_before_last(std::string_view source) {
  const std::size_t space = source.rfind(' ');
  if (space == std::string_view::npos) return {source, {}, false};
  return {source.substr(0, space), source.substr(space + 1), false};
}

}  // namespace

Romanised romanised_ru(std::string_view source, const Words& words, const Lexicon& lexicon) {
  const Parts parts = parts_at_space(source, false);
  for (const bool customary : {false, true}) {
    const RomanForm form =
        form_of(words, parts, [&](std::string_view part, std::string_view letters) {
          return spells_russian(part, letters, customary, lexicon);
        });
    if (form != RomanForm::none)
      return {form, customary ? RomanSystem::customary : RomanSystem::standard};
  }
  return {};
}

Romanised romanised_ar(std::string_view source, const Words& words, const Lexicon& lexicon) {
  const auto by_letters = [&](std::string_view part, std::string_view letters) {
    return spells_arabic(part, letters, lexicon);
  };
  // Particles may be words of their own, joined or hyphenated: in full is in order.
  if (by_letters(source, words.range(0, words.count)))
    return {words.count == 1 && source.find(' ') != std::string_view::npos ? RomanForm::joined
                                                                           : RomanForm::full,
            RomanSystem::customary};
  const RomanForm form = form_of(words, parts_before_last(source), by_letters);
  return {form, form == RomanForm::none ? RomanSystem::none : RomanSystem::customary};
}

}  // namespace mtlint::roman
