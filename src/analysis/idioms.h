// Known idioms in the source.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/lexical_hits.h"
#include "analysis/source_text.h"
#include "resources/lexicon.h"
#include "text/fold.h"
#include "text/stemmer.h"

namespace mtlint {

// Buffers that are reused from segment to segment; one for each thread.
struct IdiomScratch {
  Folded bare{};
  Folded lower{};
  Stemmer stemmer{};
  std::unordered_map<std::uint64_t, std::uint64_t> stem_of{};  // word hash -> stem hash
  std::vector<std::uint64_t> stems{};                          // of the words of the source
  std::vector<Span> words{};
};

// Appends the idioms of the source, longest first where they overlap, in order of place.
// Chinese, Japanese, Korean: strings, found through punctuation and in either script; none inside
// 《》 titles. Others: the stems of all their words, near each other.
void find_idioms(const SourceText& source, const Lexicon& lexicon, IdiomScratch& scratch,
                 std::vector<IdiomHit>& out);

}  // namespace mtlint
