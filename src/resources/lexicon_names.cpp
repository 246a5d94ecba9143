// Names into the lexicon: which source forms lead to which entities, and their English forms.

#include <algorithm>
#include <array>
#include <set>

#include "base/hash.h"
#include "resources/compile.h"
#include "resources/lexicon_builder.h"
#include "resources/russian_cases.h"

namespace mtlint {
namespace {

// Forms of one language while they are collected: form -> kind and entities.
struct Collected {
  std::uint32_t kind = 0;
  std::vector<std::uint32_t> entities;
};
using Forms = std::map<std::string, Collected>;

void collect(Forms& forms, const std::string& key, std::uint32_t kind, std::uint32_t entity) {
  auto [it, is_new] = forms.try_emplace(key, Collected{kind, {}});
  it->second.kind = std::min(it->second.kind, kind);
  if (std::ranges::find(it->second.entities, entity) == it->second.entities.end())
    it->second.entities.push_back(entity);
}

// The last part of a form with a middle dot (奥巴马 of 贝拉克·奥巴马): people are called by it.
std::string last_part(const std::string& form) {
  for (const std::string_view dot : {"·", "・"}) {
    const std::size_t at = form.rfind(dot);
    if (at != std::string::npos) return form.substr(at + dot.size());
  }
  return {};
}

// The dots that people type for U+00B7.
std::vector<std::string> with_other_dots(const std::string& form) {
  std::vector<std::string> forms{form};
  if (form.find("·") == std::string::npos) return forms;
  for (const std::string_view dot : {"•", "・", "‧", "⋅", "."}) {
    std::string other;
    for (std::size_t at = 0; at < form.size();) {
      const bool is_dot = form.compare(at, 2, "·") == 0;
      other += is_dot ? dot : std::string_view(form).substr(at, 1);
      at += is_dot ? 2 : 1;
    }
    forms.push_back(std::move(other));
  }
  return forms;
}

bool has_cyrillic(const std::string& form) { return form.find("\xD0") != std::string::npos; }

// A company or town that people call by the first part of its name: 小米 of 小米公司, 万象 of
// 万象市. Where the whole name was written, the first part may be an everyday word.
std::string without_kind(const std::string& form, EntityKind kind) {
  constexpr std::array<std::string_view, 14> companies{
      "公司", "集团", "集团公司", "股份", "控股", "汽车", "科技",
      "电子", "电器", "银行",     "手机", "航空", "食品", "有限公司"};
  constexpr std::array<std::string_view, 8> places{"市", "县", "区", "省", "州", "镇", "乡", "旗"};
  const std::size_t least = 6;  // two ideographs
  const auto strip = [&](const auto& endings) -> std::string {
    for (const std::string_view ending : endings)
      if (form.ends_with(ending) && form.size() >= least + ending.size())
        return form.substr(0, form.size() - ending.size());
    return {};
  };
  if (kind == EntityKind::organisation) return strip(companies);
  if (kind == EntityKind::place) return strip(places);
  return {};
}

void collect_entry(const NameEntry& entry, std::uint32_t number, Language language, HanTable han,
                   Forms& forms) {
  const auto index = static_cast<std::size_t>(language);
  const auto key = [&](const std::string& form) {
    return index_key(form, static_cast<int>(index), han);
  };
  for (const std::string& form : entry.forms[index]) {
    for (const std::string& spelling : with_other_dots(form))
      collect(forms, key(spelling), 0, number);
    const std::string part = last_part(form);
    if (entry.kind == EntityKind::person && part.size() >= 6 && !entry.family.empty())
      collect(forms, key(part), 1, number);
    if (language == Language::zh)
      if (const std::string bare = without_kind(form, entry.kind); !bare.empty())
        collect(forms, key(bare), 3, number);
    if (language == Language::ru && has_cyrillic(form))
      for (const std::string& declined : russian_cases(key(form)))
        collect(forms, declined, 0, number);
  }
  for (const std::string& form : entry.short_forms[index]) collect(forms, key(form), 2, number);
  for (const std::string& form : entry.alone[index]) collect(forms, key(form), 3, number);
}

// The entities with their English.
struct EnglishTables {
  std::vector<EntityRecord> entities;
  std::vector<EnglishFormRecord> forms;
  std::vector<TextRef> texts;
  std::set<std::uint64_t> squeezed;
};

Range add_texts(EnglishTables& tables, StringPool& pool, const Texts& texts) {
  const Range range{static_cast<std::uint32_t>(tables.texts.size()),
                    static_cast<std::uint32_t>(texts.size())};
  for (const std::string& text : texts) tables.texts.push_back(pool.keep(text));
  return range;
}

Texts squeezed_literals(const NameEntry& entry) {
  Texts squeezed;
  for (const std::string& literal : entry.literal) squeezed.push_back(squeeze(literal));
  return squeezed;
}

// The epithets of all languages: a text of one language does not hold those of another.
Texts folded_epithets(const NameEntry& entry, HanTable han) {
  Texts folded;
  for (const Language language : source_languages) {
    const auto index = static_cast<std::size_t>(language);
    for (const std::string& text : entry.epithets[index])
      folded.push_back(index_key(text, static_cast<int>(index), han));
  }
  return folded;
}

void add_english(EnglishTables& tables, StringPool& pool, const NameEntry& entry, HanTable han) {
  EntityRecord record;
  record.id = pool.keep(entry.id);
  record.note = pool.keep(entry.note);
  record.family = pool.keep(entry.family);
  record.kind = entry.kind;
  record.literal = add_texts(tables, pool, squeezed_literals(entry));
  record.epithets = add_texts(tables, pool, folded_epithets(entry, han));
  record.english.begin = static_cast<std::uint32_t>(tables.forms.size());
  const auto add = [&](const std::string& text, bool full) {
    const std::string squeezed = squeeze(text);
    if (squeezed.empty()) return;
    tables.forms.push_back({pool.keep(text), pool.keep(squeezed), full ? 1U : 0U});
    tables.squeezed.insert(hash64(squeezed));
  };
  for (const std::string& text : entry.english) add(text, true);
  if (!entry.family.empty()) add(entry.family, false);
  for (const std::string& text : entry.short_english) add(text, false);
  record.english.count = static_cast<std::uint32_t>(tables.forms.size()) - record.english.begin;
  tables.entities.push_back(record);
}

std::uint32_t title_bits(const TitleEntry& entry) {
  std::uint32_t bits = 0;
  if (entry.position != "after") bits |= title_bit::before;
  if (entry.position != "before") bits |= title_bit::after;
  if (entry.kind == "speech-verb") bits |= title_bit::speech;
  if (entry.kind == "kinship") bits |= title_bit::kinship;
  return bits;
}

}  // namespace

void add_titles(LexiconWriter& writer, StringPool& pool, const std::vector<TitleEntry>& entries,
                HanTable han) {
  for (const Language language : source_languages) {
    IndexKeys keys;
    for (const TitleEntry& entry : entries)
      if (entry.language == language)
        keys.emplace(index_key(entry.source, static_cast<int>(language), han), title_bits(entry));
    add_index(writer, pool, "titles." + std::string(code_of(language)), keys,
              prefix_units(language));
  }
}

std::uint64_t add_names(LexiconWriter& writer, StringPool& pool,
                        const std::vector<NameEntry>& entries, HanTable han) {
  EnglishTables english;
  for (const NameEntry& entry : entries) add_english(english, pool, entry, han);
  std::vector<SourceFormRecord> records;
  std::vector<std::uint32_t> form_entities;
  for (const Language language : source_languages) {
    Forms forms;
    for (std::size_t i = 0; i < entries.size(); ++i)
      collect_entry(entries[i], static_cast<std::uint32_t>(i), language, han, forms);
    IndexKeys keys;
    for (const auto& [form, collected] : forms) {
      keys.emplace(form, static_cast<std::uint32_t>(records.size()));
      records.push_back({pool.keep(form),
                         {static_cast<std::uint32_t>(form_entities.size()),
                          static_cast<std::uint32_t>(collected.entities.size())},
                         collected.kind});
      form_entities.insert(form_entities.end(), collected.entities.begin(),
                           collected.entities.end());
    }
    add_index(writer, pool, "names." + std::string(code_of(language)), keys,
              prefix_units(language));
  }
  writer.add("entities", english.entities);
  writer.add("english", english.forms);
  writer.add("name.texts", english.texts);
  writer.add("english.names", std::vector(english.squeezed.begin(), english.squeezed.end()));
  writer.add("forms", records);
  writer.add("form.entities", form_entities);
  return records.size();
}

}  // namespace mtlint
