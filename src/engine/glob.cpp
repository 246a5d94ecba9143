// Walks folders along a pattern.

#include "engine/glob.h"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>

namespace mtlint {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> parts_of(const std::string& pattern) {
  std::vector<std::string> parts;
  for (const fs::path& part : fs::path(pattern).relative_path()) parts.push_back(part.string());
  return parts;
}

class Walk {
 public:
  explicit Walk(const std::vector<std::string>& parts) : parts_(parts) {}

  void into(const fs::path& folder, std::size_t part) {
    std::error_code fault;
    if (part == parts_.size()) return;
    const bool last = part + 1 == parts_.size();
    const std::string& pattern = parts_[part];
    if (!is_glob(pattern)) {
      const fs::path next = folder / pattern;
      if (last ? fs::is_regular_file(next, fault) : fs::is_directory(next, fault)) take(next, part);
      return;
    }
    if (pattern == "**" && !last) into(folder, part + 1);
    for (fs::directory_iterator it(folder.empty() ? "." : folder, fault), end; !fault && it != end;
         it.increment(fault)) {
      const std::string name = it->path().filename().string();
      if (::fnmatch(pattern.c_str(), name.c_str(), FNM_PERIOD) != 0) continue;
      std::error_code gone;
      if (it->is_directory(gone))
        into(folder / name, pattern == "**" ? part : part + 1);
      else if (last && it->is_regular_file(gone))
        take(folder / name, part);
    }
  }

  std::vector<std::string> found;

 private:
  void take(const fs::path& path, std::size_t part) {
    if (part + 1 == parts_.size())
      found.push_back(path.string());
    else
      into(path, part + 1);
  }

  const std::vector<std::string>& parts_;
};

}  // namespace

bool is_glob(std::string_view path) { return path.find_first_of("*?[") != std::string_view::npos; }

Result<std::vector<std::string>> expand_glob(const std::string& pattern) {
  const std::vector<std::string> parts = parts_of(pattern);
  Walk walk(parts);
  walk.into(fs::path(pattern).root_path(), 0);
  std::ranges::sort(walk.found);
  walk.found.erase(std::unique(walk.found.begin(), walk.found.end()), walk.found.end());
  if (walk.found.empty())
    return Failure(Error{"no file matches this pattern",
                         "check it; ** matches any depth of folders", pattern});
  return walk.found;
}

}  // namespace mtlint
