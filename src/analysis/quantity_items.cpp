// Finds the items of numbers in a text: words, digits and signs, with what stands between them.

#include <cstring>

#include "analysis/quantity_words.h"
#include "base/span.h"

namespace mtlint {
namespace {

constexpr std::size_t longest_half_later = 18;  // "years" of "two years and a half"
constexpr std::size_t longest_word = 40;        // bytes; Cyrillic and Arabic letters take two

// Letters by their first byte: everything above ASCII but the blocks of punctuation and spaces.
bool is_word_start(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return (first | 32U) - 0x61U < 26U;
  if (first < 0xC3) return false;  // C2: no-break space, «, », ½
  const auto second = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
  if (first == 0xD9) return second - 0xA0U >= 13U;  // Arabic digits and signs
  if (first == 0xD8) return second != 0x8C && second != 0x9B && second != 0x9F;
  if (first == 0xE2) return second > 0x86;
  if (first == 0xE3) return second != 0x80;
  return first != 0xEF && first != 0xDB;
}

bool is_ascii_letter(char c) { return (static_cast<unsigned char>(c) | 32U) - 0x61U < 26U; }

std::size_t length_of(unsigned char first) {
  return first < 0x80 ? 1U : first < 0xE0 ? 2U : first < 0xF0 ? 3U : 4U;
}

// Lower case of Latin and Cyrillic letters, ё as е; accents stay.
void fold_into(std::string_view word, char* out) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto c = static_cast<unsigned char>(word[i]);
    if (c < 0x80) {
      out[i] = static_cast<char>(c - 0x41U < 26U ? c + 32 : c);
      continue;
    }
    const auto next = static_cast<unsigned char>(i + 1 < word.size() ? word[i + 1] : 0);
    unsigned lead = c;
    unsigned tail = next;
    if (c == 0xC3 && next >= 0x80 && next <= 0x9E) tail += 0x20;
    if (c == 0xD0 && next >= 0x90 && next <= 0x9F) tail += 0x20;
    if (c == 0xD0 && next >= 0xA0 && next <= 0xAF) lead = 0xD1, tail -= 0x20;
    if ((c == 0xD0 && next == 0x81) || (c == 0xD1 && next == 0x91)) lead = 0xD0, tail = 0xB5;
    out[i] = static_cast<char>(lead);
    if (++i < word.size()) out[i] = static_cast<char>(tail);
  }
}

// A dash of any length, or 0.
std::size_t dash_at(std::string_view text, std::size_t at) {
  if (text[at] == '-' || text[at] == '~') return 1;
  if (text.substr(at, 2) == "\xE2\x80" && at + 2 < text.size()) {
    const auto third = static_cast<unsigned char>(text[at + 2]);
    if (third >= 0x90 && third <= 0x95) return 3;
  }
  if (text.substr(at, 3) == "\xE2\x88\x92" || text.substr(at, 3) == "\xEF\xBD\x9E") return 3;
  return 0;
}

std::size_t space_at(std::string_view text, std::size_t at) {
  if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n') return 1;
  if (text.substr(at, 2) == "\xC2\xA0") return 2;
  return text.substr(at, 3) == "\xE2\x80\xAF" || text.substr(at, 3) == "\xE2\x80\x89" ? 3 : 0;
}

// Small words that tie a number to what follows it.
struct LinkWord {
  std::string_view word;
  char gap;
};
constexpr LinkWord link_words[] = {{"of", 'o'},   {"del", 'o'}, {"de", 'o'}, {"per", 'p'},
                                   {"pour", 'p'}, {"por", 'p'}, {"في", 'p'}, {"past", 't'}};

// What `between` amounts to, see Item::gap.
char classify_gap(std::string_view between, bool& spaced) {
  spaced = false;
  char mark = '\0';
  if (between.size() > 16) return 'x';
  for (std::size_t at = 0; at < between.size();) {
    if (between[at] == '+') {  // 300+ billion
      ++at;
      spaced = true;
      continue;
    }
    if (const std::size_t space = space_at(between, at)) {
      spaced = true;
      at += space;
      continue;
    }
    const std::string_view rest = between.substr(at);
    std::size_t length = dash_at(between, at);
    char sign = length > 0 ? '-' : between[at];
    if (length == 0) length = 1;
    for (const LinkWord& link : link_words)
      if (rest.starts_with(link.word) && rest.size() > link.word.size() &&
          space_at(rest, link.word.size()) > 0 && at > 0)
        sign = link.gap, length = link.word.size();
    if (mark != '\0' || std::strchr(",-/:.opt'", sign) == nullptr) return 'x';
    mark = sign;
    at += length;
  }
  return mark != '\0' ? mark : spaced ? ' ' : '\0';
}

struct Finder {
  std::string_view text;
  const NumberLanguage& language;
  std::vector<Item>& items;
  std::size_t last_end = std::string_view::npos;

  Item& push(Role role, double value, std::size_t begin, std::size_t end) {
    // "a" and "about" stand before a number or say nothing
    while (!items.empty() && begin - last_end > 6 &&
           (items.back().role == Role::article || items.back().role == Role::about))
      pop();
    if (items.capacity() == 0) items.reserve(16);
    Item& item = items.emplace_back();
    item.role = role;
    item.value = item.other = value;
    item.begin = static_cast<std::uint32_t>(begin);
    item.end = static_cast<std::uint32_t>(end);
    if (last_end != std::string_view::npos)
      item.gap = classify_gap(text.substr(last_end, begin - last_end), item.spaced);
    last_end = end;
    return item;
  }

  bool four_digits(std::size_t at) const {
    std::size_t end = at;
    while (end < text.size() && text[end] - '0' >= 0 && text[end] - '0' < 10) ++end;
    return end - at == 4;
  }

  void pop() {
    items.pop_back();
    last_end = items.empty() ? std::string_view::npos : items.back().end;
  }

  // "COVID-19" and "iPhone6" are codes, "№5" is none.
  bool glued_left(std::size_t at) const {
    if (at == 0 || currency_before(text, at)) return false;
    std::size_t before = at - 1;
    if (text[before] == '-' && before > 0 && !four_digits(at)) --before;  // not mid-2020
    auto c = static_cast<unsigned char>(text[before]);
    if (c < 0x80) return (c | 32U) - 'a' < 26U || text[before] == '_' || text[before] == '#';
    while (before > 0 && (c & 0xC0U) == 0x80) c = static_cast<unsigned char>(text[--before]);
    return is_word_start(text, before) && length_of(c) == 2;
  }

  // ".08", and the Arabic "و.08" (and .08).
  bool after_bare_point(std::size_t at) const {
    if (at < 2 || text[at - 1] != '.') return false;
    const std::string_view before = text.substr(0, at - 1);
    return before.ends_with(' ') || before.ends_with('(') || before.ends_with(" و");
  }

  // "1,5 million", "2,5%" in English: translations leave the comma of the source behind. "[1,1]"
  // and "pages 2,5" are lists.
  bool has_comma_left(std::size_t at) const {
    if (language.mark != DecimalMark::point) return false;
    const std::size_t comma = text.find_first_not_of("0123456789", at);
    if (comma == std::string_view::npos || text[comma] != ',' || comma - at > 3) return false;
    const std::size_t end = text.find_first_not_of("0123456789", comma + 1);
    if (end == std::string_view::npos || end == comma + 1 || end > comma + 3) return false;
    const std::string_view rest = text.substr(end);
    for (const std::string_view unit : {"%", " %", " per", " million", " billion", " trillion"})
      if (rest.starts_with(unit)) return true;
    return false;
  }

  std::size_t digits(std::size_t at) {
    DigitRun run;
    read_digits(text, at, has_comma_left(at) ? DecimalMark::comma : language.mark, run);
    if (after_bare_point(at) && !run.grouped && run.decimals == 0) {  // .08
      for (int i = 0; i < run.before; ++i) run.value /= 10;
      run.other = run.value;
      run.decimals = run.before;
      --run.begin;
    }
    Item& item = push(Role::digits, run.value, run.begin, run.end);
    item.other = run.other;
    item.before = run.before;
    item.decimals = run.decimals;
    item.grouped = run.grouped;
    item.code = run.dotted || glued_left(at) || (run.before >= 8 && !run.grouped);
    if (item.code && !run.dotted) item.letters = code_before(text, at);
    if (items.size() > 1 && item.gap == '\0' && items[items.size() - 2].role == Role::digits)
      item.code = true;
    return run.end;
  }

  bool all_of(std::string_view word, const char* letters) const {
    return word.find_first_not_of(letters) == std::string_view::npos;
  }

  // II, XIV, XXI; not I, C, D, M, MM.
  void roman(std::string_view word, std::size_t at) {
    const std::size_t end = at + word.size();
    for (const std::string_view ending : {"ème", "e", "er"})  // XXIe, XVIIIème
      if (word.ends_with(ending) && word.size() > ending.size()) {
        word.remove_suffix(ending.size());
        break;
      }
    if (word.size() > 7 || !all_of(word, "IVXL") || word == "I" || word == "L") return;
    const auto value = [](char c) { return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : 50; };
    int sum = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
      const bool less = i + 1 < word.size() && value(word[i]) < value(word[i + 1]);
      sum += less ? -value(word[i]) : value(word[i]);
    }
    if (sum > 0) push(Role::roman, sum, at, end);
  }

  // a.m., p.m., am, pm; `at` is behind the a or p.
  std::size_t meridiem_end(std::size_t begin) const {
    std::size_t at = begin + 1;
    if (at < text.size() && text[at] == '.') ++at;
    if (at < text.size() && text[at] == ' ' && at == begin + 2) ++at;
    if (at >= text.size() || (text[at] | 32) != 'm') return 0;
    ++at;
    if (at < text.size() && is_word_start(text, at)) return 0;
    return at < text.size() && text[at] == '.' && text[begin + 1] == '.' ? at + 1 : at;
  }

  std::size_t word_end(std::size_t at) const {
    for (;;) {
      while (at < text.size() && is_ascii_letter(text[at])) ++at;
      if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80 ||
          !is_word_start(text, at))
        return std::min(at, text.size());
      at += length_of(static_cast<unsigned char>(text[at]));
    }
  }

  std::size_t word(std::size_t at) {
    const std::size_t end = word_end(at);
    const std::string_view whole = text.substr(at, end - at);
    const bool after_digits = last_end == at && items.back().role == Role::digits;
    const bool after_space = items.size() > 0 && items.back().role == Role::digits &&
                             last_end + 1 == at && text[last_end] == ' ';
    const char first = static_cast<char>(whole[0] | 32);
    if ((after_digits || after_space) && (first == 'a' || first == 'p'))
      if (const std::size_t close = meridiem_end(at)) {
        push(Role::meridiem, first == 'p' ? 12 : 0, at, close);
        return close;
      }
    if (whole.size() > longest_word || !may_be_number(whole)) return unknown(whole, at, end);
    char buffer[longest_word];
    fold_into(whole, buffer);
    NumberWord found;
    if (language.find(std::string_view(buffer, whole.size()), found)) {
      if (too_far(found.role, at)) return end;
      if (found.role == Role::unit && whole == "G") return unknown(whole, at, end);  // 5G
      const bool needs_digits = found.role == Role::ending || found.role == Role::unit ||
                                (found.role == Role::decade && found.value == 0);
      if (!needs_digits || after_digits ||
          (last_end != std::string_view::npos && items.back().role == Role::digits &&
           at - last_end <= 3)) {
        const std::size_t close = found.role == Role::clock ? clock_end(end) : end;
        push(found.role, found.value, at, close).capital = whole[0] < 'a';
        return close;
      }
      return end;
    }
    return unknown(whole, at, end);
  }

  // Behind the o of o'clock.
  std::size_t clock_end(std::size_t at) const {
    for (const std::string_view rest : {"'clock", "’clock"})
      if (text.substr(at).starts_with(rest)) return at + rest.size();
    return at;
  }

  bool may_be_number(std::string_view word) const {
    if (language.starts == nullptr) return true;
    const std::size_t bit = word_start(word[0], word.size() > 1 ? word[1] : '\0');
    return ((*language.starts)[bit / 64] >> (bit % 64) & 1U) != 0;
  }

  // No number word: it may still be a Roman number, or make a code of the digits before it.
  std::size_t unknown(std::string_view whole, std::size_t at, std::size_t end) {
    // 5G, 4K, 3Dfx; not the German 24jährige.
    if (last_end == at && items.back().role == Role::digits &&
        (whole.size() <= 3 || (whole[0] >= 'A' && whole[0] <= 'Z')))
      items.back().code = true;
    if (whole[0] >= 'I' && whole[0] <= 'X') roman(whole, at);
    return end;
  }

  // Words that matter only near a number before them.
  bool too_far(Role role, std::size_t at) const {
    return (role == Role::joiner || role == Role::range) &&
           (items.empty() || at - last_end > longest_half_later);
  }

  // % ‰ ½ and the like; returns where to go on.
  std::size_t sign(std::size_t at) {
    const std::string_view rest = text.substr(at, 3);
    const auto first = static_cast<unsigned char>(text[at]);
    if (first == '%') push(Role::percent, 0, at, at + 1);
    if (rest == "\xEF\xBC\x85") push(Role::percent, 0, at, at + 3);
    if (rest == "\xE2\x80\xB0") push(Role::permille, 0, at, at + 3);
    if (rest.starts_with("\xD9\xAA")) push(Role::percent, 0, at, at + 2);
    if (rest.starts_with("\xC2\xBD")) push(Role::half, 0.5, at, at + 2);
    if (rest.starts_with("\xC2\xBC")) push(Role::half, 0.25, at, at + 2);
    if (rest.starts_with("\xC2\xBE")) push(Role::half, 0.75, at, at + 2);
    return at + length_of(first);
  }
};

}  // namespace

void find_items(std::string_view text, const NumberLanguage& language, std::vector<Item>& items) {
  Finder finder{text, language, items};
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    std::size_t length = 0;
    if (is_ascii_letter(c))
      at = finder.word(at);
    else if (c == ' ')
      ++at;
    else if (digit_at(text, at, length) >= 0)
      at = finder.digits(at);
    else if (is_word_start(text, at))
      at = finder.word(at);
    else
      at = finder.sign(at);
  }
  if (items.empty()) return;
  finder.push(Role::none, 0, text.size(), text.size()).gap = 'x';
}

}  // namespace mtlint
