// Imported knowledge: opening, and look-ups that stay inside the file whatever it says.

#include "resources/imports.h"

#include <algorithm>

#include "resources/imports_file.h"

namespace mtlint {
namespace {

// The part of `items` that `range` means, cut to what there is.
template <class T>
std::span<const T> inside(std::span<const T> items, Range range) {
  if (range.begin >= items.size()) return {};
  return items.subspan(range.begin, std::min<std::size_t>(range.count, items.size() - range.begin));
}

template <class T>
const T& at_or_none(std::span<const T> items, std::size_t number) {
  static const T none{};
  return number < items.size() ? items[number] : none;
}

}  // namespace

// Has access to the private members so that opening can be one readable function.
struct ImportsReader {
  static void fill(Imports& imports, const SectionTable& table) {
    imports.pool_ = table.bytes("pool");
    imports.contents_ = table.items<ImportInfo>("contents");
    imports.name_records_ = table.items<NameRecord>("names");
    imports.characters_ = table.items<std::uint32_t>("characters");
    imports.readings_ = table.items<TextRef>("readings");
    imports.surnames_ = table.items<TextRef>("surnames");
    imports.character_ranges_ = table.items<Range>("char.ranges");
    imports.character_words_ = table.items<CharacterWord>("char.words");
    imports.words_ = forms(imports, table, "words", Language::zh);
    imports.word_costs_ = {
        table.items<WordFirst>("word.firsts"), table.items<std::uint16_t>("word.seconds"),
        table.items<WordPair>("word.pairs"), table.items<std::uint16_t>("word.tails")};
    imports.word_records_ = table.items<WordRecord>("word.records");
    imports.word_glosses_ = table.items<std::uint32_t>("word.glosses");
    imports.japanese_words_ = forms(imports, table, "words.ja", Language::ja);
    imports.japanese_ranges_ = table.items<Range>("ranges.ja");
    imports.japanese_stems_ = table.items<std::uint32_t>("stems.ja");
    imports.german_slots_ = table.items<IndexSlot>("idioms.de.s");
    imports.stem_idioms_ = table.items<StemIdiomRecord>("stem.idioms");
    imports.stem_hashes_ = table.items<std::uint64_t>("stem.hashes");
    imports.idiom_records_ = table.items<ImportedIdiomRecord>("idiom.records");
    imports.glosses_ = table.items<GlossRecord>("glosses");
    imports.gloss_stems_ = table.items<std::uint32_t>("gloss.stems");
    imports.stems_ = table.items<StemRecord>("stems");
    imports.synonym_ranges_ = table.items<Range>("synonym.ranges");
    imports.synonyms_ = table.items<std::uint32_t>("synonyms");
    for (const Language language : source_languages) {
      const std::size_t i = Imports::index_of(language);
      const std::string code(code_of(language));
      imports.names_[i] = forms(imports, table, "names." + code, language);
      imports.idioms_[i] = forms(imports, table, "idioms." + code, language);
    }
  }

  static FormTable forms(const Imports& imports, const SectionTable& table, const std::string& name,
                         Language language) {
    return {table.items<FormSlot>(name), imports.pool_, language};
  }
};

Result<Imports> Imports::open(const std::string& path) {
  auto file = MappedFile::open(path);
  if (!file) return Failure(file.error());
  const auto content = check_imports(file->bytes(), path, false);
  if (!content) return Failure(content.error());
  Imports imports;
  imports.path_ = path;
  imports.checksum_ = content->checksum;
  imports.file_ = std::move(*file);
  ImportsReader::fill(imports, SectionTable(content->sections));
  return imports;
}

Result<void> Imports::verify() const {
  if (path_.empty()) return {};
  const auto content = check_imports(file_.bytes(), path_, true);
  if (!content) return Failure(content.error());
  return {};
}

bool Imports::has(ImportSource source) const {
  return std::ranges::any_of(contents_, [&](const ImportInfo& i) { return i.source == source; });
}

std::string_view Imports::text(TextRef ref) const {
  if (ref.offset > pool_.size()) return {};
  return pool_.substr(ref.offset, ref.size);
}

std::span<const NameRecord> Imports::renderings(std::uint32_t payload) const {
  std::uint32_t end = payload;
  while (end < name_records_.size() && (name_records_[end].kinds & name_kind::last) == 0) ++end;
  return inside(name_records_, {payload, end + 1 - payload});
}

std::span<const NameRecord> Imports::find_name(Language language, std::string_view folded) const {
  const auto payload = names(language).find(folded);
  if (!payload) return {};
  return renderings(*payload);
}

std::string_view Imports::reading(std::span<const TextRef> table, char32_t c) const {
  const auto found = std::ranges::lower_bound(characters_, static_cast<std::uint32_t>(c));
  if (found == characters_.end() || *found != static_cast<std::uint32_t>(c)) return {};
  return text(at_or_none(table, static_cast<std::size_t>(found - characters_.begin())));
}

WordRecord Imports::word(std::uint32_t payload) const { return at_or_none(word_records_, payload); }

std::span<const std::uint32_t> Imports::word_glosses(std::uint32_t payload) const {
  if (payload >= word_records_.size()) return {};
  const std::uint32_t begin = word_records_[payload].glosses;
  const auto all = static_cast<std::uint32_t>(word_glosses_.size());
  const std::uint32_t end =
      payload + 1U < word_records_.size() ? word_records_[payload + 1U].glosses : all;
  if (end < begin) return {};
  return inside(word_glosses_, {begin, end - begin});
}

std::span<const std::uint32_t> Imports::japanese_glosses(std::uint32_t payload) const {
  return inside(japanese_stems_, at_or_none(japanese_ranges_, payload));
}

std::span<const StemIdiomRecord> Imports::stem_idioms(Language language, std::uint64_t stem) const {
  if (language != Language::de || german_slots_.empty()) return {};
  const std::uint64_t hash = stem | 1U;
  std::size_t i = FormTable::home_of(hash, german_slots_.size());
  for (std::size_t probes = 0; probes < german_slots_.size(); ++probes) {
    if (german_slots_[i].hash == 0) return {};
    if (german_slots_[i].hash == hash) return inside(stem_idioms_, german_slots_[i].entries);
    if (++i == german_slots_.size()) i = 0;
  }
  return {};
}

std::span<const std::uint64_t> Imports::stems(const StemIdiomRecord& record) const {
  return inside(stem_hashes_, record.stems);
}

const ImportedIdiomRecord& Imports::idiom(std::uint32_t number) const {
  return at_or_none(idiom_records_, number);
}

std::span<const GlossRecord> Imports::glosses(const ImportedIdiomRecord& idiom) const {
  return inside(glosses_, idiom.glosses);
}

std::span<const std::uint32_t> Imports::stems(const GlossRecord& gloss) const {
  return inside(gloss_stems_, gloss.stems);
}

std::span<const CharacterWord> Imports::character_words(char32_t c) const {
  const auto found = std::ranges::lower_bound(characters_, static_cast<std::uint32_t>(c));
  if (found == characters_.end() || *found != static_cast<std::uint32_t>(c)) return {};
  const auto rank = static_cast<std::size_t>(found - characters_.begin());
  return inside(character_words_, at_or_none(character_ranges_, rank));
}

std::optional<std::uint32_t> Imports::stem_number(std::uint64_t stem_hash) const {
  const auto found = std::ranges::lower_bound(stems_, stem_hash, {}, &StemRecord::hash);
  if (found == stems_.end() || found->hash != stem_hash) return std::nullopt;
  return static_cast<std::uint32_t>(found - stems_.begin());
}

const StemRecord& Imports::stem(std::uint32_t number) const { return at_or_none(stems_, number); }

std::span<const std::uint32_t> Imports::synonyms(std::uint32_t stem) const {
  return inside(synonyms_, at_or_none(synonym_ranges_, stem));
}

}  // namespace mtlint
