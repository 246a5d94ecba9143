// Fuzz target of terms as TSV, CSV and JSONL, and of the index that is made of them.

#include "analysis/term_index.h"
#include "read_all.h"
#include "resources/glossary.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const char* format : {"tsv", "csv", "jsonl"}) {
    std::vector<TermEntry> entries;
    if (!read_glossary(fuzz_input(bytes, 7), format, entries)) continue;
    std::string source;
    for (const TermEntry& entry : entries)
      for (const SourceTerm& term : entry.sources) source += term.text + " ";
    const Abbreviations none;
    const TermIndex index(std::move(entries), nullptr, none, "");
    TermScratch scratch;
    std::vector<FoundTerm> found;
    for (const Language language : {Language::zh, Language::ko, Language::de, Language::ar}) {
      found.clear();
      index.find(source, language, {}, scratch, found);
      for (std::size_t i = 0; i < found.size(); ++i) {
        require(found[i].span.end <= source.size() && !found[i].span.empty());
        require(i == 0 || found[i - 1].span.end <= found[i].span.begin);
      }
    }
  }
  return 0;
}
