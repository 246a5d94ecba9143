// Terms of languages that write words with spaces: by the stems of their words.

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include "analysis/term_endings.h"
#include "analysis/term_index.h"
#include "base/hash.h"
#include "lang/source_words.h"
#include "resources/affixes.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool has_bit(const std::vector<std::uint64_t>& filter, std::uint64_t hash) {
  return !filter.empty() && (filter[hash % 65536 / 64] >> (hash % 64) & 1U) != 0;
}

// Calls take(begin, end) for each run of letters and digits.
template <class Take>
void for_words(std::string_view text, Take take) {
  std::size_t begin = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    const bool letter = is_ascii_letter(c) || is_ascii_digit(c) ||
                        (c >= 0x80 && (is_letter(c) || is_mark(c) || is_digit(c)));
    if (letter && !in_word) begin = here;
    if (!letter && in_word) take(begin, here);
    in_word = letter;
  }
  if (in_word) take(begin, text.size());
}

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

std::string lower_case(std::string_view text) { return folded(text, {.lower_case = true}); }

}  // namespace

TermScratch::WordStems TermIndex::stems_of(std::string_view written, Language language,
                                           TermScratch& scratch) const {
  const std::uint64_t key =
      hash64(written) + static_cast<std::uint64_t>(language) * 0x9E3779B97F4A7C15;
  const auto [it, is_new] = scratch.stems_of.try_emplace(key);
  if (!is_new) return it->second;
  scratch.word = lower_case(written);
  normalise_source_word(language, scratch.word);
  auto& all = scratch.all_stems;
  const auto begin = static_cast<std::uint32_t>(all.size());
  if (!is_article(language, scratch.word)) {
    const auto& forms = words_[static_cast<std::size_t>(language)].forms;
    const auto add = [&](std::string_view word) {
      const std::uint64_t stem = scratch.stemmer.stem_hash(language, word);
      all.push_back(stem);
      const auto listed = forms.find(hash64(word));
      if (listed == forms.end()) return;
      for (const Listed& other : listed->second)
        if (std::find(all.begin() + begin, all.end(), other.stem) == all.end())
          all.push_back(other.stem);
    };
    add(scratch.word);
    std::vector<std::string> readings;
    append_without_clitics(language, scratch.word, readings);
    for (const std::string& reading : readings) add(reading);
  }
  it->second = {begin, static_cast<std::uint32_t>(all.size()) - begin};
  return it->second;
}

void TermIndex::cut_words(std::string_view source, Language language, TermScratch& scratch) const {
  if (scratch.stems_of.size() > 200'000) {  // memory stays bounded
    scratch.stems_of.clear();
    scratch.all_stems.clear();
  }
  scratch.words.clear();
  scratch.stems.clear();
  for_words(source, [&](std::size_t begin, std::size_t end) {
    const auto stems = stems_of(source.substr(begin, end - begin), language, scratch);
    if (stems.count == 0) return;  // an article
    scratch.stems.push_back(stems);
    scratch.words.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  });
}

void TermIndex::add_words(std::string_view text, Language language, std::uint32_t key) {
  TermScratch scratch;
  cut_words(text, language, scratch);
  WordRow row;
  row.key = key;
  for (std::size_t i = 0; i < scratch.words.size(); ++i) {
    const std::string word(scratch.words[i].of(text));
    row.stems.push_back(scratch.all_stems[scratch.stems[i].begin]);
    row.words.push_back(lower_case(word));
    normalise_source_word(language, row.words.back());
    written_[static_cast<std::size_t>(language)].try_emplace(word, lower_case(word));
  }
  if (row.stems.empty()) return;
  const std::uint64_t first = row.stems.front();
  words_[static_cast<std::size_t>(language)].rows[first].push_back(std::move(row));
}

// Forms that Snowball does not bring home, for the words of the terms alone.
void TermIndex::add_word_forms(const std::string& hunspell) {
  Stemmer stemmer;
  for (const Language language : {Language::de, Language::fr, Language::es, Language::ru}) {
    const auto& written = written_[static_cast<std::size_t>(language)];
    Words& words = words_[static_cast<std::size_t>(language)];
    if (written.empty()) continue;
    std::optional<Affixes> affixes;
    std::error_code fault;
    const std::string base = hunspell + "/" + hunspell_name(language);
    if (!hunspell.empty() && std::filesystem::exists(base + ".aff", fault))
      if (auto read = Affixes::open(base)) affixes = std::move(*read);
    for (const auto& [word, small] : written) {
      std::string plain = small;
      normalise_source_word(language, plain);
      const std::uint64_t stem = stemmer.stem_hash(language, plain);
      std::vector<std::string> forms;
      if (affixes) affixes->append_forms(word, forms);
      if (affixes && word != small) affixes->append_forms(small, forms);
      append_forms(language, small, false, forms);
      for (const std::string& found : forms) {
        std::string form = lower_case(found);
        normalise_source_word(language, form);
        auto& listed = words.forms[hash64(form)];
        const std::uint64_t of = hash64(plain);
        if (std::ranges::find(listed, of, &Listed::word) == listed.end())
          listed.push_back({stem, of});
      }
    }
  }
}

// By Hunspell's list, or by its ending.
bool TermIndex::is_form(const WordRow& row, std::size_t part, std::string_view written,
                        Language language, TermScratch& scratch) const {
  const auto& forms = words_[static_cast<std::size_t>(language)].forms;
  const bool several = row.words.size() > 1;
  const auto is_one = [&](std::string_view word) {
    const auto listed = forms.find(hash64(word));
    if (listed != forms.end() && std::ranges::find(listed->second, hash64(row.words[part]),
                                                   &Listed::word) != listed->second.end())
      return true;
    return scratch.stemmer.stem_hash(language, word) == row.stems[part] &&
           is_inflection(language, row.words[part], word, several);
  };
  std::string word = lower_case(written);
  normalise_source_word(language, word);
  if (is_one(word)) return true;
  std::vector<std::string> readings;
  append_without_clitics(language, word, readings);
  return std::ranges::any_of(readings, is_one);
}

void TermIndex::find_words(std::string_view source, Language language, TermScratch& scratch) const {
  const Words& table = words_[static_cast<std::size_t>(language)];
  if (table.rows.empty()) return;
  cut_words(source, language, scratch);
  const auto has_stem = [&](std::size_t word, std::uint64_t stem) {
    const auto [begin, count] = scratch.stems[word];
    for (std::uint32_t i = begin; i < begin + count; ++i)
      if (scratch.all_stems[i] == stem) return true;
    return false;
  };
  // Nothing but spaces, hyphens, apostrophes and articles between the words.
  const auto adjoin = [&](std::size_t word) {
    const Span gap{scratch.words[word - 1].end, scratch.words[word].begin};
    return gap.of(source).find_first_of(",.;:!?()[]{}\"\n/") == std::string_view::npos;
  };
  for (std::size_t at = 0; at < scratch.words.size(); ++at) {
    const auto [begin, count] = scratch.stems[at];
    for (std::uint32_t s = begin; s < begin + count; ++s) {
      const std::uint64_t first = scratch.all_stems[s];
      if (!has_bit(table.filter, first)) continue;
      const auto rows = table.rows.find(first);
      if (rows == table.rows.end()) continue;
      for (const WordRow& row : rows->second) {
        if (at + row.stems.size() > scratch.words.size()) continue;
        bool fits = true;
        for (std::size_t i = 1; fits && i < row.stems.size(); ++i)
          fits = has_stem(at + i, row.stems[i]) && adjoin(at + i);
        for (std::size_t i = 0; fits && i < row.stems.size(); ++i)
          fits = is_form(row, i, scratch.words[at + i].of(source), language, scratch);
        const Span span{scratch.words[at].begin, scratch.words[at + row.stems.size() - 1].end};
        if (fits) scratch.candidates.push_back({span, row.key});
      }
    }
  }
}

}  // namespace mtlint
