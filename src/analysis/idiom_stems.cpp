// Idioms of inflected languages: the stems of their words, near each other.

#include <algorithm>

#include "analysis/idioms.h"
#include "base/hash.h"
#include "lang/source_words.h"

namespace mtlint {
namespace {

// Appends the stem of a word, and those of the words that the dictionaries say it is a form of.
void append_stems(std::string_view word, Language language, const Lexicon& lexicon,
                  IdiomScratch& scratch) {
  const auto put = [&](std::uint64_t stem) { scratch.all_stems.push_back(stem | 1U); };
  put(scratch.stemmer.stem_hash(language, word));
  for (const FormRecord& form : lexicon.forms(language, hash64(word))) put(form.stem);
}

IdiomScratch::WordStems stems_of(std::string_view lower, Language language, const Lexicon& lexicon,
                                 IdiomScratch& scratch) {
  // Not as the seed of the hash: that would be as good as a changed letter.
  const std::uint64_t key =
      hash64(lower) + static_cast<std::uint64_t>(language) * 0x9E3779B97F4A7C15;
  const auto [it, is_new] = scratch.stems_of.try_emplace(key);
  if (!is_new) return it->second;
  scratch.word = lower;
  normalise_source_word(language, scratch.word);
  const auto begin = static_cast<std::uint32_t>(scratch.all_stems.size());
  if (!is_article(language, scratch.word)) {
    append_stems(scratch.word, language, lexicon, scratch);
    std::vector<std::string> readings;
    append_without_clitics(language, scratch.word, readings);
    for (const std::string& reading : readings) append_stems(reading, language, lexicon, scratch);
  }
  it->second = {begin, static_cast<std::uint32_t>(scratch.all_stems.size()) - begin};
  return it->second;
}

bool has_stem(const IdiomScratch& scratch, std::size_t word, std::uint64_t stem) {
  const auto [begin, count] = scratch.stems[word];
  for (std::uint32_t i = begin; i < begin + count; ++i)
    if (scratch.all_stems[i] == stem) return true;
  return false;
}

// The words in order, consecutive but for `gap` words in all.
Span match_in_order(const IdiomScratch& scratch, std::size_t at, const StemIdiomRecord& record,
                    std::span<const std::uint64_t> stems) {
  const std::size_t key = record.in_order - 1U;
  if (at < key) return {};
  for (std::size_t start = at - key + 1; start-- > 0 && at - start <= key + record.gap;) {
    std::size_t word = start;
    std::size_t found = 0;
    while (found < stems.size() && word < scratch.words.size() &&
           word - start < stems.size() + record.gap) {
      // The key word has to be the one that led here, or each idiom would be found twice.
      const bool fits = has_stem(scratch, word, stems[found]) && (found != key || word == at);
      found += fits ? 1U : 0U;
      ++word;
    }
    if (found == stems.size() && has_stem(scratch, start, stems[0]))
      return {scratch.words[start].begin, scratch.words[word - 1].end};
    if (start == 0) break;
  }
  return {};
}

Span match_near(const IdiomScratch& scratch, std::size_t at, const StemIdiomRecord& record,
                std::span<const std::uint64_t> stems) {
  const std::size_t reach = stems.size() + record.gap;
  const std::size_t count = scratch.words.size();
  std::size_t first = at;
  std::size_t last = at;
  for (std::size_t i = 1; i < stems.size(); ++i) {
    std::size_t best = count;
    for (std::size_t j = at >= reach ? at - reach : 0; j < std::min(count, at + reach + 1); ++j)
      if (j != at && has_stem(scratch, j, stems[i]) &&
          (best == count || (j > at ? j - at : at - j) < (best > at ? best - at : at - best)))
        best = j;
    if (best == count) return {};
    first = std::min(first, best);
    last = std::max(last, best);
  }
  if (last - first >= reach) return {};
  return {scratch.words[first].begin, scratch.words[last].end};
}

// What only imported dictionaries know (German), where no curated idiom is.
void find_imported_stems(const SourceText& source, const Imports& imports,
                         const IdiomScratch& scratch, std::vector<IdiomHit>& out) {
  std::vector<IdiomHit> found;
  for (std::size_t i = 0; i < scratch.words.size(); ++i) {
    const auto [begin, count] = scratch.stems[i];
    for (std::uint32_t s = begin; s < begin + count; ++s)
      for (const StemIdiomRecord& record :
           imports.stem_idioms(source.language, scratch.all_stems[s])) {
        const Span span = match_stems(scratch, i, record, imports.stems(record));
        const bool taken =
            std::ranges::any_of(out, [&](const IdiomHit& hit) { return hit.span.overlaps(span); });
        if (!span.empty() && !taken)
          found.push_back({.span = span, .entry = record.idiom, .imported = true});
      }
  }
  keep_longest(found);
  out.insert(out.end(), found.begin(), found.end());
  std::ranges::sort(out, {}, [](const IdiomHit& hit) { return hit.span.begin; });
}

}  // namespace

void stem_words(const SourceText& source, const Lexicon& lexicon, IdiomScratch& scratch) {
  if (scratch.stems_of.size() > 200'000) {  // memory stays bounded
    scratch.stems_of.clear();
    scratch.all_stems.clear();
  }
  FoldOptions options;
  options.lower_case = true;
  fold(source.text, options, scratch.lower);
  const std::string_view text = scratch.lower.text;
  scratch.stems.clear();
  scratch.words.clear();
  for_source_words(text, [&](std::size_t begin, std::size_t end) {
    const auto stems = stems_of(text.substr(begin, end - begin), source.language, lexicon, scratch);
    if (stems.count == 0) return;  // an article
    scratch.stems.push_back(stems);
    scratch.words.push_back(scratch.lower.original(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}));
  });
}

Span match_stems(const IdiomScratch& scratch, std::size_t at, const StemIdiomRecord& record,
                 std::span<const std::uint64_t> stems) {
  return record.in_order != 0 ? match_in_order(scratch, at, record, stems)
                              : match_near(scratch, at, record, stems);
}

void find_stem_idioms(const SourceText& source, const Lexicon& lexicon, const Imports& imports,
                      IdiomScratch& scratch, std::vector<IdiomHit>& out) {
  stem_words(source, lexicon, scratch);
  for (std::size_t i = 0; i < scratch.words.size(); ++i) {
    const auto [begin, count] = scratch.stems[i];
    for (std::uint32_t s = begin; s < begin + count; ++s)
      for (const StemIdiomRecord& record :
           lexicon.stem_idioms(source.language, scratch.all_stems[s])) {
        const Span span = match_stems(scratch, i, record, lexicon.stems(record));
        if (!span.empty() && !is_title_or_name(source.text, span))
          out.push_back({.span = span, .entry = record.idiom});
      }
  }
  keep_longest(out);
  find_imported_stems(source, imports, scratch, out);
}

}  // namespace mtlint
