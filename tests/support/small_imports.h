// Small files in the formats of the packages, written for the tests, and imports compiled from
// them.
#pragma once

#include <string>

#include "import/compile_imports.h"
#include "resources/imports.h"

namespace mtlint::testing {

// A catalogue of gettext with these messages (id, translation), in our byte order or the other.
std::string mo_file(const std::vector<std::pair<std::string, std::string>>& messages,
                    bool swapped = false);

// Where the small files are. Made when first asked for.
const ImportPaths& small_import_paths();

// The file compiled from them, and its notices beside it (….txt).
const std::string& small_imports_file();
const Imports& small_imports();

}  // namespace mtlint::testing
