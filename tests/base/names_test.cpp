#include "base/names.h"

#include <gtest/gtest.h>

#include <array>

#include "analysis/english.h"
#include "engine/rule_set.h"

namespace mtlint {
namespace {

enum class Colour { red, green, none };
constexpr auto colours =
    std::to_array<Named<Colour>>({{Colour::red, "red"}, {Colour::green, "green"}});

static_assert(name_of(colours, Colour::green) == "green");
static_assert(value_of(colours, "red") == Colour::red);

TEST(Names, WhatIsNotInTheTableHasNone) {
  EXPECT_TRUE(name_of(colours, Colour::none).empty());
  EXPECT_FALSE(value_of(colours, "blue"));
  EXPECT_FALSE(value_of(colours, "Red"));
  EXPECT_FALSE(value_of(colours, ""));
}

template <class Table>
void expect_one_to_one(const Table& table) {
  for (const auto& row : table) {
    EXPECT_EQ(name_of(table, row.value), row.name);
    EXPECT_EQ(value_of(table, row.name), row.value) << row.name;
  }
}

TEST(Names, EveryTableOfOursIsOneToOne) {
  expect_one_to_one(language_names);
  expect_one_to_one(severity_names);
  expect_one_to_one(tag_names);
  expect_one_to_one(rule_status_names);
  expect_one_to_one(match_kind_names);
  expect_one_to_one(profile_names);
}

}  // namespace
}  // namespace mtlint
