// Builds tables of forms and their beginnings.

#include "import/form_table_builder.h"

#include <algorithm>
#include <unordered_map>

namespace mtlint {
namespace {

struct Entry {
  std::uint32_t text = 0;  // in the pool
  std::uint32_t payload = 0;
  bool is_form = false;
};

}  // namespace

std::vector<FormSlot> FormTableBuilder::finish(StringPool& pool) {
  // In order, so that the file is the same whatever the order of the hash map.
  std::ranges::stable_sort(forms_, {}, &std::pair<std::string, std::uint32_t>::first);
  std::unordered_map<std::string_view, Entry> entries;
  std::vector<std::string_view> order;
  const auto entry_of = [&](std::string_view text) -> Entry& {
    const auto [it, is_new] = entries.try_emplace(text);
    if (is_new) order.push_back(text);
    return it->second;
  };
  for (const auto& [form, payload] : forms_) {
    if (form.empty() || form.size() > FormTable::longest_form) continue;
    const std::string_view whole = form;
    const std::uint32_t text = pool.keep(whole).offset;
    // A beginning needs no text of its own: it is the begin of this one's.
    for (std::size_t end = FormTable::step(whole, 0, spaced_); end < whole.size();
         end = FormTable::step(whole, end, spaced_))
      if (Entry& entry = entry_of(whole.substr(0, end)); !entry.is_form) entry.text = text;
    Entry& entry = entry_of(whole);
    if (!entry.is_form) entry = {text, payload, true};
  }
  if (order.empty()) return {};
  std::vector<FormSlot> slots(order.size() + order.size() / 2 + 1);
  for (const std::string_view text : order) {
    const Entry& entry = entries[text];
    const std::uint64_t hash = FormTable::hash_of(text);
    std::size_t i = FormTable::home_of(hash, slots.size());
    while (slots[i].size != 0) i = i + 1 == slots.size() ? 0 : i + 1;
    slots[i] = {entry.text, entry.payload, FormTable::check_of(hash),
                static_cast<std::uint8_t>(text.size()),
                entry.is_form ? std::uint8_t{1} : std::uint8_t{0}};
  }
  return slots;
}

}  // namespace mtlint
