// The documents of corpora/, for tests.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace mtlint::testing {

// A mark of the corpus: this rule has to find these words.
struct Flaw {
  std::string rule{};
  std::string text{};  // in the target, or in the source where the target has none
};

struct CorpusSegment {
  std::string id{};
  std::string source{};
  std::string target{};
  std::vector<Flaw> flaws{};
};

// "zh-en/news" or "clean/zh-en-news", sorted.
std::vector<std::string> corpus_names(bool clean);
std::filesystem::path corpus_file(const std::string& name);
std::vector<CorpusSegment> read_corpus(const std::string& name);

}  // namespace mtlint::testing
