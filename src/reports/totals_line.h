// The summary of a run in words, for the reports that people read.
#pragma once

#include <string>

#include "reports/report.h"

namespace mtlint {

// "12 findings (3 major, 9 minor) in 8 of 40 segments of 1 file"; "No findings in 40 segments …".
std::string totals_line(const Totals& totals);

// "Source language: zh (detected; say --source-lang to be sure)", or empty.
std::string detection_line(const Totals& totals);

}  // namespace mtlint
