// Where broken JSON is broken.

#include "formats/json_fault.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

// "byte: what", or "" for good JSON.
std::string fault_of(std::string_view line) {
  const auto fault = find_json_fault(line);
  return fault ? std::to_string(fault->at) + ": " + fault->what : "";
}

TEST(JsonFault, GoodObjects) {
  for (const std::string_view line :
       {"{}", " { } ", R"({"a":1})",
        R"({"a":[],"b":{},"c":[1,-0.5e+3,"x",true,false,null,{"d":[[]]}]})",
        R"({"a":"\"\\\/\b\f\n\r\t\u4f60\ud83d\ude00"})", "\t{\"a\" : \"b\" , \"c\" : 0}\r"})
    EXPECT_EQ(fault_of(line), "") << line;
}

TEST(JsonFault, NotAnObject) {
  EXPECT_EQ(fault_of("hello"), "0: the line is not a JSON object: hello");
  EXPECT_EQ(fault_of("  [1]"), "2: the line is a JSON array, not an object");
  EXPECT_EQ(fault_of("\"a\""), "0: the line is not a JSON object: \"a\"");
  EXPECT_EQ(fault_of("你好你好你好你好你好你好你好"),
            "0: the line is not a JSON object: 你好你好你好你好你好你好…");
}

TEST(JsonFault, CutLines) {
  EXPECT_EQ(fault_of("{"), "1: the line ends inside the object");
  EXPECT_EQ(fault_of(R"({"a")"), "4: the line ends inside the object");
  EXPECT_EQ(fault_of(R"({"a":)"), "5: the line ends inside the object");
  EXPECT_EQ(fault_of(R"({"a":1)"), "6: the line ends inside the object");
  EXPECT_EQ(fault_of(R"({"a":1,)"), "7: the line ends inside the object");
  EXPECT_EQ(fault_of(R"({"a":[1)"), "7: the line ends inside an array");
  EXPECT_EQ(fault_of(R"({"a":"bc)"), "5: the string that opens here is not closed");
  EXPECT_EQ(fault_of(R"({"a":"bc\)"), "8: this is no escape of JSON: \\");
}

TEST(JsonFault, Structure) {
  EXPECT_EQ(fault_of(R"({"a":1}{"b":2})"), "7: there is more behind the object: {\"b\":2}");
  EXPECT_EQ(fault_of(R"({"a":1,})"), "7: a key in double quotes is expected, not }");
  EXPECT_EQ(fault_of(R"({'a':1})"), "1: a key in double quotes is expected, not 'a':1}");
  EXPECT_EQ(fault_of(R"({"a" 1})"), "5: a colon is missing behind the key");
  EXPECT_EQ(fault_of(R"({"a":1 "b":2})"), "7: a comma or } is expected, not \"b\":2}");
  EXPECT_EQ(fault_of(R"({"a":"b"c"})"), "8: a comma or } is expected, not c\"}");
  EXPECT_EQ(fault_of(R"({"a":[1,]})"), "8: a value is expected, not ]}");
  EXPECT_EQ(fault_of(R"({"a":[1}})"), "7: a comma or ] is expected, not }}");
  EXPECT_EQ(fault_of(R"({"a":})"), "5: a value is expected, not }");
  EXPECT_EQ(fault_of(R"({"a":NaN})"), "5: a value is expected, not NaN}");
  EXPECT_EQ(fault_of(R"({"a":01})"), "5: a value is expected, not 01}");
}

TEST(JsonFault, Strings) {
  EXPECT_EQ(fault_of("{\"a\":\"b\tc\"}"), "7: a tab stands inside a string");
  EXPECT_EQ(fault_of("{\"a\":\"b\x01\"}"),
            "7: a control character (U+0001) stands inside a string");
  EXPECT_EQ(fault_of(R"({"a":"C:\new\x"})"), "12: this is no escape of JSON: \\x\"}");
  EXPECT_EQ(fault_of(R"({"a":"\u12g4"})"), "6: \\u needs four hexadecimal digits");
  EXPECT_EQ(fault_of(R"({"a":"\ud83d"})"), "6: \\ud83d is half a character");
  EXPECT_EQ(fault_of(R"({"a":"x\ude00"})"), "7: \\ude00 is half a character");
  EXPECT_EQ(fault_of(R"({"a":"\ud83d\u0041"})"), "6: \\ud83d is half a character");
  EXPECT_EQ(fault_of(R"({"a":"\ud83d\ud83d"})"), "6: \\ud83d is half a character");
}

TEST(JsonFault, Depth) {
  const auto nested = [](std::size_t depth) {
    return "{\"a\":" + std::string(depth, '[') + std::string(depth, ']') + "}";
  };
  EXPECT_EQ(fault_of(nested(63)), "");
  EXPECT_EQ(fault_of(nested(64)), "68: arrays and objects stand more than 64 deep");
  EXPECT_EQ(fault_of(nested(100'000)), "68: arrays and objects stand more than 64 deep");
}

TEST(JsonFault, Numbers) {
  for (const std::string_view good :
       {"0", "-0", "12", "1.50", "1e5", "-1.5E-10", "123456789012345678901234567890"})
    EXPECT_TRUE(is_json_number(good)) << good;
  for (const std::string_view bad :
       {"", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x1", "1_000", "1 "})
    EXPECT_FALSE(is_json_number(bad)) << bad;
}

}  // namespace
}  // namespace mtlint
