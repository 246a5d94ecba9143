// Names in the gettext catalogues of iso-codes, libgweather and KGeography, and in CLDR.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "import/mo_catalogue.h"
#include "import/name_collector.h"

namespace mtlint {

// One family of catalogues: <locale>/LC_MESSAGES/<domain>.mo
struct CatalogueDomain {
  const char* domain;
  ImportSource source;
  std::uint16_t kinds;
};

// Adds the names of one catalogue; gives how many messages were names.
std::uint32_t add_catalogue(const std::vector<Message>& messages, Language language,
                            const CatalogueDomain& domain, NameCollector& names);

// Reads all catalogues of `source` below `folder` in the locales of our languages. 0 if there are
// none; dpkg may have been told to leave catalogues out.
Result<std::uint32_t> add_catalogues(const std::string& folder, ImportSource source,
                                     NameCollector& names);

// Countries and languages of CLDR: `folder` has <locale>/territories.json and languages.json.
Result<std::uint32_t> add_cldr(const std::string& folder, NameCollector& names);

// "Korea, Republic of (South)" -> {"Republic of Korea"}; "Catalan; Valencian" gives both.
std::vector<std::string> catalogue_names(std::string_view text);

}  // namespace mtlint
