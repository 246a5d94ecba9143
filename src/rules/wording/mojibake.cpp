// Letters that were decoded with the wrong character set ("AntÃ³nio"), or lost ("Ant?nio").
// Card, help and examples: rules/wording/mojibake.json
//
// Method: UTF-8 that was read as Windows-1252 is turned back into bytes; if these are UTF-8 for a
// letter or a typographic mark, nobody has written them on purpose.

#include <array>
#include <optional>

#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// The code points of Windows-1252 for the bytes 0x80 to 0x9F; 0 = none (then Latin-1's control).
constexpr std::array<char32_t, 32> windows{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// The byte that Windows-1252 writes for a character above ASCII.
std::optional<unsigned char> byte_of(char32_t c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);
  for (std::size_t i = 0; i < windows.size(); ++i)
    if (windows[i] != 0 && windows[i] == c) return static_cast<unsigned char>(0x80 + i);
  return std::nullopt;
}

struct Repair {
  Span span{};
  std::string right{};
};

// A run of characters at `at` that is the mis-read UTF-8 of one character.
std::optional<Repair> misread(std::string_view text, std::size_t at) {
  const auto begin = static_cast<std::uint32_t>(at);
  const auto first = byte_of(next_code_point(text, at));
  if (!first || *first < 0xC2 || *first > 0xF4) return std::nullopt;
  const std::size_t length = *first < 0xE0 ? 2 : *first < 0xF0 ? 3 : 4;
  std::string bytes(1, static_cast<char>(*first));
  while (bytes.size() < length) {
    if (at >= text.size()) return std::nullopt;
    const auto byte = byte_of(next_code_point(text, at));
    if (!byte || *byte < 0x80 || *byte > 0xBF) return std::nullopt;
    bytes += static_cast<char>(*byte);
  }
  if (first_invalid_byte(bytes)) return std::nullopt;
  const char32_t c = code_point_at(bytes, 0);
  if (!is_letter(c) && !is_punctuation(c) && c != 0xA0) return std::nullopt;
  return Repair{{begin, static_cast<std::uint32_t>(at)}, bytes};
}

bool is_part(char32_t c) { return is_letter(c) || is_apostrophe(c); }

Span word_around(std::string_view text, Span span) {
  std::size_t begin = span.begin;
  while (begin > 0 && is_part(code_point_before(text, begin))) previous_code_point(text, begin);
  std::size_t end = span.end;
  while (end < text.size() && is_part(code_point_at(text, end))) next_code_point(text, end);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void check_misread(const SegmentView& segment, Findings& findings) {
  const std::string_view text = segment.target();
  std::optional<Span> first;
  std::string right(text);
  std::size_t shift = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xC3) {
      ++at;
      continue;
    }
    const auto repair = misread(text, at);
    if (!repair) {
      next_code_point(text, at);
      continue;
    }
    if (!first) first = repair->span;
    right.replace(repair->span.begin - shift, repair->span.size(), repair->right);
    shift += repair->span.size() - repair->right.size();
    at = repair->span.end;
  }
  if (!first) return;
  const Span word = word_around(text, *first);
  Finding& finding =
      findings.add("\"" + std::string(word.of(text)) + "\" was read with the wrong character set",
                   {Side::target, *first, {}});
  const Span mended = word_around(right, {first->begin, first->begin});
  if (!mended.empty()) finding.suggestions.emplace_back(mended.of(right));
  finding.evidence = {{"character set", "UTF-8 read as Windows-1252"}};
  finding.fixes.push_back({{0, static_cast<std::uint32_t>(text.size())}, right, false});
}

// U+FFFD anywhere, and "?" or a control inside a word: a letter is lost for good.
void check_lost(const SegmentView& segment, Findings& findings) {
  const std::string_view text = segment.target();
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(text, at);
    const Span span{begin, static_cast<std::uint32_t>(at)};
    const bool replaced = c == 0xFFFD && segment.source().find("\uFFFD") == std::string_view::npos;
    const bool inside = c == '?' && is_letter(code_point_before(text, begin)) &&
                        is_lower(code_point_at(text, at)) &&
                        text.substr(0, begin).find("://") == std::string_view::npos;
    if (!replaced && !inside) continue;
    findings.add("\"" + std::string(word_around(text, span).of(text)) + "\" has lost a letter",
                 {Side::target, span, {}});
    return;
  }
}

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.facts.target.ascii) check_misread(segment, findings);
  if (!segment.facts.target.ascii || segment.target().find('?') != std::string_view::npos)
    check_lost(segment, findings);
}

}  // namespace

extern const RuleCode mojibake{.id = "mojibake", .check = check};

}  // namespace mtlint
