// A phrase follows itself: a decoder that could not stop.
// Card, help and examples: rules/wording/repeated-phrase.json

#include <algorithm>

#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t longest = 12;      // words of a phrase
constexpr std::size_t tells_by_two = 5;  // so many words are never repeated on purpose
constexpr std::size_t least_length = 2;  // single words are for repeated-word

bool same(const std::vector<Token>& tokens, std::size_t a, std::size_t b, std::size_t length) {
  for (std::size_t i = 0; i < length; ++i)
    if (tokens[a + i].lower != tokens[b + i].lower) return false;
  return true;
}

bool has_word(const std::vector<Token>& tokens, std::size_t begin, std::size_t length) {
  return std::ranges::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                             tokens.begin() + static_cast<std::ptrdiff_t>(begin + length),
                             [](const Token& token) { return token.kind == TokenKind::word; });
}

// How often the `length` tokens at `begin` stand in a row.
std::size_t times(const std::vector<Token>& tokens, std::size_t begin, std::size_t length) {
  std::size_t count = 1;
  while (begin + (count + 1) * length <= tokens.size() &&
         same(tokens, begin, begin + count * length, length))
    ++count;
  return count;
}

// Does the source say a clause twice, so that the English may?
bool repeats(std::string_view source) {
  constexpr std::size_t window = 4;  // characters; of words in Latin letters, four are too few
  std::u32string letters;
  for (std::size_t at = 0; at < source.size();) {
    const char32_t c = next_code_point(source, at);
    if (is_letter(c)) letters += c;
  }
  const std::size_t length = has_cjk(source) ? window : 4 * window;
  for (std::size_t i = 0; i + 2 * length <= letters.size(); ++i)
    if (letters.find(letters.substr(i, length), i + length) != std::u32string::npos) return true;
  return false;
}

void check(const SegmentView& segment, Findings& findings) {
  const auto& tokens = segment.facts.target.tokens;
  for (std::size_t begin = 0; begin + 2 * least_length <= tokens.size(); ++begin) {
    for (std::size_t length = least_length; length <= longest; ++length) {
      if (begin + 2 * length > tokens.size()) break;
      if (tokens[begin].lower != tokens[begin + length].lower) continue;
      const std::size_t count = times(tokens, begin, length);
      if (count < 2 || (count == 2 && length < tells_by_two) || (count == 3 && length < 3))
        continue;
      if (tokens[begin].lower == tokens[begin + 1].lower || !has_word(tokens, begin, length))
        continue;
      if (segment.segment().has_source && repeats(segment.source())) break;
      const std::size_t end = begin + count * length;
      const Span span{tokens[begin].span.begin, tokens[end - 1].span.end};
      Finding& finding =
          findings.add("the same words stand " + std::to_string(count) + " times in a row",
                       {Side::target, span, "once is enough"});
      const Span once{span.begin, tokens[begin + length - 1].span.end};
      finding.suggestions.emplace_back(once.of(segment.target()));
      finding.fixes.push_back({span, finding.suggestions.front(), false});
      begin = end - 1;
      break;
    }
  }
}

}  // namespace

extern const RuleCode repeated_phrase{.id = "repeated-phrase", .check = check};

}  // namespace mtlint
