// Files: read whole, and written so that nobody ever sees half of one.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace mtlint {

Result<std::string> read_file(const std::string& path);

// Writes beside `path` and renames over it, so that a killed run leaves the old file or the new
// one.
Result<void> write_file(const std::string& path, std::string_view bytes);

}  // namespace mtlint
