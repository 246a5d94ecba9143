// The bytes of a phonetic model's file, as resources/phonetic_model.h describes them.
#pragma once

#include <array>
#include <string>

#include "train/phonetic_em.h"

namespace mtlint::train {

using Curve = std::array<float, phonetic::feature_count + 1>;

// `spellings` are the names whose letters are the background.
std::string write_phonetics(const PhoneticEm& em, const std::vector<phonetic::Letters>& spellings,
                            const Curve& curve);

}  // namespace mtlint::train
