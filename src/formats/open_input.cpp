// Opens files and standard input.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>
#include <utility>

#include "formats/reader.h"

namespace mtlint {
namespace {

// Closes what open() gave; standard input is left alone.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

std::string words_of(int code) { return std::generic_category().message(code); }

Error cannot_open(const std::string& file, int code) {
  if (code == ENOENT || code == ENOTDIR)
    return {
        .what = "there is no such file", .hint = "check the spelling of the path", .file = file};
  if (code == EACCES)
    return {.what = "the file may not be read (permission denied)",
            .hint = "ask its owner for read access",
            .file = file};
  return {.what = "the file cannot be opened: " + words_of(code), .hint = {}, .file = file};
}

Error is_directory(const std::string& file) {
  return {.what = "this is a directory, not a file", .hint = "name the files in it", .file = file};
}

Result<std::size_t> read_some(const Descriptor& descriptor, const std::string& file, char* buffer,
                              std::size_t size) {
  while (true) {
    const ssize_t got = ::read(descriptor.number(), buffer, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno == EINTR) continue;
    if (errno == EISDIR) return Failure(is_directory(file));
    return Failure(
        Error{.what = "the file cannot be read: " + words_of(errno), .hint = {}, .file = file});
  }
}

}  // namespace

Result<Input> open_input(const std::string& file) {
  if (file.empty())
    return Failure(Error{.what = "the name of an input file is empty",
                         .hint = "name a file, or - for standard input"});
  const int number = file == "-" ? STDIN_FILENO : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (number < 0) return Failure(cannot_open(file, errno));
  const auto descriptor = std::make_shared<const Descriptor>(number);
  struct stat facts {};
  if (::fstat(number, &facts) == 0 && S_ISDIR(facts.st_mode)) return Failure(is_directory(file));
  return Input{.file = file, .read = [descriptor, file](char* buffer, std::size_t size) {
                 return read_some(*descriptor, file, buffer, size);
               }};
}

namespace {

// What was read ahead of time: the bytes, and then the end or the fault behind them.
struct ReadAhead {
  std::string bytes{};
  std::size_t given = 0;
  std::optional<Result<std::size_t>>
      last{};  // the end is not asked for twice: a terminal would wait
};

}  // namespace

std::string head_of(Input& input) {
  constexpr std::size_t head_size = 4096;
  auto ahead = std::make_shared<ReadAhead>();
  std::size_t size = 0;
  ahead->bytes.resize(head_size);
  while (size < head_size && !ahead->last) {
    const Result<std::size_t> got = input.read(ahead->bytes.data() + size, head_size - size);
    if (!got || *got == 0)
      ahead->last = got;
    else
      size += *got;
  }
  ahead->bytes.resize(size);
  input.read = [ahead, rest = std::move(input.read)](char* buffer,
                                                     std::size_t room) -> Result<std::size_t> {
    const std::size_t count = std::min(room, ahead->bytes.size() - ahead->given);
    if (count == 0) return ahead->last ? *ahead->last : rest(buffer, room);
    std::memcpy(buffer, ahead->bytes.data() + ahead->given, count);
    ahead->given += count;
    return count;
  };
  return ahead->bytes;
}

}  // namespace mtlint
