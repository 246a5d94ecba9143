// Reading pairs of names.

#include "train/name_pairs.h"

#include <algorithm>
#include <set>

#include "base/file.h"
#include "base/json.h"
#include "resources/dictionary.h"
#include "resources/phonetic_model.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint::train {
namespace {

std::vector<std::string> parts_of(std::string_view name) {
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(name, at);
    if (c == ' ' || c == 0xB7 || c == 0x30FB || c == 0x2022 || c == '-' || c == 0x2010) {
      if (!parts.back().empty()) parts.emplace_back();
    } else {
      parts.back() += name.substr(begin, at - begin);
    }
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

// Collects pairs of one kind: those to train on, or those kept aside.
struct Collector {
  std::vector<NamePair>& out;
  bool kept_aside = false;
  void add(const std::string& source, const std::string& english) const {
    if (phonetic::is_kept_aside(source) == kept_aside) out.push_back({source, english});
  }
};

// 김정은 is Kim and Jong-un: all but compound surnames have one syllable.
bool add_korean_person(const NameEntry& entry, const std::string& form, const std::string& english,
                       const Collector& out) {
  constexpr std::size_t syllable = 3;  // bytes
  if (entry.family.empty() || !english.starts_with(entry.family + " ")) return false;
  if (form.size() != 3 * syllable || form.find(' ') != std::string::npos) return false;
  out.add(form.substr(0, syllable), entry.family);
  out.add(form.substr(syllable), english.substr(entry.family.size() + 1));
  return true;
}

void add_entry(const NameEntry& entry, Language language, const Collector& out) {
  if (entry.kind == EntityKind::organisation) return;
  std::set<std::pair<std::string, std::string>> seen;
  for (const std::string& form : entry.forms[static_cast<std::size_t>(language)]) {
    const std::string& english = entry.english.front();
    if (language == Language::ko && entry.kind == EntityKind::person &&
        add_korean_person(entry, form, english, out))
      continue;
    const auto source = parts_of(form), letters = parts_of(english);
    if (source.size() != letters.size()) continue;
    // A place of several words is rather translated than spelled.
    if (entry.kind == EntityKind::place && source.size() > 1) continue;
    for (std::size_t i = 0; i < source.size(); ++i)
      if (seen.emplace(source[i], letters[i]).second) out.add(source[i], letters[i]);
  }
}

}  // namespace

Result<std::vector<NamePair>> read_name_pairs(const std::string& file, Language language) {
  const auto bytes = read_file(file);
  if (!bytes) return Failure(bytes.error());
  std::vector<NamePair> pairs;
  std::uint64_t number = 0;
  for (std::size_t begin = 0; begin < bytes->size();) {
    ++number;
    const std::size_t end = std::min(bytes->find('\n', begin), bytes->size());
    const std::string_view line = std::string_view(*bytes).substr(begin, end - begin);
    begin = end + 1;
    const auto json = parse_json(line, file, number);
    if (!json) return Failure(json.error());
    const JsonPlace place{line, file, number};
    JsonObject object(*json, "", place);
    std::string code, source, target;
    object.require({"src_lang", "source", "target"});
    object.text("src_lang", code);
    object.text("source", source);
    object.text("target", target);
    if (object.error()) return Failure(*object.error());
    if (language_of_tag(code) == language) Collector{pairs}.add(source, target);
  }
  return pairs;
}

Result<void> add_dictionary_pairs(const std::string& folder, Language language,
                                  std::vector<NamePair>& out, bool kept_aside) {
  const auto dictionaries = read_dictionaries(folder);
  if (!dictionaries) return Failure(dictionaries.error());
  for (const NameEntry& entry : dictionaries->names) add_entry(entry, language, {out, kept_aside});
  return {};
}

}  // namespace mtlint::train
