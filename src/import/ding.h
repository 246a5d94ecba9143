// German idioms from Ding's German-English list.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "import/idiom_collector.h"

namespace mtlint {

// One alternative of a line: "ins Gras beißen {vi} [slang]" with "to snuff it", "to croak".
struct DingPhrase {
  std::string_view german{};  // with its marks
  std::vector<std::string_view> english{};
};

// The alternatives of a line `a; b | c :: x; y | z`; none if the two sides do not match.
std::vector<DingPhrase> parse_ding_line(std::string_view line);

// The words by which a German idiom is found: content words and prepositions, without articles,
// pronouns and placeholders (jdm., etw., sich). None if the phrase is not marked as figurative
// ([übtr.] [fig.] [ugs.] [Sprw.] [humor.] [slang]), has no noun, or fewer than two content words,
// or is a sentence about somebody in particular.
std::vector<std::string> german_idiom_words(std::string_view german);

// Adds the idioms of the list; entries all of whose content words are everyday words are left out
// (the rarest must be in fewer than 0.4 % of the lines), since they match what is no idiom.
Result<std::uint32_t> add_ding(std::string_view bytes, const std::string& file,
                               IdiomCollector& idioms);

}  // namespace mtlint
