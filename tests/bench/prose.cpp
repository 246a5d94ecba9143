// Dictionaries and prose for the benchmarks.

#include "prose.h"

#include <cstdio>
#include <cstdlib>

#include "analysis/analyst.h"
#include "analysis/models.h"
#include "engine/inputs.h"

namespace mtlint::bench {
namespace {

template <class T>
T need(Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "mtlint_bench: %s\n", describe(result.error()).c_str());
  std::exit(2);
}

Document load_prose() {
  InputList list;
  for (const char* subject : {"government", "literary", "news", "product", "speech", "travel"}) {
    list.paths.push_back(std::string(MTLINT_SOURCE_DIR "/corpora/zh-en/") + subject);
    list.paths.push_back(std::string(MTLINT_SOURCE_DIR "/corpora/clean/zh-en-") + subject);
  }
  Inputs inputs = need(Inputs::make(list));
  Document all;
  while (const auto document = need(inputs.next()))
    for (Segment segment : document->segments) {
      segment.id = {};
      segment.allow.clear();
      segment.source = all.text.keep(segment.source);
      segment.target = all.text.keep(segment.target);
      all.segments.push_back(segment);
    }
  return all;
}

}  // namespace

const Resources& resources() {
  static const Resources loaded = [] {
    Resources all = need(load_resources(MTLINT_BINARY_DIR "/data"));
    if (auto models = load_models(all); !models) {
      std::fprintf(stderr, "mtlint_bench: %s\n", describe(models.error()).c_str());
      std::exit(2);
    }
    return all;
  }();
  return loaded;
}

const Document& prose() {
  static const Document document = load_prose();
  return document;
}

const std::vector<SourceText>& sources() {
  static const std::vector<SourceText> all = [] {
    std::vector<SourceText> texts;
    Analyst analyst(resources());
    Analysis facts;
    for (std::size_t i = 0; i < prose().segments.size(); ++i) {
      analyst.analyse(prose(), i, facts);
      texts.push_back(facts.source);
    }
    return texts;
  }();
  return all;
}

std::size_t source_bytes() {
  std::size_t bytes = 0;
  for (const SourceText& source : sources()) bytes += source.text.size();
  return bytes;
}

}  // namespace mtlint::bench
