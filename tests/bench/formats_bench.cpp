// How fast the readers turn bytes into documents, without any rule. The goals are
// 300 MB/s a thread for lines, and 100 MB/s for XLIFF, TMX and PO.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>

#include "formats/reader.h"

namespace mtlint {
namespace {

constexpr std::size_t segments = 100'000;

std::string english_of(std::size_t i) {
  return "On the afternoon of the " + std::to_string(i) +
         "th, a small plane crashed into the top floor of a multi-storey residential building in "
         "Wesel, North Rhine-Westphalia, Germany, killing three people.";
}

std::string chinese_of(std::size_t i) {
  return "当地时间" + std::to_string(i) +
         "日下午，一架小型飞机在德国北威州韦瑟尔县撞上一座多层住宅楼的顶层，事故共造成三人死亡。";
}

std::string jsonl_of(std::size_t count, bool escapes) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) {
    all += R"({"id": "s)" + std::to_string(i) + R"(", "src_lang": "zh", "source": ")" +
           chinese_of(i) + R"(", "target": ")" + english_of(i);
    if (escapes) all += R"( \"Quoted\" \u4f60\u597d.)";
    all += R"(", "score": 0.5, "doc": "d)" + std::to_string(i / 40) + "\"}\n";
  }
  return all;
}

std::string table_of(std::size_t count, char separator, bool quoted) {
  const std::string quote = quoted ? "\"" : "";
  std::string all = std::string("id") + separator + "source" + separator + "target\n";
  for (std::size_t i = 0; i < count; ++i)
    all += quote + std::to_string(i) + quote + separator + quote + chinese_of(i) + quote +
           separator + quote + english_of(i) + quote + "\n";
  return all;
}

std::string xliff_of(std::size_t count) {
  std::string all =
      "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\"><file original=\"f\" "
      "source-language=\"zh\" target-language=\"en\" datatype=\"plaintext\"><body>\n";
  for (std::size_t i = 0; i < count; ++i)
    all += "<trans-unit id=\"" + std::to_string(i) + "\">\n  <source>" + chinese_of(i) +
           "</source>\n  <target>" + english_of(i) + "</target>\n</trans-unit>\n";
  return all + "</body></file></xliff>\n";
}

std::string tmx_of(std::size_t count) {
  std::string all = "<tmx version=\"1.4\"><header srclang=\"zh\"/><body>\n";
  for (std::size_t i = 0; i < count; ++i)
    all += "<tu tuid=\"" + std::to_string(i) + "\">\n  <tuv xml:lang=\"zh\"><seg>" + chinese_of(i) +
           "</seg></tuv>\n  <tuv xml:lang=\"en\"><seg>" + english_of(i) + "</seg></tuv>\n</tu>\n";
  return all + "</body></tmx>\n";
}

std::string po_of(std::size_t count) {
  std::string all = "msgid \"\"\nmsgstr \"Language: en\\n\"\n\n";
  for (std::size_t i = 0; i < count; ++i)
    all += "#: src/file.c:" + std::to_string(i) + "\nmsgid \"\"\n\"" + chinese_of(i) +
           "\"\nmsgstr \"\"\n\"" + english_of(i) + "\"\n\n";
  return all;
}

std::string lines_of(std::size_t count, std::string (*text)(std::size_t)) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text(i) + "\n";
  return all;
}

Input input_of(const std::string& bytes) {
  auto at = std::make_shared<std::size_t>(0);
  return {.file = "bench", .read = [&bytes, at](char* buffer, std::size_t size) {
            const std::size_t count = std::min(size, bytes.size() - *at);
            std::memcpy(buffer, bytes.data() + *at, count);
            *at += count;
            return Result<std::size_t>(count);
          }};
}

// Reads everything; ends the benchmark if a reader found a fault or lost a segment.
void drain(benchmark::State& state, Result<ReadDocument> reader) {
  std::size_t seen = 0;
  while (reader) {
    Result<std::optional<Document>> document = (*reader)();
    if (!document) return state.SkipWithError(describe(document.error()).c_str());
    if (!*document) break;
    seen += (*document)->segments.size();
  }
  if (seen != segments) state.SkipWithError("segments were lost");
}

void read_format(benchmark::State& state, std::string_view name, const std::string& bytes) {
  for (auto _ : state) drain(state, format_named(name)->open(input_of(bytes), {}));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * segments));
}

void jsonl(benchmark::State& state) { read_format(state, "jsonl", jsonl_of(segments, false)); }
void jsonl_escapes(benchmark::State& state) {
  read_format(state, "jsonl", jsonl_of(segments, true));
}
void tsv(benchmark::State& state) { read_format(state, "tsv", table_of(segments, '\t', false)); }
void csv(benchmark::State& state) { read_format(state, "csv", table_of(segments, ';', false)); }
void csv_quoted(benchmark::State& state) {
  read_format(state, "csv", table_of(segments, ',', true));
}
void xliff(benchmark::State& state) { read_format(state, "xliff", xliff_of(segments)); }
void tmx(benchmark::State& state) { read_format(state, "tmx", tmx_of(segments)); }
void po(benchmark::State& state) { read_format(state, "po", po_of(segments)); }

void text_pair(benchmark::State& state) {
  const std::string source = lines_of(segments, chinese_of);
  const std::string target = lines_of(segments, english_of);
  for (auto _ : state) drain(state, open_text_pair(input_of(source), input_of(target), {}));
  state.SetBytesProcessed(
      static_cast<std::int64_t>(state.iterations() * (source.size() + target.size())));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * segments));
}

BENCHMARK(jsonl)->Name("formats/jsonl");
BENCHMARK(jsonl_escapes)->Name("formats/jsonl with escapes");
BENCHMARK(tsv)->Name("formats/tsv");
BENCHMARK(csv)->Name("formats/csv");
BENCHMARK(csv_quoted)->Name("formats/csv quoted");
BENCHMARK(xliff)->Name("formats/xliff");
BENCHMARK(tmx)->Name("formats/tmx");
BENCHMARK(po)->Name("formats/po");
BENCHMARK(text_pair)->Name("formats/text pair");

}  // namespace
}  // namespace mtlint
