// The dictionary compiler: reads everything, writes one file.

#include "resources/compile.h"

#include <algorithm>

#include "base/file.h"
#include "base/hash.h"
#include "resources/lexicon_builder.h"
#include "text/han_table.h"
#include "text/pinyin.h"

namespace mtlint {
namespace {

void add_pinyin(LexiconWriter& writer, StringPool& pool, CompileSummary& summary) {
  const auto pinyin = make_pinyin_table();
  if (!pinyin) return summary.missing.push_back(describe(pinyin.error()));
  std::vector<TextRef> syllables;
  for (const std::string& syllable : pinyin->syllables) syllables.push_back(pool.keep(syllable));
  writer.add("pinyin", pinyin->by_code_point);
  writer.add("syllables", syllables);
}

void add_words(LexiconWriter& writer, const std::vector<std::string>& lists,
               CompileSummary& summary) {
  std::vector<std::uint64_t> hashes;
  for (const std::string& list : lists) {
    const auto bytes = read_file(list);
    if (!bytes) {
      summary.missing.push_back(describe(bytes.error()));
      continue;
    }
    for (std::size_t begin = 0; begin < bytes->size();) {
      const std::size_t end = std::min(bytes->find('\n', begin), bytes->size());
      if (end > begin)
        hashes.push_back(hash64(std::string_view(*bytes).substr(begin, end - begin)));
      begin = end + 1;
    }
  }
  summary.words = hashes.size();
  writer.add("words", word_table(hashes));
}

}  // namespace

std::string index_key(std::string_view text, int language_index, const char16_t* han) {
  const auto language = static_cast<Language>(language_index);
  FoldOptions options;
  if (is_unspaced(language))
    options.simplify = han;
  else if (language != Language::ko)
    options.lower_case = true;
  return folded(text, options);
}

Result<CompileSummary> compile_lexicon(const CompileOptions& options) {
  const auto dictionaries = read_dictionaries(options.dictionaries);
  if (!dictionaries) return Failure(dictionaries.error());
  CompileSummary summary;
  LexiconWriter writer;
  StringPool pool;
  auto han = make_han_table();
  if (!han) summary.missing.push_back(describe(han.error()));
  const HanTable table = han ? han->data() : nullptr;
  summary.names = dictionaries->names.size();
  summary.idioms = dictionaries->idioms.size();
  summary.titles = dictionaries->titles.size();
  summary.name_forms = add_names(writer, pool, dictionaries->names, table);
  add_titles(writer, pool, dictionaries->titles, table);
  add_idioms(writer, pool, dictionaries->idioms, table, options.hunspell);
  add_spellings(writer, pool, *dictionaries, table);
  add_units(writer, pool, dictionaries->units, table);
  add_pinyin(writer, pool, summary);
  add_words(writer, options.words, summary);
  if (han) writer.add("han", *han);
  writer.add_bytes("pool", pool.bytes());
  const std::string file = writer.finish();
  summary.bytes = file.size();
  if (auto written = write_file(options.output, file); !written) return Failure(written.error());
  return summary;
}

}  // namespace mtlint
