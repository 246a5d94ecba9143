// The engine for tests.

#include "support/checking.h"

#include <map>
#include <stdexcept>

#include "analysis/models.h"
#include "analysis/term_index.h"
#include "engine/check.h"

namespace mtlint::testing {
namespace {

template <class T>
T need(Result<T> result) {
  if (!result) throw std::runtime_error(describe(result.error()));
  return std::move(*result);
}

}  // namespace

const Resources& resources() {
  static const Resources loaded = [] {
    Resources all = need(load_resources(MTLINT_BINARY_DIR "/data"));
    if (auto models = load_models(all); !models) throw std::runtime_error(describe(models.error()));
    return all;
  }();
  return loaded;
}

const RuleSet& all_rules() {
  static const RuleSet rules = [] {
    Selection selection;
    selection.preview = true;
    selection.profile = Profile::audit;
    return need(make_rule_set({MTLINT_SOURCE_DIR "/rules"}, selection));
  }();
  return rules;
}

Document document_of(const std::vector<Pair>& pairs, Language language) {
  Document document;
  document.file = "test";
  document.source_tag = code_of(language);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    Segment segment;
    segment.number = segment.line = i + 1;
    segment.has_source = pairs[i].has_source;
    segment.source = document.text.keep(pairs[i].source);
    segment.target = document.text.keep(pairs[i].target);
    segment.source_language = language;
    document.segments.push_back(segment);
  }
  return document;
}

Input input_of(std::string bytes, std::string file) {
  auto left = std::make_shared<std::string>(std::move(bytes));
  return {.file = std::move(file), .read = [left](char* buffer, std::size_t size) {
            const std::size_t count = std::min(size, left->size());
            std::copy_n(left->begin(), count, buffer);
            left->erase(0, count);
            return Result<std::size_t>(count);
          }};
}

std::vector<Finding> findings_of(const std::string& rule, const Document& document,
                                 const std::string& terms) {
  if (!terms.empty()) {
    Selection selection;
    selection.select = {rule};
    selection.preview = true;
    selection.profile = Profile::audit;
    const RuleSet rules = need(make_rule_set({MTLINT_SOURCE_DIR "/rules"}, selection));
    Resources with_terms = resources();
    std::vector<TermEntry> entries;
    if (auto read = read_glossary(input_of(terms), "jsonl", entries); !read)
      throw std::runtime_error(describe(read.error()));
    load_terms(std::move(entries), with_terms);
    return Checker(rules, with_terms).check(document);
  }
  static std::map<std::string, std::pair<RuleSet, std::unique_ptr<Checker>>> checkers;
  auto& [rules, checker] = checkers[rule];
  if (!checker) {
    Selection selection;
    selection.select = {rule};
    selection.preview = true;
    selection.profile = Profile::audit;
    rules = need(make_rule_set({MTLINT_SOURCE_DIR "/rules"}, selection));
    checker = std::make_unique<Checker>(rules, resources());
  }
  return checker->check(document);
}

}  // namespace mtlint::testing
