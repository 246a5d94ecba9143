// Reads texts through the formats, as the engine does, and looks after the reader's promises.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/reader.h"

namespace mtlint {

// A segment that outlives its document.
struct ReadBack {
  std::string id{};
  std::string source{};
  std::string target{};
  std::uint64_t number = 0;
  std::uint64_t line = 0;
  Language source_language = Language::unknown;
  Language target_language = Language::unknown;
  bool has_source = false;
  bool trusted_pair = false;
  std::vector<std::string> allow{};
};

struct Reading {
  std::vector<Document> documents{};
  std::optional<Error> error{};

  std::vector<ReadBack> segments() const {
    std::vector<ReadBack> all;
    for (const Document& document : documents)
      for (const Segment& segment : document.segments)
        all.push_back({std::string(segment.id),
                       std::string(segment.source),
                       std::string(segment.target),
                       segment.number,
                       segment.line,
                       segment.source_language,
                       segment.target_language,
                       segment.has_source,
                       segment.trusted_pair,
                       {segment.allow.begin(), segment.allow.end()}});
    return all;
  }
  // "file:line:column: what", without the hint, or "" if all went well.
  std::string fault() const {
    if (!error) return "";
    Error short_error = *error;
    short_error.hint.clear();
    return describe(short_error);
  }
};

// Gives the bytes in blocks of at most `block` bytes.
inline Input input_of(std::string bytes, std::string file = "in",
                      std::size_t block = std::size_t{1} << 20) {
  auto text = std::make_shared<std::string>(std::move(bytes));
  auto at = std::make_shared<std::size_t>(0);
  return {.file = std::move(file), .read = [text, at, block](char* buffer, std::size_t size) {
            const std::size_t count = std::min({size, block, text->size() - *at});
            std::memcpy(buffer, text->data() + *at, count);
            *at += count;
            return Result<std::size_t>(count);
          }};
}

// Everything up to the end. A fault must come once, after the documents, and nothing after it.
inline Reading drain(Result<ReadDocument> reader) {
  Reading reading;
  if (!reader) {
    reading.error = reader.error();
    return reading;
  }
  while (true) {
    Result<std::optional<Document>> next = (*reader)();
    if (!next) {
      EXPECT_FALSE(reading.error.has_value()) << "a second fault";
      if (reading.error) return reading;
      reading.error = next.error();
    } else if (!*next) {
      break;
    } else {
      EXPECT_FALSE(reading.error.has_value()) << "a document behind the fault";
      EXPECT_FALSE((*next)->segments.empty());
      reading.documents.push_back(std::move(**next));
    }
  }
  EXPECT_TRUE((*reader)().has_value());
  return reading;
}

inline Reading read_as(std::string_view format, std::string bytes, const InputOptions& options = {},
                       std::size_t block = std::size_t{1} << 20) {
  return drain(format_named(format)->open(input_of(std::move(bytes), "in", block), options));
}

}  // namespace mtlint
