// Files, read and written whole.

#include "base/file.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "base/output_file.h"

namespace mtlint {
namespace {

Failure fault(const std::string& path, const char* what, int code) {
  return Failure(Error{std::string(what) + ": " + std::strerror(code),
                       "check the path and its permissions", path});
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fault(path, "cannot be read", errno);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) return fault(path, "cannot be read", errno);
  return bytes;
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
  auto file = OutputFile::create(path);
  if (!file) return Failure(file.error());
  if (auto written = file->write(bytes); !written) return written;
  return file->commit();
}

}  // namespace mtlint
