// A file that appears whole or not at all: written without a name, given its name at the end.
//
// It takes the place of an older file of that name and its permissions; a symbolic link stays and
// what it leads to is replaced. Pipes, terminals and devices (/dev/stdout, >(gzip)) are no files to
// be replaced: they are written straight.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace mtlint {

class OutputFile {
 public:
  // Errors: the folder does not exist or cannot be written; the path is a folder.
  static Result<OutputFile> create(const std::string& path);
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&& other) noexcept;
  ~OutputFile();  // without commit(), nothing is left behind

  Result<void> write(std::string_view bytes);
  Result<void> commit();

 private:
  OutputFile() = default;
  std::string path_{};
  std::string part_{};  // the temporary name; empty for what is written straight
  int descriptor_ = -1;
};

}  // namespace mtlint
