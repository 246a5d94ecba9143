// How files become documents. One file of this folder for each format; the registry of formats is
// generated from the folder's listing (every file with `extern const Format <name>_format`).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "doc/segment.h"

namespace mtlint {

struct InputOptions {
  std::string source_tag{};  // BCP 47; empty = the file says, or it is detected
  std::string target_tag{};  // empty = the file says, or "en"
  std::string encoding{};    // of the files; empty = they say, or they are UTF-8
  std::string columns{};     // tsv, csv: "id,source,target"; "-" skips a column
};

// Gives the next document, or nothing at the end. A document before a fault is given first; the
// fault comes with the next call, and the end after it. Reads ahead a bounded number of bytes.
using ReadDocument = std::function<Result<std::optional<Document>>()>;

// Bytes of a file or of standard input, in blocks. Returns 0 at the end.
using ReadBytes = std::function<Result<std::size_t>(char* buffer, std::size_t size)>;

struct Input {
  std::string file{};  // as the user named it, for messages; "-" is standard input
  ReadBytes read{};
};

// Opens a file, or standard input for "-".
Result<Input> open_input(const std::string& file);

// The first bytes of an input, up to 4 KiB, for recognise_format(); they stay to be read. Fewer at
// the end of the input and at a fault, which comes again when it is read.
std::string head_of(Input& input);

struct SegmentReader;  // segments one by one, before they are grouped: grouping.h

struct Format {
  std::string_view name;                         // "jsonl", as in --from
  std::span<const std::string_view> extensions;  // ".jsonl"
  // How sure the first bytes (up to 4 KiB) make us that the file is of this format, 0..100.
  int (*looks_like)(std::string_view head);
  // One file: both languages, or else the English alone.
  Result<SegmentReader> (*read)(Input input, const InputOptions& options);
  // Two files of this format, one a language; null where one file holds both.
  Result<SegmentReader> (*read_pair)(Input source, Input target,
                                     const InputOptions& options) = nullptr;
  bool writes = false;  // files can be written back: writer.h
  // A folder stands for its files of this format too. Not for what may be anything, such as JSON.
  bool in_folders = true;

  // read() and read_pair(), with the segments grouped into documents.
  Result<ReadDocument> open(Input input, const InputOptions& options) const;
  Result<ReadDocument> open_pair(Input source, Input target, const InputOptions& options) const;
};

// For Format::looks_like where a text of any kind might be such a file: only the extension tells.
inline int only_the_extension_tells(std::string_view) { return 0; }

std::span<const Format* const> all_formats();
const Format* format_named(std::string_view name);

// By extension, else by content; an error that lists the formats if neither tells. An empty input
// has any format: it holds no documents, which is no fault.
Result<const Format*> recognise_format(std::string_view file, std::string_view head);

// The format of two files, or of the English alone (no source): as `from` says, or by the extension
// of the target; plain text if that says nothing. An error for a format whose files hold both
// languages.
Result<const Format*> format_of_pair(std::string_view from, std::string_view source,
                                     std::string_view target);

// Two plain files of equal line count, line by line; or `source` empty: English alone.
Result<ReadDocument> open_text_pair(std::optional<Input> source, Input target,
                                    const InputOptions& options);

}  // namespace mtlint
