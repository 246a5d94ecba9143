// Whole texts in and out.

#include "cli/write_output.h"

#include <array>
#include <cstdio>
#include <utility>

#include "base/file.h"

namespace mtlint {

namespace {

Failure cannot_write() {
  return Failure(Error{"standard output cannot be written", "is the disk full?"});
}

}  // namespace

Result<TextOutput> TextOutput::open(const std::string& output) {
  TextOutput made;
  if (output.empty() || output == "-") return made;
  auto file = OutputFile::create(output);
  if (!file) return Failure(file.error());
  made.file_ = std::move(*file);
  return made;
}

Result<void> TextOutput::write(std::string_view text) {
  if (file_) return file_->write(text);
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) return cannot_write();
  return {};
}

Result<void> TextOutput::finish() {
  if (file_) return file_->commit();
  if (std::fflush(stdout) != 0) return cannot_write();
  return {};
}

Result<void> write_output(const std::string& text, const std::string& output) {
  auto out = TextOutput::open(output);
  if (!out) return Failure(out.error());
  if (auto written = out->write(text); !written) return written;
  return out->finish();
}

Result<std::string> read_whole(const std::string& file) {
  if (file != "-") return read_file(file);
  std::string bytes;
  std::array<char, 65536> block;
  while (const std::size_t got = std::fread(block.data(), 1, block.size(), stdin))
    bytes.append(block.data(), got);
  if (std::ferror(stdin) != 0)
    return Failure(Error{"standard input cannot be read", "check what feeds it", "-"});
  return bytes;
}

}  // namespace mtlint
