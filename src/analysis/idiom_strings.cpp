// Idioms of Chinese, Japanese and Korean: strings, through punctuation, in either script; Chinese
// quotations also with changed characters, and cut in two by the border of a segment.

#include <algorithm>

#include "analysis/idioms.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

FoldOptions bare_options(const Lexicon& lexicon) {
  FoldOptions options;
  options.punctuation = options.width = options.lower_case = true;
  options.simplify = lexicon.han();
  return options;
}

// A key without punctuation of its own must not be found across a stop: 一举，两得 is one idiom,
// the end of one sentence and the begin of the next are none.
bool crosses_stop(std::string_view text, Span span) {
  for (const std::string_view stop : {"。", "！", "？", "\n", "；"})
    if (span.of(text).find(stop) != std::string_view::npos) return true;
  return false;
}

// Korean is written with spaces: 귀가 얇다 does not begin inside a word.
bool begins_word(std::string_view text, std::uint32_t at) {
  return !is_letter(code_point_before(text, at));
}

void find_whole(const SourceText& source, const Lexicon& lexicon, IdiomScratch& scratch,
                std::vector<IdiomHit>& out) {
  const PrefixIndex& index = lexicon.idioms(source.language);
  const std::string_view text = scratch.bare.text;
  for (std::size_t at = 0; at < text.size();) {
    const auto hit = index.longest(text, at, [](std::size_t) { return true; });
    if (!hit) {
      at = prefix_end(text, at, 1);
      continue;
    }
    const Span span = scratch.bare.original(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + hit->size)});
    const bool real = !is_title_or_name(source.text, span) && !crosses_stop(source.text, span) &&
                      (source.language != Language::ko || begins_word(source.text, span.begin));
    if (real)
      out.push_back({.span = span, .entry = hit->payload, .alone = hit->size == text.size()});
    at = real ? at + hit->size : prefix_end(text, at, 1);
  }
}

// One clause of the text, by its pairs of characters: which clause of a quotation shares most?
void match_clause(const SourceText& source, const Lexicon& lexicon, IdiomScratch& scratch,
                  Span bare, std::vector<IdiomHit>& out) {
  auto& counts = scratch.clause_counts;
  counts.clear();
  std::size_t pairs = 0;
  std::uint64_t before = 0;
  for (std::size_t at = bare.begin; at < bare.end;) {
    const std::uint64_t c = next_code_point(scratch.bare.text, at);
    const std::uint64_t pair = before << 32 | c;
    if (before != 0) ++pairs;
    if (before != 0 && lexicon.may_be_pair(pair))
      for (const PairRecord& record : lexicon.quotation_pairs(pair)) {
        const auto known = std::ranges::find(counts, record.clause,
                                             &std::pair<std::uint32_t, std::uint32_t>::first);
        if (known == counts.end())
          counts.emplace_back(record.clause, 1U);
        else
          ++known->second;
      }
    before = c;
  }
  for (const auto& [number, count] : counts) {
    const QuotationClause& clause = lexicon.quotation_clause(number);
    // Seven tenths of its pairs, and the clause is not much longer.
    if (count * 10U < clause.pairs * 7U || pairs > clause.pairs + clause.pairs / 2U + 1U) continue;
    const Span span = scratch.bare.original(bare);
    const bool taken =
        std::ranges::any_of(out, [&](const IdiomHit& hit) { return hit.span.overlaps(span); });
    if (taken || is_title_or_name(source.text, span)) return;
    out.push_back({.span = span, .entry = clause.idiom, .fuzzy = true});
    return;
  }
}

bool is_stop_between(std::string_view text, std::uint32_t from, std::uint32_t to) {
  return to > from && Span{from, to}.of(text).find_first_not_of(' ') != std::string_view::npos;
}

// The clauses of the text are the runs of its bare form that are next to each other in it.
void find_quotations(const SourceText& source, const Lexicon& lexicon, IdiomScratch& scratch,
                     std::vector<IdiomHit>& out) {
  if (lexicon.clause_count() == 0) return;
  const Folded& bare = scratch.bare;
  std::size_t begin = 0;
  std::size_t hopeful = 0;  // pairs that some quotation has
  std::uint64_t before = 0;
  for (std::size_t at = 0; at <= bare.text.size();) {
    const bool end = at == bare.text.size();
    const bool cut =
        at > begin && (end || is_stop_between(source.text, bare.end_of[at - 1], bare.begin_of[at]));
    if (cut) {
      if (hopeful >= 3)
        match_clause(source, lexicon, scratch,
                     {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)}, out);
      begin = at;
      hopeful = 0;
      before = 0;
    }
    if (end) break;
    const std::uint64_t c = next_code_point(bare.text, at);
    if (before != 0 && lexicon.may_be_pair(before << 32 | c)) ++hopeful;
    before = c;
  }
}

char32_t simplified(char32_t c, const Lexicon& lexicon) {
  if (lexicon.han() == nullptr || c > 0xFFFF) return c;
  const char32_t simple = lexicon.han()[c];
  return simple == 0 ? c : simple;
}

// The two letters nearest to the end (or begin) of a text, as a pair; 0 if there are not two.
std::uint64_t border_pair(std::string_view text, bool at_end, const Lexicon& lexicon) {
  char32_t letters[2]{};
  int count = 0;
  for (std::size_t at = at_end ? text.size() : 0; count < 2;) {
    if (at_end ? at == 0 : at == text.size()) return 0;
    const char32_t c = at_end ? previous_code_point(text, at) : next_code_point(text, at);
    if (is_letter(c)) letters[count++] = simplified(c, lexicon);
  }
  const std::uint64_t first = letters[at_end ? 1 : 0];
  return first << 32 | letters[at_end ? 0 : 1];
}

// The end of `text`, or its begin, bare: at most 60 characters.
std::string bare_part(std::string_view text, bool end, const Lexicon& lexicon) {
  constexpr std::size_t reach = 180;
  if (text.size() > reach) {
    std::size_t cut = end ? text.size() - reach : reach;
    while ((static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
    text = end ? text.substr(cut) : text.substr(0, cut);
  }
  return folded(text, bare_options(lexicon));
}

// A quotation whose clauses stand in this segment and its neighbour: it begins at some place of the
// first, and the second goes on with it.
void find_cut_quotation(const SourceText& source, std::string_view neighbour, bool is_next,
                        const Lexicon& lexicon, const IdiomScratch& scratch,
                        std::vector<IdiomHit>& out) {
  const std::string_view first = is_next ? source.text : neighbour;
  const std::string_view second = is_next ? neighbour : source.text;
  if (neighbour.empty() || scratch.bare.text.empty()) return;
  // Nearly all borders end here.
  if (!lexicon.may_be_pair(border_pair(first, true, lexicon)) ||
      !lexicon.may_be_pair(border_pair(second, false, lexicon)))
    return;
  const std::string left = bare_part(first, true, lexicon);
  const std::string joined = left + bare_part(second, false, lexicon);
  const std::size_t border = left.size();
  const PrefixIndex& index = lexicon.idioms(source.language);
  constexpr std::size_t least = 12;  // four characters on each side
  for (std::size_t at = 0; at + least <= border; at = prefix_end(joined, at, 1)) {
    const auto hit =
        index.longest(joined, at, [&](std::size_t size) { return at + size >= border + least; });
    if (!hit) continue;
    const std::size_t size = scratch.bare.text.size();
    const std::size_t begin = is_next ? size - (border - at) : 0;
    const std::size_t end = is_next ? size : at + hit->size - border;
    const Span span =
        scratch.bare.original({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    std::erase_if(out, [&](const IdiomHit& other) { return other.span.overlaps(span); });
    out.push_back(
        {.span = span, .entry = hit->payload, .rest = static_cast<std::int8_t>(is_next ? 1 : -1)});
    return;
  }
}

// The clauses of one quotation, found one by one, are one hit.
void join_clauses(std::vector<IdiomHit>& hits) {
  if (hits.size() < 2) return;
  std::ranges::sort(hits, {}, [](const IdiomHit& hit) { return hit.span.begin; });
  std::size_t kept = 0;
  for (std::size_t i = 1; i < hits.size(); ++i) {
    IdiomHit& last = hits[kept];
    const bool near = hits[i].span.begin - last.span.end <= 6;  // a mark or two
    if (hits[i].entry == last.entry && (hits[i].fuzzy || last.fuzzy) && near)
      last.span.end = hits[i].span.end;
    else
      hits[++kept] = hits[i];
  }
  hits.resize(kept + 1);
}

std::uint64_t pair_of(char32_t first, char32_t second) {
  return static_cast<std::uint64_t>(first) << 32 | second;
}

// Most places of a text begin no imported idiom: the first two characters say so.
void make_filter(const Lexicon& lexicon, const Imports& imports, IdiomScratch& scratch) {
  if (!scratch.imported_pairs.empty()) return;
  scratch.imported_pairs.assign(pair_filter_bits / 64, 0);
  for (std::uint32_t i = 0; i < imports.idiom_count(); ++i) {
    const std::string_view form = imports.text(imports.idiom(i).form);
    char32_t letters[2]{};
    int count = 0;
    for (std::size_t at = 0; at < form.size() && count < 2;) {
      const char32_t c = next_code_point(form, at);
      if (is_letter(c)) letters[count++] = simplified(c, lexicon);
    }
    const std::uint64_t bit = pair_bit(pair_of(letters[0], letters[1]));
    scratch.imported_pairs[bit / 64] |= 1ULL << (bit % 64);
  }
}

bool may_begin(const IdiomScratch& scratch, std::size_t at) {
  const std::string_view text = scratch.bare.text;
  const char32_t first = next_code_point(text, at);
  const std::uint64_t bit = pair_bit(pair_of(first, code_point_at(text, at)));
  return (scratch.imported_pairs[bit / 64] >> (bit % 64) & 1U) != 0;
}

// What only imported dictionaries know, where no curated idiom is: four characters or more.
void find_imported(const SourceText& source, const Lexicon& lexicon, const Imports& imports,
                   IdiomScratch& scratch, std::vector<IdiomHit>& out) {
  const FormTable& table = imports.idioms(source.language);
  if (table.empty()) return;
  make_filter(lexicon, imports, scratch);
  const Folded& bare = scratch.bare;
  const std::size_t curated = out.size();
  std::size_t next = 0;  // of the curated hits, which are in order
  constexpr std::size_t least = 12;
  constexpr std::size_t characters = 4;
  for (std::size_t at = 0; at + least <= bare.text.size();) {
    if (!may_begin(scratch, at)) {
      at = prefix_end(bare.text, at, 1);
      continue;
    }
    while (next < curated && out[next].span.end <= bare.begin_of[at]) ++next;
    const bool inside = next < curated && out[next].span.contains(bare.begin_of[at]);
    const auto hit = inside ? std::nullopt : table.longest(bare.text, at, characters);
    if (!hit || hit->size < least) {
      at = prefix_end(bare.text, at, 1);
      continue;
    }
    const Span span =
        bare.original({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + hit->size)});
    const bool taken =
        std::ranges::any_of(out, [&](const IdiomHit& other) { return other.span.overlaps(span); });
    if (taken || is_title_or_name(source.text, span) || crosses_stop(source.text, span)) {
      at = prefix_end(bare.text, at, 1);
      continue;
    }
    out.push_back({.span = span,
                   .entry = hit->payload,
                   .imported = true,
                   .alone = hit->size == bare.text.size()});
    at += hit->size;
  }
  if (out.size() > curated)
    std::ranges::sort(out, {}, [](const IdiomHit& hit) { return hit.span.begin; });
}

}  // namespace

std::string bare_idiom(std::string_view words, const Lexicon& lexicon) {
  return folded(words, bare_options(lexicon));
}

void find_string_idioms(const SourceText& source, const Neighbours& around, const Lexicon& lexicon,
                        const Imports& imports, IdiomScratch& scratch, std::vector<IdiomHit>& out) {
  if (lexicon.idioms(source.language).slots.empty()) return;
  fold(source.text, bare_options(lexicon), scratch.bare);
  find_whole(source, lexicon, scratch, out);
  if (source.language != Language::zh) return find_imported(source, lexicon, imports, scratch, out);
  find_quotations(source, lexicon, scratch, out);
  join_clauses(out);
  find_cut_quotation(source, around.next, true, lexicon, scratch, out);
  find_cut_quotation(source, around.previous, false, lexicon, scratch, out);
  std::ranges::sort(out, {}, [](const IdiomHit& hit) { return hit.span.begin; });
  find_imported(source, lexicon, imports, scratch, out);
}

}  // namespace mtlint
