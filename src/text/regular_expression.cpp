// ICU's regular expressions over UTF-8.

#include "text/regular_expression.h"

#include <unicode/uregex.h>
#include <unicode/utext.h>

#include <utility>

namespace mtlint {
namespace {

// ICU counts steps of its engine, some thousands in a millisecond.
constexpr std::int32_t most_steps = 2'000;
constexpr std::int32_t most_stack = 4 * 1024 * 1024;
constexpr std::size_t longest_pattern = 100'000;

// UTF-8 as ICU reads it.
class Text {
 public:
  explicit Text(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &status);
  }
  ~Text() { utext_close(&text_); }
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;
  UText* get() { return &text_; }

 private:
  UText text_ = UTEXT_INITIALIZER;
};

using Regex = std::unique_ptr<URegularExpression, decltype(&uregex_close)>;

// With the limits, which a clone does not have of itself.
Regex clone_of(const URegularExpression* compiled, UErrorCode& status) {
  Regex regex{uregex_clone(compiled, &status), uregex_close};
  uregex_setTimeLimit(regex.get(), most_steps, &status);
  uregex_setStackLimit(regex.get(), most_stack, &status);
  return regex;
}

}  // namespace

struct RegularExpression::Compiled {
  Regex regex{nullptr, uregex_close};
};

RegularExpression::RegularExpression(std::unique_ptr<const Compiled> compiled)
    : compiled_(std::move(compiled)) {}
RegularExpression::RegularExpression(RegularExpression&&) noexcept = default;
RegularExpression& RegularExpression::operator=(RegularExpression&&) noexcept = default;
RegularExpression::~RegularExpression() = default;

Result<RegularExpression> RegularExpression::compile(std::string_view pattern, bool ignore_case) {
  if (pattern.size() > longest_pattern)
    return Failure(Error{"the regular expression is too long", "divide the rule"});
  UErrorCode status = U_ZERO_ERROR;
  UParseError place{};
  Text text(pattern);
  auto compiled = std::make_unique<Compiled>();
  compiled->regex.reset(
      uregex_openUText(text.get(), ignore_case ? UREGEX_CASE_INSENSITIVE : 0, &place, &status));
  if (U_FAILURE(status))
    return Failure(Error{"\"" + std::string(pattern) + "\" is no regular expression of ICU (" +
                             u_errorName(status) + ")",
                         "see https://unicode-org.github.io/icu/userguide/strings/regexp.html"});
  return RegularExpression(std::move(compiled));
}

bool RegularExpression::matches_all_of(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const Regex regex = clone_of(compiled_->regex.get(), status);
  Text input(text);
  uregex_setUText(regex.get(), input.get(), &status);
  return uregex_matches64(regex.get(), 0, &status) != 0 && U_SUCCESS(status);
}

Result<void> RegularExpression::find_ends(std::string_view text,
                                          std::vector<std::uint32_t>& out) const {
  UErrorCode status = U_ZERO_ERROR;
  const Regex regex = clone_of(compiled_->regex.get(), status);
  Text input(text);
  uregex_setUText(regex.get(), input.get(), &status);
  while (uregex_findNext(regex.get(), &status) != 0 && U_SUCCESS(status))
    out.push_back(static_cast<std::uint32_t>(uregex_end64(regex.get(), 0, &status)));
  if (U_SUCCESS(status)) return {};
  return Failure(Error{"the regular expression takes too long", "make it simpler"});
}

}  // namespace mtlint
