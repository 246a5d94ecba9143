// Builds the index of terms, and finds those of languages that are looked for by characters.

#include "analysis/term_index.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "resources/lexicon.h"
#include "text/characters.h"
#include "text/fold_tables.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::uint64_t filter_bits = 1U << 16;

std::uint64_t pair_key(char32_t first, char32_t second) {
  return mix(std::uint64_t{first} << 32 | second, 0xa0761d6478bd642fULL);
}

void set_bit(std::vector<std::uint64_t>& filter, std::uint64_t hash) {
  if (filter.empty()) filter.resize(filter_bits / 64);
  filter[hash % filter_bits / 64] |= 1ULL << (hash % 64);
}

bool has_bit(const std::vector<std::uint64_t>& filter, std::uint64_t hash) {
  return (filter[hash % filter_bits / 64] >> (hash % 64) & 1U) != 0;
}

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }
bool is_kana(char32_t c) { return script_of(c) == Script::katakana || c == U'ー'; }
bool is_hangul(char32_t c) { return script_of(c) == Script::hangul; }

// Particles, and the verbs that nouns are made into, behind a Korean word.
bool begins_with_particle(std::string_view text) {
  constexpr std::array<std::string_view, 38> particles{
      "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "로", "으로", "도",
      "만", "인", "였", "나", "든", "라", "며", "고", "부", "까", "께", "한테", "보다",
      "처", "및", "등", "들", "별", "하", "되", "시", "적", "된", "할", "한"};
  return std::ranges::any_of(particles, [&](std::string_view p) { return text.starts_with(p); });
}

// May a term begin and end here? Letters of alphabets and digits go on; of the scripts without
// spaces what each allows.
bool is_bounded(std::string_view text, Span span, Language language) {
  const char32_t before = code_point_before(text, span.begin);
  const char32_t after = code_point_at(text, span.end);
  const char32_t first = code_point_at(text, span.begin);
  const char32_t last = code_point_before(text, span.end);
  const auto runs_on = [](char32_t inside, char32_t outside) {
    return outside != 0 && is_word_character(outside) && !is_cjk(script_of(outside)) &&
           is_word_character(inside) && !is_cjk(script_of(inside));
  };
  if (runs_on(first, before) || runs_on(last, after)) return false;
  if (is_kana(first) && is_kana(before)) return false;
  if (is_kana(last) && is_kana(after)) return false;
  if (language == Language::ko) {
    if (is_hangul(first) && is_hangul(before)) return false;
    return !is_hangul(last) || !is_hangul(after) || begins_with_particle(text.substr(span.end));
  }
  // 検査 in 検査技師: short words of Japanese are pieces of longer ones. Of Chinese, one character.
  const std::uint32_t piece = language == Language::ja ? 6 : 3;
  if (span.size() > piece) return true;
  return !(is_han(first) && is_han(before)) && !(is_han(last) && is_han(after));
}

bool is_cut(Span term, std::span<const Span> cuts) {
  return std::ranges::any_of(
      cuts, [&](Span word) { return word.overlaps(term) && !term.contains(word); });
}

// Does a text in these characters have capitals alone, two or more? Then "who" is not it.
bool is_acronym(std::string_view text) {
  return text.size() > 1 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool by_characters(Language language) { return is_unspaced(language) || language == Language::ko; }

// Only spaces stand between the words of a term, or what its own text has.
bool is_whole(std::string_view found, std::string_view term) {
  for (std::size_t at = 0; at < found.size();) {
    const char32_t c = next_code_point(found, at);
    if (c < 0x80 && c != ',' && c != '.' && c != ';' && c != ':') continue;
    if (!is_punctuation(c)) continue;
    std::string mark;
    append_code_point(mark, c);
    if (term.find(mark) == std::string_view::npos) return false;
  }
  return true;
}

}  // namespace

TermIndex::TermIndex(std::vector<TermEntry> entries, HanTable han, const Abbreviations& english,
                     const std::string& hunspell)
    : han_(han),
      entries_(std::move(entries)),
      numbers_(language_names.size()),
      written_(language_names.size()),
      characters_(language_names.size()),
      words_(language_names.size()) {
  EnglishStems stems;
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const TermEntry& entry = entries_[i];
    for (const SourceTerm& term : entry.sources) add_source(term, i);
    auto& forms = forms_.emplace_back();
    for (const EnglishTerm& term : entry.english) {
      // Where only capitals tell the wanted form from the other, they count.
      const std::string small = folded(term.text, {.lower_case = true});
      const bool twin = std::ranges::any_of(entry.english, [&](const EnglishTerm& other) {
        return &other != &term && other.text != term.text &&
               folded(other.text, {.lower_case = true}) == small;
      });
      forms.push_back(make_term_form(term, entry.exact_case || twin, english, stems));
      const TermForm& form = forms.back();
      if (is_welcome(form.status) || form.words.empty()) continue;
      const auto number = static_cast<std::uint32_t>(forms.size() - 1);
      if (form.words.size() > 1) unwelcome_[form.words[0]].push_back({i, number});
      if (form.words.size() == 1)
        for (const std::uint64_t word : form.endings) unwelcome_[word].push_back({i, number});
    }
  }
  add_word_forms(hunspell);
  sort_rows();
  numbers_.clear();
  written_.clear();
}

void TermIndex::add_source(const SourceTerm& term, std::uint32_t entry) {
  std::vector<Language> languages{term.language};
  if (term.language == Language::unknown) languages = languages_of_script(term.text);
  for (const Language language : languages) {
    auto& numbers = numbers_[static_cast<std::size_t>(language)];
    const std::string folded_text =
        folded(term.text, {.lower_case = !is_acronym(term.text), .width = true, .spaces = true});
    const auto [it, is_new] =
        numbers.try_emplace(folded_text, static_cast<std::uint32_t>(keys_.size()));
    if (is_new) {
      keys_.push_back({term.text, {}, is_acronym(term.text)});
      if (by_characters(language))
        add_characters(term.text, language, it->second);
      else
        add_words(term.text, language, it->second);
    }
    auto& list = keys_[it->second].entries;
    if (list.empty() || list.back() != entry) list.push_back(entry);
  }
}

void TermIndex::add_characters(std::string_view text, Language language, std::uint32_t key) {
  TermScratch scratch;
  cut_characters(text, language, scratch);
  if (scratch.characters.empty()) return;
  const std::u32string characters(scratch.characters.begin(), scratch.characters.end());
  Characters& table = characters_[static_cast<std::size_t>(language)];
  const std::uint64_t hash = pair_key(characters[0], characters.size() > 1 ? characters[1] : 0);
  table.rows[hash].push_back({characters, key});
  set_bit(table.filter, hash);
}

void TermIndex::sort_rows() {
  for (Characters& table : characters_)
    for (auto& [hash, rows] : table.rows)
      std::ranges::stable_sort(rows, std::ranges::greater{},
                               [](const CharacterRow& row) { return row.text.size(); });
  for (Words& table : words_)
    for (auto& [hash, rows] : table.rows) {
      std::ranges::stable_sort(rows, std::ranges::greater{},
                               [](const WordRow& row) { return row.stems.size(); });
      set_bit(table.filter, hash);
    }
}

void TermIndex::cut_characters(std::string_view source, Language language,
                               TermScratch& scratch) const {
  scratch.characters.clear();
  scratch.begins.clear();
  scratch.ends.clear();
  for (std::size_t at = 0; at < source.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    char32_t c = next_code_point(source, at);
    const bool may_be_blank = c >= 0x80 && (c < 0x3400 || c >= 0xFE00);  // no ideograph, no Hangul
    if (c == ' ' || (may_be_blank && (is_space(c) || is_control(c)))) continue;
    if (c < 0x80)
      c = c >= 'A' && c <= 'Z' ? c + 32 : c;
    else if (c >= 0xFF00 || c == 0x3000)
      c = fold_case(fold_width(c));
    else if (han_ != nullptr && language == Language::zh && c < 0x10000 && han_[c] != 0)
      c = han_[c];
    scratch.characters.push_back(c);
    scratch.begins.push_back(begin);
    scratch.ends.push_back(static_cast<std::uint32_t>(at));
  }
}

void TermIndex::find_characters(std::string_view source, Language language,
                                std::span<const Span> cuts, TermScratch& scratch) const {
  const Characters& table = characters_[static_cast<std::size_t>(language)];
  if (table.rows.empty()) return;
  cut_characters(source, language, scratch);
  const std::span<const char32_t> all(scratch.characters);
  for (std::size_t at = 0; at < all.size(); ++at) {
    for (const char32_t second : {at + 1 < all.size() ? all[at + 1] : U'\0', U'\0'}) {
      const std::uint64_t hash = pair_key(all[at], second);
      if (!has_bit(table.filter, hash)) continue;
      const auto rows = table.rows.find(hash);
      if (rows == table.rows.end()) continue;
      for (const CharacterRow& row : rows->second) {
        if (row.text.size() > all.size() - at ||
            !std::ranges::equal(row.text, all.subspan(at, row.text.size())))
          continue;
        const Span span{scratch.begins[at], scratch.ends[at + row.text.size() - 1]};
        if (is_bounded(source, span, language) && !is_cut(span, cuts) &&
            is_whole(span.of(source), keys_[row.key].text))
          scratch.candidates.push_back({span, row.key});
      }
      if (second == 0) break;
    }
  }
}

void TermIndex::find(std::string_view source, Language language, std::span<const Span> cuts,
                     TermScratch& scratch, std::vector<FoundTerm>& out) const {
  scratch.candidates.clear();
  if (by_characters(language))
    find_characters(source, language, cuts, scratch);
  else
    find_words(source, language, scratch);
  auto& found = scratch.candidates;
  if (found.empty()) return;
  std::erase_if(found, [&](const FoundTerm& term) {
    if (!keys_[term.key].capitals) return false;
    const std::string_view text = term.span.of(source);
    return std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
  });
  std::ranges::stable_sort(
      found, [](const FoundTerm& a, const FoundTerm& b) { return a.span.size() > b.span.size(); });
  const std::size_t first = out.size();
  for (const FoundTerm& term : found) {
    const bool taken = std::any_of(
        out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), [&](const FoundTerm& t) {
          return t.span.overlaps(term.span) && (t.span != term.span || t.key == term.key);
        });
    if (!taken) out.push_back(term);
  }
  std::ranges::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), {},
                    [](const FoundTerm& term) { return term.span.begin; });
}

void load_terms(std::vector<TermEntry> entries, Resources& resources) {
  if (entries.empty()) return;
  resources.terms =
      std::make_shared<const TermIndex>(std::move(entries), resources.lexicon->han(),
                                        resources.abbreviations_of(Language::en), hunspell_folder);
}

}  // namespace mtlint
