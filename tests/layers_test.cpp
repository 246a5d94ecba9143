// The architecture as a test: a folder of src/ includes only itself and the folders before it; no
// file is too long to read with pleasure; what the repository says of itself holds.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> layers{
    "base",  "text",  "doc",    "formats", "lang", "resources", "import", "analysis",
    "align", "rules", "engine", "reports", "lsp",  "serve",     "cli",    "train"};
constexpr std::size_t longest_file = 400;

std::vector<fs::path> sources_below(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(MTLINT_SOURCE_DIR) / folder))
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
      files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

std::vector<std::string> lines_of(const fs::path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::ptrdiff_t layer_of(const std::string& folder) {
  return std::ranges::find(layers, folder) - layers.begin();
}

TEST(Layers, FoldersIncludeOnlyWhatStandsBeforeThem) {
  for (const fs::path& path : sources_below("src")) {
    const std::string folder =
        (*fs::relative(path, fs::path(MTLINT_SOURCE_DIR) / "src").begin()).string();
    const auto here = layer_of(folder);
    ASSERT_LT(static_cast<std::size_t>(here), layers.size()) << folder << " is not a layer";
    for (const std::string& line : lines_of(path)) {
      if (!line.starts_with("#include \"")) continue;
      const std::string included = line.substr(10, line.find('/', 10) - 10);
      EXPECT_LE(layer_of(included), here) << path << " includes " << line;
    }
  }
}

TEST(Layers, OnlyTheTextLayerUsesIcu) {
  for (const fs::path& path : sources_below("src"))
    for (const std::string& line : lines_of(path))
      EXPECT_TRUE(!line.starts_with("#include <unicode/") ||
                  path.string().find("/src/text/") != std::string::npos)
          << path << ": " << line;
}

TEST(Layers, FilesAreShortAndSayWhatTheyDo) {
  for (const char* folder : {"src", "tests"})
    for (const fs::path& path : sources_below(folder)) {
      const auto lines = lines_of(path);
      EXPECT_LE(lines.size(), longest_file) << path;
      if (std::string(folder) == "src") {
        ASSERT_FALSE(lines.empty()) << path;
        EXPECT_TRUE(lines[0].starts_with("// ")) << path << " does not begin with what it does";
      }
    }
}

}  // namespace
