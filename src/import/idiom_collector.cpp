// Imported idioms.

#include "import/idiom_collector.h"

#include <algorithm>

#include "text/fold.h"

namespace mtlint {

bool is_marked_idiom(const CedictEntry& entry) {
  return std::ranges::any_of(entry.glosses, [](const std::string& gloss) {
    for (const std::string_view mark :
         {"(idiom", "(proverb", "(saying", "(saw", "idiom)", "saying)"})
      if (gloss.find(mark) != std::string::npos) return true;
    return false;
  });
}

std::vector<IdiomGloss> idiom_glosses(const CedictEntry& entry) {
  std::vector<IdiomGloss> glosses;
  for (const std::string& gloss : entry.glosses) {
    if (is_reference(gloss)) continue;
    for (const std::string_view part : gloss_parts(gloss)) {
      std::string text = plain_gloss(part);
      bool literal = false;
      const auto take = [&](std::string_view mark) {
        if (!text.starts_with(mark)) return false;
        text.erase(0, mark.size());
        return true;
      };
      literal = take("lit. ");
      if (!literal) take("fig. ");
      // "(fig.) a widow" has lost its mark with the parentheses, and "lit. and fig." is neither.
      if (literal && take("and fig. ")) literal = false;
      if (!text.empty()) glosses.push_back({std::move(text), literal});
    }
  }
  return glosses;
}

std::vector<IdiomCollector::Gloss> IdiomCollector::with_stems(
    const std::vector<IdiomGloss>& glosses) {
  std::vector<Gloss> result;
  for (const IdiomGloss& gloss : glosses) {
    result.push_back({gloss, stems_.stems_of(gloss.text)});
    if (result.back().stems.empty()) result.pop_back();  // nothing to compare with
  }
  return result;
}

std::string IdiomCollector::key_of(std::string_view form) const {
  FoldOptions options;
  options.punctuation = true;
  options.width = true;
  options.lower_case = true;
  options.simplify = han_;
  return folded(form, options);
}

void IdiomCollector::add(Language language, std::string_view form, std::string_view reading,
                         const std::vector<IdiomGloss>& glosses, bool marked) {
  std::vector<Gloss> known = with_stems(glosses);
  std::string key = key_of(form);
  if (known.empty() || key.empty()) return;
  const auto number = static_cast<std::uint32_t>(idioms_.size());
  const auto [it, is_new] = by_key_.try_emplace({language, std::move(key)}, number);
  if (is_new)
    idioms_.push_back(
        {language, std::string(form), std::string(reading), {}, std::move(known), marked});
  else
    std::ranges::move(known, std::back_inserter(idioms_[it->second].glosses));
}

void IdiomCollector::add_variant(Language language, std::string_view form, std::string_view other) {
  variants_.emplace_back(language, key_of(form), key_of(other));
}

void IdiomCollector::add_german(std::string_view form, std::vector<std::string> words,
                                const std::vector<IdiomGloss>& glosses) {
  std::vector<Gloss> known = with_stems(glosses);
  if (known.empty() || words.empty()) return;
  idioms_.push_back(
      {Language::de, std::string(form), {}, std::move(words), std::move(known), true});
}

void IdiomCollector::write(LexiconWriter& writer, StringPool& pool,
                           const std::vector<std::uint32_t>& final_numbers) {
  std::vector<ImportedIdiomRecord> records;
  std::vector<GlossRecord> glosses;
  std::vector<std::uint32_t> stems;
  for (const Idiom& idiom : idioms_) {
    ImportedIdiomRecord record{
        pool.keep(idiom.form), pool.keep(idiom.reading), {}, idiom.marked ? 1U : 0U};
    record.glosses = {static_cast<std::uint32_t>(glosses.size()),
                      static_cast<std::uint32_t>(idiom.glosses.size())};
    for (const Gloss& gloss : idiom.glosses) {
      glosses.push_back({pool.keep(gloss.gloss.text),
                         {static_cast<std::uint32_t>(stems.size()),
                          static_cast<std::uint32_t>(gloss.stems.size())},
                         gloss.gloss.literal ? 1U : 0U});
      for (const std::uint32_t stem : gloss.stems) stems.push_back(final_numbers[stem]);
    }
    records.push_back(record);
  }
  for (const auto& [language, form, other] : variants_) {
    const auto known = by_key_.find({language, other});
    if (known != by_key_.end() && !form.empty())
      by_key_.try_emplace({language, form}, known->second);
  }
  for (const Language language : {Language::zh, Language::ja}) {
    FormTableBuilder table(language);
    for (const auto& [key, number] : by_key_)
      if (key.first == language) table.add(key.second, number);
    writer.add("idioms." + std::string(code_of(language)), table.finish(pool));
  }
  write_german(writer);
  writer.add("idiom.records", records);
  writer.add("glosses", glosses);
  writer.add("gloss.stems", stems);
}

void IdiomCollector::write_german(LexiconWriter& writer) const {
  Stemmer stemmer;
  FoldOptions lower_case;
  lower_case.lower_case = true;
  const auto hashes_of = [&](const std::vector<std::string>& words) {
    std::vector<std::uint64_t> hashes;
    for (const std::string& word : words)
      hashes.push_back(stemmer.stem_hash(Language::de, folded(word, lower_case)));
    return hashes;
  };
  std::map<std::uint64_t, std::uint32_t> uses;  // in how many idioms a stem is
  for (const Idiom& idiom : idioms_)
    for (const std::uint64_t hash : hashes_of(idiom.words)) ++uses[hash];
  std::map<std::uint64_t, std::vector<StemIdiomRecord>> by_stem;
  std::vector<std::uint64_t> stem_hashes;
  for (std::size_t i = 0; i < idioms_.size(); ++i) {
    std::vector<std::uint64_t> hashes = hashes_of(idioms_[i].words);
    if (hashes.empty()) continue;
    // Under the rarest stem, which the record has first: few places are looked at in vain.
    const auto rarest =
        std::ranges::min_element(hashes, {}, [&](std::uint64_t h) { return uses[h]; });
    std::rotate(hashes.begin(), rarest, rarest + 1);
    StemIdiomRecord record;
    record.stems = {static_cast<std::uint32_t>(stem_hashes.size()),
                    static_cast<std::uint32_t>(hashes.size())};
    record.idiom = static_cast<std::uint32_t>(i);
    record.gap = 4;
    stem_hashes.insert(stem_hashes.end(), hashes.begin(), hashes.end());
    by_stem[hashes[0] | 1U].push_back(record);
  }
  std::vector<IndexSlot> slots(by_stem.empty() ? 0 : by_stem.size() * 2);
  std::vector<StemIdiomRecord> records;
  for (const auto& [hash, list] : by_stem) {
    std::size_t i = FormTable::home_of(hash, slots.size());
    while (slots[i].hash != 0) i = i + 1 == slots.size() ? 0 : i + 1;
    slots[i] = {
        hash,
        {static_cast<std::uint32_t>(records.size()), static_cast<std::uint32_t>(list.size())}};
    records.insert(records.end(), list.begin(), list.end());
  }
  writer.add("idioms.de.s", slots);
  writer.add("stem.idioms", records);
  writer.add("stem.hashes", stem_hashes);
}

}  // namespace mtlint
