// Keys of texts that repeat.

#include "rules/repetition.h"

#include "base/hash.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint {

std::uint64_t repetition_key(std::string_view text) {
  FoldOptions options;
  options.lower_case = options.width = true;
  const std::string low = folded(text, options);
  std::string letters;
  for (std::size_t at = 0; at < low.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(low, at);
    if (is_letter(c) || is_digit(c) || is_mark(c) || is_symbol(c))
      letters.append(low, begin, at - begin);
  }
  return hash64(letters);
}

bool has_alternative(const Document& document, std::size_t index) {
  const Segment& segment = document.segments[index];
  const auto beside = [&](std::size_t i) {
    return i < document.segments.size() && document.segments[i].source == segment.source &&
           document.segments[i].target != segment.target;
  };
  return beside(index + 1) || (index > 0 && beside(index - 1));
}

bool may_repeat(const Segment& segment) {
  constexpr std::size_t least_letters = 4;  // 保存, "Yes": short strings have many uses
  if (!segment.has_source || !segment.trusted_pair || segment.target.empty()) return false;
  const std::size_t characters = count_code_points(segment.source);
  return characters >= (has_cjk(segment.source) ? least_letters : 3 * least_letters);
}

}  // namespace mtlint
