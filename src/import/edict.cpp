// EDICT and ENAMDICT.

#include "import/edict.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/names.h"
#include "text/characters.h"
#include "text/encodings.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr const char* encoding = "EUC-JP";
constexpr std::string_view middle_dot = "・";

constexpr auto kind_names = std::to_array<Named<std::uint16_t>>({
    {name_kind::surname, "s"},
    {name_kind::given, "g"},
    {name_kind::given, "f"},
    {name_kind::given, "m"},
    {name_kind::person, "h"},
    {name_kind::place, "p"},
    {name_kind::place, "st"},
    {name_kind::organisation, "c"},
    {name_kind::organisation, "o"},
    {name_kind::work, "wk"},
    {name_kind::work, "pr"},
});

std::vector<std::string_view> split(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + mark.size();
  }
  return parts;
}

// Calls visit(entry) for each line that holds an entry. An error if hardly any does: this is
// another file then.
template <class Visit>
Result<std::uint32_t> each_entry(std::string_view bytes, const std::string& file, Visit visit) {
  const auto text = decode(bytes, encoding);
  if (!text) return Failure(Error{text.error().what, {}, file});
  std::uint32_t entries = 0, lines = 0;
  EdictEntry entry;
  for (const std::string_view line : split(*text, "\n")) {
    ++lines;
    if (!parse_edict_line(line, entry)) continue;
    ++entries;
    visit(entry);
  }
  if (entries * 2 < lines || lines == 0)
    return Failure(Error{"this is not a dictionary in EDICT's format", {}, file});
  return entries;
}

// The tags in front of a gloss, "(p,s)", cut off it; empty if there are none.
std::string_view take_tags(std::string_view& gloss) {
  if (!gloss.starts_with('(')) return {};
  const std::size_t end = gloss.find(')');
  if (end == std::string_view::npos) return {};
  const std::string_view tags = gloss.substr(1, end - 1);
  const bool plain = std::ranges::all_of(tags, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ',' || c == '-';
  });
  if (!plain) return {};
  gloss.remove_prefix(std::min(end + 2, gloss.size()));
  return tags;
}

bool is_katakana(std::string_view form) {
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = next_code_point(form, at);
    if (script_of(c) != Script::katakana && c != U'ー' && c != U'・') return false;
  }
  return !form.empty();
}

void add_name(const EdictEntry& entry, std::string_view english, std::uint16_t kinds,
              NameCollector& names) {
  const bool katakana = is_katakana(entry.form);
  const auto tokens = split(entry.form, middle_dot);
  if (katakana && tokens.size() == 1 && kinds == 0) kinds = name_kind::part;
  names.add(Language::ja, entry.form, english, kinds, ImportSource::enamdict);
  const auto words = split(english, " ");
  if (!katakana || tokens.size() < 2 || tokens.size() != words.size()) return;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::size_t at = 0;
    if (is_upper(next_code_point(words[i], at)))
      names.add(Language::ja, tokens[i], words[i], name_kind::part, ImportSource::enamdict);
  }
}

// The last character of verbs and adjectives changes: 口が滑る is also found as 口が滑.
std::optional<std::string_view> unchanging(std::string_view form, std::string_view tags,
                                           std::size_t least) {
  for (const std::string_view tag : split(tags, ",")) {
    if (!tag.starts_with("v1") && !tag.starts_with("v5") && tag != "adj-i") continue;
    std::size_t end = form.size();
    previous_code_point(form, end);
    if (count_code_points(form.substr(0, end)) < least) return std::nullopt;
    return form.substr(0, end);
  }
  return std::nullopt;
}

// "(lit: one stone, two birds)"
std::string literal_remark(std::string_view gloss) {
  const std::size_t begin = gloss.find("(lit: ");
  if (begin == std::string_view::npos) return {};
  const std::size_t end = std::min(gloss.find(')', begin), gloss.size());
  return std::string(gloss.substr(begin + 6, end - begin - 6));
}

// Kana of one or two characters are mostly something else in a text.
void add_word(const EdictEntry& entry, GlossWords& words) {
  const bool kana = !is_han(code_point_at(entry.form, 0));
  if (kana && count_code_points(entry.form) < 3) return;
  words.add(entry.form, entry.glosses);
  std::string_view rest = entry.glosses.front();
  if (const auto stem = unchanging(entry.form, take_tags(rest), kana ? 3 : 2))
    words.add(*stem, entry.glosses);
}

}  // namespace

bool parse_edict_line(std::string_view line, EdictEntry& entry) {
  entry = {};
  const std::size_t slash = line.find(" /");
  if (slash == std::string_view::npos || slash == 0 || line.starts_with("　？")) return false;
  std::string_view head = line.substr(0, slash);
  if (head.ends_with(']')) {
    const std::size_t bracket = head.find(" [");
    if (bracket == std::string_view::npos || bracket == 0) return false;
    entry.reading = head.substr(bracket + 2, head.size() - bracket - 3);
    head = head.substr(0, bracket);
  }
  entry.form = head;
  entry.glosses = split(line.substr(slash + 2), "/");
  return !entry.glosses.empty();
}

std::uint16_t enamdict_kinds(std::string_view tags) {
  std::uint16_t kinds = 0;
  for (const std::string_view tag : split(tags, ","))
    for (const auto& [kind, name] : kind_names)
      if (name == tag) kinds |= kind;
  return kinds;
}

Result<std::uint32_t> add_enamdict(std::string_view bytes, const std::string& file,
                                   NameCollector& names) {
  return each_entry(bytes, file, [&](const EdictEntry& entry) {
    std::uint16_t kinds = 0;
    for (std::string_view gloss : entry.glosses) {
      const std::string_view tags = take_tags(gloss);
      if (!tags.empty()) kinds = enamdict_kinds(tags);
      add_name(entry, plain_gloss(gloss), kinds, names);
    }
  });
}

Result<std::uint32_t> add_edict(std::string_view bytes, const std::string& file,
                                IdiomCollector& idioms, GlossWords& words) {
  std::uint32_t taken = 0;
  const auto all = each_entry(bytes, file, [&](const EdictEntry& entry) {
    const std::string_view first = entry.glosses.front();
    add_word(entry, words);
    const bool wanted = first.find("(yoji)") != std::string_view::npos ||
                        first.find("(id)") != std::string_view::npos ||
                        first.find("(proverb)") != std::string_view::npos;
    if (!wanted || count_code_points(entry.form) < 3) return;
    std::string_view rest = first;
    const std::string_view tags = take_tags(rest);
    std::vector<IdiomGloss> glosses;
    for (const std::string_view gloss : entry.glosses) {
      if (std::string text = literal_remark(gloss); !text.empty())
        glosses.push_back({std::move(text), true});
      if (std::string text = plain_gloss(gloss); !text.empty())
        glosses.push_back({std::move(text), false});
    }
    idioms.add(Language::ja, entry.form, entry.reading, glosses, true);
    if (const auto stem = unchanging(entry.form, tags, 3))
      idioms.add_variant(Language::ja, *stem, entry.form);
    ++taken;
  });
  if (!all) return Failure(all.error());
  return taken;
}

}  // namespace mtlint
