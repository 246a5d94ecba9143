// Tables of romanisation and conventional names in the lexicon: built and looked up.

#include <algorithm>
#include <map>

#include "resources/compile.h"
#include "resources/lexicon_builder.h"

namespace mtlint {
namespace {

struct Collected {
  std::vector<std::string> spellings{};
  std::uint32_t flags = 0;
};
using Sorted = std::map<std::string, Collected>;

void collect(Sorted& sorted, const std::string& text, const Texts& spellings, std::uint32_t flag) {
  Collected& entry = sorted[text];
  entry.flags |= flag;
  for (const std::string& spelling : spellings)
    if (std::ranges::find(entry.spellings, spelling) == entry.spellings.end())
      entry.spellings.push_back(spelling);
}

void add_section(LexiconWriter& writer, StringPool& pool, const std::string& name,
                 const Sorted& sorted, std::vector<TextRef>& spellings) {
  std::vector<SpellingRecord> records;
  for (const auto& [text, entry] : sorted) {
    records.push_back({pool.keep(text),
                       {static_cast<std::uint32_t>(spellings.size()),
                        static_cast<std::uint32_t>(entry.spellings.size())},
                       entry.flags});
    for (const std::string& spelling : entry.spellings) spellings.push_back(pool.keep(spelling));
  }
  writer.add(name, records);
}

Texts squeezed(const Texts& forms) {
  Texts result;
  for (const std::string& form : forms) result.push_back(squeeze(form));
  return result;
}

}  // namespace

void add_spellings(LexiconWriter& writer, StringPool& pool, const Dictionaries& dictionaries,
                   HanTable han) {
  std::vector<TextRef> spellings;
  for (const auto& [table, name] : roman_table_names) {
    Sorted sorted;
    const bool chinese = name.starts_with("zh");
    for (const RomanisationEntry& entry : dictionaries.romanisations) {
      if (entry.table != table) continue;
      const auto language = static_cast<int>(chinese ? Language::zh : Language::ru);
      collect(sorted, index_key(entry.unit, language, han), squeezed(entry.forms), 0);
    }
    add_section(writer, pool, "r." + std::string(name), sorted, spellings);
  }
  for (const Language language : source_languages) {
    Sorted sorted;
    const auto index = static_cast<std::size_t>(language);
    for (const NamePartEntry& entry : dictionaries.name_parts)
      for (const std::string& form : entry.forms[index])
        collect(
            sorted, index_key(form, static_cast<int>(index), han), entry.english,
            static_cast<std::uint32_t>(entry.family ? NamePartKind::family : NamePartKind::given));
    add_section(writer, pool, "parts." + std::string(code_of(language)), sorted, spellings);
  }
  writer.add("spellings", spellings);
}

const SpellingRecord* Lexicon::find(std::span<const SpellingRecord> records,
                                    std::string_view key) const {
  const auto found = std::ranges::lower_bound(
      records, key, {}, [this](const SpellingRecord& record) { return text(record.text); });
  return found != records.end() && text(found->text) == key ? &*found : nullptr;
}

std::span<const TextRef> Lexicon::romanisation(RomanTable table, std::string_view unit) const {
  const SpellingRecord* record = find(romanisations_[index_of(table)], unit);
  return record ? spellings(*record) : std::span<const TextRef>{};
}

const SpellingRecord* Lexicon::name_part(Language language, std::string_view part) const {
  return find(name_parts_[index_of(language)], part);
}

std::span<const TextRef> Lexicon::spellings(const SpellingRecord& record) const {
  return spellings_.subspan(record.spellings.begin, record.spellings.count);
}

}  // namespace mtlint
