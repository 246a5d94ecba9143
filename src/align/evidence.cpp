// Evidence of translation from tables, dictionaries, numbers and letters.

#include "align/evidence.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "align/english_stems.h"
#include "analysis/quantities.h"
#include "base/hash.h"
#include "resources/imports.h"
#include "resources/lexical_table.h"
#include "resources/lexicon.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// How much a name, a number, a Latin word and a gloss are worth beside a piece of the table, which
// is shared among all pieces of the sentence.
constexpr float of_name = 6;
constexpr float of_number = 8;
constexpr float of_latin = 6;
constexpr float of_gloss = 0.5F;

std::uint32_t number_key(const Quantity& quantity) {
  const std::uint64_t value = quantity.kind == QuantityKind::date
                                  ? static_cast<std::uint64_t>(quantity.year) << 16 |
                                        static_cast<std::uint64_t>(quantity.month & 0xF) << 8 |
                                        static_cast<std::uint64_t>(quantity.day & 0x1F)
                                  : std::bit_cast<std::uint64_t>(quantity.value);
  return static_cast<std::uint32_t>(mix(value + 1, 0x9E3779B97F4A7C15ULL) >> 32);
}

// Characters other than spaces.
float length_of(std::string_view text) {
  float length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_space(c)) ++length;
  }
  return length;
}

constexpr float explained = 0.4F;  // of the English words, by the table and the dictionaries
constexpr float most_gain = 5;     // of one word

}  // namespace

float word_gain(float expected, float pieces, float share) {
  static const float of_none = std::log(1 - explained);
  if (expected == 0) return of_none;  // nearly all of them
  return std::min(most_gain, std::log(1 - explained + explained * expected / (pieces * share)));
}

float words_odds(const Predicted& from, const Held& held) {
  float sum = 0;
  for (const Held::Word& word : held.words)
    sum += word_gain(from.of(word.key), from.pieces, word.share);
  return sum;
}

float lengths_odds(float from, float to) {
  const float spread = std::sqrt((from + to) / 2 * 12 + 25);
  const float delta = (to - from) / spread;
  return -std::min(12.0F, delta * delta / 2);
}

float bead_odds(float words, std::size_t count, float lengths) {
  return words / std::sqrt(static_cast<float>(count) + 1) + lengths / 2 + 0.4F;
}

void EvidenceReader::add_pieces(std::string_view source, Language language, Predicted& out) {
  if (table_ == nullptr) return;
  pieces_.clear();
  table_->pieces(source, pieces_);
  for (const std::uint32_t piece : pieces_)
    for (const TranslatedWord& word : table_->words(language, piece))
      out.expected.emplace_back(word.stem, word.probability);
  out.pieces += static_cast<float>(pieces_.size());
}

void EvidenceReader::add_names(std::string_view source, Language language, Predicted& out) {
  SourceText text;
  text.text = source;
  text.language = language;
  std::vector<NameHit> hits;
  names_ = {};
  find_names(text, name_sources(resources_), {}, names_, hits);
  const Lexicon& lexicon = *resources_.lexicon;
  for (const NameHit& hit : hits) {
    keys_.clear();
    for (const std::uint32_t entity : lexicon.entities(lexicon.source_form(hit.form)))
      for (const EnglishFormRecord& form : lexicon.english(lexicon.entity(entity)))
        english_stems(lexicon.text(form.text), stemmer_, keys_);
    std::ranges::sort(keys_);
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    for (const std::uint32_t key : keys_) out.expected.emplace_back(key, of_name);
  }
}

// Words of Chinese and Japanese with the stems of their glosses: the longest word at each place.
void EvidenceReader::add_glosses(Language language, Predicted& out) {
  const Imports& imports = *resources_.imports;
  const bool chinese = language == Language::zh;
  const FormTable& words = chinese ? imports.words() : imports.japanese_words();
  if (words.empty()) return;
  const std::string_view text = names_.source.text;  // folded by add_names()
  for (std::size_t at = 0; at < text.size();) {
    const auto hit = words.longest(text, at);
    if (!hit) {
      next_code_point(text, at);
      continue;
    }
    const auto glosses =
        chinese ? imports.word_glosses(hit->payload) : imports.japanese_glosses(hit->payload);
    const float worth = hit->size > 3 ? 2 * of_gloss : of_gloss;
    const float each =
        worth / std::sqrt(static_cast<float>(std::max<std::size_t>(1, glosses.size())));
    for (const std::uint32_t stem : glosses)
      out.expected.emplace_back(stem_key(imports.stem(stem).hash), each);
    at += hit->size;
  }
}

void EvidenceReader::add_numbers(std::string_view text, Language language,
                                 std::vector<std::uint32_t>& out) {
  std::vector<Quantity> quantities;
  find_quantities(text, language, {}, quantities);
  for (const Quantity& quantity : quantities)
    if (!quantity.loose || quantity.digits) out.push_back(number_key(quantity));
}

// Latin words that either side may simply have in common: names, terms, codes.
void EvidenceReader::add_latin(std::string_view source, Predicted& out) {
  keys_.clear();
  for (std::size_t at = 0; at < source.size();) {
    std::size_t end = at;
    while (end < source.size() && script_of(code_point_at(source, end)) == Script::latin &&
           is_letter(code_point_at(source, end)))
      next_code_point(source, end);
    if (end == at) {
      next_code_point(source, at);
      continue;
    }
    if (end - at >= 2) keys_.push_back(english_stem(source.substr(at, end - at), stemmer_));
    at = end;
  }
  for (const std::uint32_t key : keys_) out.expected.emplace_back(key, of_latin);
}

Predicted EvidenceReader::predict(std::string_view source, Language language) {
  Predicted out;
  out.length = length_of(source);
  add_pieces(source, language, out);
  if (out.pieces == 0) out.pieces = std::max(1.0F, out.length / 3);
  add_names(source, language, out);
  if (language == Language::zh || language == Language::ja) add_glosses(language, out);
  add_latin(source, out);
  keys_.clear();
  add_numbers(source, language, keys_);
  for (const std::uint32_t key : keys_) out.expected.emplace_back(key, of_number);
  std::ranges::sort(out.expected);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < out.expected.size(); ++i)
    if (kept > 0 && out.expected[kept - 1].first == out.expected[i].first)
      out.expected[kept - 1].second += out.expected[i].second;
    else
      out.expected[kept++] = out.expected[i];
  out.expected.resize(kept);
  for (const auto& [key, weight] : out.expected)
    out.filter[key >> 26] |= std::uint64_t{1} << (key >> 20 & 63U);
  return out;
}

Held EvidenceReader::read(std::string_view target) {
  Held out;
  out.length = length_of(target);
  keys_.clear();
  english_stems(target, stemmer_, keys_);
  for (const std::uint32_t key : keys_)
    out.words.push_back({key, table_ == nullptr ? LexicalTable::unseen : table_->share(key)});
  keys_.clear();
  add_numbers(target, Language::en, keys_);
  for (const std::uint32_t key : keys_) out.words.push_back({key, 1e-3F});
  return out;
}

}  // namespace mtlint
