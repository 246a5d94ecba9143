// Sequences of token tests, as the `tokens` kind of a card writes them:
//
//   "word"       the word, without case          "/regex/"  RE2 over the whole lower-cased word
//   "<VBZ|VBP>"  its tag                         "word<NN>", "/regex/<NN>"  both
//   "*"          any token                       a final "?" makes the test optional
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <re2/re2.h>

#include "analysis/english.h"
#include "base/error.h"

namespace mtlint {

struct TokenTest {
  std::uint64_t word = 0;              // hash of the lower-cased word; 0 = any word
  std::shared_ptr<const RE2> regex{};  // or null
  std::vector<Tag> tags{};             // one of these; empty = any
  bool optional = false;
};

using TokenPattern = std::vector<TokenTest>;

Result<TokenTest> parse_token_test(const std::string& text);

// Tokens [at, result) match, or nothing. Takes optional tests when they match.
std::optional<std::size_t> match_tokens(const TokenPattern& pattern, const English& english,
                                        std::size_t at);

}  // namespace mtlint
