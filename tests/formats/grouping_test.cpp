// Where documents end: doc, languages, windows, bytes; and bounded memory.

#include "formats/grouping.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "formats/reading.h"

namespace mtlint {
namespace {

// GCC and Clang say in different ways that a sanitizer is at work.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
#else
constexpr bool sanitized = false;
#endif

ReadSegment give(std::vector<RawSegment> segments, std::optional<Error> fault = {}) {
  auto at = std::make_shared<std::size_t>(0);
  return [=](RawSegment& segment) -> Result<bool> {
    if (*at == segments.size()) {
      if (fault) return Failure(*fault);
      return false;
    }
    segment = segments[(*at)++];
    return true;
  };
}

Reading group(std::vector<RawSegment> segments, const InputOptions& options = {}) {
  return drain(group_into_documents("in", options, give(std::move(segments))));
}

std::vector<std::size_t> sizes_of(const Reading& reading) {
  std::vector<std::size_t> sizes;
  for (const Document& document : reading.documents) sizes.push_back(document.segments.size());
  return sizes;
}

using Sizes = std::vector<std::size_t>;

TEST(Grouping, SegmentsAreNumberedAcrossDocuments) {
  const Reading reading = group({{.id = "a", .target = "A", .doc = "one", .line = 1},
                                 {.target = "B", .doc = "one", .line = 3},
                                 {.target = "C", .doc = "two", .line = 4}});
  EXPECT_EQ(sizes_of(reading), (Sizes{2, 1}));
  EXPECT_EQ(reading.documents[0].name, "one");
  EXPECT_EQ(reading.documents[1].name, "two");
  EXPECT_EQ(reading.documents[1].file, "in");
  const std::vector<ReadBack> segments = reading.segments();
  EXPECT_EQ(segments[0].id, "a");
  EXPECT_EQ(segments[2].number, 3U);
  EXPECT_EQ(segments[2].line, 4U);
  EXPECT_EQ(segments[2].target, "C");
}

TEST(Grouping, ADocThatComesBackIsAnotherDocument) {
  EXPECT_EQ(sizes_of(group({{.doc = "one"}, {.doc = "two"}, {.doc = "one"}})), (Sizes{1, 1, 1}));
}

TEST(Grouping, LanguagesComeFromTheFileThenFromTheOptions) {
  const Reading reading = group({{.source_tag = "zh-Hant", .target_tag = "en-GB"}, {}, {}},
                                {.source_tag = "ja", .target_tag = "en-US"});
  ASSERT_EQ(sizes_of(reading), (Sizes{1, 2}));
  EXPECT_EQ(reading.documents[0].source_tag, "zh-Hant");
  EXPECT_EQ(reading.documents[0].target_tag, "en-GB");
  EXPECT_EQ(reading.documents[0].segments[0].source_language, Language::zh);
  EXPECT_EQ(reading.documents[1].source_tag, "ja");
  EXPECT_EQ(reading.documents[1].target_tag, "en-US");
  EXPECT_EQ(reading.documents[1].segments[0].source_language, Language::ja);
}

TEST(Grouping, NobodySaysTheLanguage) {
  const Reading reading = group({{.source = "你好", .target = "Hello"}});
  EXPECT_EQ(reading.documents[0].source_tag, "");
  EXPECT_EQ(reading.documents[0].target_tag, "en");
  EXPECT_FALSE(reading.documents[0].source_detected);
  EXPECT_EQ(reading.documents[0].segments[0].source_language, Language::unknown);
  EXPECT_EQ(reading.documents[0].segments[0].target_language, Language::en);
}

TEST(Grouping, EnglishAloneFitsIntoAnyDocument) {
  const Reading reading = group({{.target = "Title", .has_source = false},
                                 {.source_tag = "zh"},
                                 {.target = "Note", .has_source = false},
                                 {.source_tag = "zh"},
                                 {.source_tag = "ru"}});
  ASSERT_EQ(sizes_of(reading), (Sizes{4, 1}));
  EXPECT_EQ(reading.documents[0].source_tag, "zh");
  EXPECT_FALSE(reading.documents[0].segments[0].has_source);
  EXPECT_EQ(reading.documents[0].segments[0].source_language, Language::unknown);
  EXPECT_EQ(reading.documents[0].segments[3].source_language, Language::zh);
  EXPECT_EQ(reading.documents[1].source_tag, "ru");
}

TEST(Grouping, WindowsOf4096Segments) {
  const auto sizes = [](std::size_t count) {
    return sizes_of(group(std::vector<RawSegment>(count, {.target = "x"})));
  };
  EXPECT_EQ(sizes(0), Sizes{});
  EXPECT_EQ(sizes(4095), Sizes{4095});
  EXPECT_EQ(sizes(4096), Sizes{4096});
  EXPECT_EQ(sizes(4097), (Sizes{4096, 1}));
  EXPECT_EQ(sizes(8193), (Sizes{4096, 4096, 1}));
}

TEST(Grouping, AWindowHoldsAtMost16MiB) {
  const std::string text(1024 * 1024, 'x');
  EXPECT_EQ(sizes_of(group(std::vector<RawSegment>(40, {.target = text}))), (Sizes{16, 16, 8}));
}

TEST(Grouping, AllowedRulesAreKept) {
  const Reading reading = group({{.allow = {"misspelling", "omission"}}, {}});
  EXPECT_EQ(reading.segments()[0].allow, (std::vector<std::string>{"misspelling", "omission"}));
  EXPECT_TRUE(reading.segments()[1].allow.empty());
}

TEST(Grouping, DocumentBeforeTheFaultThenTheFaultThenTheEnd) {
  ReadDocument read = group_into_documents(
      "in", {}, give({{.target = "good"}}, Error{.what = "broken", .file = "in", .line = 2}));
  const Result<std::optional<Document>> first = read();
  ASSERT_TRUE(first && *first);
  EXPECT_EQ((*first)->segments.size(), 1U);
  const Result<std::optional<Document>> second = read();
  ASSERT_FALSE(second);
  EXPECT_EQ(describe(second.error()), "in:2: broken");
  const Result<std::optional<Document>> third = read();
  ASSERT_TRUE(third);
  EXPECT_FALSE(*third);
}

// Three million lines, made on the way: the process must not grow by what it has read.
TEST(Grouping, MemoryIsBounded) {
  if (sanitized) GTEST_SKIP() << "sanitizers keep freed memory";
  constexpr std::string_view line = "你好，世界，你好\tHello world, hello\n";
  constexpr std::size_t count = 3'000'000;
  std::size_t at = 0;
  Input input{.file = "generated", .read = [&](char* buffer, std::size_t size) {
                std::size_t given = 0;
                while (given < size && at < count * line.size()) {
                  const std::size_t within = at % line.size();
                  const std::size_t part = std::min(line.size() - within, size - given);
                  std::memcpy(buffer + given, line.data() + within, part);
                  given += part;
                  at += part;
                }
                return Result<std::size_t>(given);
              }};
  const auto peak_mebibytes = [] {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
  };
  const auto before = peak_mebibytes();
  Result<ReadDocument> read = format_named("tsv")->open(std::move(input), {});
  ASSERT_TRUE(read);
  std::size_t seen = 0;
  while (true) {
    const Result<std::optional<Document>> document = (*read)();
    ASSERT_TRUE(document) << describe(document.error());
    if (!*document) break;
    ASSERT_LE((*document)->segments.size(), Document::window);
    seen += (*document)->segments.size();
  }
  EXPECT_EQ(seen, count);
  EXPECT_LT(peak_mebibytes() - before, 8);  // 129 MiB went through
}

}  // namespace
}  // namespace mtlint
