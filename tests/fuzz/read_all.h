// What every format must keep to, whatever the bytes: used by the fuzz targets of the readers.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/reader.h"
#include "text/utf8.h"

namespace mtlint {

inline void require(bool condition) {
  if (!condition) std::abort();
}

inline Input fuzz_input(std::string_view bytes, std::size_t block) {
  auto left = std::make_shared<std::string_view>(bytes);
  return {.file = "fuzz", .read = [left, block](char* buffer, std::size_t size) {
            const std::size_t count = std::min({size, block, left->size()});
            if (count > 0) std::memcpy(buffer, left->data(), count);
            left->remove_prefix(count);
            return Result<std::size_t>(count);
          }};
}

struct FuzzReading {
  std::vector<std::string> texts{};  // id, source and target of each segment
  std::uint64_t segments = 0;
  std::uint64_t last_line = 0;
  std::optional<Error> error{};
};

inline void take(const Document& document, FuzzReading& reading) {
  require(!document.segments.empty() && document.segments.size() <= Document::window);
  for (const Segment& segment : document.segments) {
    for (const std::string_view text : {segment.id, segment.source, segment.target}) {
      require(!first_invalid_byte(text) && text.find('\0') == std::string_view::npos);
      reading.texts.emplace_back(text);
    }
    require(segment.number == ++reading.segments);
    require(segment.line > reading.last_line);
    reading.last_line = segment.line;
  }
}

inline FuzzReading read_all(const Format& format, std::string_view bytes,
                            const InputOptions& options, std::size_t block) {
  FuzzReading reading;
  Result<ReadDocument> read = format.open(fuzz_input(bytes, block), options);
  require(read.has_value());
  while (true) {
    Result<std::optional<Document>> next = (*read)();
    if (next && !*next) break;
    require(!reading.error);  // nothing comes behind a fault
    if (next)
      take(**next, reading);
    else
      reading.error = std::move(next.error());
  }
  if (reading.error) {
    require(!reading.error->what.empty() && reading.error->file == "fuzz");
    require(!first_invalid_byte(reading.error->what));
    require(reading.error->line >= reading.last_line && reading.error->column > 0);
  }
  return reading;
}

// Reads the bytes at once and in small blocks: the same must come out.
inline FuzzReading read_twice(const Format& format, std::string_view bytes,
                              const InputOptions& options) {
  FuzzReading whole = read_all(format, bytes, options, SIZE_MAX);
  const FuzzReading blocks = read_all(format, bytes, options, 5);
  require(whole.texts == blocks.texts);
  require(whole.error.has_value() == blocks.error.has_value());
  if (whole.error) require(describe(*whole.error) == describe(*blocks.error));
  const int score = format.looks_like(bytes.substr(0, 4096));
  require(score >= 0 && score <= 100);
  return whole;
}

}  // namespace mtlint
