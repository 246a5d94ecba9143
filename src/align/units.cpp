// Plain texts to paragraphs and sentences.

#include <algorithm>

#include "align/aligner.h"
#include "lang/traits.h"

namespace mtlint {
namespace {

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\v\f") == std::string_view::npos;
}

bool ends_in_stop(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\r");
  return last != std::string_view::npos && final_mark(line.substr(0, last + 1)) != 0;
}

struct Line {
  Span span{};
  std::uint64_t number = 0;
  bool blank = false;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    lines.push_back({span, lines.size() + 1, is_blank(span.of(text))});
    begin = end + 1;
  }
  return lines;
}

// Lines that were broken to a width: blank lines part the paragraphs, and most lines that others
// follow do not end a sentence.
bool is_wrapped(std::string_view text, const std::vector<Line>& lines) {
  std::size_t followed = 0;
  std::size_t open = 0;
  bool blank = false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    blank = blank || lines[i].blank;
    if (lines[i].blank || lines[i + 1].blank) continue;
    ++followed;
    open += ends_in_stop(lines[i].span.of(text)) ? 0U : 1U;
  }
  return blank && followed >= 3 && open * 10 >= followed * 6;
}

}  // namespace

SplitText split_by_language(Language language, const Abbreviations& abbreviations) {
  return [language, &abbreviations](std::string_view text,
                                    std::vector<Span>& sentences) -> Result<void> {
    split_sentences(text, language, abbreviations, sentences);
    return {};
  };
}

Result<std::vector<AlignUnit>> units_of(std::string_view text, const SplitText& split) {
  const std::vector<Line> lines = lines_of(text);
  const bool wrapped = is_wrapped(text, lines);
  std::vector<AlignUnit> units;
  std::vector<Span> sentences;
  std::uint32_t paragraph = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank) continue;
    const std::uint64_t first = lines[i].number;
    Span span = lines[i].span;
    while (wrapped && i + 1 < lines.size() && !lines[i + 1].blank) span.end = lines[++i].span.end;
    const std::string_view content = span.of(text);
    sentences.clear();
    if (auto done = split(content, sentences); !done) return Failure(done.error());
    for (const Span sentence : sentences) {
      const std::string_view before = content.substr(0, sentence.begin);
      const auto breaks = static_cast<std::uint64_t>(std::ranges::count(before, '\n'));
      units.push_back({sentence.of(content), paragraph, first + breaks});
    }
    ++paragraph;
  }
  return units;
}

}  // namespace mtlint
