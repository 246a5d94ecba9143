// Quantities as one line of text, for tests that are tables.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "analysis/quantities.h"

namespace mtlint::testing {

inline std::string describe(const Quantity& q, std::string_view text) {
  std::string value;
  if (q.kind == QuantityKind::date) {
    value = fmt::format("{}-{}-{}", static_cast<int>(q.year), static_cast<int>(q.month),
                        static_cast<int>(q.day));
    if (q.last_day > q.day) value += fmt::format("..{}", static_cast<int>(q.last_day));
  } else if (q.kind == QuantityKind::time) {
    value = fmt::format("{}:{:02}", static_cast<int>(q.value) / 60, static_cast<int>(q.value) % 60);
  } else {
    value = fmt::format("{:.10g}", q.value);
    if (q.upper != q.value) value += fmt::format("..{:.10g}", q.upper);
    if (q.other != q.value) value += fmt::format("|{:.10g}", q.other);
  }
  return fmt::format("{}{} {}{}", q.loose ? "(" : "", name_of(quantity_kind_names, q.kind), value,
                     q.loose ? ")" : "") +
         fmt::format(" [{}]", q.span.of(text));
}

// "number 12000 [1.2万]; (number 1 [一])": loose ones stand in brackets.
inline std::string described(std::string_view text, Language language) {
  std::vector<Quantity> quantities;
  find_quantities(text, language, {}, quantities);
  std::string all;
  for (const Quantity& q : quantities) all += (all.empty() ? "" : "; ") + describe(q, text);
  return all;
}

struct QuantityCase {
  std::string_view text;
  std::string_view expected;  // see described()
};

template <std::size_t N>
void expect_all(const QuantityCase (&cases)[N], Language language) {
  for (const QuantityCase& one : cases) EXPECT_EQ(described(one.text, language), one.expected);
}

}  // namespace mtlint::testing
