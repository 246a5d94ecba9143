// Numbers for codes: the n-th code of a name is the same on both sides.

#include "reports/bitext_codes.h"

#include "formats/inline_text.h"

namespace mtlint {

// The first code of this name that the side does not have yet, or a new one.
std::uint32_t CodeNumbers::number_of(std::string_view name, std::vector<bool>& used) {
  std::size_t at = 0;
  while (at < names_.size() && (names_[at] != name || used[at])) ++at;
  if (at == names_.size()) names_.push_back(name);
  used.resize(names_.size());
  used[at] = true;
  return static_cast<std::uint32_t>(at + 1);
}

// A closing code belongs to the code that was opened last.
std::vector<NumberedCode> CodeNumbers::numbered(std::string_view text,
                                                std::span<const InlineCode> codes) {
  std::vector<NumberedCode> out;
  std::vector<std::size_t> open;
  std::vector<bool> used(names_.size());
  for (const InlineCode& code : codes) {
    NumberedCode& made = out.emplace_back(
        NumberedCode{.shape = code.shape, .native = code.name, .shown = code.span.of(text)});
    if (code.shape == InlineCode::Shape::closes && !open.empty()) {
      NumberedCode& partner = out[open.back()];
      open.pop_back();
      made.number = partner.number;
      made.paired = partner.paired = true;
      continue;
    }
    made.number = number_of(code.name, used);
    if (code.shape == InlineCode::Shape::opens) open.push_back(out.size() - 1);
  }
  return out;
}

void CodeNumbers::write(std::string_view text, std::span<const InlineCode> codes,
                        const SpellCode& spell, std::string& out) {
  const std::vector<NumberedCode> all = numbered(text, codes);
  std::size_t at = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Span span = codes[i].span;
    spell_xml(text.substr(at, span.begin - at), 0, out);
    spell(all[i], out);
    at = span.end;
  }
  spell_xml(text.substr(at), 0, out);
}

}  // namespace mtlint
