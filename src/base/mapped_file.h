// A file mapped into memory, read-only: how compiled dictionaries and weights are loaded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/error.h"

namespace mtlint {

class MappedFile {
 public:
  static Result<MappedFile> open(const std::string& path);

  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  // Begins on a page boundary. Valid as long as the MappedFile lives.
  std::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace mtlint
