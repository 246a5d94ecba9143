// Output files by O_TMPFILE: a killed run leaves nothing, not even a temporary file.

#include "base/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

namespace mtlint {
namespace {

Failure fault(const std::string& path, int code) {
  return Failure(Error{std::string("cannot be written: ") + std::strerror(code),
                       "check that the folder exists and can be written", path});
}

}  // namespace

Result<OutputFile> OutputFile::create(const std::string& path) {
  OutputFile file;
  file.path_ = path;
  struct stat old {};
  const bool exists = ::stat(path.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) return fault(path, EISDIR);
  if (exists && !S_ISREG(old.st_mode)) {
    file.descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file.descriptor_ < 0) return fault(path, errno);
    return file;
  }
  std::error_code no_link;
  const std::filesystem::path real = std::filesystem::canonical(path, no_link);
  if (exists && !no_link && std::filesystem::is_symlink(path, no_link)) file.path_ = real.string();
  std::filesystem::path folder = std::filesystem::path(file.path_).parent_path();
  if (folder.empty()) folder = ".";
  file.part_ = file.path_ + ".part-" + std::to_string(::getpid());
  file.descriptor_ = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
  if (file.descriptor_ < 0)
    file.descriptor_ = ::open(file.part_.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0666);
  if (file.descriptor_ < 0) return fault(path, errno);
  if (exists && ::fchmod(file.descriptor_, old.st_mode & 07777) != 0) return fault(path, errno);
  return file;
}

Result<void> OutputFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return fault(path_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> OutputFile::commit() {
  struct stat status {};
  if (::fstat(descriptor_, &status) != 0) return fault(path_, errno);
  if (part_.empty()) {
    if (::close(std::exchange(descriptor_, -1)) != 0) return fault(path_, errno);
    return {};
  }
  if (status.st_nlink == 0) {  // nameless: first under a temporary name, then over the old file
    const std::string self = "/proc/self/fd/" + std::to_string(descriptor_);
    std::remove(part_.c_str());
    if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, part_.c_str(), AT_SYMLINK_FOLLOW) != 0)
      return fault(path_, errno);
  }
  if (::close(std::exchange(descriptor_, -1)) != 0 ||
      std::rename(part_.c_str(), path_.c_str()) != 0) {
    const int code = errno;
    std::remove(part_.c_str());
    return fault(path_, code);
  }
  return {};
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      part_(std::move(other.part_)),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

OutputFile& OutputFile::operator=(OutputFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(part_, other.part_);
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

OutputFile::~OutputFile() {
  if (descriptor_ < 0) return;
  struct stat status {};
  const bool named = !part_.empty() && ::fstat(descriptor_, &status) == 0 && status.st_nlink > 0;
  ::close(descriptor_);
  if (named) std::remove(part_.c_str());
}

}  // namespace mtlint
