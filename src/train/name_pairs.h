// Pairs of a name in another script and its English spelling, for training the phonetic model.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "base/language.h"

namespace mtlint::train {

struct NamePair {
  std::string source{}, english{};
};

// The pairs of one language in JSON Lines with "src_lang", "source" and "target", a part of a name
// each. What is kept aside for measuring (phonetic::is_kept_aside) is left out.
Result<std::vector<NamePair>> read_name_pairs(const std::string& file, Language language);

// Appends the pairs that the names of our dictionaries give: people and places cut at dots and
// spaces, where both sides have the same number of parts; Korean people cut into surname and given
// name. Left out as above; with `kept_aside`
// these alone, for measuring.
Result<void> add_dictionary_pairs(const std::string& folder, Language language,
                                  std::vector<NamePair>& out, bool kept_aside = false);

}  // namespace mtlint::train
