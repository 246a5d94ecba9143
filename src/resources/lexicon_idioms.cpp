// Idioms into the lexicon: string keys for Chinese, Japanese and Korean, stems for the others.

#include <algorithm>

#include "resources/compile.h"
#include "resources/idiom_keys.h"
#include "resources/idiom_stems.h"
#include "resources/lexicon_builder.h"
#include "text/stemmer.h"

namespace mtlint {
namespace {

struct IdiomTables {
  std::vector<IdiomRecord> records;
  std::vector<TextRef> texts;
  std::vector<Range> concepts;
};

Range add_texts(IdiomTables& tables, StringPool& pool, const Texts& texts) {
  const Range range{static_cast<std::uint32_t>(tables.texts.size()),
                    static_cast<std::uint32_t>(texts.size())};
  for (const std::string& text : texts) tables.texts.push_back(pool.keep(text));
  return range;
}

std::uint32_t flags_of(const IdiomEntry& entry) {
  std::uint32_t flags = 0;
  const auto set = [&](bool on, IdiomFlag flag) {
    flags |= on ? static_cast<std::uint32_t>(flag) : 0U;
  };
  const auto quiet = [&](std::string_view what) {
    return std::ranges::find(entry.quiet, what) != entry.quiet.end();
  };
  set(entry.literal_ok, IdiomFlag::literal_ok);
  set(entry.literal_use, IdiomFlag::literal_use);
  set(quiet("number"), IdiomFlag::quiet_number);
  set(quiet("name"), IdiomFlag::quiet_name);
  set(quiet("date"), IdiomFlag::quiet_date);
  return flags;
}

void add_record(IdiomTables& tables, StringPool& pool, const IdiomEntry& entry) {
  IdiomRecord record;
  record.key = pool.keep(entry.matches.front().text);
  record.meaning = pool.keep(entry.meaning);
  record.type = pool.keep(entry.type);
  record.source = pool.keep(entry.source);
  record.accept = add_texts(tables, pool, entry.accept);
  record.literal = add_texts(tables, pool, entry.literal);
  record.suggest = add_texts(tables, pool, entry.suggest);
  std::vector<Range> groups;
  for (const Texts& group : entry.concepts) groups.push_back(add_texts(tables, pool, group));
  record.concepts = {static_cast<std::uint32_t>(tables.concepts.size()),
                     static_cast<std::uint32_t>(groups.size())};
  tables.concepts.insert(tables.concepts.end(), groups.begin(), groups.end());
  record.flags = flags_of(entry);
  tables.records.push_back(record);
}

// Punctuation and spaces do not count: quotations are cited with and without commas.
std::string bare_key(const std::string& text, HanTable han) {
  FoldOptions options;
  options.punctuation = true;
  options.width = true;
  options.lower_case = true;
  options.simplify = han;
  return folded(text, options);
}

// In simplified characters, punctuation kept.
std::string bare_script(const std::string& text, HanTable han) {
  FoldOptions options;
  options.simplify = han;
  return folded(text, options);
}

// What stands in the dictionary comes first; forms made by rule only where nothing else has them.
IndexKeys keys_of(const std::vector<IdiomEntry>& entries, Language language, HanTable han) {
  IndexKeys keys;
  for (std::uint32_t i = 0; i < entries.size(); ++i)
    if (entries[i].language == language)
      for (const IdiomMatch& match : entries[i].matches) keys.emplace(bare_key(match.text, han), i);
  IndexKeys made;
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const IdiomEntry& entry = entries[i];
    if (entry.language != language) continue;
    for (const IdiomMatch& match : entry.matches)
      for (const std::string& form :
           key_variants(language, entry.type, match.text, bare_key(match.text, han)))
        if (!keys.contains(form) && !made.contains(form)) made.emplace(form, i);
  }
  keys.merge(made);
  return keys;
}

// Quotations by the pairs of characters of their clauses, and by clauses alone, for those whose
// other clause is in the next segment.
void add_clauses(LexiconWriter& writer, const std::vector<IdiomEntry>& entries, HanTable han) {
  std::vector<QuotationClause> clauses;
  std::vector<PairRecord> pairs;
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const IdiomEntry& entry = entries[i];
    if (entry.language != Language::zh || (entry.type != "quotation" && entry.type != "proverb"))
      continue;
    const auto parts = clauses_of(bare_script(entry.matches.front().text, han));
    for (std::size_t k = 0; k < parts.size(); ++k) {
      const auto bigrams = character_pairs(parts[k]);
      if (bigrams.size() < 3) continue;  // four characters are matched as they stand
      const auto number = static_cast<std::uint32_t>(clauses.size());
      clauses.push_back({i, static_cast<std::uint16_t>(bigrams.size()),
                         static_cast<std::uint8_t>(k), static_cast<std::uint8_t>(parts.size())});
      for (const std::uint64_t bigram : bigrams) pairs.push_back({bigram, number, 0});
    }
  }
  std::ranges::sort(pairs, {},
                    [](const PairRecord& pair) { return std::pair(pair.pair, pair.clause); });
  if (pairs.empty()) return;
  std::vector<std::uint64_t> filter(pair_filter_bits / 64, 0);
  for (const PairRecord& pair : pairs)
    filter[pair_bit(pair.pair) / 64] |= 1ULL << (pair_bit(pair.pair) % 64);
  writer.add("quote.filter", filter);
  writer.add("quote.clauses", clauses);
  writer.add("quote.pairs", pairs);
}

}  // namespace

void add_idioms(LexiconWriter& writer, StringPool& pool, const std::vector<IdiomEntry>& entries,
                HanTable han, const std::string& hunspell) {
  IdiomTables tables;
  for (const IdiomEntry& entry : entries) add_record(tables, pool, entry);
  std::vector<StemIdiomRecord> stem_records;
  std::vector<std::uint64_t> stem_hashes;
  for (const Language language : source_languages) {
    if (Stemmer::knows(language)) {
      StemIndex stems(language, hunspell, stem_records, stem_hashes);
      for (std::uint32_t i = 0; i < entries.size(); ++i)
        if (entries[i].language == language)
          for (const IdiomMatch& match : entries[i].matches) stems.add(match, i);
      stems.finish(writer);
    } else {
      add_index(writer, pool, "idioms." + std::string(code_of(language)),
                keys_of(entries, language, han), prefix_units(language));
      if (language == Language::zh) add_clauses(writer, entries, han);
    }
  }
  writer.add("idioms", tables.records);
  writer.add("idiom.texts", tables.texts);
  writer.add("idiom.concepts", tables.concepts);
  writer.add("stem.idioms", stem_records);
  writer.add("stem.hashes", stem_hashes);
}

}  // namespace mtlint
