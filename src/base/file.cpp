// Files by POSIX calls: mapping, and writing through a temporary name.

#include "base/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <utility>

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

Result<MappedFile> MappedFile::open(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return fault(path, "cannot be opened", errno);
  struct stat status {};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    ::close(descriptor);
    return fault(path, "is not a file", EINVAL);
  }
  MappedFile file;
  file.size_ = static_cast<std::size_t>(status.st_size);
  void* data = file.size_ == 0 ? nullptr
                               : ::mmap(nullptr, file.size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
  const int code = errno;
  ::close(descriptor);
  if (data == MAP_FAILED) {
    file.size_ = 0;
    return fault(path, "cannot be mapped", code);
  }
  file.data_ = static_cast<const char*>(data);
  return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace mtlint
