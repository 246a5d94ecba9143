// Known names in the source by the lexicon's index.

#include "analysis/names.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool is_kana(char32_t c) { return script_of(c) == Script::katakana || c == U'ー'; }
bool is_word_character(char32_t c) { return is_letter(c) || is_mark(c) || is_digit(c); }

// Korean particles that may follow a name of two syllables.
bool begins_with_particle(std::string_view text) {
  constexpr std::string_view particles[] = {"은", "는", "이",   "가", "을", "를", "의", "에", "와",
                                            "과", "로", "으로", "도", "만", "인", "측", "씨"};
  return std::ranges::any_of(particles, [&](std::string_view p) { return text.starts_with(p); });
}

// What stands before the Arabic letters that are written together with the next word: and, by, for,
// as, so.
char32_t before_clitics(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  for (int letters = 0; letters < 2 && at > 0; ++letters) {
    std::size_t next = at;
    const char32_t c = previous_code_point(text, next);
    if (!is_word_character(c)) return c;
    if (std::u32string_view(U"وبلكف").find(c) == std::u32string_view::npos) return c;
    at = next;
  }
  return code_point_before(text, at);
}

// May a name of this language begin and end here?
bool is_bounded(std::string_view text, std::size_t begin, std::size_t end, Language language) {
  const char32_t before = code_point_before(text, begin);
  const char32_t after = code_point_at(text, end);
  switch (language) {
    case Language::zh:
      return true;
    case Language::ja:
      return !(is_kana(before) && is_kana(code_point_at(text, begin))) &&
             !(is_kana(after) && is_kana(code_point_before(text, end)));
    case Language::ko:
      if (script_of(before) == Script::hangul) return false;
      return end - begin > 6 || script_of(after) != Script::hangul ||
             begins_with_particle(text.substr(end));
    case Language::ar:
      return !is_word_character(after) && !is_word_character(before_clitics(text, begin));
    default:
      return !is_word_character(before) && !is_word_character(after);
  }
}

// Characters that hardly occur outside transliterated names. A surname that touches one is a piece
// of a longer name: 卡特 (Carter) in 卡特利.
bool is_transliterating(char32_t c) {
  constexpr std::u32string_view characters =
      U"阿里尔斯克特德利蒂娜莉妮琳莎丝茨伊娅奥埃艾戈蒙茜薇黛卢诺洛鲁姆伦弗雷赫塔拉罗萨";
  return c != 0 && characters.find(c) != std::u32string_view::npos;
}

// Written with such characters: at least one, for a short name.
bool is_foreign(std::string_view name) {
  for (std::size_t at = 0; at < name.size();)
    if (is_transliterating(next_code_point(name, at))) return true;
  return false;
}

bool overlaps_any(const std::vector<Span>& spans, Span span) {
  return std::ranges::any_of(spans, [&](Span other) { return other.overlaps(span); });
}

// Languages that write names, and not other words, with capitals (German does so with all nouns).
bool has_capitals(Language language) {
  return language == Language::ru || language == Language::de || language == Language::fr ||
         language == Language::es;
}

// The source without the marks and spaces around it.
Span trimmed(std::string_view text) {
  std::size_t begin = 0;
  std::size_t end = text.size();
  const auto is_margin = [](char32_t c) {
    return is_space(c) || is_punctuation(c) || is_symbol(c);
  };
  while (begin < end && is_margin(code_point_at(text, begin))) next_code_point(text, begin);
  while (end > begin && is_margin(code_point_before(text, end))) previous_code_point(text, end);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Finds the names of one dictionary in the folded source.
class Finder {
 public:
  Finder(const SourceText& source, std::string_view text, const Folded* map, const Lexicon& lexicon)
      : source_(source), text_(text), map_(map), lexicon_(lexicon), all_(trimmed(source.text)) {}

  void find(const std::vector<Span>& quiet, bool house, std::vector<NameHit>& out) const {
    const PrefixIndex& index = lexicon_.names(source_.language);
    if (index.slots.empty()) return;
    for (std::size_t at = 0; at < text_.size();) {
      const auto found = index.longest(text_, at, [&](std::size_t size) {
        return is_bounded(text_, at, at + size, source_.language);
      });
      if (!found) {
        at = prefix_end(text_, at, 1);
        continue;
      }
      NameHit hit;
      hit.span = original(at, found->size);
      hit.form = found->payload;
      hit.kind = static_cast<FormKind>(lexicon_.source_form(found->payload).kind);
      hit.house = house;
      hit.whole = hit.span == all_;
      const std::size_t begin = at;
      at += found->size;
      if (is_name(hit, begin, at) && !overlaps_any(quiet, hit.span)) out.push_back(hit);
    }
  }

 private:
  Span original(std::size_t at, std::size_t size) const {
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)};
    return map_ ? map_->original(span) : span;
  }

  bool is_name(const NameHit& hit, std::size_t begin, std::size_t end) const {
    if (hit.kind == FormKind::alone) return hit.whole;
    if (has_capitals(source_.language) && !is_upper(code_point_at(source_.text, hit.span.begin)))
      return false;  // какой is not Kaká
    const Span folded{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const bool short_enough = hit.kind != FormKind::full || folded.size() <= 9;
    return !(short_enough && source_.language == Language::zh && is_foreign(folded.of(text_)) &&
             is_piece_of_name(text_, folded));
  }

  const SourceText& source_;
  std::string_view text_;
  const Folded* map_;
  const Lexicon& lexicon_;
  Span all_;
};

}  // namespace

void find_names(const SourceText& source, const NameSources& names, const std::vector<Span>& quiet,
                NameScratch& scratch, std::vector<NameHit>& out) {
  scratch.has_squeezed = scratch.has_words = false;
  FoldOptions options;
  if (is_unspaced(source.language))
    options.simplify = names.ours.han();
  else
    options.lower_case = source.language != Language::ko;
  fold(source.text, options, scratch.source);
  const std::string_view text = scratch.source.text;
  const Folded* map = &scratch.source;
  if (!names.house) return Finder(source, text, map, names.ours).find(quiet, false, out);
  std::vector<Span> taken = quiet;
  const std::size_t first = out.size();
  Finder(source, text, map, *names.house).find(quiet, true, out);
  for (std::size_t i = first; i < out.size(); ++i) taken.push_back(out[i].span);
  Finder(source, text, map, names.ours).find(taken, false, out);
  std::ranges::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), {},
                    &NameHit::span);
}

bool is_piece_of_name(std::string_view text, Span span) {
  return is_transliterating(code_point_before(text, span.begin)) ||
         is_transliterating(code_point_at(text, span.end));
}

std::string reading_of(std::string_view source, const Lexicon& lexicon) {
  std::string reading;
  for (std::size_t at = 0; at < source.size();) {
    const char32_t c = next_code_point(source, at);
    if (is_punctuation(c) || is_space(c)) continue;
    const std::string_view syllable = lexicon.pinyin(c);
    if (syllable.empty()) return {};
    reading += syllable;
  }
  return reading;
}

std::string_view expected_form(const NameHit& hit, const Lexicon& lexicon, std::uint32_t entity) {
  const auto forms = lexicon.english(lexicon.entity(entity));
  if (forms.empty()) return {};
  if (hit.kind == FormKind::part || hit.kind == FormKind::shorter)
    for (const EnglishFormRecord& form : forms)
      if (form.full == 0) return lexicon.text(form.text);
  return lexicon.text(forms.front().text);
}

}  // namespace mtlint
