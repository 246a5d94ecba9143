// Saved findings through the reports of check.
#pragma once

#include <string>

#include "cli/command.h"

namespace mtlint {

// Gives the exit status. `format` and `output` may be empty: the settings', standard output.
int report_findings(CommonFlags& flags, const std::string& bytes, const std::string& file,
                    const std::string& format, const std::string& output);

}  // namespace mtlint
