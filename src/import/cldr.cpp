// Countries and languages of CLDR.

#include <array>
#include <filesystem>
#include <map>

#include "base/file.h"
#include "base/json.h"
#include "import/catalogues.h"

namespace mtlint {
namespace {

struct Part {
  const char* file;
  const char* key;
  std::uint16_t kinds;
};
constexpr auto parts = std::to_array<Part>({{"territories.json", "territories", name_kind::place},
                                            {"languages.json", "languages", name_kind::language}});

struct Folder {
  Language language;
  const char* name;
};
constexpr auto folders = std::to_array<Folder>({{Language::zh, "zh"},
                                                {Language::zh, "zh-Hant"},
                                                {Language::zh, "zh-Hant-HK"},
                                                {Language::ja, "ja"},
                                                {Language::ko, "ko"},
                                                {Language::ru, "ru"},
                                                {Language::ar, "ar"},
                                                {Language::de, "de"},
                                                {Language::fr, "fr"},
                                                {Language::es, "es"}});

// Code -> names: "HK-alt-short" is another name of HK. The plain one stands first.
using Names = std::map<std::string, std::vector<std::string>>;

Result<Names> read_names(const std::string& folder, const std::string& locale, const Part& part) {
  const std::string file = folder + "/" + locale + "/" + part.file;
  const auto bytes = read_file(file);
  if (!bytes) return Failure(bytes.error());
  const auto json = parse_json(*bytes, file);
  if (!json) return Failure(json.error());
  const nlohmann::json* at = &*json;
  for (const std::string& key :
       {std::string("main"), locale, std::string("localeDisplayNames"), std::string(part.key)}) {
    if (!at->is_object() || !at->contains(key))
      return Failure(Error{"CLDR's file has no field \"" + key + "\"", {}, file});
    at = &(*at)[key];
  }
  Names names;
  for (const auto& [key, value] : at->items()) {
    if (!value.is_string() || key.find("-alt-menu") != std::string::npos) continue;
    auto& list = names[key.substr(0, key.find("-alt-"))];
    const bool plain = key.find("-alt-") == std::string::npos;
    list.insert(plain ? list.begin() : list.end(), value.get<std::string>());
  }
  return names;
}

bool is_country(const std::string& code) {
  return code.size() == 2 && code != "EU" && code != "EZ" && code != "UN" && code != "ZZ";
}

}  // namespace

Result<std::uint32_t> add_cldr(const std::string& folder, NameCollector& names) {
  std::uint32_t count = 0;
  for (const Part& part : parts) {
    const auto english = read_names(folder, "en", part);
    if (!english) return Failure(english.error());
    for (const auto& [language, locale] : folders) {
      std::error_code fault;
      if (!std::filesystem::exists(folder + "/" + locale, fault)) continue;
      const auto local = read_names(folder, locale, part);
      if (!local) return Failure(local.error());
      for (const auto& [code, forms] : *local) {
        const auto known = english->find(code);
        if (known == english->end() || code == "ZZ" || code == "und" || code == "zxx") continue;
        const auto kinds = static_cast<std::uint16_t>(
            part.kinds |
            (part.kinds == name_kind::place && is_country(code) ? name_kind::country : 0));
        for (const std::string& form : forms)
          for (const std::string& name : known->second)
            if (form != name) names.add(language, form, name, kinds, ImportSource::cldr);
        ++count;
      }
    }
  }
  return count;
}

}  // namespace mtlint
