// The difference of two versions of a file as patch(1) and git read it.
#pragma once

#include <string>
#include <string_view>

namespace mtlint {

// Empty if they are the same. Meant for versions that differ in few places: a change is found where
// lines agree again within a few hundred lines.
std::string unified_diff(std::string_view file, std::string_view before, std::string_view after);

}  // namespace mtlint
