// A mark where no English sentence has one, and which the source does not have either.
// Card, help and examples: rules/punctuation/stray-punctuation.json

#include <algorithm>
#include <array>
#include <optional>

#include "analysis/word_set.h"
#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool is_word(const Token& token) { return token.kind == TokenKind::word; }

bool has_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::ranges::any_of(
      marks, [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

// What can only continue a clause: behind a colon or a semicolon it has lost its sentence.
bool continues(const Token& token) {
  if (token.capital) return false;
  switch (token.tag) {
    case Tag::MD:
    case Tag::VBZ:
    case Tag::VBD:
    case Tag::VBP:
    case Tag::TO:
    case Tag::POS:
      return true;
    default:
      return false;
  }
}

// What cannot end a clause: its noun or its verb has to follow.
bool waits(const Token& token) {
  static const WordSet words{"a",     "an", "the",  "my",   "our",  "your", "their", "its",
                             "every", "of", "into", "than", "from", "upon", "at",    "be"};
  return words.contains(token);
}

// What leads on to other words, so that no colon or semicolon stands behind it by itself.
bool leads_on(const Token& token) {
  static const WordSet words{"of",  "into", "than",    "during", "between", "among", "because",
                             "and", "or",   "would",   "should", "could",   "upon",  "towards",
                             "to",  "with", "against", "by",     "in",      "from",  "such"};
  return words.contains(token) && !token.capital;
}

struct Neighbours {
  const Token& before;
  const Token& mark;
  const Token& after;
  bool closed_up() const { return !mark.space_before && after.space_before; }  // "word: word"
};

// "in the, house", "has a; house": articles and possessives are followed by their noun.
bool behind_article(const Neighbours& at, std::string_view mark) {
  static const WordSet articles{"a", "an", "the", "my", "our", "your", "their", "its"};
  return (mark == "," || mark == ";" || mark == ":" || mark == "." || mark == "!" || mark == "?") &&
         articles.contains(at.before) && is_word(at.after) && !at.before.all_caps &&
         !at.before.capital;
}

// "shooters: participating" and "the goods; are": the source has neither mark.
bool cuts_clause(const Neighbours& at, std::string_view mark, std::string_view source) {
  if (mark == ":")
    return (continues(at.after) || waits(at.before) || leads_on(at.before)) && !at.after.capital &&
           is_word(at.after) && !has_any(source, {":", "：", "—", "-", "–", "︰"});
  if (mark == ";")
    return (continues(at.after) || waits(at.before) || leads_on(at.before)) &&
           !has_any(source, {";", "；", "؛"});
  return false;
}

// "goods! imported", "goods? imported": a sentence ends and goes on with a small letter.
bool ends_midway(const Neighbours& at, std::string_view mark, std::string_view source) {
  if (!is_word(at.after) || (at.after.capital && !waits(at.before))) return false;
  if (mark == "!") return !has_any(source, {"!", "！"});
  if (mark == "?") return !has_any(source, {"?", "？", "؟", "吗", "呢", "か", "까"});
  return false;
}

// "an important. livelihood": a stop, and the sentence goes on; the source has fewer stops.
bool stops_midway(const SegmentView& segment, const Neighbours& at, std::string_view mark) {
  if (mark != "." || !is_word(at.before) || !is_word(at.after)) return false;
  if (at.after.capital || !at.after.listed || at.before.capital || !at.before.listed ||
      at.before.span.size() < 2)
    return false;
  const English& english = segment.facts.target;
  if (!english.tokens.front().capital) return false;  // a text without capitals
  std::size_t stops = 0;
  for (const Token& token : english.tokens)
    stops += token.span.size() == 1 && english.of(token) == "." ? 1U : 0U;
  return stops > std::max<std::size_t>(segment.facts.source.stops, 1);
}

// "goods- imported" and not "short- and long-term".
bool hangs(const Neighbours& at, std::string_view mark) {
  static const WordSet joins{"and", "or",  "to",     "und", "but",
                             "as",  "nor", "versus", "vs",  "through"};
  if (mark == "-" && is_word(at.before) && is_word(at.after) && !at.after.capital &&
      (at.before.tag == Tag::VBD || at.before.tag == Tag::VBZ || at.before.tag == Tag::MD ||
       at.before.tag == Tag::DT) &&
      at.before.listed)
    return true;  // "the impact was- and still is"
  return mark == "-" && is_word(at.before) && is_word(at.after) && !joins.contains(at.after) &&
         !at.after.capital && at.before.span.size() > 2;
}

// "_" and "~" and "^" and "@" do not belong into prose.
bool is_sign(const Neighbours& at, std::string_view mark, std::string_view source) {
  return (mark == "_" || mark == "~" || mark == "^" || mark == "@") &&
         (is_word(at.before) || at.before.kind == TokenKind::number) &&
         source.find(mark) == std::string_view::npos;
}

// Owners in the plural end in s, z or x ("students'", but not "as'"), dropped endings in in
// (goin').
bool may_own(std::string_view before) {
  std::size_t begin = before.size();
  while (begin > 0 && is_ascii_letter(static_cast<unsigned char>(before[begin - 1]))) --begin;
  const std::string_view word = before.substr(begin);
  constexpr auto never = std::to_array<std::string_view>(
      {"as", "is", "was", "has", "its", "his", "this", "us", "does", "thus", "yes"});
  if (std::ranges::find(never, word) != never.end()) return false;
  return word.ends_with("s") || word.ends_with("z") || word.ends_with("x") || word.ends_with("in");
}

// "if you' realize": an apostrophe behind a word that owns nothing.
std::optional<Span> lone_apostrophe(std::string_view text, std::string_view source) {
  if (source.find('\'') != std::string_view::npos) return std::nullopt;
  int opened = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\'') continue;
    const char before = at > 0 ? text[at - 1] : ' ';
    const char after = at + 1 < text.size() ? text[at + 1] : ' ';
    if (!is_letter(static_cast<unsigned char>(before)) && before != '.' && before != ',') {
      ++opened;  // a quotation, or 'tis
      continue;
    }
    const bool inside = is_ascii_letter(static_cast<unsigned char>(after)) ||
                        is_ascii_digit(static_cast<unsigned char>(after));
    if (inside) continue;
    if (opened > 0) {
      --opened;
      continue;
    }
    if (after != ' ' || !(before >= 'a' && before <= 'z')) continue;
    if (may_own(text.substr(0, at))) continue;
    return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + 1};
  }
  return std::nullopt;
}

void add(Span span, std::string_view text, Findings& findings) {
  Finding& finding = findings.add("\"" + std::string(span.of(text)) + "\" does not belong here",
                                  {Side::target, span, {}});
  finding.fixes.push_back({span, "", false});
}

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  const English& english = segment.facts.target;
  const std::string_view source = segment.source();
  for (std::size_t i = 1; i + 1 < english.tokens.size(); ++i) {
    const Neighbours at{english.tokens[i - 1], english.tokens[i], english.tokens[i + 1]};
    if (is_word(at.mark) || at.mark.span.size() != 1) continue;
    const std::string_view mark = english.of(at.mark);
    if (is_sign(at, mark, source) && (at.closed_up() || !at.mark.space_before)) {
      add(at.mark.span, english.text, findings);
      continue;
    }
    if (!at.closed_up()) continue;
    if (behind_article(at, mark) || cuts_clause(at, mark, source) ||
        ends_midway(at, mark, source) || stops_midway(segment, at, mark) || hangs(at, mark))
      add(at.mark.span, english.text, findings);
  }
  if (const auto apostrophe = lone_apostrophe(english.text, source))
    add(*apostrophe, english.text, findings);
}

}  // namespace

extern const RuleCode stray_punctuation{.id = "stray-punctuation", .check = check};

}  // namespace mtlint
