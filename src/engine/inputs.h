// The inputs of a run, file after file, as a stream of documents with their languages known.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "doc/segment.h"
#include "formats/reader.h"

namespace mtlint {

struct InputList {
  std::vector<std::string> paths{};  // files, folders (searched for known extensions), globs, "-"
  std::string from{};                // a format's name; empty = by extension or content
  std::string source_file{};         // --source
  std::string target_file{};         // --target
  InputOptions options{};
  // Where bytes come from: the file system, an earlier state of it (--diff-base), texts of an
  // editor that are not saved yet.
  std::function<Result<Input>(const std::string&)> open = open_input;
  // Told of files whose encoding nobody states, so that it was guessed by their letters.
  std::function<void(const std::string& file, const std::string& encoding)> guessed{};
};

// Puts two plain documents side by side whose lines do not correspond.
using AlignDocuments =
    std::function<Result<ReadDocument>(Input source, Input target, const InputOptions& options)>;

// Gives documents in order. Not thread-safe: callers take turns.
class Inputs {
 public:
  // Errors: nothing to read, an unknown format, an ill-formed language tag.
  static Result<Inputs> make(const InputList& list);

  // The next document, an error of one file (reading goes on with the next file), or the end.
  Result<std::optional<Document>> next();

  // What is done with two plain documents of which one has more lines. Without it they are an
  // error, since nobody knows where they went apart.
  void align_with(AlignDocuments align) { align_ = std::move(align); }

  std::uint64_t files() const { return files_; }

 private:
  Result<void> open_next();
  Result<void> open_pair();
  Result<bool> lines_differ() const;
  Result<void> settle_languages(Document& document);
  void detect(const Document& document);

  InputList list_{};
  std::vector<std::string> files_left_{};  // in reverse
  ReadDocument read_{};
  AlignDocuments align_{};
  std::string file_{};
  std::string source_file_{};  // of a pair of files
  std::string_view format_{};  // its name
  std::string detected_{};     // source language of the current file, as far as it is known
  std::string sample_{};       // sources of the current file that it was detected from
  bool sure_ = false;          // more of them would change nothing
  bool pair_pending_ = false;
  std::uint64_t files_ = 0;
};

}  // namespace mtlint
