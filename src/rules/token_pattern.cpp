// Token tests: parsing and matching.

#include "rules/token_pattern.h"

#include <algorithm>

#include "analysis/tokenise.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

std::string lower_case(std::string_view text) {
  std::string lower;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_code_point(lower, is_apostrophe(c) ? U'\'' : to_lower(c));
  }
  return lower;
}

bool passes(const TokenTest& test, const English& english, const Token& token) {
  if (test.word != 0 && test.word != token.lower) return false;
  if (!test.tags.empty() && std::ranges::find(test.tags, token.tag) == test.tags.end())
    return false;
  return !test.regex || RE2::FullMatch(lower_case(english.of(token)), *test.regex);
}

}  // namespace

Result<TokenTest> parse_token_test(const std::string& written) {
  TokenTest test;
  std::string text = written;
  if (text.size() > 1 && text.ends_with('?')) {
    test.optional = true;
    text.pop_back();
  }
  if (text.ends_with('>') && text.find('<') != std::string::npos) {
    const std::size_t open = text.rfind('<');
    std::string tags = text.substr(open + 1, text.size() - open - 2) + "|";
    text.resize(open);
    for (std::size_t at = 0; at < tags.size();) {
      const std::size_t end = tags.find('|', at);
      const auto tag = value_of(tag_names, std::string_view(tags).substr(at, end - at));
      if (!tag || *tag == Tag::none)
        return Failure(Error{"unknown tag in \"" + written + "\"",
                             "tags are those of the Penn Treebank: NN, VBZ …"});
      test.tags.push_back(*tag);
      at = end + 1;
    }
  }
  if (text.size() >= 2 && text.front() == '/' && text.back() == '/') {
    auto regex = std::make_shared<RE2>(text.substr(1, text.size() - 2), RE2::Quiet);
    if (!regex->ok())
      return Failure(
          Error{"the regular expression in \"" + written + "\" is wrong: " + regex->error(),
                "see the syntax of RE2"});
    test.regex = std::move(regex);
  } else if (!text.empty() && text != "*") {
    test.word = word_key(text);
  } else if (text.empty() && test.tags.empty()) {
    return Failure(Error{"empty token test", "use \"*\" for any token"});
  }
  return test;
}

std::optional<std::size_t> match_tokens(const TokenPattern& pattern, const English& english,
                                        std::size_t at) {
  for (const TokenTest& test : pattern) {
    const bool hit = at < english.tokens.size() && passes(test, english, english.tokens[at]);
    if (hit)
      ++at;
    else if (!test.optional)
      return std::nullopt;
  }
  return at;
}

}  // namespace mtlint
