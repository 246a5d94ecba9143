// Whole texts in and out.

#include "cli/write_output.h"

#include <array>
#include <cstdio>

#include "base/file.h"
#include "base/output_file.h"

namespace mtlint {

Result<void> write_output(const std::string& text, const std::string& output) {
  if (!output.empty() && output != "-") {
    auto file = OutputFile::create(output);
    if (!file) return Failure(file.error());
    if (auto written = file->write(text); !written) return written;
    return file->commit();
  }
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    return Failure(Error{"standard output cannot be written", "is the disk full?"});
  return {};
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
