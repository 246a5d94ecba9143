// English text to sentences, tokens and tags.
#pragma once

#include <string_view>

#include "analysis/english.h"
#include "analysis/tagger.h"
#include "text/sentences.h"

namespace mtlint {

// Reads `text` into `out`, whose storage is reused. Without a tagger all tags are Tag::none.
void read_english(std::string_view text, const Abbreviations& abbreviations, const Tagger* tagger,
                  English& out);

}  // namespace mtlint
