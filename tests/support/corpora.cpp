// Reads corpora/ with a JSON reader of its own, so that a fault of mtlint's readers shows.

#include "support/corpora.h"

#include <algorithm>
#include <fstream>

#include <nlohmann/json.hpp>

namespace mtlint::testing {

namespace fs = std::filesystem;

std::vector<std::string> corpus_names(bool clean) {
  const fs::path root = fs::path(MTLINT_SOURCE_DIR) / "corpora";
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string name = fs::relative(entry.path().parent_path(), root).generic_string();
    if (entry.path().filename() == "pairs.jsonl" && name.starts_with("clean/") == clean)
      names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

fs::path corpus_file(const std::string& name) {
  return fs::path(MTLINT_SOURCE_DIR) / "corpora" / name / "pairs.jsonl";
}

std::vector<CorpusSegment> read_corpus(const std::string& name) {
  std::vector<CorpusSegment> segments;
  std::ifstream file(corpus_file(name));
  for (std::string line; std::getline(file, line);) {
    const auto json = nlohmann::json::parse(line);
    CorpusSegment segment{json.at("id"), json.at("source"), json.at("target"), {}};
    if (json.contains("flaws"))
      for (const auto& flaw : json.at("flaws"))
        segment.flaws.push_back({flaw.at("rule"), flaw.at("text")});
    segments.push_back(std::move(segment));
  }
  return segments;
}

}  // namespace mtlint::testing
