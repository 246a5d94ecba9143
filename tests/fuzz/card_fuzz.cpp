// Rule cards: any bytes are a card or one error, and what is accepted compiles or is refused.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "rules/card.h"
#include "rules/data_rules.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto card = parse_card(text, "card.json", "house");
  if (!card) {
    if (card.error().what.empty()) __builtin_trap();
    return 0;
  }
  const std::vector<RuleCard> cards{*card};
  (void)DataRules::compile(cards, {true});
  return 0;
}
