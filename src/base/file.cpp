// Files, read and written whole.

#include "base/file.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "base/output_file.h"

namespace mtlint {
namespace {

Failure fault(const std::string& path, const char* what, int code) {
  return Failure(Error{std::string(what) + ": " + std::strerror(code),
                       "check the path and its permissions", path});
}

}  // namespace

// By stdio: a stream's iterators throw where a folder is named instead of a file.
Result<std::string> read_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file) return fault(path, "cannot be read", errno);
  std::string bytes;
  std::array<char, 65536> block;
  while (const std::size_t got = std::fread(block.data(), 1, block.size(), file.get()))
    bytes.append(block.data(), got);
  if (std::ferror(file.get()) != 0) return fault(path, "cannot be read", errno);
  return bytes;
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
  auto file = OutputFile::create(path);
  if (!file) return Failure(file.error());
  if (auto written = file->write(bytes); !written) return written;
  return file->commit();
}

}  // namespace mtlint
