// The words beside a stop, as the splitter of sentences needs them. All looks are bounded, so that
// the splitter stays linear on any text.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "text/sentences.h"

namespace mtlint {

// A word in lower case in a buffer of its own; words longer than the buffer are cut, since no
// abbreviation is that long.
struct ShortWord {
  char bytes[48] = {};
  std::size_t size = 0;
  std::string_view view() const { return {bytes, size}; }
};

// What stands before a stop: "U.S" of "the U.S. The", "b" of "z. B." (with `joined` "z.b").
struct WordBefore {
  ShortWord lower{};      // with inner stops
  std::size_t begin = 0;  // in the text
  bool upper = false;     // begins with a capital
  bool initials = false;  // consists of single letters with stops between: "u.s", "j", "т.д"
  bool caseless = false;  // its last letter has no case: Arabic, Hangul, ideographs
};

// The word of letters, marks and inner stops that ends at `end`, and not before `from`.
WordBefore word_before(std::string_view text, std::size_t from, std::size_t end);

// The run of letters, marks and apostrophes that begins at `at`, in lower case.
ShortWord word_after(std::string_view text, std::size_t at);

// Behind opening quotes, brackets, dashes, ¿ ¡ and bullets from `at` on: where a sentence would
// have its first letter.
std::size_t skip_openers(std::string_view text, std::size_t at);

std::size_t skip_spaces(std::string_view text, std::size_t at);

// Does the word at `at` often begin sentences? Not if a stop follows: the "A" of "J. A. Smith".
bool is_starter(std::string_view text, std::size_t at, const SentenceRules& rules);

// Do the next words tell who spoke ("Mary said", "asked the old man")?
bool tells_speaker(std::string_view text, std::size_t at, const SentenceRules& rules);

bool starts_with_any(std::string_view text, std::span<const std::string_view> beginnings);

// Is the stop at `at` part of an address: "http://a.org/?Q=1", "John.Smith@x.org"?
bool in_address(std::string_view text, std::size_t at);

}  // namespace mtlint
