// Reads items (number words, digits, signs) as quantities: numbers, percentages, dates and times of
// the languages that put spaces between words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "analysis/quantities.h"
#include "analysis/quantity_words.h"

namespace mtlint {

struct ItemReader {
  std::string_view text;
  const NumberLanguage& language;
  const std::vector<Item>& items;  // with the closing item of role none
  std::vector<Quantity>& out;

  const Item& at(std::size_t i) const { return items[i < items.size() ? i : items.size() - 1]; }
  // Is item `i` close enough to the one before to belong to it?
  bool joined(std::size_t i) const {
    const char gap = at(i).gap;
    return gap == ' ' || gap == '-' || gap == '\0';
  }
};

// Each reads the expression that begins with item `i`, appends what it says, and returns how many
// items it took: 0 if there is none.
std::size_t read_number(const ItemReader& reader, std::size_t i);
std::size_t read_date(const ItemReader& reader, std::size_t i);
std::size_t read_time(const ItemReader& reader, std::size_t i);

Quantity make_quantity(QuantityKind kind, double value, std::size_t begin, std::size_t end);

}  // namespace mtlint
