// How texts look in a terminal: columns, safe excerpts.
#pragma once

#include <string>
#include <string_view>

#include "base/span.h"

namespace mtlint {

// Columns that `text` takes in a terminal: per grapheme cluster its widest code point (East Asian
// Width W and F = 2, A = `ambiguous_width`, combining and zero-width = 0; an emoji sequence is one
// cluster). Source: UAX #11 and UAX #29.
int display_width(std::string_view text, int ambiguous_width = 1);

// `text` with nothing in it that could drive a terminal or turn the reading direction: control,
// bidirectional and invisible characters become visible signs (␀ ␛ ·), line ends become ↵, each one
// column wide. `mark` is moved along.
struct SafeText {
  std::string text{};
  Span mark{};  // where `mark` of the original stands now
};
SafeText safe_text(std::string_view text, Span mark);

// At most `columns` columns of `text` around `mark`, cut between grapheme clusters, with … where
// something was left out. The mark itself is kept whole if it fits.
SafeText excerpt(std::string_view text, Span mark, int columns, int ambiguous_width = 1);

// Does the text run from right to left (first strong character, UAX #9 P2)?
bool is_right_to_left(std::string_view text);

}  // namespace mtlint
