// The walk over a text: finds the stops and blank lines, and cuts where the judge says so.

#include "text/sentences.h"

#include <array>

#include "text/characters.h"
#include "text/sentence_marks.h"
#include "text/sentence_stops.h"
#include "text/sentence_words.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Bytes at which something may end: the ASCII marks and line breaks, and the lead bytes of the
// others. C2 85 is a line break, D8 9F is ؟, DB 94 is ۔, E0 A5 A4 is ।.
constexpr auto candidate_bytes = [] {
  std::array<bool, 256> table{};
  for (const unsigned char byte : {'.', '!', '?', '\n', '\r'}) table[byte] = true;
  for (const std::size_t byte : {0xC2U, 0xD8U, 0xDBU, 0xE0U, 0xE2U, 0xE3U, 0xEFU})
    table[byte] = true;
  return table;
}();

bool is_candidate(char byte) { return candidate_bytes[static_cast<unsigned char>(byte)]; }

bool is_line_break(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

class Splitter {
 public:
  Splitter(std::string_view text, const SentenceRules& rules, const Abbreviations& abbreviations,
           bool semicolons, std::vector<Span>& out)
      : text_(text),
        rules_(rules),
        abbreviations_(abbreviations),
        semicolons_(semicolons && !rules.spaced),
        out_(out) {}

  void run() {
    begin_at(0);
    std::size_t at = so_far_.begin;
    while (at < text_.size()) {
      if (!is_candidate(text_[at])) {
        ++at;
        continue;
      }
      std::size_t next = at;
      const char32_t c = next_code_point(text_, next);
      if (is_stop(c)) {
        at = at_stop(at);
      } else if (is_line_break(c)) {
        at = at_line_break(at);
      } else {
        if (c == U'；' && semicolons_) end_at(next);
        at = next;
      }
      if (at < so_far_.begin) at = so_far_.begin;
    }
    if (so_far_.begin < text_.size()) push(text_.size());
  }

 private:
  std::size_t at_stop(std::size_t at) {
    look_until(at);
    const Stop stop = read_stop(text_, at, so_far_, rules_);
    if (ends_sentence(text_, stop, so_far_, rules_, abbreviations_)) end_at(stop.end);
    return stop.end;
  }

  std::size_t at_line_break(std::size_t at) {
    const std::size_t end = skip_spaces(text_, at);
    if (has_blank_line(text_, at, end)) end_at(at);
    return end;
  }

  // Brings what is known of the sentence up to `at`. Each byte is looked at once.
  void look_until(std::size_t at) {
    while (looked_ < at && !so_far_.has_words) {
      const char32_t c = next_code_point(text_, looked_);
      quotes_ += c == '"';
      so_far_.has_words = is_letter(c) || is_digit(c);
    }
    for (; looked_ < at; ++looked_) quotes_ += text_[looked_] == '"';
    so_far_.odd_quotes = quotes_ % 2 != 0;
  }

  void begin_at(std::size_t at) {
    so_far_ = {.begin = skip_spaces(text_, at)};
    looked_ = so_far_.begin;
    quotes_ = 0;
  }

  void end_at(std::size_t end) {
    push(end);
    begin_at(end);
  }

  void push(std::size_t end) {
    while (end > so_far_.begin) {
      std::size_t at = end;
      if (!is_space(previous_code_point(text_, at))) break;
      end = at;
    }
    if (end > so_far_.begin)
      out_.push_back({static_cast<std::uint32_t>(so_far_.begin), static_cast<std::uint32_t>(end)});
  }

  std::string_view text_;
  const SentenceRules& rules_;
  const Abbreviations& abbreviations_;
  bool semicolons_;
  std::vector<Span>& out_;
  SentenceSoFar so_far_{};
  std::size_t looked_ = 0;  // up to here `quotes_` and `has_words` are known
  std::size_t quotes_ = 0;  // straight double quotes of the sentence so far
};

}  // namespace

void split_sentences(std::string_view text, const SentenceRules& rules,
                     const Abbreviations& abbreviations, std::vector<Span>& out, bool semicolons) {
  Splitter(text, rules, abbreviations, semicolons, out).run();
}

}  // namespace mtlint
