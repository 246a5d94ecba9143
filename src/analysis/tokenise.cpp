// Tokens of English: one walk over the bytes, with a table for ASCII.

#include "analysis/tokenise.h"

#include <algorithm>
#include <array>
#include <string>

#include "analysis/token_characters.h"
#include "base/hash.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {

using namespace token_characters;

namespace {

// Prefixes that the treebank leaves joined to what follows: non-human, pre-owned, e-mail.
constexpr std::array joined_prefixes{"e",     "non",   "pre",   "post",  "re",     "co",    "anti",
                                     "ex",    "semi",  "multi", "mid",   "pro",    "un",    "over",
                                     "inter", "intra", "sub",   "micro", "psycho", "trans", "uh"};

// Clitics without an apostrophe, and where they part.
struct Clitic {
  std::string_view word;
  std::size_t first;  // letters of the first token
};
constexpr std::array clitics{
    Clitic{"cannot", 3}, Clitic{"gonna", 3},   Clitic{"wanna", 3},   Clitic{"gotta", 3},
    Clitic{"dont", 2},   Clitic{"didnt", 3},   Clitic{"doesnt", 4},  Clitic{"isnt", 2},
    Clitic{"wasnt", 3},  Clitic{"arent", 3},   Clitic{"werent", 4},  Clitic{"havent", 4},
    Clitic{"hasnt", 3},  Clitic{"couldnt", 5}, Clitic{"wouldnt", 5}, Clitic{"shouldnt", 6}};

class Scanner {
 public:
  Scanner(std::string_view text, Span sentence, const Abbreviations& abbreviations,
          std::vector<Token>& out)
      : text_(text.substr(0, sentence.end)),
        at_(sentence.begin),
        abbreviations_(abbreviations),
        out_(out) {}

  void run() {
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      const char32_t c = next_code_point(text_, at_);
      const Kind kind = kind_of(c);
      if (kind == Kind::space) {
        space_ = true;
        continue;
      }
      if (kind == Kind::letter || kind == Kind::digit)
        scan_word(begin);
      else if (kind == Kind::foreign)
        scan_foreign(begin);
      else if (kind == Kind::apostrophe)
        scan_apostrophe(begin);
      else
        scan_mark(begin, c);
    }
  }

 private:
  void add(std::size_t begin, std::size_t end) {
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    out_.push_back(make_token(text_, span, space_));
    space_ = false;
  }

  Kind kind_at(std::size_t at) const {
    const char32_t c = code_point_at(text_, at);
    return c == 0 ? Kind::space : kind_of(c);
  }
  char ascii_at(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  bool digit_at(std::size_t at) const {
    return is_ascii_digit(static_cast<unsigned char>(ascii_at(at)));
  }

  void scan_foreign(std::size_t begin) {
    while (at_ < text_.size() && kind_at(at_) == Kind::foreign) next_code_point(text_, at_);
    add(begin, at_);
  }

  // A web address stands whole up to the next space, its final punctuation left out.
  bool scan_address(std::size_t begin) {
    const std::string_view rest = text_.substr(begin);
    const std::size_t scheme = rest.substr(0, 12).find("://");
    if (scheme == std::string_view::npos && !same(rest.substr(0, 4), "www.")) return false;
    if (scheme != std::string_view::npos &&
        !std::ranges::all_of(rest.substr(0, scheme),
                             [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); }))
      return false;
    std::size_t end = begin;
    while (end < text_.size() && static_cast<unsigned char>(text_[end]) > ' ' &&
           static_cast<unsigned char>(text_[end]) < 128 && text_[end] != '"' && text_[end] != '<' &&
           text_[end] != '>')
      ++end;
    while (end > begin &&
           std::string_view(".,;:!?')]").find(text_[end - 1]) != std::string_view::npos)
      --end;
    add(begin, end);
    at_ = end;
    return true;
  }

  // May the sign at `at` stand inside the word that began at `begin`? 3.5, 1,000, U.S, R&D, 12:30,
  // don't, me@example.org
  bool joins(std::size_t begin, std::size_t at, char sign) const {
    const Kind before = kind_of(code_point_before(text_, at));
    const Kind after = kind_at(at + 1);
    const bool digits = before == Kind::digit && after == Kind::digit;
    switch (sign) {
      case '.':
        if (before == Kind::digit && after == Kind::letter)  // 1.Introduction
          return text_.substr(begin, at - begin).find('.') != std::string_view::npos;
        return after == Kind::letter || after == Kind::digit;
      case ',':
        return digits && digit_at(at + 2) && digit_at(at + 3) && !digit_at(at + 4);
      case ':':
      case '/':
        return digits;
      case '&':
        return before == Kind::letter && after == Kind::letter;
      case '_':
      case '@':
        return after == Kind::letter || after == Kind::digit;
      case '-':
        return joins_hyphen(begin, at, after);
      default:
        return false;
    }
  }

  bool joins_hyphen(std::size_t begin, std::size_t at, Kind after) const {
    const std::string_view before = text_.substr(begin, at - begin);
    if (after != Kind::letter && after != Kind::digit) return false;
    if (before.find('@') != std::string_view::npos) return true;
    if (std::ranges::all_of(before, [](char c) { return (c >= '0' && c <= '9') || c == '-'; })) {
      // 713-853-3989 is a telephone number, 1969-1970 a range of two numbers
      std::size_t end = at + 1;
      while (digit_at(end)) ++end;
      const std::size_t digits = end - at - 1;
      return before.find('-') != std::string_view::npos || (before.size() == 3 && digits == 4) ||
             (digits > 0 && ascii_at(end) == '-' && digit_at(end + 1));
    }
    return std::ranges::any_of(joined_prefixes,
                               [&](std::string_view prefix) { return same(before, prefix); });
  }

  // Does the stop at `at` belong to the word before it: an abbreviation or an initial?
  bool is_abbreviation(std::size_t begin, std::size_t at) const {
    const std::string_view word = text_.substr(begin, at - begin);
    if (word.find('.') != std::string_view::npos)
      return is_ascii_letter(static_cast<unsigned char>(word.front())) && word.size() <= 8;
    const bool last = at + 1 >= text_.size();
    if (word.size() == 1) return !last && word[0] >= 'A' && word[0] <= 'Z';
    if (word.size() > 12) return false;
    std::string lower(word);
    std::ranges::transform(lower, lower.begin(), fold_ascii);
    if (lower == "no") return digit_at(at + 1) || digit_at(at + 2);  // "No. 5", but "I said no."
    if (abbreviations_.contains(lower)) return true;
    if (last || word.size() > 6) return false;
    // The splitter saw no end of sentence here: "approx. five"
    const Kind next = kind_at(at + 1);
    return next == Kind::space && kind_at(begin) == Kind::letter && closes_nothing(at + 1);
  }
  bool closes_nothing(std::size_t at) const {
    while (at < text_.size() && kind_at(at) == Kind::space) next_code_point(text_, at);
    const Kind kind = kind_at(at);
    return at < text_.size() && (kind == Kind::letter || kind == Kind::digit);
  }

  void scan_word(std::size_t begin) {
    if (scan_address(begin)) return;
    at_ = begin;
    bool apostrophe = false;
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = next_code_point(text_, next);
      const Kind kind = kind_of(c);
      if (kind == Kind::letter || kind == Kind::digit) {
        at_ = next;
      } else if (kind == Kind::apostrophe) {
        if (at_ == begin || kind_at(next) != Kind::letter) break;
        apostrophe = true;
        at_ = next;
      } else if (c < 128 && joins(begin, at_, static_cast<char>(c))) {
        at_ = next;
      } else {
        if (c == '.' && is_abbreviation(begin, at_)) at_ = next;
        break;
      }
    }
    add_word(begin, at_, apostrophe);
  }

  void add_word(std::size_t begin, std::size_t end, bool apostrophe) {
    const std::string_view word = text_.substr(begin, end - begin);
    if (word.find('@') != std::string_view::npos) return add(begin, end);
    const std::size_t split = begin + (apostrophe ? clitic_split(word) : plain_split(word));
    if (split > begin && split < end) {
      add(begin, split);
      add(split, end);
    } else {
      add(begin, end);
    }
  }

  // Where 's, n't and their like begin; 0 = the word is whole (O'Brien, o'clock).
  static std::size_t clitic_split(std::string_view word) {
    std::size_t last = word.size();
    std::size_t behind = word.size();
    for (std::size_t at = 0; at < word.size();) {
      const std::size_t here = at;
      if (is_apostrophe(next_code_point(word, at))) last = here, behind = at;
    }
    const std::string_view tail = word.substr(behind);
    if (same(tail, "t") && last > 1 && fold_ascii(word[last - 1]) == 'n') return last - 1;
    for (const std::string_view clitic : {"s", "re", "ll", "ve", "d", "m"})
      if (same(tail, clitic)) return last;
    return 0;
  }
  static std::size_t plain_split(std::string_view word) {
    if (word.size() < 2 || word.size() > 8) return 0;
    for (const Clitic& clitic : clitics)
      if (same(word, clitic.word)) return clitic.first;
    const std::size_t digits = word.find_first_not_of("0123456789");  // 10am, 70k
    if (digits == 0 || digits == std::string_view::npos) return 0;
    for (const std::string_view unit :
         {"am", "pm", "km", "kg", "cm", "mm", "hrs", "hr", "mph", "k"})
      if (same(word.substr(digits), unit)) return digits;
    return 0;
  }

  // 's of "China 's", 'em, '90s; else a quotation mark or the possessive of a plural.
  void scan_apostrophe(std::size_t begin) {
    const std::string_view rest = text_.substr(at_);
    std::size_t letters = 0;
    while (letters < rest.size() && is_ascii_letter(static_cast<unsigned char>(rest[letters])))
      ++letters;
    const std::string_view word = rest.substr(0, letters);
    const bool clitic =
        same(word, "em") || same(word, "tis") || same(word, "til") || same(word, "cause") ||
        same(word, "twas") ||
        (!out_.empty() && begin > 0 && kind_of(code_point_before(text_, begin)) != Kind::mark &&
         (same(word, "s") || same(word, "re") || same(word, "ll") || same(word, "ve") ||
          same(word, "d") || same(word, "m")));
    if (clitic) {
      at_ += letters;
      return add(begin, at_);
    }
    if (digit_at(at_) && digit_at(at_ + 1) && ascii_at(at_ + 2) == 's') {
      at_ += 3;
      return add(begin, at_);
    }
    while (at_ < text_.size() && kind_at(at_) == Kind::apostrophe && text_[at_] == text_[begin])
      next_code_point(text_, at_);
    add(begin, at_);
  }

  bool scan_emoticon(std::size_t begin) {
    const std::size_t mouth = at_ + (ascii_at(at_) == '-' ? 1 : 0);
    if (ascii_at(mouth) != ')' && ascii_at(mouth) != '(') return false;
    at_ = mouth + 1;
    add(begin, at_);
    return true;
  }

  void scan_mark(std::size_t begin, char32_t c) {
    const char32_t after = code_point_at(text_, at_);
    if ((c == ':' || c == ';') && space_ && scan_emoticon(begin)) return;
    if (c == '$' || c == '#' || c == '@') return add(begin, at_);
    if ((c == '+' || c == '-' || c == '.') && digit_at(at_) && space_) {  // -5, .5
      if (c == '.') return scan_word(begin);
      return add(begin, at_);
    }
    const auto runs = [](char32_t x) { return x == '!' || x == '?'; };
    const bool repeats = std::u32string_view(U".-*=_~<>|`!?").find(c) != std::u32string_view::npos;
    if (repeats && (after == c || (runs(c) && runs(after)))) {
      for (char32_t d = after; d == c || (runs(c) && runs(d)); d = code_point_at(text_, at_)) ++at_;
    }
    add(begin, at_);
  }

  std::string_view text_;  // up to the end of the sentence
  std::size_t at_;
  const Abbreviations& abbreviations_;
  std::vector<Token>& out_;
  bool space_ = true;
};

TokenKind token_kind(std::string_view word) {
  std::size_t at = 0;
  Kind kind = kind_of(next_code_point(word, at));
  const bool more = at < word.size();
  if (more && (kind == Kind::apostrophe || word[0] == '.')) {  // 's, '90s, .5
    const Kind second = kind_of(code_point_at(word, at));
    if (second == Kind::letter || second == Kind::digit) kind = second;
  }
  switch (kind) {
    case Kind::letter:
      return word.find('@') != std::string_view::npos || word.find("://") != std::string_view::npos
                 ? TokenKind::symbol
                 : TokenKind::word;
    case Kind::digit:
      return TokenKind::number;
    case Kind::foreign:
      return TokenKind::foreign;
    case Kind::symbol:
      return TokenKind::symbol;
    default:
      return TokenKind::punctuation;
  }
}

void set_case(std::string_view word, Token& token) {
  std::size_t letters = 0;
  bool all = true;
  for (std::size_t at = 0; at < word.size();) {
    const bool first = at == 0;
    const char32_t c = next_code_point(word, at);
    const bool upper = c < 128 ? c >= 'A' && c <= 'Z' : is_upper(c);
    if (first) token.capital = upper;
    if (c < 128 ? !is_ascii_letter(c) : !is_letter(c)) continue;
    ++letters;
    all = all && upper;
  }
  token.all_caps = all && letters > 1;
}

void append_folded(std::string& folded, char32_t c) {
  if (is_apostrophe(c) || c == 0x2018) c = '\'';
  if (c == 0x201C || c == 0x201D || c == 0x201E) c = '"';
  append_code_point(folded, to_lower(c));
}

}  // namespace

std::uint64_t word_key(std::string_view word) {
  char buffer[64];
  if (word.size() <= sizeof(buffer)) {
    std::size_t at = 0;
    for (; at < word.size() && static_cast<unsigned char>(word[at]) < 128; ++at)
      buffer[at] = fold_ascii(word[at]);
    if (at == word.size()) return hash64({buffer, at});
  }
  std::string folded;
  for (std::size_t at = 0; at < word.size();) append_folded(folded, next_code_point(word, at));
  return hash64(folded);
}

Token make_token(std::string_view text, Span span, bool space_before) {
  Token token;
  const std::string_view word = span.of(text);
  token.span = span;
  token.kind = token_kind(word);
  token.space_before = space_before;
  token.lower = word_key(word);
  if (token.kind == TokenKind::word) set_case(word, token);
  return token;
}

void tokenise(std::string_view text, Span sentence, const Abbreviations& abbreviations,
              std::vector<Token>& out) {
  Scanner(text, sentence, abbreviations, out).run();
}

}  // namespace mtlint
