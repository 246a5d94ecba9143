#include <gtest/gtest.h>

#include "resources/dictionary.h"

namespace mtlint {
namespace {

std::string fault(std::string_view line) {
  const auto entry = parse_unit(line, "units.jsonl", 1);
  return entry ? "(none)" : entry.error().what;
}

TEST(UnitLines, AGoodOneIsReadWhole) {
  const auto entry = parse_unit(
      R"({"id":"jin","kind":"mass","factor":500,"local":true,"signs":["cn-jin"],"en":["jin","jins"],"zh":["斤"]})",
      "units.jsonl", 1);
  ASSERT_TRUE(entry) << describe(entry.error());
  EXPECT_EQ(entry->kind, UnitKind::mass);
  EXPECT_EQ(entry->factor, 500);
  EXPECT_TRUE(entry->local);
  EXPECT_EQ(entry->english, (Texts{"jin", "jins"}));
  EXPECT_EQ(entry->forms[static_cast<std::size_t>(Language::zh)], Texts{"斤"});
}

TEST(UnitLines, FaultsAreTold) {
  EXPECT_EQ(fault(R"({"id":"x","kind":"weight","factor":1,"en":["x","xs"]})"),
            "unknown kind \"weight\"");
  EXPECT_EQ(fault(R"({"id":"x","kind":"mass","en":["x","xs"]})"),
            "a unit has a \"factor\": how many base units it is");
  EXPECT_EQ(fault(R"({"id":"x","kind":"currency","factor":7,"en":["x","xs"]})"),
            "money has no \"factor\": rates change");
  EXPECT_EQ(fault(R"({"id":"x","kind":"currency","en":["x"]})"),
            "\"en\" begins with the singular and the plural");
  EXPECT_EQ(fault(R"({"id":"x","kind":"currency","invariable":true,"en":["x"]})"), "(none)");
  EXPECT_EQ(fault(R"({"id":"x","kind":"currency","en":["x","xs"],"zh":["元","元"]})"),
            "\"元\" stands twice in \"zh\"");
  EXPECT_NE(fault(R"({"id":"x","kind":"currency","en":["x","xs"],"it":["x"]})"), "(none)");
}

}  // namespace
}  // namespace mtlint
