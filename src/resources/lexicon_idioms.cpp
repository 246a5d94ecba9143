// Idioms into the lexicon: string keys for Chinese, Japanese and Korean, stems for the others.

#include <algorithm>
#include <bit>

#include "base/hash.h"
#include "resources/compile.h"
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

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Idioms of one inflected language, by the stem of their longest word.
class StemIndex {
 public:
  StemIndex(Language language, std::vector<StemIdiomRecord>& records,
            std::vector<std::uint64_t>& hashes)
      : language_(language), records_(records), hashes_(hashes) {}

  void add(const IdiomMatch& match, std::uint32_t idiom) {
    std::vector<std::string> words = match.words.empty() ? words_of(match.text) : match.words;
    if (words.empty()) return;
    FoldOptions fold;
    fold.lower_case = true;
    const auto longest = std::ranges::max_element(words, {}, &std::string::size);
    const bool in_order = match.words.empty() || match.in_order;
    StemIdiomRecord record;
    record.idiom = idiom;
    record.gap = static_cast<std::uint16_t>(match.words.empty() ? 0 : match.gap);
    record.in_order = in_order ? static_cast<std::uint16_t>(1 + (longest - words.begin())) : 0;
    if (!in_order) std::rotate(words.begin(), longest, longest + 1);
    record.stems = {static_cast<std::uint32_t>(hashes_.size()),
                    static_cast<std::uint32_t>(words.size())};
    for (const std::string& word : words)
      hashes_.push_back(stemmer_.stem_hash(language_, folded(word, fold)));
    const std::size_t key = in_order ? record.in_order - 1U : 0U;
    by_stem_[hashes_[record.stems.begin + key] | 1U].push_back(record);
  }

  void finish(LexiconWriter& writer) {
    if (by_stem_.empty()) return;
    std::vector<IndexSlot> slots(std::bit_ceil(by_stem_.size() * 2 + 1));
    for (const auto& [hash, list] : by_stem_) {
      std::size_t i = hash & (slots.size() - 1);
      while (slots[i].hash != 0) i = (i + 1) & (slots.size() - 1);
      slots[i] = {
          hash,
          {static_cast<std::uint32_t>(records_.size()), static_cast<std::uint32_t>(list.size())}};
      records_.insert(records_.end(), list.begin(), list.end());
    }
    writer.add("stems." + std::string(code_of(language_)), slots);
  }

 private:
  Language language_;
  Stemmer stemmer_;
  std::map<std::uint64_t, std::vector<StemIdiomRecord>> by_stem_;
  std::vector<StemIdiomRecord>& records_;
  std::vector<std::uint64_t>& hashes_;
};

// Punctuation and spaces do not count: quotations are cited with and without commas.
std::string bare_key(const std::string& text, HanTable han) {
  FoldOptions options;
  options.punctuation = true;
  options.width = true;
  options.lower_case = true;
  options.simplify = han;
  return folded(text, options);
}

}  // namespace

void add_idioms(LexiconWriter& writer, StringPool& pool, const std::vector<IdiomEntry>& entries,
                HanTable han) {
  IdiomTables tables;
  for (const IdiomEntry& entry : entries) add_record(tables, pool, entry);
  std::vector<StemIdiomRecord> stem_records;
  std::vector<std::uint64_t> stem_hashes;
  for (const Language language : source_languages) {
    IndexKeys keys;
    StemIndex stems(language, stem_records, stem_hashes);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (entries[i].language != language) continue;
      for (const IdiomMatch& match : entries[i].matches) {
        const auto number = static_cast<std::uint32_t>(i);
        if (Stemmer::knows(language))
          stems.add(match, number);
        else
          keys.emplace(bare_key(match.text, han), number);
      }
    }
    add_index(writer, pool, "idioms." + std::string(code_of(language)), keys,
              prefix_units(language));
    stems.finish(writer);
  }
  writer.add("idioms", tables.records);
  writer.add("idiom.texts", tables.texts);
  writer.add("idiom.concepts", tables.concepts);
  writer.add("stem.idioms", stem_records);
  writer.add("stem.hashes", stem_hashes);
}

}  // namespace mtlint
