// Reading a stop: the run of marks, and what closes behind it.

#include "text/sentence_marks.h"

#include <algorithm>

#include "text/characters.h"
#include "text/sentence_stops.h"
#include "text/sentence_words.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t longest_citation = 24;

class StopReader {
 public:
  StopReader(std::string_view text, std::size_t at, bool odd_quotes, const SentenceRules& rules)
      : text_(text), rules_(rules), odd_quotes_(odd_quotes) {
    stop_.begin = stop_.end = at;
  }

  Stop read() {
    read_marks();
    stop_.closer = stop_.end;
    while (read_closer()) {
      const std::size_t before = stop_.end;
      read_marks();
      stop_.outside = stop_.outside || stop_.end > before;
    }
    return stop_;
  }

 private:
  void read_marks() {
    while (stop_.end < text_.size()) {
      std::size_t next = stop_.end;
      const char32_t c = next_code_point(text_, next);
      if (!is_stop(c)) {
        if (c != ' ' || !is_spaced_dot(next)) return;
      } else {
        note_mark(c);
      }
      stop_.end = next;
    }
  }

  // ". . ." is one ellipsis; ". .5" is none.
  bool is_spaced_dot(std::size_t at) const {
    return stop_.mark == '.' && code_point_at(text_, at) == '.' &&
           !is_digit(code_point_at(text_, at + 1));
  }

  void note_mark(char32_t c) {
    stop_.mark = c;
    stop_.periods += c == '.';
    stop_.wide = stop_.wide || is_wide_stop(c);
    const bool weak = c == '.' || c == U'。' || c == U'｡' || c == U'．' || c == U'۔' || c == U'।';
    stop_.strong = stop_.strong || (!weak && !is_ellipsis(c));
  }

  // Moves behind one closing mark; false if there is none.
  bool read_closer() {
    if (stop_.end >= text_.size()) return false;
    std::size_t next = stop_.end;
    const char32_t c = next_code_point(text_, next);
    if (c == '[') return read_citation();
    if (is_superscript_digit(c)) return close(next, false);
    if (is_closing_bracket(c)) return close(next, false);
    if (is_space(c)) return read_spaced_quote(next);
    const bool turned = rules_.closing.find(c) != std::u32string_view::npos;
    // A “ or ‘ for the other one is a slip of the pen, where no word follows.
    const bool slip = (c == U'“' || c == U'‘' || c == U'«') && !begins_word(next);
    if (!turned && !slip && !is_closing_quote(c)) return false;
    if (c == '"' && begins_word(next) && !odd_quotes_) return false;
    if ((c == '\'' || c == U'’') && begins_cased_word(next)) return false;  // .'90s, .’tis
    if (c == '"') odd_quotes_ = !odd_quotes_;
    return close(next, true);
  }

  bool close(std::size_t end, bool quote) {
    stop_.end = end;
    stop_.closed = true;
    stop_.quoted = stop_.quoted || quote;
    return true;
  }

  // French sets a space before »; other closing marks come so from tokenised text.
  bool read_spaced_quote(std::size_t at) {
    if (at >= text_.size()) return false;
    std::size_t next = at;
    const char32_t c = next_code_point(text_, next);
    if (begins_word(next)) return false;
    if (c == ')' || c == ']') return close(next, false);
    const bool closes = c == U'»' || c == U'›' || c == U'”' || (c == '"' && odd_quotes_);
    if (!closes) return false;
    if (c == '"') odd_quotes_ = false;
    return close(next, true);
  }

  bool begins_word(std::size_t at) const {
    const char32_t c = code_point_at(text_, at);
    return is_letter(c) || is_digit(c);
  }

  bool begins_cased_word(std::size_t at) const {
    const char32_t c = code_point_at(text_, at);
    return is_upper(c) || is_lower(c) || is_digit(c);
  }

  static bool is_superscript_digit(char32_t c) {
    return c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
  }

  // "[3]", "[1, 2]", "[a]", "[citation needed]" behind a stop belong to what it ends.
  bool read_citation() {
    const std::size_t close_at = text_.substr(stop_.end, longest_citation).find(']');
    if (close_at == std::string_view::npos || close_at < 2) return false;
    const char32_t first = code_point_at(text_, stop_.end + 1);
    if (!is_digit(first) && !is_lower(first)) return false;
    stop_.end += close_at + 1;
    return true;
  }

  std::string_view text_;
  const SentenceRules& rules_;
  bool odd_quotes_;
  Stop stop_{};
};

// Where the citation that ends at `end` opens, if a stop stands before it; else `end`.
std::size_t before_citation(std::string_view sentence, std::size_t end) {
  if (end == 0 || sentence[end - 1] != ']') return end;
  const std::size_t from = end - std::min(end, longest_citation);
  const std::size_t open = sentence.substr(from, end - from).rfind('[');
  if (open == std::string_view::npos) return end;
  return is_stop(code_point_before(sentence, from + open)) ? from + open : end;
}

}  // namespace

Stop read_stop(std::string_view text, std::size_t at, const SentenceSoFar& so_far,
               const SentenceRules& rules) {
  return StopReader(text, at, so_far.odd_quotes, rules).read();
}

char32_t final_mark(std::string_view sentence) {
  std::size_t end = sentence.size();
  while (end > 0) {
    std::size_t at = end;
    const char32_t c = previous_code_point(sentence, at);
    if (const std::size_t open = before_citation(sentence, end); open < end) {
      end = open;
      continue;
    }
    if (is_closing_bracket(c) || is_closing_quote(c) || is_space(c) || c == U'“' || c == U'«') {
      end = at;
      continue;
    }
    if (c == '.' && code_point_before(sentence, at) == '.') return U'…';
    const bool half = c == ';' || c == ':' || c == U'；' || c == U'：' || c == U'؛';
    return is_stop(c) || half ? c : 0;
  }
  return 0;
}

}  // namespace mtlint
