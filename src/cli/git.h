// Files as they were at a revision of a git repository.
#pragma once

#include <string>

#include "base/error.h"
#include "formats/reader.h"

namespace mtlint {

// Is `revision` one that git knows in the current folder? The error says what git says.
Result<void> check_revision(const std::string& revision);

// The file as it was at `revision`; nothing to read where it did not exist. Standard input has no
// past: an error.
Result<Input> open_at_revision(const std::string& revision, const std::string& file);

}  // namespace mtlint
