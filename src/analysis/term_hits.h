// The user's terms in a segment, and what the English makes of them. Computed only if there are
// terms.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/english.h"
#include "analysis/lexical_hits.h"
#include "analysis/source_text.h"
#include "base/span.h"

namespace mtlint {

class TermIndex;
struct TermScratch;

enum class TermVerdict : std::uint8_t {
  accepted,   // an approved or admitted rendering is there
  missing,    // none of them is
  miscased,   // one is there, but not with the capitals it is to have
  unwelcome,  // a deprecated or forbidden one is there
  changed,    // what is not to be translated is not there as it stands
};

// One source term of a segment; its other occurrences are counted.
struct TermHit {
  Span span{};  // the first occurrence in the source
  std::uint32_t key = 0;
  std::uint32_t count = 1;
  TermVerdict verdict = TermVerdict::missing;
  Span target{};            // what the verdict is about; empty = nothing stands for it
  std::uint32_t entry = 0;  // whose rendering stands there, or the first entry of the key
  std::uint32_t form = 0;
};

// An unwelcome rendering that does not depend on the source.
struct UnwelcomeTerm {
  Span target{};
  std::uint32_t entry = 0;
  std::uint32_t form = 0;
};

// What is known of the segment already: a term inside a longer name or idiom is none.
struct TermSurroundings {
  std::span<const NameHit> names{};
  std::span<const ChineseName> people{};
  std::span<const ImportedName> imported{};
  std::span<const IdiomHit> idioms{};
  std::span<const Span> words{};  // of the Chinese source, those of two characters and more
};

// Appends the terms of the source with their verdicts.
void find_terms(const SourceText& source, const English& target, const TermIndex& index,
                const TermSurroundings& around, TermScratch& scratch, std::vector<TermHit>& out);

// Appends the unwelcome English of entries that have no source; of all entries if the segment is
// English alone.
void find_unwelcome_terms(const English& target, bool english_alone, const TermIndex& index,
                          std::span<const TermHit> hits, TermScratch& scratch,
                          std::vector<UnwelcomeTerm>& out);

}  // namespace mtlint
