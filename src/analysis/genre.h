// What kind of text a sentence is. Only prose and dialogue are judged as sentences: a heading, a
// caption or a byline needs no verb.
#pragma once

#include <array>
#include <cstdint>

#include "analysis/segment_view.h"
#include "base/names.h"

namespace mtlint {

enum class Genre : std::uint8_t {
  prose,
  dialogue,    // within quotation marks
  heading,     // no final mark, or capitalised like a title; also when the source is one
  caption,     // "Photo: ...", "Table 3: ...", "Source: ..."
  dateline,    // "BEIJING, Nov. 9 (Xinhua) --", or a whole line in brackets
  byline,      // "By Wang Sibei", "(Reporters Wang Sibei, Xu Zhuang)"
  list_item,   // "2. Conditions of use", "- salt"
  label,       // "Venue: the old town hall."
  table_cell,  // numbers, a word or two without a mark
  verse,       // short lines
};

inline constexpr auto genre_names = std::to_array<Named<Genre>>({
    {Genre::prose, "prose"},
    {Genre::dialogue, "dialogue"},
    {Genre::heading, "heading"},
    {Genre::caption, "caption"},
    {Genre::dateline, "dateline"},
    {Genre::byline, "byline"},
    {Genre::list_item, "list item"},
    {Genre::label, "label"},
    {Genre::table_cell, "table cell"},
    {Genre::verse, "verse"},
});

// The genre of one sentence of the segment's English.
Genre genre_of(const SegmentView& segment, const EnglishSentence& sentence);

constexpr bool is_judged(Genre genre) { return genre == Genre::prose || genre == Genre::dialogue; }

// Are this segment and those around it a talk put together from its subtitles: somebody says "I"
// and "you", and lines of the source were joined with spaces ("你好， 我是王。")? People talk in
// splices and chains. Only in a document that has a name (JSONL: "doc") and ten segments to judge
// by.
bool is_talk(const SegmentView& segment);

// Does the token stand within quotation marks that open in this segment?
bool is_quoted(const English& english, std::uint32_t token);

}  // namespace mtlint
