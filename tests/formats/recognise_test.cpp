// Formats by name, extension and content; the sample files of each.

#include <gtest/gtest.h>

#include "formats/reading.h"

namespace mtlint {
namespace {

std::string recognised(std::string_view file, std::string_view head) {
  const Result<const Format*> format = recognise_format(file, head);
  return format ? std::string((*format)->name) : describe(format.error());
}

TEST(Recognise, Registry) {
  for (const std::string_view name :
       {"jsonl", "tsv", "csv", "text", "xliff", "tmx", "po", "srt", "vtt"}) {
    ASSERT_NE(format_named(name), nullptr) << name;
    EXPECT_EQ(format_named(name)->name, name);
  }
  EXPECT_EQ(format_named("doc"), nullptr);
}

TEST(Recognise, ExtensionFirst) {
  EXPECT_EQ(recognised("news.JSONL", "a\tb\n"), "jsonl");
  EXPECT_EQ(recognised("a.b/news.ndjson", ""), "jsonl");
  EXPECT_EQ(recognised("news.tsv", "{\"target\":\"\"}"), "tsv");
  EXPECT_EQ(recognised("news.csv", ""), "csv");
}

TEST(Recognise, ThenContent) {
  EXPECT_EQ(recognised("-", "{\"source\":\"\\t\",\"target\":\"a,b\"}\n"), "jsonl");
  EXPECT_EQ(recognised("news.txt", "你好\tHello, you\n再见\tBye, you\n"), "tsv");
  EXPECT_EQ(recognised("-", "source;target\n你;You\n"), "csv");
}

TEST(Recognise, NeitherTells) {
  const std::string unknown = recognised("news.txt", "Plain text, as it is.\n");
  EXPECT_TRUE(unknown.starts_with(
      "news.txt: neither the name nor the content tells the format; give --from with one of: "))
      << unknown;
  EXPECT_NE(unknown.find("jsonl, "), std::string::npos);
  EXPECT_EQ(recognised("-", "\x1F\x8B\x08").substr(0, 51),
            "(standard input):1:1: the file is compressed (gzip)");
  EXPECT_EQ(recognised("jsonl", "{").substr(0, 6), "jsonl:");
}

TEST(Recognise, EmptyInputIsNoFault) {
  const Result<const Format*> format = recognise_format("-", "");
  ASSERT_TRUE(format);
  const Reading reading = drain((*format)->open(input_of(""), {}));
  EXPECT_EQ(reading.fault(), "");
  EXPECT_TRUE(reading.documents.empty());
}

// The same five segments in each format, from files.
TEST(Samples, AllSayTheSame) {
  const std::string folder = MTLINT_SOURCE_DIR "/tests/formats/samples/";
  const auto open_sample = [&](const std::string& name) {
    Result<Input> input = open_input(folder + name);
    EXPECT_TRUE(input) << name;
    return std::move(*input);
  };
  std::vector<Reading> readings;
  for (const std::string name : {"speech.jsonl", "speech.tsv", "speech.csv", "speech-excel.csv"}) {
    const Result<const Format*> format = recognise_format(name, {});
    ASSERT_TRUE(format);
    readings.push_back(drain((*format)->open(open_sample(name), {.source_tag = "zh"})));
  }
  readings.push_back(drain(open_text_pair(open_sample("speech.zh.txt"),
                                          open_sample("speech.en.txt"), {.source_tag = "zh"})));
  for (const Reading& reading : readings) {
    ASSERT_EQ(reading.fault(), "");
    ASSERT_EQ(reading.documents.size(), 1U);
    EXPECT_EQ(reading.documents[0].source_tag, "zh");
    const auto segments = reading.segments();
    ASSERT_EQ(segments.size(), 5U);
    for (std::size_t i = 0; i < segments.size(); ++i) {
      EXPECT_EQ(segments[i].source, readings[0].segments()[i].source);
      EXPECT_EQ(segments[i].target, readings[0].segments()[i].target);
    }
  }
  EXPECT_EQ(readings[0].segments()[3].target,
            "He said: \"Unity is strength; nothing is too heavy, "
            "nothing too high.\"");
}

}  // namespace
}  // namespace mtlint
