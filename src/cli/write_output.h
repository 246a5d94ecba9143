// Text to standard output or to a file that appears whole.
#pragma once

#include <string>

#include "base/error.h"

namespace mtlint {

// `output`: a path; empty or "-" is standard output.
Result<void> write_output(const std::string& text, const std::string& output);

// A file whole, or standard input for "-".
Result<std::string> read_whole(const std::string& file);

}  // namespace mtlint
