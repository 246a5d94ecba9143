// Counting: what a batch holds, and how long its texts are.

#include "engine/scoring.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {

void Tally::add(const Tally& other) {
  segments += other.segments;
  segments_flagged += other.segments_flagged;
  target_words += other.target_words;
  source_words += other.source_words;
  source_characters += other.source_characters;
  for (const auto& [rule, counts] : other.rules) {
    BySeverity& mine = rules[rule];
    for (std::size_t i = 0; i < counts.size(); ++i) mine[i] += counts[i];
  }
}

BySeverity Tally::by_severity() const {
  BySeverity sum{};
  for (const auto& [rule, counts] : rules)
    for (std::size_t i = 0; i < counts.size(); ++i) sum[i] += counts[i];
  return sum;
}

std::uint64_t Tally::findings() const {
  std::uint64_t sum = 0;
  for (const std::uint64_t count : by_severity()) sum += count;
  return sum;
}

namespace {

bool counts_alone(char32_t c) {
  if (c < 0x3005 || (c > 0x9FFF && c < 0xF900)) return false;  // also Hangul, which has spaces
  const Script script = script_of(c);
  return script == Script::han || script == Script::hiragana || script == Script::katakana;
}

}  // namespace

TextSize size_of_text(std::string_view text) {
  TextSize size;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c < 0x80 ? c <= ' ' : is_space(c)) {
      in_word = false;
    } else if (counts_alone(c)) {
      ++size.characters;
      in_word = false;
    } else if (!in_word &&
               (c < 0x80 ? is_ascii_letter(c) || is_ascii_digit(c) : is_letter(c) || is_digit(c))) {
      ++size.words;
      in_word = true;
    }
  }
  return size;
}

}  // namespace mtlint
