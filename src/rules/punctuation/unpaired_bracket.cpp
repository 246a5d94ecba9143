// A bracket that opens and does not close, or the reverse.
// Card, help and examples: rules/punctuation/unpaired-bracket.json

#include <array>
#include <optional>
#include <vector>

#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

struct Pair {
  char32_t open;
  char32_t close;
};
constexpr auto pairs = std::to_array<Pair>(
    {{U'(', U')'}, {U'[', U']'}, {U'{', U'}'}, {U'（', U'）'}, {U'［', U'］'}, {U'【', U'】'}});

// "a)", "12)", "iv)": the bracket of a list.
bool is_list_mark(std::string_view text, std::size_t at) {
  const std::size_t space = text.substr(0, at).find_last_of(" \n\t(");
  const std::string_view mark =
      text.substr(0, at).substr(space == std::string_view::npos ? 0 : space + 1);
  return !mark.empty() && mark.size() <= 4 &&
         (mark.size() == 1 || mark.find_first_not_of("0123456789") == std::string_view::npos ||
          mark.find_first_not_of("ivx") == std::string_view::npos);
}

// ":)" and ":-(" smile.
bool is_smiley(std::string_view text, std::size_t at) {
  return at > 0 && std::string_view(":;-=").find(text[at - 1]) != std::string_view::npos;
}

// The first bracket without a partner; full and half width are one kind.
std::optional<Span> odd_bracket(std::string_view text) {
  struct Open {
    std::size_t kind;
    Span span;
  };
  std::vector<Open> open;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c != '(' && c != ')' && c != '[' && c != ']' && c != '{' && c != '}' && c < 0x3000)
      continue;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
      if (c == pairs[i].open && !is_smiley(text, begin)) open.push_back({i % 3, span});
      if (c != pairs[i].close || is_smiley(text, begin)) continue;
      if (!open.empty() && open.back().kind == i % 3)
        open.pop_back();
      else if (!is_list_mark(text, begin))
        return span;
    }
  }
  if (open.empty()) return std::nullopt;
  return open.front().span;
}

void check(const SegmentView& segment, Findings& findings) {
  const std::optional<Span> odd = odd_bracket(segment.target());
  if (!odd) return;
  if (segment.segment().has_source && odd_bracket(segment.source())) return;
  findings.add("\"" + std::string(odd->of(segment.target())) + "\" has no partner",
               {Side::target, *odd, {}});
}

}  // namespace

extern const RuleCode unpaired_bracket{.id = "unpaired-bracket", .check = check};

}  // namespace mtlint
