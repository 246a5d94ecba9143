// Reads treebanks in the CoNLL-U format of Universal Dependencies.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analysis/english.h"
#include "base/error.h"

namespace mtlint::train {

struct TreeSentence {
  std::unique_ptr<std::string> text{};  // rebuilt from the forms and SpaceAfter
  English english{};                    // its tokens with gold tags, one sentence
  std::vector<std::uint32_t> heads{};   // of each token: its head's index plus one; 0 = root
  std::vector<std::string> relations{};
};

Result<std::vector<TreeSentence>> read_conllu(const std::string& path);

// Makes the tokens anew after the text has changed in case only; the tags stay.
void refresh_tokens(TreeSentence& sentence);

}  // namespace mtlint::train
