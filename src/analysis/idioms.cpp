// Known idioms in the source: string keys for unspaced scripts, sets of stems for inflected ones.

#include "analysis/idioms.h"

#include <algorithm>

#include "base/hash.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Titles of works: what they quote is not translated as an idiom.
bool inside_title(std::string_view text, Span span) {
  const std::size_t open = text.substr(0, span.begin).rfind("《");
  if (open == std::string_view::npos) return false;
  const std::size_t close = text.find("》", open);
  return close != std::string_view::npos && close >= span.end;
}

// A key without punctuation of its own must not be found across a stop: 一举，两得 is one idiom,
// the end of one sentence and the begin of the next are none.
bool crosses_stop(std::string_view text, Span span) {
  for (const std::string_view stop : {"。", "！", "？", "\n", "；"})
    if (span.of(text).find(stop) != std::string_view::npos) return true;
  return false;
}

void find_strings(const SourceText& source, const Lexicon& lexicon, IdiomScratch& scratch,
                  std::vector<IdiomHit>& out) {
  const PrefixIndex& index = lexicon.idioms(source.language);
  if (index.slots.empty()) return;
  FoldOptions options;
  options.punctuation = options.width = options.lower_case = true;
  options.simplify = lexicon.han();
  fold(source.text, options, scratch.bare);
  const std::string_view text = scratch.bare.text;
  for (std::size_t at = 0; at < text.size();) {
    const auto hit = index.longest(text, at, [](std::size_t) { return true; });
    if (!hit) {
      at = prefix_end(text, at, 1);
      continue;
    }
    const Span span = scratch.bare.original(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + hit->size)});
    const bool real = !inside_title(source.text, span) && !crosses_stop(source.text, span);
    if (real) out.push_back({span, hit->payload});
    at = real ? at + hit->size : prefix_end(text, at, 1);
  }
}

// Words of the source and their stems.
void stem_words(const SourceText& source, IdiomScratch& scratch) {
  FoldOptions options;
  options.lower_case = true;
  fold(source.text, options, scratch.lower);
  const std::string_view text = scratch.lower.text;
  scratch.stems.clear();
  scratch.words.clear();
  std::size_t begin = 0;
  bool in_word = false;
  const auto close = [&](std::size_t end) {
    if (!in_word) return;
    in_word = false;
    const std::string_view word = text.substr(begin, end - begin);
    const auto [it, is_new] = scratch.stem_of.try_emplace(hash64(word), 0);
    if (is_new) it->second = scratch.stemmer.stem_hash(source.language, word);
    scratch.stems.push_back(it->second);
    scratch.words.push_back(scratch.lower.original(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}));
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    const bool letter = is_letter(c) || is_mark(c);
    if (letter && !in_word) begin = here;
    if (!letter) close(here);
    in_word = letter;
  }
  close(text.size());
  if (scratch.stem_of.size() > 200'000) scratch.stem_of.clear();  // memory stays bounded
}

// The words of the idiom around word `at`, which is its key; an empty span if they are not there.
Span match_stems(const IdiomScratch& scratch, std::size_t at, const StemIdiomRecord& record,
                 std::span<const std::uint64_t> stems) {
  const auto& words = scratch.stems;
  if (record.in_order != 0) {
    // Consecutive but for `gap` words in all.
    const std::size_t key = record.in_order - 1U;
    if (at < key) return {};
    for (std::size_t start = at - key + 1; start-- > 0 && at - start <= key + record.gap;) {
      std::size_t word = start;
      std::size_t found = 0;
      while (found < stems.size() && word < words.size() &&
             word - start < stems.size() + record.gap)
        found += words[word++] == stems[found] ? 1U : 0U;
      if (found == stems.size() && words[start] == stems[0])
        return {scratch.words[start].begin, scratch.words[word - 1].end};
      if (start == 0) break;
    }
    return {};
  }
  const std::size_t reach = stems.size() + record.gap;
  std::size_t first = at;
  std::size_t last = at;
  for (std::size_t i = 1; i < stems.size(); ++i) {
    std::size_t best = words.size();
    for (std::size_t j = at >= reach ? at - reach : 0; j < std::min(words.size(), at + reach + 1);
         ++j)
      if (j != at && words[j] == stems[i] &&
          (best == words.size() ||
           (j > at ? j - at : at - j) < (best > at ? best - at : at - best)))
        best = j;
    if (best == words.size()) return {};
    first = std::min(first, best);
    last = std::max(last, best);
  }
  if (last - first >= reach) return {};
  return {scratch.words[first].begin, scratch.words[last].end};
}

void find_stems(const SourceText& source, const Lexicon& lexicon, IdiomScratch& scratch,
                std::vector<IdiomHit>& out) {
  stem_words(source, scratch);
  for (std::size_t i = 0; i < scratch.stems.size(); ++i)
    for (const StemIdiomRecord& record : lexicon.stem_idioms(source.language, scratch.stems[i])) {
      const Span span = match_stems(scratch, i, record, lexicon.stems(record));
      if (!span.empty()) out.push_back({span, record.idiom});
    }
  // Longest first where they overlap.
  std::ranges::stable_sort(
      out, [](const IdiomHit& a, const IdiomHit& b) { return a.span.size() > b.span.size(); });
  std::vector<IdiomHit> kept;
  for (const IdiomHit& hit : out)
    if (std::ranges::none_of(kept,
                             [&](const IdiomHit& other) { return other.span.overlaps(hit.span); }))
      kept.push_back(hit);
  std::ranges::sort(kept, {}, [](const IdiomHit& hit) { return hit.span.begin; });
  out = std::move(kept);
}

}  // namespace

void find_idioms(const SourceText& source, const Lexicon& lexicon, IdiomScratch& scratch,
                 std::vector<IdiomHit>& out) {
  if (source.text.empty()) return;
  if (Stemmer::knows(source.language))
    find_stems(source, lexicon, scratch, out);
  else
    find_strings(source, lexicon, scratch, out);
}

}  // namespace mtlint
