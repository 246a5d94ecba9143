// The text layer on prose: bytes per second of splitting, folding, measuring, counting.

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "lang/traits.h"
#include "resources/abbreviations.h"
#include "text/characters.h"
#include "text/display.h"
#include "text/fold.h"
#include "text/segmenter.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t text_size = 256 * 1024;

std::string repeated(std::string_view paragraph) {
  std::string text;
  while (text.size() < text_size) text.append(paragraph).append(" ");
  return text;
}

const std::string& english() {
  static const std::string text = repeated(
      "The city council met on Monday to discuss the new harbour, which has been planned since the "
      "1990s. “We need it,” said Dr. Anna Weber, who leads the office for traffic. It will cost "
      "about 3.5 million dollars, twice as much as the old one did; nobody knows who is to pay for "
      "it. Will the U.S. firm that built the bridge return? The mayor did not say. He looked "
      "tired, "
      "and left by the back door before anyone could ask.");
  return text;
}

const std::string& chinese() {
  static const std::string text = repeated(
      "市议会周一开会讨论新港口，这一项目自上世纪九十年代以来一直在规划之中。“我们需要它，”"
      "负责交通的安娜·韦伯博士说。它将耗资约350万美元，是旧港口的两倍；没有人知道由谁来付钱。"
      "当年修桥的那家美国公司会回来吗？市长没有说。");
  return text;
}

const std::string& russian() {
  static const std::string text = repeated(
      "В понедельник городской совет обсудил новый порт, который планируют с 1990-х гг. «Он нам "
      "нужен», — сказала А. Вебер. Порт обойдётся примерно в 3,5 млн долларов; кто заплатит, никто "
      "не знает. Вернётся ли фирма, построившая мост? Мэр не ответил.");
  return text;
}

void count_bytes(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text.size()));
}

void split(benchmark::State& state, const std::string& text, Language language) {
  const auto known =
      load_abbreviations(std::string(MTLINT_SOURCE_DIR "/dictionaries/abbreviations/") +
                         std::string(code_of(language)) + ".txt");
  if (!known) return state.SkipWithError("the list of abbreviations cannot be read");
  std::vector<Span> sentences;
  for (auto _ : state) {
    sentences.clear();
    split_sentences(text, language, *known, sentences);
    benchmark::DoNotOptimize(sentences.data());
  }
  count_bytes(state, text);
}

void fold_text(benchmark::State& state, const std::string& text) {
  constexpr FoldOptions options{
      .lower_case = true, .diacritics = true, .quotes = true, .spaces = true};
  Folded out;
  for (auto _ : state) {
    fold(text, options, out);
    benchmark::DoNotOptimize(out.text.data());
  }
  count_bytes(state, text);
}

void width(benchmark::State& state, const std::string& text) {
  for (auto _ : state) benchmark::DoNotOptimize(display_width(text));
  count_bytes(state, text);
}

void scripts(benchmark::State& state, const std::string& text) {
  for (auto _ : state) benchmark::DoNotOptimize(count_scripts(text));
  count_bytes(state, text);
}

void words(benchmark::State& state, const std::string& text, Language language) {
  Segmenter segmenter;
  std::vector<Span> found;
  for (auto _ : state) {
    found.clear();
    segmenter.words(text, language, found);
    benchmark::DoNotOptimize(found.data());
  }
  count_bytes(state, text);
}

void validate(benchmark::State& state, const std::string& text) {
  for (auto _ : state) benchmark::DoNotOptimize(first_invalid_byte(text));
  count_bytes(state, text);
}

BENCHMARK_CAPTURE(split, english, english(), Language::en);
BENCHMARK_CAPTURE(split, chinese, chinese(), Language::zh);
BENCHMARK_CAPTURE(split, russian, russian(), Language::ru);
BENCHMARK_CAPTURE(fold_text, english, english());
BENCHMARK_CAPTURE(fold_text, chinese, chinese());
BENCHMARK_CAPTURE(fold_text, russian, russian());
BENCHMARK_CAPTURE(width, english, english());
BENCHMARK_CAPTURE(width, chinese, chinese());
BENCHMARK_CAPTURE(scripts, english, english());
BENCHMARK_CAPTURE(scripts, chinese, chinese());
BENCHMARK_CAPTURE(scripts, russian, russian());
BENCHMARK_CAPTURE(words, english, english(), Language::en);
BENCHMARK_CAPTURE(words, chinese, chinese(), Language::zh);
BENCHMARK_CAPTURE(validate, english, english());
BENCHMARK_CAPTURE(validate, chinese, chinese());

}  // namespace
}  // namespace mtlint
