// A quotation that opens and does not close, or the reverse, where the source has a pair.
// Card, help and examples: rules/punctuation/unpaired-quote.json

#include <optional>

#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

struct Quotes {
  int opened = 0;      // “ « 「 『 „ that wait for their end
  int straight = 0;    // " that are no inches
  bool stray = false;  // an end without a begin
  std::optional<Span> first_open{};
  std::optional<Span> odd{};  // the last straight one, or the stray end

  bool balanced() const { return opened == 0 && straight % 2 == 0 && !stray; }
};

constexpr std::u32string_view opening = U"“«「『〝";
constexpr std::u32string_view closing = U"”»」』〞";

// German „…“ closes with the English opening mark; both directions of it count as balanced there.
Quotes count_quotes(std::string_view text) {
  Quotes quotes;
  int low = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80 && byte != '"') {  // the one quotation mark of ASCII
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    if (c == U'„') {
      ++low;
    } else if (c == U'“' && low > 0) {
      --low;
    } else if (opening.find(c) != std::u32string_view::npos) {
      if (quotes.opened++ == 0) quotes.first_open = span;
    } else if (closing.find(c) != std::u32string_view::npos) {
      if (low > 0 && quotes.opened == 0)
        --low;
      else if (quotes.opened > 0)
        --quotes.opened;
      else if (!quotes.stray)
        quotes.stray = true, quotes.odd = span;
    } else if ((c == U'"' || c == U'＂') &&
               (quotes.straight % 2 == 1 || !is_digit(code_point_before(text, begin)))) {
      ++quotes.straight;
      quotes.odd = span;
    }
  }
  quotes.opened += low;
  return quotes;
}

void check(const SegmentView& segment, Findings& findings) {
  const std::string_view text = segment.target();
  if (!segment.bilingual() ||
      (segment.facts.target.ascii && text.find('"') == std::string_view::npos))
    return;
  const Quotes target = count_quotes(text);
  if (target.balanced() || !count_quotes(segment.source()).balanced()) return;
  // “… with a straight end, or the reverse, is a pair all the same, if an ugly one.
  if (target.opened + target.straight + (target.stray ? 1 : 0) == 2) return;
  const Span span =
      target.opened > 0 && target.first_open ? *target.first_open : target.odd.value_or(Span{});
  if (span.empty()) return;
  const bool opens = target.opened > 0;
  findings.add(opens ? "a quotation opens here and does not close"
                     : "a quotation mark stands here without its partner",
               {Side::target, span, {}});
}

}  // namespace

extern const RuleCode unpaired_quote{.id = "unpaired-quote", .check = check};

}  // namespace mtlint
