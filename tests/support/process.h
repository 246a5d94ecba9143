// Runs the command line as a user does: a script for sh, in a folder, with a clean environment.
#pragma once

#include <filesystem>
#include <string>

namespace mtlint::testing {

struct ProcessResult {
  int status = -1;  // of the script; 124 if it took longer than two minutes
  std::string out{};
  std::string err{};
};

// A folder of its own for one test, deleted with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// The script sees $MTLINT (the binary) and $CORPORA (the repository's corpora/), no configuration
// but what stands in or above `folder`, no variables of the user, and nothing on standard input.
ProcessResult run_shell(const std::string& script, const std::filesystem::path& folder);

std::string read_text(const std::filesystem::path& file);
void write_text(const std::filesystem::path& file, const std::string& text);

}  // namespace mtlint::testing
