// Files: read whole, mapped, and written so that nobody ever sees half of one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/error.h"

namespace mtlint {

Result<std::string> read_file(const std::string& path);

// Writes beside `path` and renames over it, so that a killed run leaves the old file or the new
// one.
Result<void> write_file(const std::string& path, std::string_view bytes);

// A file mapped read-only into memory; unmapped with the object.
class MappedFile {
 public:
  static Result<MappedFile> open(const std::string& path);
  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  std::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace mtlint
