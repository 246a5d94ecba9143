// Inline codes of a pair as elements of XML, numbered so that both sides call the same code by the
// same number.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "doc/segment.h"

namespace mtlint {

struct NumberedCode {
  InlineCode::Shape shape = InlineCode::Shape::alone;
  std::uint32_t number = 0;
  bool paired = false;        // the code that it opens or closes stands on this side, too
  std::string_view native{};  // its name
  std::string_view shown{};   // what it shows in the text
};

using SpellCode = std::function<void(const NumberedCode& code, std::string& out)>;

class CodeNumbers {
 public:
  // Appends the text, as XML has it, with its codes.
  void write(std::string_view text, std::span<const InlineCode> codes, const SpellCode& spell,
             std::string& out);

 private:
  std::vector<NumberedCode> numbered(std::string_view text, std::span<const InlineCode> codes);
  std::uint32_t number_of(std::string_view name, std::vector<bool>& used);

  std::vector<std::string_view> names_{};  // by number, from 1
};

}  // namespace mtlint
