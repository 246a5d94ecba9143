// Names, idioms and terms of the run for the page.

#include <fmt/format.h>

#include "reports/html_data.h"
#include "reports/json_text.h"

namespace mtlint {
namespace {

constexpr std::size_t most_entries = 5000;
constexpr std::size_t most_places = 12;

template <class List, class Append>
void append_list(std::string& out, const List& list, std::size_t most, Append append) {
  out += '[';
  for (std::size_t i = 0; i < std::min(list.size(), most); ++i) {
    if (i > 0) out += ',';
    append(list[i]);
  }
  out += ']';
}

void append_texts(std::string& out, std::initializer_list<const std::string*> texts) {
  for (const std::string* text : texts) {
    append_json(out, *text);
    out += ',';
  }
}

// [english, verdict, because, count, [segments]]
template <class Rendering>
void append_rendering(std::string& out, const Rendering& rendering, const std::string& because) {
  out += '[';
  append_texts(out, {&rendering.english, &rendering.verdict, &because});
  fmt::format_to(std::back_inserter(out), "{},", rendering.count);
  append_list(out, rendering.places, most_places,
              [&](const NamePlace& place) { append_json(out, place.segment); });
  out += ']';
}

}  // namespace

void append_look_ups(std::string& out, const LookUps& look_ups) {
  out += "\"names\":";
  append_list(out, look_ups.names, most_entries, [&](const NameEntryOfDocument& entry) {
    out += "\n[";
    append_texts(out, {&entry.source, &entry.kind, &entry.expected, &entry.who, &entry.evidence,
                       &entry.verdict});
    append_list(out, entry.renderings, most_entries, [&](const NameRendering& rendering) {
      append_rendering(out, rendering, rendering.because);
    });
    out += ']';
  });
  out += ",\"idioms\":";
  append_list(out, look_ups.idioms, most_entries, [&](const IdiomEntryOfDocument& entry) {
    out += "\n[";
    append_texts(out, {&entry.idiom, &entry.meaning, &entry.origin, &entry.dictionary});
    append_list(out, entry.suggested, most_entries,
                [&](const std::string& text) { append_json(out, text); });
    out += ',';
    append_list(out, entry.renderings, most_entries,
                [&](const IdiomRendering& rendering) { append_rendering(out, rendering, {}); });
    out += ']';
  });
  out += ",\"terms\":";
  append_list(out, look_ups.terms, most_entries, [&](const TermOfDocument& entry) {
    out += "\n[";
    append_texts(out,
                 {&entry.source, &entry.expected, &entry.note, &entry.evidence, &entry.verdict});
    append_list(out, entry.renderings, most_entries,
                [&](const TermRendering& rendering) { append_rendering(out, rendering, {}); });
    out += ']';
  });
}

}  // namespace mtlint
