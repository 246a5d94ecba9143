// The table of units in the lexicon: built. It is read by resources/units.h.

#include <algorithm>
#include <map>
#include <set>

#include "resources/lexicon_builder.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

struct Form {
  std::set<std::uint16_t> units{};
  bool before = false;
};
using Forms = std::map<std::uint64_t, Form>;

std::uint64_t key_of(std::string_view text, HanTable han) {
  std::uint64_t key = unit_key_seed;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (han != nullptr && c >= 0x2E80 && c < 0x10000 && han[c] != 0) c = han[c];
    key = unit_key_add(key, c);
  }
  return key | 1U;
}

void collect(Forms& forms, const Texts& texts, std::uint16_t unit, bool before, HanTable han) {
  for (const std::string& text : texts) {
    Form& form = forms[key_of(text, han)];
    form.units.insert(unit);
    form.before = form.before || before;
  }
}

std::vector<UnitFormSlot> slots_of(const Forms& forms,
                                   std::map<std::set<std::uint16_t>, std::uint32_t>& sets) {
  std::size_t size = 16;
  while (size < forms.size() * 2) size *= 2;
  std::vector<UnitFormSlot> slots(size);
  for (const auto& [key, form] : forms) {
    const auto number = static_cast<std::uint32_t>(sets.size() + 1);
    const std::uint32_t set = sets.emplace(form.units, number).first->second;
    std::size_t i = key & (size - 1);
    while (slots[i].key != 0) i = (i + 1) & (size - 1);
    slots[i] = {key, set, form.before ? 1U : 0U};
  }
  return slots;
}

}  // namespace

void add_units(LexiconWriter& writer, StringPool& pool, const std::vector<UnitEntry>& entries,
               HanTable han) {
  std::vector<UnitRecord> records;
  std::map<Language, Forms> forms;
  for (const UnitEntry& entry : entries) {
    const auto number = static_cast<std::uint16_t>(records.size());
    const TextRef one = pool.keep(entry.english.front());
    const TextRef many = pool.keep(entry.english[entry.invariable ? 0 : 1]);
    UnitRecord record;
    record.one = one.offset;
    record.many = many.offset;
    record.one_size = static_cast<std::uint8_t>(one.size);
    record.many_size = static_cast<std::uint8_t>(many.size);
    record.kind = entry.kind;
    record.local = entry.local ? 1 : 0;
    record.factor = entry.factor;
    record.offset = entry.offset;
    records.push_back(record);
    const auto add = [&](Language language, const Texts& own) {
      collect(forms[language], entry.signs, number, entry.kind == UnitKind::currency, han);
      collect(forms[language], entry.before, number, true, han);
      collect(forms[language], own, number, false, han);
    };
    add(Language::en, entry.english);
    for (const Language language : source_languages)
      add(language, entry.forms[static_cast<std::size_t>(language)]);
  }
  std::map<std::set<std::uint16_t>, std::uint32_t> numbers;
  for (const auto& [language, own] : forms)
    writer.add("units." + std::string(code_of(language)), slots_of(own, numbers));
  std::vector<UnitSet> sets(numbers.size());
  std::vector<std::uint16_t> list;
  for (const auto& [members, number] : numbers) {
    sets[number - 1] = {static_cast<std::uint32_t>(list.size()),
                        static_cast<std::uint32_t>(members.size())};
    list.insert(list.end(), members.begin(), members.end());
  }
  writer.add("units", records);
  writer.add("unit.sets", sets);
  writer.add("unit.list", list);
}

}  // namespace mtlint
