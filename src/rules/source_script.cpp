// Letters of the source's script in the English.

#include "rules/source_script.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool is_foreign(Script script) {
  return is_cjk(script) || script == Script::cyrillic || script == Script::arabic ||
         script == Script::hebrew || script == Script::other;
}

}  // namespace

ForeignText find_foreign(const SegmentView& segment) {
  ForeignText found;
  const std::string_view text = segment.target();
  if (segment.facts.target.ascii) return found;
  const auto may_be_foreign = [](char c) { return static_cast<unsigned char>(c) >= 0xCE; };
  if (std::ranges::none_of(text, may_be_foreign)) return found;
  const ScriptCounts source = count_scripts(segment.source());
  const bool bilingual = segment.bilingual();
  std::uint32_t open_begin = 0;
  std::uint32_t open_end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(text, at);
    if (is_mark(c) && open_end == begin) open_end = static_cast<std::uint32_t>(at);
    if (!is_letter(c)) continue;
    ++found.letters;
    const Script script = c == U'ー' ? Script::katakana : script_of(c);
    if (!is_foreign(script) || (bilingual && source[static_cast<std::size_t>(script)] == 0))
      continue;
    ++found.foreign;
    const bool near = open_end > 0 && begin <= open_end + 3 &&
                      text.substr(open_end, begin - open_end).find('\n') == std::string_view::npos;
    if (!near && open_end > open_begin) found.runs.push_back({open_begin, open_end});
    if (!near) open_begin = begin;
    open_end = static_cast<std::uint32_t>(at);
  }
  if (open_end > open_begin) found.runs.push_back({open_begin, open_end});
  return found;
}

}  // namespace mtlint
