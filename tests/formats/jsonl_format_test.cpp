// JSONL: fields, escapes, and every fault with its place.

#include <gtest/gtest.h>

#include "formats/json_fault.h"
#include "formats/reading.h"

namespace mtlint {
namespace {

Reading read(std::string bytes) { return read_as("jsonl", std::move(bytes)); }

// The fault of a second line, behind a good one that must still be given.
std::string fault_of(const std::string& line) {
  const Reading reading = read("{\"target\":\"ok\"}\n" + line + "\n{\"target\":\"never read\"}\n");
  EXPECT_EQ(reading.segments().size(), 1U) << line;
  return reading.fault();
}

TEST(Jsonl, Fields) {
  const Reading reading = read(
      R"({"id":"a1","src_lang":"zh","tgt_lang":"en-GB","doc":"d","source":"你好","target":"Hello"})"
      "\n"
      R"({"target":"Bye","score":[1,{"x":null}],"id":42,"doc":"d","src_lang":"zh","tgt_lang":"en-GB","source":""})"
      "\n");
  ASSERT_EQ(reading.fault(), "");
  ASSERT_EQ(reading.documents.size(), 1U);
  const Document& document = reading.documents[0];
  EXPECT_EQ(document.name, "d");
  EXPECT_EQ(document.source_tag, "zh");
  EXPECT_EQ(document.target_tag, "en-GB");
  const Segment& first = document.segments[0];
  EXPECT_EQ(first.id, "a1");
  EXPECT_EQ(first.source, "你好");
  EXPECT_EQ(first.target, "Hello");
  EXPECT_EQ(first.line, 1U);
  EXPECT_EQ(first.source_language, Language::zh);
  const Segment& second = document.segments[1];
  EXPECT_EQ(second.id, "42");
  EXPECT_TRUE(second.has_source);
  EXPECT_EQ(second.source, "");
  EXPECT_EQ(second.line, 2U);
}

TEST(Jsonl, NamesOfSomebody) {
  const Reading reading = read(
      "{\"target\":\"A\",\"system\":\"alpha\",\"author\":7}\n"
      "{\"target\":\"B\",\"system\":{\"name\":[1]},\"author\":[\"x\",\"y\"]}\n");
  ASSERT_EQ(reading.fault(), "");
  ASSERT_EQ(reading.segments().size(), 2U);
  const auto& segments = reading.documents[0].segments;
  EXPECT_EQ(segments[0].system, "alpha");
  EXPECT_EQ(segments[0].author, "7");
  EXPECT_EQ(segments[1].system, "");
  EXPECT_EQ(segments[1].author, "");
}

TEST(Jsonl, NoSourceIsEnglishAlone) {
  const Reading reading = read("{\"target\":\"A\"}\n{\"source\":null,\"target\":\"B\"}\n");
  ASSERT_EQ(reading.segments().size(), 2U);
  EXPECT_FALSE(reading.segments()[0].has_source);
  EXPECT_FALSE(reading.segments()[1].has_source);
}

TEST(Jsonl, NullIsAbsent) {
  const Reading reading = read(
      R"({"target":"A","id":null,"doc":null,"src_lang":null,"tgt_lang":null,"mtlint":null,"mtlint.allow":null})");
  ASSERT_EQ(reading.fault(), "");
  EXPECT_EQ(reading.segments()[0].id, "");
  EXPECT_EQ(reading.documents[0].target_tag, "en");
}

TEST(Jsonl, NothingIsKeptFromTheLineBefore) {
  const Reading reading = read(
      "{\"id\":1,\"source\":\"a\",\"target\":\"b\",\"mtlint\":{\"allow\":[\"omission\"]}}\n"
      "{\"target\":\"c\"}\n");
  const ReadBack second = reading.segments().at(1);
  EXPECT_EQ(second.id, "");
  EXPECT_EQ(second.source, "");
  EXPECT_TRUE(second.allow.empty());
}

TEST(Jsonl, AllowedRules) {
  using Names = std::vector<std::string>;
  const Reading reading = read(R"({"target":"A","mtlint":{"allow":["misspelling","omission"]}})"
                               "\n"
                               R"({"target":"B","mtlint.allow":["addition"],"mtlint":{}})"
                               "\n"
                               R"({"target":"C","mtlint.allow":[],"mtlint":{"allow":["omission"]}})"
                               "\n");
  ASSERT_EQ(reading.fault(), "");
  EXPECT_EQ(reading.segments()[0].allow, (Names{"misspelling", "omission"}));
  EXPECT_EQ(reading.segments()[1].allow, Names{"addition"});
  EXPECT_EQ(reading.segments()[2].allow, Names{"omission"});
}

TEST(Jsonl, Escapes) {
  const Reading reading =
      read(R"({"\u0074arget":"\"a\\b\/c\b\f\n\r\t\u4f60\uD83D\uDE00!","source":"\u00e9"})");
  ASSERT_EQ(reading.fault(), "");
  EXPECT_EQ(reading.segments()[0].target, "\"a\\b/c\b\f\n\r\t你😀!");
  EXPECT_EQ(reading.segments()[0].source, "é");
}

TEST(Jsonl, BlankLinesCarriageReturnsAndByteOrderMark) {
  const Reading reading = read(
      "\xEF\xBB\xBF{\"target\":\"A\"}\r\n\r\n  \n {\"target\":\"B\"} \r\n\n{\"target\":\"C\"}");
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 3U);
  EXPECT_EQ(segments[1].line, 4U);
  EXPECT_EQ(segments[1].number, 2U);
  EXPECT_EQ(segments[2].line, 6U);
}

TEST(Jsonl, IdentifiersKeepTheirSpelling) {
  const Reading reading = read(
      "{\"target\":\"\",\"id\": 123456789012345678901234567890 }\n"
      "{\"target\":\"\",\"id\":1e3,\"doc\":7}\n");
  ASSERT_EQ(reading.fault(), "");
  EXPECT_EQ(reading.segments()[0].id, "123456789012345678901234567890");
  EXPECT_EQ(reading.segments()[1].id, "1e3");
  EXPECT_EQ(reading.documents[1].name, "7");
}

TEST(Jsonl, IgnoredFieldsMayHoldHugeNumbers) {
  EXPECT_EQ(read(R"({"target":"","x":123456789012345678901234567890,"y":1e999})").fault(), "");
}

TEST(Jsonl, WrongTypes) {
  EXPECT_EQ(fault_of(R"({"source":1,"target":"A"})"), "in:2:11: \"source\" is not a string");
  EXPECT_EQ(fault_of(R"({"源":"","target":["A"]})"), "in:2:18: \"target\" is not a string");
  EXPECT_EQ(fault_of(R"({"target":null})"), "in:2:11: \"target\" is not a string");
  EXPECT_EQ(fault_of(R"({"target":"A","id":true})"),
            "in:2:20: \"id\" is neither a string nor a number");
  EXPECT_EQ(fault_of(R"({"target":"A","doc":{}})"),
            "in:2:21: \"doc\" is neither a string nor a number");
  EXPECT_EQ(fault_of(R"({"target":"A","src_lang":1})"), "in:2:26: \"src_lang\" is not a string");
  EXPECT_EQ(fault_of(R"({"target":"A","mtlint":[]})"), "in:2:24: \"mtlint\" is not an object");
  EXPECT_EQ(fault_of(R"({"target":"A","mtlint":{"allow":"x"}})"),
            "in:2:33: the allowed rules are not an array");
  EXPECT_EQ(fault_of(R"({"target":"A","mtlint.allow":["x", 1]})"),
            "in:2:36: an allowed rule is not a string");
  EXPECT_EQ(fault_of(R"({"target":"A","mtlint":{"alow":[]}})"),
            "in:2:25: \"mtlint\" holds an unknown key \"alow\"");
}

TEST(Jsonl, WrongLanguageTags) {
  EXPECT_EQ(fault_of(R"({"target":"A","src_lang":"Chinese"})"),
            "in:2:26: \"src_lang\": \"Chinese\" is not a language tag");
  EXPECT_EQ(fault_of(R"({"target":"A","tgt_lang":"en US"})"),
            "in:2:26: \"tgt_lang\": \"en US\" is not a language tag");
  EXPECT_EQ(read(R"({"target":"A","source":"x","src_lang":"zh_TW","tgt_lang":""})").fault(), "");
}

TEST(Jsonl, MissingAndRepeatedFields) {
  EXPECT_EQ(fault_of(R"( {"source":"A"})"), "in:2:2: the object has no \"target\"");
  EXPECT_EQ(fault_of("{}"), "in:2:1: the object has no \"target\"");
  EXPECT_EQ(fault_of(R"({"target":"A","target":"B"})"),
            "in:2:15: \"target\" stands twice in the object");
  EXPECT_EQ(fault_of(R"({"id":1,"target":"A","i\u0064":2})"),
            "in:2:22: \"id\" stands twice in the object");
  EXPECT_EQ(fault_of(R"({"target":"A","mtlint":{"allow":[],"allow":[]}})"),
            "in:2:36: \"allow\" stands twice in \"mtlint\"");
  EXPECT_EQ(read(R"({"x":1,"x":2,"target":"A"})").fault(), "");  // not ours
}

TEST(Jsonl, NulCharacters) {
  EXPECT_EQ(fault_of(R"({"target":"A\u0000B"})"), "in:2:11: \"target\" holds a NUL character");
  EXPECT_EQ(fault_of(R"({"target":"A","id":"\u0000"})"), "in:2:20: \"id\" holds a NUL character");
  EXPECT_EQ(fault_of(std::string("{\"target\":\"A\0\"}", 15)),
            "in:2:13: a NUL character in the text");
}

TEST(Jsonl, BrokenLines) {
  EXPECT_EQ(fault_of("hello"), "in:2:1: the line is not a JSON object: hello");
  EXPECT_EQ(fault_of("[{\"target\":\"A\"}]"), "in:2:1: the line is a JSON array, not an object");
  EXPECT_EQ(fault_of("42"), "in:2:1: the line is not a JSON object: 42");
  EXPECT_EQ(fault_of(R"({"target":"你好\ud83d"})"), "in:2:14: \\ud83d is half a character");
  EXPECT_EQ(fault_of(R"({"target":"\ude00"})"), "in:2:12: \\ude00 is half a character");
  EXPECT_EQ(fault_of(R"({"target":"A","x":"\ude00"})"), "in:2:20: \\ude00 is half a character");
  EXPECT_EQ(fault_of(R"({"target":"A)"), "in:2:11: the string that opens here is not closed");
  EXPECT_EQ(fault_of(R"({"target":"A" "id":1})"),
            "in:2:15: a comma or } is expected, not \"id\":1}");
  EXPECT_EQ(fault_of(R"({"target":"A","x":[1,2,,3]})"), "in:2:24: a value is expected, not ,3]}");
  EXPECT_EQ(fault_of(R"({"target":"A","x":tru})"), "in:2:19: a value is expected, not tru}");
  EXPECT_EQ(fault_of(R"({"target":A})"), "in:2:11: a value is expected, not A}");
  EXPECT_EQ(fault_of(R"({"target":"A"}})"), "in:2:15: there is more behind the object: }");
  EXPECT_EQ(fault_of(R"({"target":"A"} {"target":"B"})"),
            "in:2:16: there is more behind the object: {\"target\":\"B…");
  EXPECT_EQ(fault_of("{\"target\":\"A\tB\"}"), "in:2:13: a tab stands inside a string");
  EXPECT_EQ(fault_of("{\"target\":\"A\xFF\"}"), "in:2:13: not valid UTF-8 (byte 0xFF)");
}

TEST(Jsonl, EveryCutOfALineIsAFault) {
  const std::string line =
      R"({"id":"s\u00e9","source":"你好","target":"Hi \"you\"","mtlint":{"allow":["omission"]},"x":[1.5,{"y":null}]})";
  ASSERT_EQ(read(line).fault(), "");
  for (std::size_t size = 1; size < line.size(); ++size) {
    const Reading reading = read(line.substr(0, size));
    EXPECT_TRUE(reading.error) << size;
    if (reading.error) {
      EXPECT_EQ(reading.error->line, 1U);
      EXPECT_GT(reading.error->column, 0U);
      EXPECT_FALSE(reading.error->hint.empty()) << reading.error->what;
    }
  }
}

TEST(Jsonl, DeepNestingIsAFaultNotACrash) {
  const auto nested = [](std::size_t depth) {
    return "{\"target\":\"\",\"a\":" + std::string(depth, '[') + std::string(depth, ']') + "}";
  };
  EXPECT_EQ(read(nested(63)).fault(), "");
  EXPECT_EQ(read(nested(64)).fault(), "in:1:81: arrays and objects stand more than 64 deep");
  EXPECT_EQ(read(nested(400'000)).fault(), "in:1:81: arrays and objects stand more than 64 deep");
}

TEST(Jsonl, LineOf1MiB) {
  const std::string frame = "{\"target\":\"\"}";
  const std::string longest = "{\"target\":\"" + std::string((1 << 20) - frame.size(), 'x') + "\"}";
  EXPECT_EQ(read(longest + "\n" + longest).segments().size(), 2U);
  EXPECT_EQ(read("\n" + longest + " \n").fault(), "in:2:1: the line is longer than 1 MiB");
}

TEST(Jsonl, SameForAnyBlocks) {
  std::string bytes;
  for (int i = 0; i < 200; ++i)
    bytes += "{\"source\":\"你好\",\"target\":\"Hello \\u00e9 " + std::to_string(i) + "\"}\n";
  for (const std::size_t block : {1U, 3U, 100U}) {
    const Reading reading = read_as("jsonl", bytes, {}, block);
    ASSERT_EQ(reading.segments().size(), 200U);
    EXPECT_EQ(reading.segments()[199].target, "Hello é 199");
  }
}

TEST(Jsonl, LooksLike) {
  const Format& format = *format_named("jsonl");
  EXPECT_EQ(format.looks_like("\xEF\xBB\xBF\n{ \"source\": \"\", \"target\": \"\"}\n"), 99);
  EXPECT_EQ(format.looks_like("{\"source\": \"a long one whose line is c"), 70);
  EXPECT_EQ(format.looks_like("{name}, hello"), 0);
  EXPECT_EQ(format.looks_like(""), 0);
  EXPECT_EQ(format.looks_like("["), 0);
}

}  // namespace
}  // namespace mtlint
