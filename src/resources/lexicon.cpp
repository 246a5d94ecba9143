// The compiled lexicon: opening and look-ups.

#include "resources/lexicon.h"

#include <algorithm>
#include <bit>

#include "base/hash.h"
#include "resources/lexicon_file.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Of records sorted by `key`, those with this one.
template <class Record, class Key>
std::span<const Record> equal_to(std::span<const Record> records, Key value, Key Record::*key) {
  const auto begin = std::ranges::lower_bound(records, value, {}, key);
  return {begin, std::ranges::upper_bound(begin, records.end(), value, {}, key)};
}

}  // namespace

// Has access to the private members so that opening can be one readable function.
struct LexiconReader {
  static void fill(Lexicon& lexicon, const SectionTable& table) {
    lexicon.pool_ = table.bytes("pool");
    lexicon.han_ = table.items<char16_t>("han");
    lexicon.pinyin_ = table.items<std::uint16_t>("pinyin");
    lexicon.syllables_ = table.items<TextRef>("syllables");
    lexicon.entities_ = table.items<EntityRecord>("entities");
    lexicon.english_ = table.items<EnglishFormRecord>("english");
    lexicon.forms_ = table.items<SourceFormRecord>("forms");
    lexicon.form_entities_ = table.items<std::uint32_t>("form.entities");
    lexicon.name_texts_ = table.items<TextRef>("name.texts");
    lexicon.english_names_ = table.items<std::uint64_t>("english.names");
    lexicon.idiom_records_ = table.items<IdiomRecord>("idioms");
    lexicon.idiom_texts_ = table.items<TextRef>("idiom.texts");
    lexicon.idiom_concepts_ = table.items<Range>("idiom.concepts");
    lexicon.stem_idioms_ = table.items<StemIdiomRecord>("stem.idioms");
    lexicon.stem_hashes_ = table.items<std::uint64_t>("stem.hashes");
    lexicon.clauses_ = table.items<QuotationClause>("quote.clauses");
    lexicon.pairs_ = table.items<PairRecord>("quote.pairs");
    lexicon.pair_filter_ = table.items<std::uint64_t>("quote.filter");
    lexicon.words_ = table.items<std::uint32_t>("words");
    lexicon.spellings_ = table.items<TextRef>("spellings");
    fill_units(lexicon, table);
    for (const auto& [roman, name] : roman_table_names)
      lexicon.romanisations_[Lexicon::index_of(roman)] =
          table.items<SpellingRecord>("r." + std::string(name));
    for (const Language language : source_languages) {
      const std::size_t i = Lexicon::index_of(language);
      lexicon.name_parts_[i] =
          table.items<SpellingRecord>("parts." + std::string(code_of(language)));
      lexicon.names_[i] = index(lexicon, table, "names", language);
      lexicon.idioms_[i] = index(lexicon, table, "idioms", language);
      lexicon.titles_[i] = index(lexicon, table, "titles", language);
      lexicon.stem_slots_[i] = table.items<IndexSlot>("stems." + std::string(code_of(language)));
      lexicon.stem_forms_[i] = table.items<FormRecord>("forms." + std::string(code_of(language)));
    }
  }

  static void fill_units(Lexicon& lexicon, const SectionTable& table) {
    Units& units = lexicon.units_;
    units.units = table.items<UnitRecord>("units");
    units.sets = table.items<UnitSet>("unit.sets");
    units.list = table.items<std::uint16_t>("unit.list");
    units.pool = lexicon.pool_;
    units.han = lexicon.han();
    const auto forms = [&](Language language) {
      units.forms[Lexicon::index_of(language)] =
          table.items<UnitFormSlot>("units." + std::string(code_of(language)));
    };
    forms(Language::en);
    for (const Language language : source_languages) forms(language);
  }

  static PrefixIndex index(const Lexicon& lexicon, const SectionTable& table, std::string name,
                           Language language) {
    name += "." + std::string(code_of(language));
    PrefixIndex index;
    index.slots = table.items<IndexSlot>(name + ".s");
    index.entries = table.items<IndexEntry>(name + ".e");
    index.filter = table.items<std::uint64_t>(name + ".f");
    index.pool = lexicon.pool_;
    index.units = prefix_units(language);
    if (!std::has_single_bit(index.slots.size()) || !std::has_single_bit(index.filter.size()))
      index.slots = {};  // damaged, or no such index
    return index;
  }
};

int prefix_units(Language language) {
  return is_unspaced(language) || language == Language::ko ? 2 : 4;
}

Result<Lexicon> Lexicon::open(const std::string& path) {
  auto file = MappedFile::open(path);
  if (!file) return Failure(file.error());
  const auto checksum = check_lexicon(file->bytes(), path, false);
  if (!checksum) return Failure(checksum.error());
  Lexicon lexicon;
  lexicon.file_ = std::move(*file);
  lexicon.checksum_ = *checksum;
  LexiconReader::fill(lexicon, SectionTable(lexicon.file_.bytes()));
  return lexicon;
}

Result<Lexicon> Lexicon::from_bytes(std::string bytes) {
  const auto checksum = check_lexicon(bytes, "lexicon in memory", false);
  if (!checksum) return Failure(checksum.error());
  Lexicon lexicon;
  lexicon.memory_ = std::make_shared<const std::string>(std::move(bytes));
  lexicon.checksum_ = *checksum;
  LexiconReader::fill(lexicon, SectionTable(*lexicon.memory_));
  return lexicon;
}

std::string_view Lexicon::pinyin(char32_t c) const {
  if (c >= pinyin_.size()) return {};
  const std::uint16_t syllable = pinyin_[c];
  return syllable == 0 ? std::string_view() : text(syllables_[syllable]);
}

std::span<const std::uint32_t> Lexicon::entities(const SourceFormRecord& form) const {
  return form_entities_.subspan(form.entities.begin, form.entities.count);
}

std::span<const EnglishFormRecord> Lexicon::english(const EntityRecord& entity) const {
  return english_.subspan(entity.english.begin, entity.english.count);
}

std::span<const TextRef> Lexicon::name_texts(Range range) const {
  return name_texts_.subspan(range.begin, range.count);
}

bool Lexicon::is_english_name(std::string_view squeezed) const {
  return std::ranges::binary_search(english_names_, hash64(squeezed));
}

std::span<const StemIdiomRecord> Lexicon::stem_idioms(Language language, std::uint64_t stem) const {
  const auto slots = stem_slots_[index_of(language)];
  if (slots.empty()) return {};
  const std::uint64_t hash = stem | 1U;
  for (std::size_t i = hash & (slots.size() - 1); slots[i].hash != 0;
       i = (i + 1) & (slots.size() - 1))
    if (slots[i].hash == hash)
      return stem_idioms_.subspan(slots[i].entries.begin, slots[i].entries.count);
  return {};
}

std::span<const PairRecord> Lexicon::quotation_pairs(std::uint64_t pair) const {
  return equal_to(pairs_, pair, &PairRecord::pair);
}

std::vector<std::uint64_t> character_pairs(std::string_view text) {
  std::vector<std::uint64_t> pairs;
  std::uint64_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::uint64_t c = next_code_point(text, at);
    if (before != 0) pairs.push_back(before << 32 | c);
    before = c;
  }
  return pairs;
}

bool Lexicon::is_pinyin(std::string_view syllable) const {
  return !syllable.empty() &&
         std::ranges::any_of(syllables_, [&](TextRef known) { return text(known) == syllable; });
}

std::span<const FormRecord> Lexicon::forms(Language language, std::uint64_t form) const {
  return equal_to(stem_forms_[index_of(language)], form, &FormRecord::form);
}

std::span<const std::uint64_t> Lexicon::stems(const StemIdiomRecord& record) const {
  return stem_hashes_.subspan(record.stems.begin, record.stems.count);
}

std::span<const TextRef> Lexicon::texts(Range range) const {
  return idiom_texts_.subspan(range.begin, range.count);
}

std::span<const Range> Lexicon::concepts(const IdiomRecord& idiom) const {
  return idiom_concepts_.subspan(idiom.concepts.begin, idiom.concepts.count);
}

bool Lexicon::is_word(std::uint64_t hash) const {
  if (words_.empty()) return false;
  const std::uint32_t check = word_check(hash);
  for (std::size_t i = hash & (words_.size() - 1); words_[i] != 0;
       i = (i + 1) & (words_.size() - 1))
    if (words_[i] == check) return true;
  return false;
}

std::string squeeze(std::string_view english) {
  FoldOptions options;
  options.lower_case = true;
  options.diacritics = true;
  options.width = true;
  options.invisible = true;
  options.punctuation = true;
  return folded(english, options);
}

}  // namespace mtlint
