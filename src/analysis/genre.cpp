// The signs of each genre, the surest first.

#include "analysis/genre.h"

#include <algorithm>

#include "analysis/clauses.h"
#include "analysis/word_set.h"
#include "text/characters.h"

namespace mtlint {
namespace {

struct Counts {
  std::uint32_t words = 0;
  std::uint32_t long_words = 0;  // over three letters
  std::uint32_t capitals = 0;    // of the long ones
  std::uint32_t finite = 0;
};

Counts count(const English& english, const EnglishSentence& sentence) {
  Counts counts;
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    const Token& token = english.tokens[at];
    if (token.kind == TokenKind::word || token.kind == TokenKind::number) ++counts.words;
    if (is_finite(token.tag)) ++counts.finite;
    if (token.kind != TokenKind::word || token.span.size() < 4) continue;
    ++counts.long_words;
    if (token.capital) ++counts.capitals;
  }
  return counts;
}

bool ends_line(char32_t mark) {
  return mark == '.' || mark == '!' || mark == '?' || mark == U'…' || mark == U'。' ||
         mark == U'！' || mark == U'？';
}

// "Photo:", "Table 3", "Source:": the word and what has to follow it.
bool opens_caption(const English& english, const EnglishSentence& sentence) {
  static const WordSet with_colon{"photo",   "photos", "image",   "picture", "source", "sources",
                                  "caption", "file",   "graphic", "credit",  "chart",  "map",
                                  "video",   "editor", "editors", "author",  "text",   "note"};
  static const WordSet with_number{"table",   "figure", "fig",      "fig.",    "chart",
                                   "plate",   "annex",  "appendix", "chapter", "section",
                                   "article", "part",   "photo"};
  const auto token = [&](std::uint32_t i) {
    return sentence.begin + i < sentence.end ? english.tokens[sentence.begin + i] : Token{};
  };
  if (with_number.contains(token(0)) && (token(1).kind == TokenKind::number || token(1).all_caps) &&
      (token(2).tag == Tag::colon || token(2).tag == Tag::stop || token(2).tag == Tag::none))
    return true;
  if (!with_colon.contains(token(0))) return false;
  return token(1).tag == Tag::colon || token(2).tag == Tag::colon || english.of(token(1)) == "/" ||
         token(1).lower == WordKey("by");
}

bool opens_byline(const English& english, const EnglishSentence& sentence, const Counts& counts) {
  static const WordSet roles{"reporter",       "reporters",  "correspondent",
                             "correspondents", "editor",     "editors",
                             "photographer",   "translator", "by"};
  std::uint32_t at = sentence.begin;
  while (at < sentence.end && is_bracket(english.tokens[at].tag)) ++at;
  if (at == sentence.end || !roles.contains(english.tokens[at])) return false;
  return counts.finite == 0 && counts.words <= 16 && counts.capitals * 2 >= counts.long_words;
}

bool in_brackets(const English& english, const EnglishSentence& sentence) {
  const std::string_view text = sentence.span.of(english.text);
  const auto bracket = [](char c) { return c == '(' || c == '['; };
  if (text.size() < 2 || !bracket(text.front())) return false;
  const std::size_t close = text.find_last_of(")]");
  return close != std::string_view::npos && text.size() - close <= 2;
}

// BEIJING, Nov. 9 (Xinhua) -- in front of a sentence does no harm; alone it is a line of its own.
bool is_dateline(const English& english, const EnglishSentence& sentence, const Counts& counts) {
  static const WordSet months{"january", "february", "march",     "april",   "may",      "june",
                              "july",    "august",   "september", "october", "november", "december",
                              "jan.",    "feb.",     "mar.",      "apr.",    "aug.",     "sept.",
                              "oct.",    "nov.",     "dec."};
  if (counts.finite > 0 || counts.words > 12 || sentence.begin == sentence.end) return false;
  if (english.tokens[sentence.begin].all_caps) return true;
  // "China News Agency, July 26th.": agencies and dates, and hardly a word besides
  return counts.words <= 9 && counts.capitals * 2 >= counts.long_words &&
         std::any_of(english.tokens.begin() + sentence.begin, english.tokens.begin() + sentence.end,
                     [](const Token& token) { return token.capital && months.contains(token); });
}

bool opens_list_item(const English& english, const EnglishSentence& sentence) {
  const std::string_view text = sentence.span.of(english.text);
  if (text.starts_with("- ") || text.starts_with("* ") || text.starts_with("•") ||
      text.starts_with("·") || text.starts_with("– ") || text.starts_with("— "))
    return true;
  const std::size_t start = text.starts_with('(') ? 1 : 0;
  std::size_t digits = start;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  const bool letter = digits == start && text.size() > start + 1 &&
                      is_ascii_letter(static_cast<unsigned char>(text[start]));
  const std::size_t mark = letter ? start + 1 : digits;
  if (mark == start || mark >= text.size()) return false;
  return text[mark] == ')' || (!letter && text[mark] == '.' && digits - start < 4 &&
                               (mark + 1 == text.size() || text[mark + 1] == ' '));
}

// "Venue: the old town hall.": a colon near the begin and no verb before it.
bool is_label(const English& english, const EnglishSentence& sentence) {
  for (std::uint32_t at = sentence.begin; at < std::min(sentence.end, sentence.begin + 6); ++at) {
    if (english.of(english.tokens[at]) == ":") return true;
    if (is_finite(english.tokens[at].tag) && at > sentence.begin) return false;
  }
  return false;
}

bool is_verse(std::string_view text) {
  std::size_t lines = 0;
  std::size_t longest = 0;
  for (std::size_t at = 0; at < text.size(); ++lines) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    longest = std::max(longest, end - at);
    at = end + 1;
  }
  return lines > 2 && longest < 60;
}

bool holds_word(std::string_view text, std::string_view word) {
  const auto is_letter = [&](std::size_t at) {
    return at < text.size() && is_ascii_letter(static_cast<unsigned char>(text[at]));
  };
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    if ((at == 0 || !is_letter(at - 1)) && !is_letter(at + word.size())) return true;
  return false;
}

// A source that does not end like a sentence is a heading or the like; its English may be one too.
bool source_is_heading(const SegmentView& segment) {
  return segment.bilingual() && segment.facts.source.stops == 0 &&
         !segment.facts.source.text.empty() && !segment.facts.source.ends_in_stop;
}

}  // namespace

bool is_quoted(const English& english, std::uint32_t token) {
  bool open = false;
  for (std::uint32_t at = 0; at <= token && at < english.tokens.size(); ++at) {
    const Token& mark = english.tokens[at];
    if (!is_quote(mark.tag) || english.of(mark) == "'" || english.of(mark) == "’") continue;
    open = mark.tag == Tag::open_quote;
  }
  return open;
}

bool is_talk(const SegmentView& segment) {
  constexpr std::size_t near = 40;                  // segments to either side
  constexpr std::size_t least = 10;                 // segments to judge by
  constexpr std::size_t share = 34;                 // percent of them that have each of the signs
  if (segment.document.name.empty()) return false;  // lines that have nothing to do with each other
  const auto& all = segment.document.segments;
  const std::size_t first = segment.index > near ? segment.index - near : 0;
  const std::size_t last = std::min(all.size(), segment.index + near + 1);
  if (last - first < least) return false;
  std::size_t personal = 0;
  std::size_t joined = 0;
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view source = all[i].source;
    if (source.find("， ") != std::string_view::npos ||
        source.find("。 ") != std::string_view::npos)
      ++joined;
    const std::string_view text = all[i].target;
    for (const std::string_view word : {"I", "we", "We", "you", "You", "our", "my", "us"})
      if (holds_word(text, word)) {
        ++personal;
        break;
      }
  }
  return personal * 100 >= (last - first) * share && joined * 100 >= (last - first) * share;
}

Genre genre_of(const SegmentView& segment, const EnglishSentence& sentence) {
  const English& english = segment.facts.target;
  const Counts counts = count(english, sentence);
  if (counts.long_words == 0 && counts.words < 3) return Genre::table_cell;
  if (opens_byline(english, sentence, counts)) return Genre::byline;
  if (in_brackets(english, sentence)) return Genre::dateline;
  if (opens_caption(english, sentence)) return Genre::caption;
  if (is_label(english, sentence)) return Genre::label;
  if (is_dateline(english, sentence, counts)) return Genre::dateline;
  if (opens_list_item(english, sentence)) return Genre::list_item;
  if (!ends_line(sentence.mark))
    return sentence.mark == 0 && counts.words < 3 ? Genre::table_cell : Genre::heading;
  if (counts.long_words > 2 && counts.capitals * 10 >= counts.long_words * 8) return Genre::heading;
  if (source_is_heading(segment)) return Genre::heading;
  if (is_verse(english.text)) return Genre::verse;
  const Tag first = english.tokens[sentence.begin].tag;
  return is_quote(first) || is_quoted(english, sentence.begin) ? Genre::dialogue : Genre::prose;
}

}  // namespace mtlint
