// Chinese personal names that no dictionary knows: where they stand in the source, and what the
// English makes of them.
//
// Method: one Viterbi pass over a lattice of the words that packages lend (with their frequencies),
// the names that the dictionaries found, single characters, and nodes for names: surname, then one
// or two characters of a given name, made cheaper by a title before or a verb of speech behind. So
// 高峰 in 高峰时段 is a word, and 隆重庆祝 does not hold 重庆. Without the word list nothing is
// spotted inside a text; a source that is nothing but a name is always recognised.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/names.h"

namespace mtlint {

struct ChineseScratch {
  std::vector<std::uint32_t> at{};  // byte offsets of the characters
  std::vector<char32_t> characters{};
  std::vector<float> cost{};
  std::vector<std::uint32_t> from{};
  std::vector<Span> edges{};  // words and names on the best path but those of dictionaries
  std::vector<Span> words{};  // of two and more characters on the best path, in folded bytes
  std::vector<std::uint8_t> title_end{};    // by character: a title ends before it
  std::vector<std::uint8_t> title_begin{};  // by character: a title or verb of speech begins here
};

// Appends the names of a Chinese source, in order, none overlapping `hits`. Hits that the lattice
// cuts through (重庆 in 隆重庆祝) are taken out. `folded` is what
// find_names() left in the scratch: simplified characters.
void spot_chinese_names(const SourceText& source, const NameSources& names, const Folded& folded,
                        std::vector<NameHit>& hits, ChineseScratch& scratch,
                        std::vector<ChineseName>& out);

// Fills in what the English has for each.
void judge_chinese_names(const SourceText& source, const English& target, const NameSources& names,
                         NameScratch& scratch, const std::vector<NameHit>& hits,
                         std::vector<ChineseName>& spotted);

// "Zhou Hongyi" of 周鸿祎; an apostrophe where syllables would run together (Xi'an).
std::string pinyin_of(const ChineseName& name, const SourceText& source, const NameSources& names);

}  // namespace mtlint
