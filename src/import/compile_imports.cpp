// Reads every package that is there and writes imports.bin.

#include "import/compile_imports.h"

#include <utility>

#include "base/file.h"
#include "import/cedict.h"
#include "import/cedict_names.h"
#include "import/characters.h"
#include "import/idiom_collector.h"
#include "import/name_collector.h"
#include "import/stem_table.h"
#include "import/word_collector.h"
#include "resources/imports_file.h"
#include "text/han_table.h"

namespace mtlint {
namespace {

// All collectors, and the steps that fill them.
class Compiler {
 public:
  Compiler(HanTable han, ImportSummary& summary)
      : summary_(summary), names_(pool_, han), idioms_(stems_, han), words_(han) {}

  void read_all(const ImportPaths& paths) {
    read(paths.words, ImportSource::jieba,
         [&](const std::string& bytes) { return words_.add_list(bytes, paths.words); });
    read(paths.cedict, ImportSource::cedict,
         [&](const std::string& bytes) { return add_cedict(bytes, paths.cedict); });
  }

  std::string finish() {
    const std::vector<std::uint32_t> numbers = stems_.final_numbers();
    names_.write(writer_);
    characters_.write(writer_, pool_, numbers);
    words_.write(writer_, pool_, numbers);
    idioms_.write(writer_, pool_, numbers);
    writer_.add("stems", stems_.records(pool_));
    writer_.add("contents", summary_.contents);
    writer_.add_bytes("pool", pool_.bytes());
    return finish_imports(writer_);
  }

 private:
  // Runs `parse` on the file's bytes and notes how many entries it gave, or why it gave none.
  template <class Parse>
  void read(const std::string& path, ImportSource source, Parse parse) {
    const std::string name(name_of(import_source_names, source));
    if (path.empty()) return summary_.missing.push_back(name + ": not installed");
    const auto bytes = read_file(path);
    if (!bytes) return summary_.missing.push_back(name + ": " + describe(bytes.error()));
    const Result<std::uint32_t> entries = parse(*bytes);
    if (!entries) return summary_.missing.push_back(name + ": " + describe(entries.error()));
    if (*entries > 0) summary_.contents.push_back({source, 0, *entries});
  }

  Result<std::uint32_t> add_cedict(std::string_view bytes, const std::string& file) {
    const auto entries = parse_cedict(bytes, file);
    if (!entries) return Failure(entries.error());
    for (const CedictEntry& entry : *entries) add_entry(entry);
    return static_cast<std::uint32_t>(entries->size());
  }

  void add_entry(const CedictEntry& entry) {
    const bool is_name = !entry.pinyin.empty() && entry.pinyin[0] >= 'A' && entry.pinyin[0] <= 'Z';
    std::vector<std::uint32_t> stems;
    for (const std::string& gloss : entry.glosses)
      if (!is_reference(gloss))
        for (const std::uint32_t stem : stems_.stems_of(plain_gloss(gloss))) stems.push_back(stem);
    if (!stems.empty()) stems_.count_entry(stems);
    characters_.add(entry, stems);
    const bool idiom =
        !is_name && (is_marked_idiom(entry) ||
                     (entry.simplified.size() >= 12 && words_.is_listed_idiom(entry.simplified)));
    words_.add(entry, stems, idiom);
    if (is_name) add_cedict_names(entry, names_);
    if (idiom) idioms_.add(Language::zh, entry.simplified, toneless(entry), idiom_glosses(entry));
    if (!is_name && entry.simplified.size() >= 9)
      for (const std::string& gloss : entry.glosses)
        if (is_reference(gloss))
          idioms_.add_variant(Language::zh, entry.simplified, cited_form(gloss));
  }

  static std::string toneless(const CedictEntry& entry) {
    std::string text;
    for (const std::string& syllable : toneless_syllables(entry.pinyin))
      text += (text.empty() ? "" : " ") + syllable;
    return text;
  }

  ImportSummary& summary_;
  StringPool pool_{};
  LexiconWriter writer_{};
  StemTable stems_{};
  NameCollector names_;
  CharacterKnowledge characters_{};
  IdiomCollector idioms_;
  WordCollector words_;
};

}  // namespace

Result<ImportSummary> compile_imports(const ImportPaths& paths, const std::string& output,
                                      const std::string& notices) {
  ImportSummary summary;
  const auto han = make_han_table();
  if (!han) summary.missing.push_back(describe(han.error()));
  Compiler compiler(han ? han->data() : nullptr, summary);
  compiler.read_all(paths);
  const std::string file = compiler.finish();
  summary.bytes = file.size();
  if (auto written = write_file(output, file); !written) return Failure(written.error());
  if (auto written = write_file(notices, ""); !written) return Failure(written.error());
  return summary;
}

}  // namespace mtlint
