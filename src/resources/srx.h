// Where sentences end by the user's own rules: SRX 2.0 (Segmentation Rules eXchange).
//
//   Result<Srx> rules = Srx::read("house.srx");
//   rules->split("Dr. No came. He left.", "en", spans);
//
// At each place of a text the first rule decides whose <beforebreak> fits what stands before it and
// whose <afterbreak> fits what comes behind. Which rules there are for a language, <maprules> says:
// all sets whose pattern fits, one behind the other, or with cascade="no" the first.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/span.h"
#include "formats/reader.h"
#include "text/regular_expression.h"

namespace mtlint {

class Srx {
 public:
  // Errors: no SRX 2.0, bad regular expressions, sets of rules that are not there; each with line.
  static Result<Srx> read(Input input);

  // Are there rules for this language?
  bool covers(std::string_view tag) const { return !rules_for(tag).empty(); }

  // Appends the sentences without the white space around them. Error: a rule takes too long.
  Result<void> split(std::string_view text, std::string_view tag, std::vector<Span>& out) const;

 private:
  friend class SrxReader;

  struct Rule {
    bool breaks = true;
    RegularExpression pattern;
    std::uint64_t line = 0;
  };
  struct LanguageRules {
    std::string name{};
    std::vector<Rule> rules{};
  };
  struct Map {
    RegularExpression languages;
    std::string name{};
    std::size_t rules = 0;
  };

  std::vector<const LanguageRules*> rules_for(std::string_view tag) const;

  std::string file_{};
  bool cascade_ = true;
  std::vector<LanguageRules> sets_{};
  std::vector<Map> maps_{};
};

}  // namespace mtlint
