// Spaces where English has none, and none where it has one.
// Card, help and examples: rules/punctuation/spacing.json

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

enum class Kind { before_mark, split_contraction, double_space, inside_brackets, missing };
constexpr std::size_t kinds = 5;

struct Places {
  std::size_t count = 0;
  Span first{};
  std::string replacement{};
};

// Is the character that ends before `at`, or begins at it, a letter or a digit?
bool is_alnum(char32_t c) { return is_letter(c) || is_digit(c); }
bool alnum_before(std::string_view text, std::size_t at) {
  return is_alnum(code_point_before(text, at));
}
bool alnum_at(std::string_view text, std::size_t at) { return is_alnum(code_point_at(text, at)); }

class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  void run() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == ' ')
        space(at);
      else if (c == '(' && next(at) == ' ' && at + 2 < text_.size())
        note(Kind::inside_brackets, at, at + 2, "(");
      else if (c == ',' || c == ';')
        missing(at);
    }
  }

  const Places& of(Kind kind) const { return places_[static_cast<std::size_t>(kind)]; }

 private:
  char at_or_space(std::size_t at) const { return at < text_.size() ? text_[at] : ' '; }
  char next(std::size_t at) const { return at_or_space(at + 1); }
  bool ends(std::size_t at) const { return at >= text_.size() || text_[at] == ' '; }

  void note(Kind kind, std::size_t begin, std::size_t end, std::string_view replacement) {
    Places& places = places_[static_cast<std::size_t>(kind)];
    if (places.count++ > 0) return;
    places.first = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    places.replacement = replacement;
  }

  void space(std::size_t at) {
    if (at == 0) return;
    const char before = text_[at - 1];
    const char after = next(at);
    if (after == ' ') {
      double_space(at, before);
    } else if (before == ' ' || !alnum_before(text_, at)) {
      if (after == ')' && before != ' ' && before != ':' && before != ';')
        note(Kind::inside_brackets, at, at + 2, ")");
    } else if (after == ')') {
      note(Kind::inside_brackets, at, at + 2, ")");
    } else if (std::string_view(",.;:!?").find(after) != std::string_view::npos && ends(at + 2)) {
      note(Kind::before_mark, at, at + 2, text_.substr(at + 1, 1));
    } else if (contraction(at + 1)) {
      note(Kind::split_contraction, at, at + 1, "");
    }
  }

  // Two spaces behind a stop are an old habit of typists, more than two an alignment.
  void double_space(std::size_t at, char before) {
    if (before == ' ' || at + 2 >= text_.size() || text_[at + 2] == ' ') return;
    if (!alnum_before(text_, at) && before != ',') return;
    if (!alnum_at(text_, at + 2)) return;
    note(Kind::double_space, at, at + 2, " ");
  }

  // "do n't", "it 's": a tokeniser's work.
  bool contraction(std::size_t at) const {
    constexpr auto tails = std::to_array<std::string_view>(
        {"n't", "n’t", "'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'m", "’m"});
    const char first = at_or_space(at);
    if (first != 'n' && first != '\'' && first != tails[3][0]) return false;
    return std::ranges::any_of(tails, [&](std::string_view tail) {
      const std::size_t end = at + tail.size();
      return text_.substr(at).starts_with(tail) && (end >= text_.size() || !alnum_at(text_, end));
    });
  }

  // "word,word"; not 1,000, not "a,b" of formulas, not within addresses and code.
  void missing(std::size_t at) {
    if (at < 3 || !is_letter(code_point_at(text_, at + 1))) return;
    std::size_t begin = at;
    while (begin > 0 && is_letter(code_point_before(text_, begin)))
      previous_code_point(text_, begin);
    std::size_t end = at + 1;
    while (end < text_.size() && is_letter(code_point_at(text_, end))) next_code_point(text_, end);
    if (at - begin < 3 || end - at - 1 < 2) return;
    if (begin > 0 && std::string_view(" \"'(").find(text_[begin - 1]) == std::string_view::npos)
      return;
    if (end < text_.size() &&
        std::string_view(" .!?\"'").find(text_[end]) == std::string_view::npos)
      return;
    if (text_[at] == ';' && text_.substr(0, at).rfind('&') != std::string_view::npos) return;
    note(Kind::missing, at, at + 1, text_[at] == ',' ? ", " : "; ");
  }

  std::string_view text_;
  std::array<Places, kinds> places_{};
};

constexpr std::array<std::string_view, kinds> messages{
    "a space stands before a mark", "a contraction is split by a space",
    "two spaces stand between words", "a space stands inside the bracket",
    "the space behind the mark is missing"};

void check(const SegmentView& segment, Findings& findings) {
  const std::string_view text = segment.target();
  Scan scan(text);
  scan.run();
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    const Places& places = scan.of(static_cast<Kind>(kind));
    if (places.count == 0) continue;
    std::string message(messages[kind]);
    if (places.count > 1) message += fmt::format(" ({} times)", places.count);
    Finding& finding = findings.add(std::move(message), {Side::target, places.first, {}});
    finding.fixes.push_back({places.first, places.replacement, true});
  }
}

}  // namespace

extern const RuleCode spacing{.id = "spacing", .check = check};

}  // namespace mtlint
