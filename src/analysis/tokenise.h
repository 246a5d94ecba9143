// English text to tokens, in the manner of the Universal Dependencies' English Web Treebank.
//
//   "They don't sell e-mail at $5.50."  ->  They|do|n't|sell|e-mail|at|$|5.50|.
//
// Clitics ('s, n't, 'll, cannot) and most hyphens split; numbers, dates, addresses of the web and
// abbreviations with their stop stay whole. A run of Chinese, Japanese or Korean is one token.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/english.h"
#include "base/hash.h"
#include "base/span.h"
#include "text/sentences.h"

namespace mtlint {

// Appends the tokens of one sentence of `text`, untagged. Every byte of the sentence that is not
// white space belongs to exactly one token.
void tokenise(std::string_view text, Span sentence, const Abbreviations& abbreviations,
              std::vector<Token>& out);

// One token with what its characters tell; not empty.
Token make_token(std::string_view text, Span span, bool space_before);

// The key of a word: hash64 of the lower-cased word, with ' for every apostrophe and " for every
// double quotation mark. Token::lower holds it.
std::uint64_t word_key(std::string_view word);

// The key of a word of lower-case ASCII that stands in the program: counted by the compiler.
class WordKey {
 public:
  consteval WordKey(const char* word) : value_(hash64(word)) {}
  friend bool operator==(WordKey key, std::uint64_t lower) { return key.value_ == lower; }

 private:
  std::uint64_t value_;
};

}  // namespace mtlint
