// The index of idioms of inflected languages, and the forms of their words.

#include "resources/idiom_stems.h"

#include <algorithm>
#include <bit>
#include <filesystem>

#include "base/hash.h"
#include "lang/source_words.h"
#include "text/characters.h"

namespace mtlint {
namespace {

const char* hunspell_name(Language language) {
  switch (language) {
    case Language::de:
      return "de_DE";
    case Language::fr:
      return "fr";
    case Language::es:
      return "es_ES";
    case Language::ru:
      return "ru_RU";
    default:
      return nullptr;
  }
}

// How many words may stand between those of an idiom beyond what its entry says. German puts the
// parts of a verb at both ends of the clause: drückt ihrer Schwester für die Prüfung beide Daumen.
std::uint32_t stretch(Language language) { return language == Language::de ? 3 : 1; }

}  // namespace

StemIndex::StemIndex(Language language, const std::string& hunspell,
                     std::vector<StemIdiomRecord>& records, std::vector<std::uint64_t>& hashes)
    : language_(language), records_(records), hashes_(hashes) {
  const char* name = hunspell_name(language);
  if (name == nullptr || hunspell.empty()) return;
  std::error_code fault;
  const std::string base = hunspell + "/" + name;
  if (!std::filesystem::exists(base + ".aff", fault)) return;
  if (auto affixes = Affixes::open(base)) affixes_ = std::move(*affixes);
}

std::vector<StemIndex::Word> StemIndex::words_of(const IdiomMatch& match) const {
  FoldOptions fold;
  fold.lower_case = true;
  std::vector<Word> all;
  std::vector<Word> content;
  for_source_words(match.text, [&](std::size_t begin, std::size_t end) {
    Word word{match.text.substr(begin, end - begin), {}};
    word.lower = folded(word.written, fold);
    normalise_source_word(language_, word.lower);
    if (!is_article(language_, word.lower)) content.push_back(word);
    all.push_back(std::move(word));
  });
  return content;
}

std::uint64_t StemIndex::stem_of(const Word& word) {
  const std::uint64_t stem = stemmer_.stem_hash(language_, word.lower) | 1U;
  if (!expanded_.insert(word.written).second) return stem;
  std::vector<std::string> forms;
  const bool small = word.written == word.lower;
  if (affixes_) {
    affixes_->append_forms(word.written, forms);
    if (!small) affixes_->append_forms(word.lower, forms);
  }
  append_forms(language_, word.lower, small, forms);
  FoldOptions fold;
  fold.lower_case = true;
  for (std::string& form : forms) {
    form = folded(form, fold);
    normalise_source_word(language_, form);
    if ((stemmer_.stem_hash(language_, form) | 1U) != stem) forms_.emplace(hash64(form), stem);
  }
  return stem;
}

void StemIndex::add(const IdiomMatch& match, std::uint32_t idiom) {
  const std::vector<Word> words = words_of(match);
  if (words.empty()) return;
  const bool in_order = match.words.empty() || match.in_order;
  add_words(words, match, in_order, idiom);
  // "gab den Löffel ab" for "den Löffel abgeben", in whatever order.
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].written != words[i].lower || words.size() < 2) continue;
    const auto parts = separable_verb(language_, words[i].lower);
    if (!parts) continue;
    std::vector<Word> split = words;
    split[i] = {parts->first, parts->first};
    split.push_back({parts->second, parts->second});
    add_words(std::move(split), match, false, idiom);
  }
}

void StemIndex::add_words(std::vector<Word> words, const IdiomMatch& match, bool in_order,
                          std::uint32_t idiom) {
  const auto longest =
      std::ranges::max_element(words, {}, [](const Word& word) { return word.lower.size(); });
  StemIdiomRecord record;
  record.idiom = idiom;
  std::uint32_t gap = match.words.empty() ? 0 : match.gap;
  if (!in_order && words.size() > 1) gap += stretch(language_);
  record.gap = static_cast<std::uint16_t>(gap);
  record.in_order = in_order ? static_cast<std::uint16_t>(1 + (longest - words.begin())) : 0;
  if (!in_order) std::rotate(words.begin(), longest, longest + 1);
  record.stems = {static_cast<std::uint32_t>(hashes_.size()),
                  static_cast<std::uint32_t>(words.size())};
  for (const Word& word : words) hashes_.push_back(stem_of(word));
  const std::size_t key = in_order ? record.in_order - 1U : 0U;
  by_stem_[hashes_[record.stems.begin + key]].push_back(record);
}

void StemIndex::finish(LexiconWriter& writer) {
  if (by_stem_.empty()) return;
  const std::string code(code_of(language_));
  std::vector<IndexSlot> slots(std::bit_ceil(by_stem_.size() * 2 + 1));
  for (const auto& [hash, list] : by_stem_) {
    std::size_t i = hash & (slots.size() - 1);
    while (slots[i].hash != 0) i = (i + 1) & (slots.size() - 1);
    slots[i] = {
        hash,
        {static_cast<std::uint32_t>(records_.size()), static_cast<std::uint32_t>(list.size())}};
    records_.insert(records_.end(), list.begin(), list.end());
  }
  writer.add("stems." + code, slots);
  std::vector<FormRecord> forms;
  for (const auto& [form, stem] : forms_) forms.push_back({form, stem});
  writer.add("forms." + code, forms);
}

}  // namespace mtlint
