// How fast the readers turn bytes into documents, without any rule. The goals are
// 300 MB/s a thread for lines, and 100 MB/s for XLIFF, TMX and PO.

#include <benchmark/benchmark.h>
#include <sys/resource.h>

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

// A file as its begin, what is said for each segment, and its end.
struct Shape {
  std::string head{};
  std::string (*unit)(std::size_t) = nullptr;
  std::string tail{};
};

Shape xliff_shape() {
  return {
      "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\"><file original=\"f\" "
      "source-language=\"zh\" target-language=\"en\" datatype=\"plaintext\"><body>\n",
      [](std::size_t i) {
        return "<trans-unit id=\"" + std::to_string(i) + "\">\n  <source>" + chinese_of(i) +
               "</source>\n  <target>" + english_of(i) + "</target>\n</trans-unit>\n";
      },
      "</body></file></xliff>\n"};
}

Shape tmx_shape() {
  return {"<tmx version=\"1.4\"><header srclang=\"zh\"/><body>\n",
          [](std::size_t i) {
            return "<tu tuid=\"" + std::to_string(i) + "\">\n  <tuv xml:lang=\"zh\"><seg>" +
                   chinese_of(i) + "</seg></tuv>\n  <tuv xml:lang=\"en\"><seg>" + english_of(i) +
                   "</seg></tuv>\n</tu>\n";
          },
          "</body></tmx>\n"};
}

Shape po_shape() {
  return {"msgid \"\"\nmsgstr \"Language: en\\n\"\n\n",
          [](std::size_t i) {
            return "#: src/file.c:" + std::to_string(i) + "\nmsgid \"\"\n\"" + chinese_of(i) +
                   "\"\nmsgstr \"\"\n\"" + english_of(i) + "\"\n\n";
          },
          ""};
}

std::string text_of(const Shape& shape, std::size_t count) {
  std::string all = shape.head;
  for (std::size_t i = 0; i < count; ++i) all += shape.unit(i);
  return all + shape.tail;
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

// A file that is made while it is read, so that it takes no memory itself.
Input made_input(const Shape& shape, std::size_t count) {
  struct State {
    Shape shape;
    std::size_t count;
    std::size_t next = 0;
    bool ended = false;
    std::string bytes;
    std::size_t given = 0;
  };
  auto state = std::make_shared<State>(State{shape, count, 0, false, shape.head, 0});
  return {.file = "bench", .read = [state](char* buffer, std::size_t size) {
            while (state->given == state->bytes.size() && !state->ended) {
              state->given = 0;
              state->ended = state->next == state->count;
              state->bytes = state->ended ? state->shape.tail : state->shape.unit(state->next++);
            }
            const std::size_t part = std::min(size, state->bytes.size() - state->given);
            std::memcpy(buffer, state->bytes.data() + state->given, part);
            state->given += part;
            return Result<std::size_t>(part);
          }};
}

// Reads everything; ends the benchmark if a reader found a fault or lost a segment.
void drain(benchmark::State& state, Result<ReadDocument> reader, std::size_t expected = segments) {
  std::size_t seen = 0;
  while (reader) {
    Result<std::optional<Document>> document = (*reader)();
    if (!document) return state.SkipWithError(describe(document.error()).c_str());
    if (!*document) break;
    seen += (*document)->segments.size();
  }
  if (seen != expected) state.SkipWithError("segments were lost");
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
void xliff(benchmark::State& state) {
  read_format(state, "xliff", text_of(xliff_shape(), segments));
}
void tmx(benchmark::State& state) { read_format(state, "tmx", text_of(tmx_shape(), segments)); }
void po(benchmark::State& state) { read_format(state, "po", text_of(po_shape(), segments)); }

void text_pair(benchmark::State& state) {
  const std::string source = lines_of(segments, chinese_of);
  const std::string target = lines_of(segments, english_of);
  for (auto _ : state) drain(state, open_text_pair(input_of(source), input_of(target), {}));
  state.SetBytesProcessed(
      static_cast<std::int64_t>(state.iterations() * (source.size() + target.size())));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * segments));
}

// The peak is that of the process: run these alone, --benchmark_filter='million'.
void million(benchmark::State& state, std::string_view name, Shape (*shape)()) {
  constexpr std::size_t count = 1'000'000;
  for (auto _ : state)
    drain(state, format_named(name)->open(made_input(shape(), count), {}), count);
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024;
}

void million_xliff(benchmark::State& state) { million(state, "xliff", xliff_shape); }
void million_tmx(benchmark::State& state) { million(state, "tmx", tmx_shape); }
void million_po(benchmark::State& state) { million(state, "po", po_shape); }

BENCHMARK(million_xliff)->Name("formats/xliff, a million segments")->Iterations(1);
BENCHMARK(million_tmx)->Name("formats/tmx, a million segments")->Iterations(1);
BENCHMARK(million_po)->Name("formats/po, a million segments")->Iterations(1);
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
