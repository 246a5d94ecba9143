// Keys from words and their neighbours.

#include "engine/content_key.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/hash.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Characters of neighbourhood: enough to be rare in a document, few enough to be there still when
// the sentence is cut elsewhere. Source texts say more by a character.
constexpr std::size_t near_target = 12;
constexpr std::size_t near_source = 6;
constexpr std::size_t long_words = 24;  // such words need no neighbours

FoldOptions comparing() {
  FoldOptions options;
  options.spaces = options.width = options.quotes = true;
  return options;
}

const Mark* first_mark(const Finding& finding, Side side) {
  const auto mark = std::ranges::find(finding.marks, side, &Mark::side);
  return mark == finding.marks.end() ? nullptr : &*mark;
}

std::string_view last_characters(std::string_view text, std::size_t count) {
  std::size_t at = text.size();
  for (; count > 0; --count) {
    if (at == 0) return {};
    previous_code_point(text, at);
  }
  return text.substr(at);
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0; --count) {
    if (at == text.size()) return {};
    next_code_point(text, at);
  }
  return text.substr(0, at);
}

std::uint64_t key_with(std::uint64_t words, std::string_view neighbours, std::uint64_t where) {
  const std::uint64_t key = hash64(neighbours, words + where);
  return key == 0 ? 1 : key;
}

}  // namespace

std::string comparable_words(std::string_view words) { return folded(words, comparing()); }

std::string comparable_words(const Finding& finding, Side side, const Segment& segment) {
  const Mark* mark = first_mark(finding, side);
  if (!mark) return {};
  return comparable_words(mark->span.of(side == Side::source ? segment.source : segment.target));
}

ContentKeys content_keys(const Finding& finding, const RuleCard& card, const Segment& segment) {
  ContentKeys keys;
  keys.fingerprint = finding.fingerprint;
  const Mark* target = first_mark(finding, Side::target);
  const Mark* mark = target ? target : first_mark(finding, Side::source);
  if (!mark) return keys;
  const std::string source_words = comparable_words(finding, Side::source, segment);
  const std::string target_words = comparable_words(finding, Side::target, segment);
  const std::uint64_t words = hash64(target_words, hash64(source_words, hash64(card.id)));
  if (count_code_points(target ? target_words : source_words) >= long_words) {
    keys.before = keys.after = key_with(words, {}, 0);
    return keys;
  }
  const std::string_view text = target ? segment.target : segment.source;
  const std::size_t near = target ? near_target : near_source;
  const std::string left = folded(text.substr(0, mark->span.begin), comparing());
  const std::string right = folded(text.substr(mark->span.end), comparing());
  if (const auto part = last_characters(left, near); !part.empty())
    keys.before = key_with(words, part, 1);
  if (const auto part = first_characters(right, near); !part.empty())
    keys.after = key_with(words, part, 2);
  return keys;
}

std::string key_text(std::uint64_t key) { return fmt::format("{:016x}", key); }

std::uint64_t key_of_text(std::string_view text) {
  std::uint64_t key = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), key, 16);
  return text.size() == 16 && fault == std::errc{} && end == text.data() + text.size() ? key : 0;
}

}  // namespace mtlint
