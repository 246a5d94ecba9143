// Gathers and merges names.

#include "import/name_collector.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

#include "import/form_table_builder.h"
#include "resources/compile.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t longest_english = 120;  // bytes; longer ones are explanations

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (is_letter(next_code_point(text, at))) return true;
  return false;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == ','))
    text.remove_suffix(1);
  return text;
}

}  // namespace

TextRef NameCollector::keep_form(Language language, std::string_view form) {
  return pool_.keep(index_key(trimmed(form), static_cast<int>(language), han_));
}

void NameCollector::add(Language language, std::string_view form, std::string_view english,
                        std::uint16_t kinds, ImportSource source) {
  english = trimmed(english);
  if (!has_letter(form) || !has_letter(english) || english.size() > longest_english ||
      form.size() > FormTable::longest_form)
    return;
  const TextRef key = keep_form(language, form);
  facts_[language].push_back({key.offset, key.size, pool_.keep(english), kinds,
                              static_cast<std::uint8_t>(source), count_++});
}

void NameCollector::add_alias(Language language, std::string_view form, std::string_view other,
                              ImportSource source) {
  if (form.size() > FormTable::longest_form) return;
  aliases_[language].push_back(
      {keep_form(language, form), keep_form(language, other), static_cast<std::uint8_t>(source)});
}

void NameCollector::resolve_aliases(Facts& facts, const std::vector<Alias>& aliases) {
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_form;
  for (const Alias& alias : aliases) by_form[alias.other.offset];
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const auto wanted = by_form.find(facts[i].form);
    if (wanted != by_form.end()) wanted->second.push_back(i);
  }
  for (const Alias& alias : aliases)
    for (const std::size_t i : by_form[alias.other.offset]) {
      Fact fact = facts[i];
      if (fact.source != alias.source || fact.form == alias.form.offset) continue;
      fact.form = alias.form.offset;
      fact.form_size = alias.form.size;
      fact.order = count_++;
      facts.push_back(fact);
    }
}

std::vector<NameRecord> NameCollector::merge(std::span<const Fact> facts) {
  struct Rendering {
    Fact first;
    std::string squeezed;
    std::uint8_t sources = 0;
    std::uint16_t kinds = 0;
  };
  std::vector<Rendering> renderings;
  for (const Fact& fact : facts) {
    std::string squeezed =
        squeeze(std::string_view(pool_.bytes()).substr(fact.english.offset, fact.english.size));
    auto same = std::ranges::find(renderings, squeezed, &Rendering::squeezed);
    if (same == renderings.end()) same = renderings.insert(same, {fact, std::move(squeezed), 0, 0});
    if (fact.source < same->first.source) same->first = fact;  // its spelling is preferred
    same->sources |= fact.source;
    same->kinds |= fact.kinds;
  }
  std::ranges::stable_sort(renderings, [](const Rendering& a, const Rendering& b) {
    const int by_a = std::popcount(a.sources), by_b = std::popcount(b.sources);
    if (by_a != by_b) return by_a > by_b;
    return a.first.source < b.first.source;
  });
  std::vector<NameRecord> records;
  for (const Rendering& r : renderings)
    records.push_back({r.first.english.offset, static_cast<std::uint8_t>(r.first.english.size),
                       r.sources, r.kinds});
  records.back().kinds |= name_kind::last;
  return records;
}

void NameCollector::write(LexiconWriter& writer) {
  std::vector<NameRecord> records;
  for (auto& [language, facts] : facts_) {
    resolve_aliases(facts, aliases_[language]);
    std::ranges::sort(facts, {}, [](const Fact& f) { return std::pair(f.form, f.order); });
    FormTableBuilder table(language);
    for (std::size_t begin = 0; begin < facts.size();) {
      std::size_t end = begin;
      while (end < facts.size() && facts[end].form == facts[begin].form) ++end;
      table.add(pool_.bytes().substr(facts[begin].form, facts[begin].form_size),
                static_cast<std::uint32_t>(records.size()));
      const auto merged = merge(std::span(facts).subspan(begin, end - begin));
      records.insert(records.end(), merged.begin(), merged.end());
      begin = end;
    }
    writer.add("names." + std::string(code_of(language)), table.finish(pool_));
  }
  writer.add("names", records);
}

}  // namespace mtlint
