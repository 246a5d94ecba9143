// Forms in a mapped file: probing and steps.

#include "resources/form_table.h"

namespace mtlint {

std::size_t FormTable::step(std::string_view text, std::size_t end, bool spaced) {
  if (end >= text.size()) return end;
  const auto is_trail = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
  };
  const auto is_gap = [&](std::size_t i) { return text[i] == ' ' || text[i] == '-'; };
  do {
    ++end;
  } while (is_trail(end));
  if (!spaced) return end;
  // A word ends at a space, hyphen or ASCII mark; letters, digits, apostrophes and all that is
  // beyond ASCII go on.
  const auto goes_on = [&](std::size_t i) {
    const unsigned c = static_cast<unsigned char>(text[i]);
    return c >= 0x80 || c == '\'' || (c | 32U) - 'a' < 26U || (c - unsigned{'0'}) < 10U;
  };
  while (end < text.size() && is_gap(end - 1) && is_gap(end)) ++end;
  while (end < text.size() && goes_on(end)) ++end;
  return end;
}

const FormSlot* FormTable::slot_of(std::string_view form) const {
  if (slots_.empty() || form.empty() || form.size() > longest_form) return nullptr;
  const std::uint64_t hash = hash_of(form);
  const std::uint16_t check = check_of(hash);
  std::size_t i = home_of(hash, slots_.size());
  for (std::size_t probes = 0; probes < slots_.size(); ++probes) {
    const FormSlot& slot = slots_[i];
    if (slot.size == 0) return nullptr;
    if (slot.check == check && slot.size == form.size() &&
        std::size_t{slot.text} + slot.size <= pool_.size() &&
        pool_.substr(slot.text, slot.size) == form)
      return &slot;
    if (++i == slots_.size()) i = 0;
  }
  return nullptr;
}

}  // namespace mtlint
