// Reads every package that is there and writes imports.bin.

#include "import/compile_imports.h"

#include <utility>

#include "base/file.h"
#include "import/catalogues.h"
#include "import/cedict.h"
#include "import/cedict_names.h"
#include "import/characters.h"
#include "import/ding.h"
#include "import/edict.h"
#include "import/idiom_collector.h"
#include "import/name_collector.h"
#include "import/notices.h"
#include "import/stem_table.h"
#include "import/word_collector.h"
#include "import/wordnet.h"
#include "resources/imports_file.h"
#include "text/han_table.h"

namespace mtlint {
namespace {

constexpr const char* document_folder = "/usr/share/doc";

// All collectors, and the steps that fill them.
class Compiler {
 public:
  Compiler(HanTable han, ImportSummary& summary)
      : summary_(summary),
        names_(pool_, han),
        idioms_(stems_, han),
        words_(han),
        japanese_(Language::ja, stems_, han),
        synonyms_(stems_) {}

  void read_all(const ImportPaths& paths) {
    read(paths.words, ImportSource::jieba,
         [&](const std::string& bytes) { return words_.add_list(bytes, paths.words); });
    read(paths.cedict, ImportSource::cedict,
         [&](const std::string& bytes) { return add_cedict(bytes, paths.cedict); });
    read(paths.enamdict, ImportSource::enamdict,
         [&](const std::string& bytes) { return add_enamdict(bytes, paths.enamdict, names_); });
    read(paths.edict, ImportSource::edict, [&](const std::string& bytes) {
      return add_edict(bytes, paths.edict, idioms_, japanese_);
    });
    read(paths.ding, ImportSource::ding,
         [&](const std::string& bytes) { return add_ding(bytes, paths.ding, idioms_); });
    note(ImportSource::cldr, paths.cldr, [&] { return add_cldr(paths.cldr, names_); });
    for (const ImportSource source :
         {ImportSource::iso_codes, ImportSource::gweather, ImportSource::kgeography})
      note(source, paths.locale, [&] { return add_catalogues(paths.locale, source, names_); });
    note(ImportSource::wordnet, paths.wordnet, [&] { return synonyms_.add_folder(paths.wordnet); });
  }

  std::string finish() {
    const std::vector<std::uint32_t> numbers = stems_.final_numbers();
    names_.write(writer_);
    characters_.write(writer_, pool_, numbers);
    words_.write(writer_, pool_, numbers);
    japanese_.write(writer_, pool_, numbers);
    idioms_.write(writer_, pool_, numbers);
    synonyms_.write(writer_, numbers);
    writer_.add("stems", stems_.records(pool_));
    writer_.add("contents", summary_.contents);
    writer_.add_bytes("pool", pool_.bytes());
    return finish_imports(writer_);
  }

 private:
  // Runs `import` and notes how many entries it gave, or why it gave none.
  template <class Import>
  void note(ImportSource source, const std::string& path, Import import) {
    const std::string name(name_of(import_source_names, source));
    if (path.empty()) return summary_.missing.push_back(name + ": not installed");
    const Result<std::uint32_t> entries = import();
    if (!entries) return summary_.missing.push_back(name + ": " + describe(entries.error()));
    if (*entries == 0) return summary_.missing.push_back(name + ": nothing found below " + path);
    summary_.contents.push_back({source, 0, *entries});
  }

  template <class Parse>
  void read(const std::string& path, ImportSource source, Parse parse) {
    note(source, path, [&]() -> Result<std::uint32_t> {
      const auto bytes = read_file(path);
      if (!bytes) return Failure(bytes.error());
      return parse(*bytes);
    });
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
    if (idiom)
      idioms_.add(Language::zh, entry.simplified, toneless(entry), idiom_glosses(entry),
                  is_marked_idiom(entry));
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
  GlossWords japanese_;
  SynonymCollector synonyms_;
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
  if (auto written = write_file(notices, import_notices(summary.contents, document_folder));
      !written)
    return Failure(written.error());
  return summary;
}

}  // namespace mtlint
