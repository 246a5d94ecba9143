// An alignment as a file of pairs.
#pragma once

#include <string>

#include "engine/plain_pair.h"
#include "reports/bitext.h"

namespace mtlint {

std::string render_alignment(const PlainPair& pair, const BitextFormat& format);

}  // namespace mtlint
