// Regular expressions of strangers, in ICU's syntax, with a limit on the time that they may take.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace mtlint {

class RegularExpression {
 public:
  // Error: no regular expression; without file and line, which the caller knows.
  static Result<RegularExpression> compile(std::string_view pattern, bool ignore_case = false);

  RegularExpression(RegularExpression&&) noexcept;
  RegularExpression& operator=(RegularExpression&&) noexcept;
  ~RegularExpression();

  bool matches_all_of(std::string_view text) const;

  // Appends where matches end, from the left, none inside of another. Error: it takes too long.
  Result<void> find_ends(std::string_view text, std::vector<std::uint32_t>& out) const;

 private:
  struct Compiled;
  explicit RegularExpression(std::unique_ptr<const Compiled> compiled);
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace mtlint
