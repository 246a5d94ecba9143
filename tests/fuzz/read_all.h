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
#include "formats/writer.h"
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
    require(segment.line >= reading.last_line);
    reading.last_line = segment.line;
    for (const InlineCode& code : segment.target_codes)
      require(code.span.begin <= code.span.end && code.span.end <= segment.target.size());
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
    require(reading.error->column > 0);
    if (format.writes) require(reading.error->line >= reading.last_line);
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
  // Expat says of text behind the root what is wrong first in the block that it has.
  const bool exact = format.name != "xliff" && format.name != "tmx" && format.name != "android";
  if (whole.error && exact) require(describe(*whole.error) == describe(*blocks.error));
  const int score = format.looks_like(bytes.substr(0, 4096));
  require(score >= 0 && score <= 100);
  return whole;
}

// Written back without edits, the bytes are the same.
inline void unchanged(const Format& format, std::string_view bytes) {
  std::string out;
  const Result<EditCounts> counts = write_edited(
      format, fuzz_input(bytes, 7), {}, [](const WrittenSegment&) { return SegmentEdit{}; },
      [&](std::string_view more) {
        out += more;
        return Result<void>();
      });
  require(counts.has_value() && out == bytes);
}

// The two halves of the bytes as source and target.
inline void read_pair_of(const Format& format, std::string_view bytes) {
  Input source = fuzz_input(bytes.substr(0, bytes.size() / 2), SIZE_MAX);
  Input target = fuzz_input(bytes.substr(bytes.size() / 2), SIZE_MAX);
  Result<ReadDocument> read = format.open_pair(std::move(source), std::move(target), {});
  require(read.has_value());
  while (true) {
    const Result<std::optional<Document>> next = (*read)();
    if (!next || !*next) break;
  }
}

// Writes the bytes back without edits, which must change nothing, and with other targets, which
// must then be read again wherever the edit was not refused.
inline void write_twice(const Format& format, std::string_view bytes) {
  const auto written = [&](const EditOfSegment& edits) {
    std::string out;
    const Result<EditCounts> counts =
        write_edited(format, fuzz_input(bytes, 7), {}, edits, [&](std::string_view more) {
          out += more;
          return Result<void>();
        });
    require(counts.has_value());
    return std::pair(std::move(out), *counts);
  };
  require(written([](const WrittenSegment&) { return SegmentEdit{}; }).first == bytes);
  const auto [edited, counts] = written([](const WrittenSegment&) {
    return SegmentEdit{.target = "<new> & \"fresh\"", .notes = {"why?"}, .needs_review = true};
  });
  if (counts.refused > 0) return;
  const FuzzReading again = read_all(format, edited, {}, SIZE_MAX);
  require(!again.error && again.segments == counts.segments);
  for (std::size_t i = 2; i < again.texts.size(); i += 3)
    require(again.texts[i] == "<new> & \"fresh\"");
}

}  // namespace mtlint
