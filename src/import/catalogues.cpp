// Names in gettext catalogues.

#include "import/catalogues.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/file.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::uint16_t country = name_kind::country | name_kind::place;

// The order is that of preference within one source: subdivisions stand last, since iso-codes has
// them in local romanisation (Shaanxi Sheng, Genova).
constexpr auto domains = std::to_array<CatalogueDomain>({
    {"iso_3166-1", ImportSource::iso_codes, country},
    {"iso_3166-3", ImportSource::iso_codes, country},
    {"iso_639-2", ImportSource::iso_codes, name_kind::language},
    {"iso_639-3", ImportSource::iso_codes, name_kind::language},
    {"iso_3166-2", ImportSource::iso_codes, name_kind::place},
    {"libgweather-4.0-locations", ImportSource::gweather, name_kind::place},
    {"kgeography", ImportSource::kgeography, name_kind::place},
});

struct LocaleName {
  Language language;
  const char* name;
};
constexpr auto locales = std::to_array<LocaleName>({{Language::zh, "zh_CN"},
                                                    {Language::zh, "zh_TW"},
                                                    {Language::zh, "zh_HK"},
                                                    {Language::ja, "ja"},
                                                    {Language::ko, "ko"},
                                                    {Language::ru, "ru"},
                                                    {Language::ar, "ar"},
                                                    {Language::de, "de"},
                                                    {Language::fr, "fr"},
                                                    {Language::es, "es"}});

// Is the message a name, not a sentence or a label of the program?
bool is_name(const Message& message, const CatalogueDomain& domain) {
  const std::string_view id = message.id;
  if (id.find('%') != std::string_view::npos || id.find('\n') != std::string_view::npos)
    return false;
  if (domain.source == ImportSource::gweather)  // "Hawaiian-Aleutian Time, no DST (Hawaii)"
    return id.find(" Time") == std::string_view::npos;
  if (domain.source != ImportSource::kgeography) return true;
  return message.context.ends_with(".kgm") && !id.starts_with("Not ") &&
         id.find(" by ") == std::string_view::npos && id != "Water" && id != "Frontier" &&
         id != "Border" && id != "Coast";
}

// Has it a letter of the script in which the language is written? Fuzzy or missing translations
// stand there in English.
bool is_in_script(std::string_view text, Language language) {
  if (language == Language::de || language == Language::fr || language == Language::es) return true;
  for (std::size_t at = 0; at < text.size();) {
    const Script script = script_of(next_code_point(text, at));
    if (language == Language::ru   ? script == Script::cyrillic
        : language == Language::ar ? script == Script::arabic
                                   : is_cjk(script))
      return true;
  }
  return false;
}

std::string without_remarks(std::string_view text) {
  std::string plain;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c == '(' || c == U'（' || c == '[') ++depth;
    if (depth == 0) plain += text.substr(begin, at - begin);
    if ((c == ')' || c == U'）' || c == ']') && depth > 0) --depth;
  }
  const auto is_blank = [](char c) { return c == ' '; };
  while (!plain.empty() && is_blank(plain.back())) plain.pop_back();
  while (!plain.empty() && is_blank(plain.front())) plain.erase(0, 1);
  return plain;
}

}  // namespace

std::vector<std::string> catalogue_names(std::string_view text) {
  FoldOptions options;
  options.width = true;
  options.spaces = true;
  const std::string plain = folded(without_remarks(text), options);
  std::vector<std::string> names;
  for (std::size_t at = 0; at <= plain.size();) {
    const std::size_t end = std::min(plain.find(';', at), plain.size());
    std::string name = without_remarks(std::string_view(plain).substr(at, end - at));
    const std::size_t comma = name.find(", ");
    if (comma != std::string::npos && name.find(", ", comma + 1) == std::string::npos)
      name = name.substr(comma + 2) + " " + name.substr(0, comma);
    if (!name.empty()) names.push_back(std::move(name));
    at = end + 1;
  }
  return names;
}

std::uint32_t add_catalogue(const std::vector<Message>& messages, Language language,
                            const CatalogueDomain& domain, NameCollector& names) {
  std::uint32_t count = 0;
  for (const Message& message : messages) {
    if (!is_name(message, domain) || message.id == message.text ||
        !is_in_script(message.text, language))
      continue;
    const std::vector<std::string> english = catalogue_names(message.id);
    const std::vector<std::string> forms = catalogue_names(message.text);
    ++count;
    for (std::size_t i = 0; i < forms.size(); ++i)
      for (std::size_t j = 0; j < english.size(); ++j)
        if (forms.size() != english.size() || i == j)
          names.add(language, forms[i], english[j], domain.kinds, domain.source);
  }
  return count;
}

Result<std::uint32_t> add_catalogues(const std::string& folder, ImportSource source,
                                     NameCollector& names) {
  std::uint32_t count = 0;
  for (const CatalogueDomain& domain : domains)
    for (const LocaleName& locale : locales) {
      const std::string file = folder + "/" + locale.name + "/LC_MESSAGES/" + domain.domain + ".mo";
      std::error_code fault;
      if (domain.source != source || !std::filesystem::exists(file, fault)) continue;
      const auto bytes = read_file(file);
      if (!bytes) return Failure(bytes.error());
      const auto messages = parse_mo(*bytes, file);
      if (!messages) return Failure(messages.error());
      count += add_catalogue(*messages, locale.language, domain, names);
    }
  return count;
}

}  // namespace mtlint
