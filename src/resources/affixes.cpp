// Suffix rules of Hunspell's .aff files.

#include "resources/affixes.h"

#include <algorithm>

#include "base/file.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

template <class Take>
void for_lines(std::string_view text, Take take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    take(line);
  }
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  while (true) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return fields;
    line.remove_prefix(begin);
    const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    fields.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
}

// Does the end of `word` meet a condition such as "[^aeiou]y"? Read from behind, one character or
// bracket at a time; "." is any character.
bool meets(std::string_view word, std::string_view condition) {
  std::size_t at = word.size();
  std::size_t rule = condition.size();
  while (rule > 0) {
    if (at == 0) return condition == ".";
    const char32_t c = previous_code_point(word, at);
    if (condition[rule - 1] != ']') {
      const char32_t wanted = previous_code_point(condition, rule);
      if (wanted != U'.' && wanted != c) return false;
      continue;
    }
    const std::size_t open = condition.rfind('[', rule - 1);
    if (open == std::string_view::npos) return false;
    std::string_view set = condition.substr(open + 1, rule - open - 2);
    const bool excluded = set.starts_with('^');
    if (excluded) set.remove_prefix(1);
    bool among = false;
    for (std::size_t i = 0; i < set.size();) among = next_code_point(set, i) == c || among;
    if (among == excluded) return false;
    rule = open;
  }
  return true;
}

}  // namespace

Result<Affixes> Affixes::open(const std::string& base) {
  const auto rules = read_file(base + ".aff");
  if (!rules) return Failure(rules.error());
  const auto words = read_file(base + ".dic");
  if (!words) return Failure(words.error());
  if (first_invalid_byte(*rules) || first_invalid_byte(*words))
    return Failure(Error{"the dictionary is not in UTF-8", "install Debian's package", base});
  Affixes affixes;
  affixes.read_rules(*rules);
  affixes.read_words(*words);
  return affixes;
}

void Affixes::read_rules(std::string_view text) {
  for_lines(text, [&](std::string_view line) {
    const auto fields = fields_of(line);
    if (fields.size() >= 2 && fields[0] == "FLAG") long_flags_ = fields[1] == "long";
    // A header has four fields, the fourth a number: SFX A Y 14. A rule has five or more.
    if (fields.size() < 5 || fields[0] != "SFX") return;
    Suffix suffix;
    if (fields[2] != "0") suffix.strip = fields[2];
    const std::string_view added = fields[3].substr(0, fields[3].find('/'));
    if (added != "0") suffix.add = added;
    suffix.condition = fields[4];
    suffixes_[std::string(fields[1])].push_back(std::move(suffix));
  });
}

void Affixes::read_words(std::string_view text) {
  for_lines(text, [&](std::string_view line) {
    line = line.substr(0, line.find_first_of(" \t"));
    const std::size_t slash = line.find('/');
    if (slash == std::string_view::npos || slash == 0) return;
    words_.emplace(line.substr(0, slash), line.substr(slash + 1));
  });
}

std::vector<std::string> Affixes::flags_of(std::string_view text) const {
  std::vector<std::string> flags;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, at);
    if (long_flags_ && at < text.size()) next_code_point(text, at);
    flags.emplace_back(text.substr(begin, at - begin));
  }
  return flags;
}

void Affixes::append_forms(const std::string& word, std::vector<std::string>& out) const {
  const auto [first, last] = words_.equal_range(word);
  for (auto entry = first; entry != last; ++entry)
    for (const std::string& flag : flags_of(entry->second)) {
      const auto rules = suffixes_.find(flag);
      if (rules == suffixes_.end()) continue;
      for (const Suffix& rule : rules->second) {
        if (!word.ends_with(rule.strip) || !meets(word, rule.condition)) continue;
        out.push_back(word.substr(0, word.size() - rule.strip.size()) + rule.add);
      }
    }
}

}  // namespace mtlint
