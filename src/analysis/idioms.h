// Known idioms in the source.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/lexical_hits.h"
#include "analysis/source_text.h"
#include "resources/imports.h"
#include "resources/lexicon.h"
#include "text/fold.h"
#include "text/stemmer.h"

namespace mtlint {

// Buffers that are reused from segment to segment; one for each thread.
struct IdiomScratch {
  // The stems of a word: its own, and those of words that it is an irregular form of.
  struct WordStems {
    std::uint32_t begin = 0;
    std::uint32_t count = 0;
  };
  Folded bare{};
  Folded lower{};
  Stemmer stemmer{};
  std::string word{};
  std::unordered_map<std::uint64_t, WordStems> stems_of{};  // word hash and language -> stems
  std::vector<std::uint64_t> all_stems{};                   // what WordStems refer to
  std::vector<WordStems> stems{};                           // of the words of the source
  std::vector<Span> words{};
  std::vector<std::pair<std::uint32_t, std::uint32_t>> clause_counts{};  // clause, pairs seen
  std::vector<std::uint64_t>
      imported_pairs{};  // filter of the first two characters of imported idioms
};

// The sources of the segments around, empty where there are none: quotations are cut in two there.
struct Neighbours {
  std::string_view previous{};
  std::string_view next{};
};

// Appends the idioms of the source, longest first where they overlap, in order of place.
// Chinese, Japanese, Korean: strings, found through punctuation and in either script; none inside
// 《》 titles or before what makes them names (吉祥如意集团). Others: the stems of all their words,
// near each other.
// Curated entries come before imported ones.
void find_idioms(const SourceText& source, const Neighbours& around, const Lexicon& lexicon,
                 const Imports& imports, IdiomScratch& scratch, std::vector<IdiomHit>& out);

// The two halves of find_idioms().
void find_string_idioms(const SourceText& source, const Neighbours& around, const Lexicon& lexicon,
                        const Imports& imports, IdiomScratch& scratch, std::vector<IdiomHit>& out);
void find_stem_idioms(const SourceText& source, const Lexicon& lexicon, const Imports& imports,
                      IdiomScratch& scratch, std::vector<IdiomHit>& out);

// The words of an idiom as the indexes have them: no punctuation, lower case, simplified.
std::string bare_idiom(std::string_view words, const Lexicon& lexicon);

// Is the place inside the title of a work (《…》), or the begin of a name (万马奔腾集团)?
bool is_title_or_name(std::string_view source, Span span);

// Fills words and stems of the scratch from the source; articles are left out.
void stem_words(const SourceText& source, const Lexicon& lexicon, IdiomScratch& scratch);

// The words of the pattern around word `at`, which is its key; an empty span if they are not there.
Span match_stems(const IdiomScratch& scratch, std::size_t at, const StemIdiomRecord& record,
                 std::span<const std::uint64_t> stems);

// Keeps the longest of overlapping hits, in order of place.
void keep_longest(std::vector<IdiomHit>& hits);

}  // namespace mtlint
