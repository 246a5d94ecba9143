#include "base/json.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

TEST(Json, SyntaxErrorsHaveLineAndColumn) {
  const auto json = parse_json("{\n  \"a\": ,\n}", "x.json");
  ASSERT_FALSE(json);
  EXPECT_EQ(json.error().file, "x.json");
  EXPECT_EQ(json.error().line, 2U);
  EXPECT_EQ(json.error().column, 8U);
}

TEST(Json, DuplicateKeysAreErrors) {
  const auto json = parse_json("{\"a\": 1,\n \"a\": 2}", "x.json", 10);
  ASSERT_FALSE(json);
  EXPECT_EQ(json.error().line, 11U);
  EXPECT_EQ(json.error().column, 2U);
  EXPECT_NE(json.error().what.find("stands twice"), std::string::npos);
}

// A parser that takes NUL for the end would leave what follows unread.
TEST(Json, NulBytesAreErrors) {
  const std::string text("{\"a\": 1}\n\0\"b\": \"}\"", 18);
  const auto json = parse_json(text, "x.json");
  ASSERT_FALSE(json);
  EXPECT_EQ(json.error().line, 2U);
  EXPECT_EQ(json.error().column, 1U);
}

TEST(Json, DuplicatesAreFoundWhereTheyStand) {
  // The key's text stands again further on; escapes do not hide it; arrays do not end its object.
  EXPECT_EQ(parse_json(R"({"a": 1, "a": 2, "b": "a"})", "x").error().column, 10U);
  EXPECT_EQ(parse_json(R"({"a": 1, "\u0061": 2})", "x").error().column, 10U);
  EXPECT_EQ(parse_json(R"({"a": [{"a": "}"}], "c": {"b": 1, "b": 1}})", "x").error().column, 35U);
  EXPECT_EQ(parse_json(R"({"é": "é:", "é": 1})", "x").error().column, 13U);
  EXPECT_TRUE(parse_json(R"({"a": "\"a\":", "b": ["a", "a"]})", "x"));
}

TEST(Json, TheFaultIsToldWhateverTheTextHolds) {
  const auto json = parse_json("{\"a\": \"b: c", "x");
  ASSERT_FALSE(json);
  EXPECT_NE(json.error().what.find("missing closing quote"), std::string::npos)
      << json.error().what;
}

TEST(Json, NumbersThatAreTooLargeAreErrors) {
  const auto json = parse_json("{\"a\":\n 1e999}", "x");
  ASSERT_FALSE(json);
  EXPECT_EQ(json.error().line, 2U);
  EXPECT_EQ(json.error().column, 2U);
}

TEST(Json, DepthIsNoDanger) {
  EXPECT_FALSE(parse_json(std::string(200'000, '['), "x"));
  EXPECT_TRUE(parse_json(std::string(50'000, '[') + std::string(50'000, ']'), "x"));
}

TEST(Json, TheSameKeyInTwoObjectsIsFine) {
  EXPECT_TRUE(parse_json(R"([{"a": 1}, {"a": {"a": 2}}])", "x.json"));
}

TEST(Json, OffsetsFollowPaths) {
  const std::string_view text = R"({"é": ["x", {"b": "}\"]", "c": 1}], "d": 2})";
  EXPECT_EQ(json_offset(text, "/d"), text.find("\"d\""));
  EXPECT_EQ(json_offset(text, "/é/1/c"), text.find("\"c\""));
  EXPECT_EQ(json_offset(text, "/é/0"), text.find("\"x\""));
  EXPECT_EQ(json_offset(text, "/é/7"), text.find("\"é\""));  // the deepest part that exists
}

TEST(Json, ObjectsNameTheFieldAtFault) {
  const std::string_view text = "{\n \"id\": 7,\n \"colour\": 1}";
  const auto json = parse_json(text, "card.json");
  ASSERT_TRUE(json);
  const JsonPlace place{text, "card.json"};
  JsonObject wrong_type(*json, "", place);
  std::string id;
  wrong_type.text("id", id);
  ASSERT_TRUE(wrong_type.error());
  EXPECT_EQ(wrong_type.error()->line, 2U);
  JsonObject unknown(*json, "", place);
  unknown.expect_known({"id"});
  ASSERT_TRUE(unknown.error());
  EXPECT_EQ(unknown.error()->line, 3U);
  EXPECT_EQ(unknown.error()->column, 2U);
}

}  // namespace
}  // namespace mtlint
