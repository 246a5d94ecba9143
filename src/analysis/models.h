// Loads the trained weights of a data folder into its Resources.
#pragma once

#include "base/error.h"
#include "resources/resources.h"

namespace mtlint {

// A missing file is noted in `missing` and its rules stay silent; a damaged one is an error.
Result<void> load_models(Resources& resources);

}  // namespace mtlint
