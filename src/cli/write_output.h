// Text to standard output or to a file that appears whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/output_file.h"

namespace mtlint {

// The same for what comes bit by bit. Without finish(), no file appears.
class TextOutput {
 public:
  // `output`: a path; empty or "-" is standard output.
  static Result<TextOutput> open(const std::string& output);
  Result<void> write(std::string_view text);
  Result<void> finish();

 private:
  std::optional<OutputFile> file_{};
};

Result<void> write_output(const std::string& text, const std::string& output);

// A file whole, or standard input for "-".
Result<std::string> read_whole(const std::string& file);

}  // namespace mtlint
