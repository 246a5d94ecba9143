// Patterns for paths, for shells and schedulers that pass them on: "corpus/**/*.jsonl".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace mtlint {

// Does it hold *, ? or [?
bool is_glob(std::string_view path);

// The files that match, in order of their names. * ? and [] match within a name, ** any depth of
// folders; names that begin with a dot only match patterns that do. Error: nothing matches.
Result<std::vector<std::string>> expand_glob(const std::string& pattern);

}  // namespace mtlint
