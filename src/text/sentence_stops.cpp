// The verdict on a stop. From certain signs to less certain ones: the end of the text, marks that
// go on, the case of the next word; then abbreviations, initials and numbers before a single stop.

#include "text/sentence_stops.h"

#include "text/characters.h"
#include "text/sentence_marks.h"
#include "text/sentence_words.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t longest_quotation = 600;  // bytes to look back for an opening mark
constexpr std::size_t longest_list_mark = 6;    // "(12)", "viii"

bool is_cjk_letter(char32_t c) { return is_letter(c) && is_cjk(script_of(c)); }

bool is_caseless_letter(char32_t c) { return is_letter(c) && !is_upper(c) && !is_lower(c); }

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("ivxlc") == std::string_view::npos;
}

class Judge {
 public:
  Judge(std::string_view text, const Stop& stop, const SentenceSoFar& so_far,
        const SentenceRules& rules, const Abbreviations& abbreviations)
      : text_(text), stop_(stop), so_far_(so_far), rules_(rules), abbreviations_(abbreviations) {
    next_ = skip_spaces(text, stop.end);
    next_char_ = code_point_at(text, next_);
    first_ = skip_openers(text, next_);
    first_char_ = code_point_at(text, first_);
  }

  bool ends() const {
    if (next_ >= text_.size()) return true;
    if (has_blank_line(text_, stop_.end, next_)) return true;
    if (!so_far_.has_words) return false;      // a lone "..." belongs to what follows
    if (first_ >= text_.size()) return false;  // and a lone “ or * to what stands before
    if (is_middle_mark(next_char_) || is_closing_bracket(next_char_)) return false;
    if (is_mark_in_brackets()) return false;
    const bool spaced = next_ > stop_.end;
    if (stop_.wide || (!spaced && !rules_.spaced && is_cjk_around())) return ends_unspaced_script();
    return spaced ? ends_before_space() : ends_without_space();
  }

 private:
  char32_t before() const { return code_point_before(text_, stop_.begin); }

  // "(!)" and "[...]" comment on a word, and "„…" begins a quotation.
  bool is_mark_in_brackets() const {
    if (stop_.outside) return false;
    const char32_t c = before();
    const bool opens = is_opening_bracket(c) || is_certain_opening_quote(c);
    return opens && rules_.closing.find(c) == std::u32string_view::npos;
  }

  // ---- Chinese and Japanese -------------------------------------------------------------------

  bool is_cjk_around() const {
    const char32_t last = stop_.begin > so_far_.begin ? before() : 0;
    return is_cjk(script_of(last)) || is_cjk(script_of(first_char_));
  }

  bool ends_unspaced_script() const {
    if (stop_.is_ellipsis() && !stop_.closed && !rules_.spaced) {
      // 我……我不知道 goes on; a new quotation does not.
      return next_ > stop_.end || is_opening_quote(next_char_);
    }
    if (stop_.is_period() && !is_cjk(script_of(before()))) return false;  // 他用B.C.的, 约3.的
    if (!stop_.closed || stop_.outside) return true;
    return !goes_on_after_quotation();
  }

  // 他大喊“站住！”并追了上去: the quotation stands inside a sentence. “快来！”她说: the words
  // behind it tell who spoke. 「行こう！」と言った: the particle makes it part of a sentence.
  bool goes_on_after_quotation() const {
    const std::string_view rest = text_.substr(next_);
    if (starts_with_any(rest, rules_.continuations) && !starts_with_any(rest, rules_.starters))
      return true;
    if (is_opening_quote(next_char_) || is_opening_bracket(next_char_)) return false;
    if (next_ > stop_.end && rules_.spaced && is_upper(next_char_)) return false;
    if (is_inner_quotation()) return true;
    const bool open_ended = stop_.strong || stop_.is_ellipsis();
    return stop_.quoted && open_ended && tells_speaker(text_, first_, rules_);
  }

  // Does the mark that opens what was closed here follow a letter directly?
  bool is_inner_quotation() const {
    std::size_t at = stop_.begin;
    int depth = 1;
    while (at > so_far_.begin && stop_.begin - at < longest_quotation) {
      const char32_t c = previous_code_point(text_, at);
      const bool opens = c != '"' && c != '\'' && (is_opening_quote(c) || is_opening_bracket(c));
      const bool closes = c != '"' && c != '\'' && (is_closing_quote(c) || is_closing_bracket(c));
      depth += closes ? 1 : 0;
      if (!opens) continue;
      if (--depth > 0) continue;
      return at > so_far_.begin && is_letter(code_point_before(text_, at));
    }
    return false;
  }

  // ---- A space follows ------------------------------------------------------------------------

  bool ends_before_space() const {
    if (is_list_mark()) return false;
    if (is_lower(first_char_)) return ends_before_lower_case();
    if (stop_.is_period() && is_abbreviated()) return false;
    if (stop_.quoted && !stop_.outside && (stop_.strong || stop_.is_ellipsis()))
      return !tells_speaker(text_, first_, rules_);
    return true;
  }

  // A lower-case letter goes on, but for names like "iPhone", addresses, texts that their author
  // wrote without capitals, and a forgotten capital of a word that usually begins sentences.
  bool ends_before_lower_case() const {
    if (stop_.is_period() && is_abbreviated()) return false;
    if (begins_camel_case() || begins_address()) return true;
    if (next_char_ == U'¿' || next_char_ == U'¡') return true;  // opens a sentence by itself
    if (stop_.closed || stop_.is_ellipsis()) return false;
    if (is_lower(code_point_at(text_, so_far_.begin))) return true;
    const bool question = stop_.mark == '?';
    return (question || (stop_.is_period() && is_long_word_before())) && starts_anew();
  }

  bool begins_camel_case() const {
    std::size_t at = first_;
    next_code_point(text_, at);
    return is_upper(code_point_at(text_, at));
  }

  bool begins_address() const {
    const std::string_view rest = text_.substr(first_);
    return rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
  }

  // Abbreviations that no list holds are short.
  bool is_long_word_before() const {
    const WordBefore word = word_before(text_, so_far_.begin, stop_.begin);
    const std::string_view lower = word.lower.view();
    return lower.find('.') == std::string_view::npos && count_code_points(lower) >= 4;
  }

  // "1. First", "b. Second", "(iv). Third": all that the sentence has so far is its number.
  bool is_list_mark() const {
    if (!stop_.is_period() || stop_.closed) return false;
    if (is_number_after_colon()) return true;
    std::string_view mark = text_.substr(so_far_.begin, stop_.begin - so_far_.begin);
    if (mark.starts_with('(')) mark.remove_prefix(1);
    if (mark.ends_with(')')) mark.remove_suffix(1);
    if (mark.empty() || mark.size() > longest_list_mark) return false;
    if (mark.find_first_not_of("0123456789.") == std::string_view::npos) return mark.size() <= 5;
    const WordBefore word = word_before(text_, so_far_.begin, so_far_.begin + mark.size());
    if (count_code_points(mark) == 1) return is_letter(code_point_at(mark, 0));
    return word.lower.size == mark.size() && !word.upper && is_roman(word.lower.view());
  }

  // "the steps: 1. Open the box."
  bool is_number_after_colon() const {
    std::size_t at = stop_.begin;
    while (at > so_far_.begin && is_ascii_digit(static_cast<unsigned char>(text_[at - 1]))) --at;
    if (at == stop_.begin || stop_.begin - at > 2 || at < so_far_.begin + 2) return false;
    return text_[at - 1] == ' ' && text_[at - 2] == ':';
  }

  // ---- One full stop: abbreviation, initial or ordinal? -----------------------------------------

  bool is_abbreviated() const {
    if (!stop_.is_period() || stop_.outside) return false;
    const char32_t last = before();
    if (is_digit(last)) return is_ordinal();
    if (!is_letter(last) && !is_mark(last)) return false;
    const WordBefore word = word_before(text_, so_far_.begin, stop_.begin);
    const std::string_view lower = word.lower.view();
    const char32_t joint = code_point_before(text_, word.begin);
    // "isn't.", "Jerry's.": no initials.
    if (word.initials && !word.upper && (is_apostrophe(joint) || joint == '`')) return false;
    // "Charles V. This": the v. of "Roe v. Wade" is small.
    const bool initial = word.upper && count_code_points(lower) == 1;
    if (!initial) {
      if (abbreviations_.never_end.contains(lower)) return !stop_.closed || is_lower(first_char_);
      if (abbreviations_.may_end.contains(lower)) return goes_on_after(word);
      if (abbreviations_.usually_end.contains(lower)) return goes_on_without_capital();
    }
    return is_unlisted_abbreviation(word, last);
  }

  bool is_unlisted_abbreviation(const WordBefore& word, char32_t last) const {
    const std::string_view lower = word.lower.view();
    for (const std::string_view ending : rules_.abbreviated_endings)
      if (lower.ends_with(ending)) return !starts_anew();
    if (rules_.ordinals && word.upper && is_roman(lower)) return !starts_anew();
    // "the 1970s. Rafferty": what is glued to a number is no initial.
    if (!word.initials || is_digit(code_point_before(text_, word.begin))) return false;
    // "protein S" at an end in Arabic, which writes names in its own letters, not so 조지 W. 부시.
    if (!word.caseless && script_of(first_char_) == Script::arabic) return false;
    if (!word.caseless) return !starts_anew();
    return !is_cjk_letter(last);  // Arabic initials; a Korean word may be one syllable
  }

  // "No. 5", "U.S. $5", "etc. and so on".
  bool goes_on_without_capital() const {
    return is_digit(first_char_) || is_lower(first_char_) || is_symbol(first_char_);
  }

  // "U.S.", "Inc.": an end only if the next word tells so.
  bool goes_on_after(const WordBefore& word) const {
    if (goes_on_without_capital()) return true;
    if (is_caseless_letter(first_char_))  // 그는 U.S. 스틸에서
      return word.initials || word.upper;
    if (!is_upper(first_char_) || starts_anew()) return false;
    if (!word.initials || word.upper || is_lone_letter(word)) return true;
    const auto sentence = text_.substr(so_far_.begin, stop_.begin - so_far_.begin);
    return rules_.opening_date == 0 || count_code_points(sentence) <= rules_.opening_date;
  }

  // «в г. Москва»: the letter stands for a noun before its name; behind a number, «в 1941 г.», it
  // stands for the unit of it.
  bool is_lone_letter(const WordBefore& word) const {
    if (count_code_points(word.lower.view()) != 1) return false;
    std::size_t at = word.begin;
    while (at > so_far_.begin && is_space(code_point_before(text_, at)))
      previous_code_point(text_, at);
    return is_lower(code_point_before(text_, at));
  }

  bool starts_anew() const { return is_starter(text_, first_, rules_); }

  // "am 3. Mai", "der 2. Weltkrieg", "2020. 5. 11."; but a year ends a sentence.
  bool is_ordinal() const {
    if (!rules_.ordinals) return false;
    std::size_t at = stop_.begin;
    while (at > so_far_.begin && is_ascii_digit(static_cast<unsigned char>(text_[at - 1]))) --at;
    const std::size_t digits = stop_.begin - at;
    if (is_digit(first_char_)) return first_ == next_;
    if (is_caseless_letter(first_char_)) return is_end_of_date(at);
    return digits >= 1 && digits <= 2 && is_upper(first_char_) && !starts_anew();
  }

  // Does a number with a stop stand before the number that begins at `at`?
  bool is_end_of_date(std::size_t at) const {
    if (at < so_far_.begin + 3 || text_[at - 1] != ' ' || text_[at - 2] != '.') return false;
    return is_ascii_digit(static_cast<unsigned char>(text_[at - 3]));
  }

  // ---- No space follows -------------------------------------------------------------------------

  bool ends_without_space() const {
    if (is_digit(next_char_) || is_lower(first_char_)) return false;
    const char32_t last = before();
    const bool word_follows = is_upper(first_char_) || is_caseless_letter(first_char_);
    if (!word_follows || in_address(text_, stop_.begin)) return false;
    if (is_caseless_letter(first_char_)) return ends_between_caseless(last);
    if (stop_.strong) return is_letter(last) || is_digit(last) || stop_.closed;
    if (stop_.is_ellipsis()) return starts_anew();
    if (is_digit(last))
      return !stop_.closed && first_ == next_ && is_word_of_sentence() && starts_anew();
    if (stop_.closed) return is_lower(last) && (is_word_of_sentence() || starts_anew());
    return ends_between_words();
  }

  // "…early days.It occurs": a common word in lower case, a stop, a capitalised word; but not
  // "Node.Js", "System.Out", "U.S.A".
  bool ends_between_words() const {
    const WordBefore word = word_before(text_, so_far_.begin, stop_.begin);
    const std::string_view lower = word.lower.view();
    if (lower.size() < 2 || word.initials || !is_lower(before())) return false;
    if (abbreviations_.never_end.contains(lower)) return false;
    if (starts_anew()) return true;
    return !word.upper && lower.find('.') == std::string_view::npos && is_word_of_sentence();
  }

  // Is the next word one of running text, "It" or "Many" and not "JS" or "Floor(x)"?
  bool is_word_of_sentence() const {
    std::size_t at = first_;
    next_code_point(text_, at);
    std::size_t letters = 1;
    while (at < text_.size()) {
      std::size_t next = at;
      const char32_t c = next_code_point(text_, next);
      if (is_upper(c) || is_digit(c) || c == '(' || c == '_' || c == '/') return false;
      if (!is_letter(c) && !is_mark(c)) break;
      ++letters;
      at = next;
    }
    if (code_point_at(text_, at) == '.') {
      std::size_t behind = at + 1;
      if (behind < text_.size() && is_letter(next_code_point(text_, behind))) return false;
    }
    return letters > 1 || is_space(code_point_at(text_, at));
  }

  // Arabic, Korean, Chinese: a missing space, if words of the same kind stand on both sides.
  bool ends_between_caseless(char32_t last) const {
    if (stop_.closed) return rules_.spaced ? false : !goes_on_after_quotation();
    if (!is_caseless_letter(last)) return stop_.strong && is_letter(last);
    if (stop_.strong) return true;
    if (stop_.is_ellipsis()) return false;
    const WordBefore word = word_before(text_, so_far_.begin, stop_.begin);
    if (word.initials && !is_cjk_letter(last)) return false;
    return !abbreviations_.never_end.contains(word.lower.view()) &&
           count_code_points(word_after(text_, first_).view()) > 1;
  }

  std::string_view text_;
  const Stop& stop_;
  const SentenceSoFar& so_far_;
  const SentenceRules& rules_;
  const Abbreviations& abbreviations_;
  std::size_t next_ = 0;   // the first character that is no space
  std::size_t first_ = 0;  // the first letter, behind opening marks
  char32_t next_char_ = 0;
  char32_t first_char_ = 0;
};

}  // namespace

bool has_blank_line(std::string_view text, std::size_t at, std::size_t end) {
  int breaks = 0;
  while (at < end) {
    const char32_t c = next_code_point(text, at);
    if (c == 0x2029) return true;
    if (c == '\r' && at < end && text[at] == '\n') continue;
    breaks += c == '\n' || c == '\r' || c == 0x85 || c == 0x2028;
  }
  return breaks > 1;
}

bool ends_sentence(std::string_view text, const Stop& stop, const SentenceSoFar& so_far,
                   const SentenceRules& rules, const Abbreviations& abbreviations) {
  return Judge(text, stop, so_far, rules, abbreviations).ends();
}

}  // namespace mtlint
