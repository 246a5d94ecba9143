// Plain English for training and measuring: sentences of JSON Lines or of a file with one a line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/english.h"
#include "analysis/tagger.h"
#include "base/error.h"
#include "text/sentences.h"

namespace mtlint::train {

// Which texts of a file: all, or one half by a hash of the text. Weights learn from the even half,
// figures come from the odd one.
enum class Half { all, even, odd };

// The sentences of a file, those of each text once. A line is a text, or a JSON object whose
// "target" is one; FILE:good takes the object's "good".
Result<std::vector<std::string>> read_texts(const std::string& path, Half half,
                                            const Abbreviations& abbreviations);

// One sentence, tokenised as mtlint does it, untagged.
struct PlainSentence {
  std::string text{};
  std::vector<Token> tokens{};
};
PlainSentence plain_sentence(std::string text);

// The sentence as mtlint's rules see it. The view is good while the sentence lives.
English tagged(const PlainSentence& sentence, const Tagger& tagger);

}  // namespace mtlint::train
