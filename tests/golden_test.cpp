// The command line end to end. Every folder tests/golden/<case>/ is a test:
//
//   cmd       what sh runs, in a copy of in/, with $MTLINT the binary and $CORPORA the corpora
//   in/       the files that it finds there; optional
//   out.txt   what it has to write on standard output; none = nothing
//   err.txt   the same for standard error
//   status    its exit status
//
// With MTLINT_UPDATE_GOLDEN=1 the last three are written anew where they differ, and the test fails
// this once: `git diff` is the review. tests/golden/README.md says more.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "support/process.h"

namespace mtlint::testing {
namespace {

namespace fs = std::filesystem;

const fs::path golden = fs::path(MTLINT_SOURCE_DIR) / "tests" / "golden";

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(golden))
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

// Paths differ from machine to machine; golden files have words for them.
std::string without(std::string text, const std::string& path, const std::string& word) {
  for (std::size_t at = text.find(path); at != std::string::npos;
       at = text.find(path, at + word.size()))
    text.replace(at, path.size(), word);
  return text;
}

std::string portable(std::string text, const fs::path& folder) {
  text = without(std::move(text), folder.string(), "<FOLDER>");
  text = without(std::move(text), MTLINT_BINARY_DIR "/data", "<DATA>");
  text = without(std::move(text), MTLINT_BINARY_DIR, "<BINARY>");
  return without(std::move(text), MTLINT_SOURCE_DIR, "<REPOSITORY>");
}

bool is_updating() {
  const char* wanted = std::getenv("MTLINT_UPDATE_GOLDEN");
  return wanted != nullptr && std::string(wanted) == "1";
}

// Compares with the golden file, or writes it. No file and an empty one are the same.
void compare(const fs::path& file, const std::string& actual) {
  const std::string expected = fs::exists(file) ? read_text(file) : "";
  if (!is_updating()) {
    EXPECT_EQ(expected, actual) << file
                                << "\nIf the new text is right: MTLINT_UPDATE_GOLDEN=1, "
                                   "run the test again, read `git diff`.";
    return;
  }
  if (expected == actual && (fs::exists(file) || actual.empty())) return;
  if (actual.empty())
    fs::remove(file);
  else
    write_text(file, actual);
  ADD_FAILURE() << file << " was written anew: read `git diff`";
}

class Golden : public ::testing::TestWithParam<std::string> {};

TEST_P(Golden, Case) {
  const fs::path folder = golden / GetParam();
  ASSERT_TRUE(fs::exists(folder / "cmd")) << "a case has a file cmd";
  const TemporaryFolder temporary;
  const fs::path copy = temporary.path() / "case";
  if (fs::exists(folder / "in"))
    fs::copy(folder / "in", copy, fs::copy_options::recursive);
  else
    fs::create_directory(copy);
  const ProcessResult result = run_shell(read_text(folder / "cmd"), copy);
  compare(folder / "out.txt", portable(result.out, copy));
  compare(folder / "err.txt", portable(result.err, copy));
  compare(folder / "status", std::to_string(result.status) + "\n");
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::ranges::replace_if(
      name, [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, ::testing::ValuesIn(cases()), test_name);

}  // namespace
}  // namespace mtlint::testing
