// Words of the source are left in the English, of a language that is written in Latin letters too.
// Card, help and examples: rules/completeness/partly-untranslated.json

#include <algorithm>
#include <array>
#include <unordered_set>

#include "analysis/word_set.h"
#include "base/hash.h"
#include "resources/lexicon.h"
#include "resources/resources.h"
#include "resources/spelling.h"
#include "rules/rule.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t shortest = 4;  // a single shorter word is a symbol, a particle of a name

std::string lower(std::string_view text) {
  FoldOptions options;
  options.lower_case = true;
  return folded(text, options);
}

// Names of substances, species and diseases are the same in all languages, and in no word list.
bool is_international(std::string_view word) {
  constexpr auto endings = std::to_array<std::string_view>(
      {"osis", "itis", "oma", "emia", "vir", "mab", "virus", "ine", "ular", "genesis", "pathy",
       "ase", "ogen", "ium", "oid", "ide", "ogy"});
  constexpr std::size_t shortest_term = 8;
  return word.size() >= shortest_term &&
         std::ranges::any_of(endings, [&](std::string_view end) { return word.ends_with(end); }) &&
         std::ranges::all_of(word, [](char c) { return c > 0; });
}

// Words of grammar that no English sentence has, whatever English dictionaries borrowed.
bool is_function_word(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>(
      {"auch", "aus",  "avec", "bei",   "che",  "como",  "dans", "das",  "dass", "dem",  "den",
       "der",  "doch", "dos",  "durch", "ein",  "eine",  "et",   "est",  "für",  "gli",  "il",
       "ist",  "les",  "los",  "mit",   "nach", "nicht", "oder", "para", "pero", "por",  "qui",
       "sein", "sich", "sind", "sont",  "su",   "sur",   "tra",  "un",   "una",  "und",  "une",
       "uno",  "vom",  "von",  "wenn",  "wird", "y",     "zu",   "zum",  "zur",  "però", "más",
       "è",    "à",    "où",   "mais",  "sus",  "sie",   "wie"});
  return std::ranges::find(words, word) != words.end();
}

// The words of the source.
using Words = std::unordered_set<std::uint64_t>;
void collect_words(std::string_view text, Words& words) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(code_point_at(text, end))) next_code_point(text, end);
    if (end == at) {
      next_code_point(text, at);
      continue;
    }
    // A capital that no begin of a sentence explains is a name's, whatever the English writes.
    const bool name = at > 0 && is_upper(code_point_at(text, at));
    if (!name) words.insert(hash64(lower(text.substr(at, end - at))));
    at = end;
  }
}

bool is_quoted(std::string_view text, Span span) {
  constexpr std::u32string_view open = U"\"“‘'«(*_<[/@#";
  constexpr std::u32string_view close = U"\"”’'»)*_>]/@";
  return (span.begin > 0 &&
          open.find(code_point_before(text, span.begin)) != std::u32string_view::npos) ||
         (span.end < text.size() &&
          close.find(code_point_at(text, span.end)) != std::u32string_view::npos);
}

// An open quotation or bracket before the word that closes behind it: a title, a quoted phrase.
bool is_in_quotation(std::string_view text, Span span) {
  const auto count = [&](std::string_view part, std::string_view mark) {
    std::size_t n = 0;
    for (std::size_t at = part.find(mark); at != std::string_view::npos;
         at = part.find(mark, at + mark.size()))
      ++n;
    return n;
  };
  const std::string_view before = text.substr(0, span.begin);
  return count(before, "\"") % 2 == 1 || count(before, "“") > count(before, "”") ||
         count(before, "‘") > count(before, "’") || count(before, "«") > count(before, "»") ||
         count(before, "(") > count(before, ")");
}

bool is_small(std::string_view word) {
  for (std::size_t at = 0; at < word.size();)
    if (!is_lower(next_code_point(word, at))) return false;
  return true;
}

// Particles of names (van der Leyen, Los Angeles) and of "et al." stand beside capitals and stops.
bool stands_in_prose(const English& english, std::size_t i) {
  const auto plain = [&](std::size_t j) {
    const Token& token = english.tokens[j];
    return token.kind == TokenKind::word && !token.capital && english.of(token) != "al" &&
           (token.listed || token.forms != 0) && is_ascii(english.of(token));
  };
  return i > 0 && i + 1 < english.tokens.size() && plain(i - 1) && plain(i + 1);
}

// "known as daigou", "so-called mos", "bjórr (a strong wine)": introduced as a foreign word.
bool is_introduced(const English& english, std::size_t i) {
  if (i + 1 < english.tokens.size() && english.tokens[i + 1].tag == Tag::open_bracket) return true;
  static const WordSet names{"called", "as", "term", "word", "named", "dubbed", "so-called", "or"};
  return i > 0 && names.contains(english.tokens[i - 1]);
}

bool is_left_over(const SegmentView& segment, std::size_t i, const Words& words) {
  const English& english = segment.facts.target;
  const Token& token = english.tokens[i];
  const std::string_view word = english.of(token);
  if (token.kind != TokenKind::word || token.capital || !is_small(word)) return false;
  if (!words.contains(hash64(word)) || is_quoted(english.text, token.span) ||
      is_in_quotation(english.text, token.span))
    return false;
  if (is_function_word(word)) return stands_in_prose(english, i);
  if (token.listed || word.size() < shortest || is_international(word) || is_introduced(english, i))
    return false;
  // The lists have what Hunspell knows; Hunspell itself takes a tenth of a second to load.
  return !segment.resources.spelling->lists(word) && !segment.resources.spelling->is_formed(word) &&
         !segment.resources.lexicon->is_english_name(word);
}

bool is_latin(std::string_view source) {
  const ScriptCounts counts = count_scripts(source);
  const auto latin = counts[static_cast<std::size_t>(Script::latin)];
  std::uint32_t letters = 0;
  for (std::size_t i = static_cast<std::size_t>(Script::latin); i < counts.size(); ++i)
    letters += counts[i];
  return latin > 0 && 2 * latin > letters;
}

void check(const SegmentView& segment, Findings& findings) {
  const English& english = segment.facts.target;
  Words words;
  std::size_t unlisted = 0;
  for (const Token& token : english.tokens)
    unlisted +=
        token.kind == TokenKind::word && !token.capital && (!token.listed || token.span.size() <= 5)
            ? 1U
            : 0U;
  if (unlisted == 0 || !is_latin(segment.source())) return;
  collect_words(segment.source(), words);
  for (std::size_t i = 0; i < english.tokens.size(); ++i) {
    if (!is_left_over(segment, i, words)) continue;
    const std::size_t first = i;
    while (i + 1 < english.tokens.size() && is_left_over(segment, i + 1, words)) ++i;
    const Span span{english.tokens[first].span.begin, english.tokens[i].span.end};
    const std::string text(span.of(english.text));
    Finding& finding = findings.add("\"" + text + "\" is left in the English",
                                    {Side::target, span, "not translated"});
    // A plain word may be one that English is about to borrow.
    if (first == i && is_ascii(text)) finding.severity = Severity::minor;
    const std::size_t in_source = segment.source().find(text);
    if (in_source != std::string_view::npos) {
      const auto begin = static_cast<std::uint32_t>(in_source);
      finding.marks.push_back({Side::source, {begin, begin + span.size()}, {}});
    }
  }
}

}  // namespace

extern const RuleCode partly_untranslated{.id = "partly-untranslated", .check = check};

}  // namespace mtlint
