// Flags a common word with a capital behind a copula or modal ("will Undertake", "are Rapid
// growth"): the trace of a sentence boundary that machine translation lost. Card, help and
// examples: rules/sentences/capital-in-sentence.json

#include <algorithm>
#include <string>

#include "analysis/clauses.h"
#include "analysis/word_set.h"
#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Words that are names or titles in one sense; a capital on them is house style.
bool may_be_name(const Token& token) {
  static const WordSet words{
      "president",  "premier",      "minister", "chairman",   "chair",      "king",
      "queen",      "prince",       "princess", "pope",       "director",   "secretary",
      "general",    "captain",      "colonel",  "major",      "doctor",     "professor",
      "father",     "mother",       "lord",     "lady",       "sir",        "saint",
      "god",        "heaven",       "internet", "web",        "earth",      "sun",
      "moon",       "north",        "south",    "east",       "west",       "northern",
      "southern",   "eastern",      "western",  "democratic", "republican", "democrat",
      "liberal",    "conservative", "labour",   "labor",      "green",      "catholic",
      "orthodox",   "protestant",   "muslim",   "christian",  "buddhist",   "jewish",
      "hindu",      "native",       "black",    "white",      "brown",      "deaf",
      "indigenous", "aboriginal",   "party",    "state",      "federal",    "union",
      "congress",   "parliament",   "senate",   "house",      "court",      "bible",
      "gospel",     "scripture",    "article",  "section",    "chapter",    "class",
      "grade",      "level",        "type",     "stage",      "phase",      "part",
      "act",        "yes",          "no",       "chief",      "head",       "deputy",
      "vice",       "senior",       "junior",   "mr",         "mrs",        "ms",
      "dr",         "master",       "rose",     "grace",      "hope",       "faith",
      "joy",        "mark",         "bill",     "frank",      "jack",       "will",
      "may",        "art",          "gene",     "rich",       "best",       "silent",
      "spring",     "ever",         "game",     "star",       "cold"};
  return words.contains(token);
}

bool is_ordinary_word(const Token& token) {
  constexpr std::uint8_t common = form::verb | form::verb_s | form::past | form::gerund |
                                  form::noun | form::plural | form::describing;
  return token.kind == TokenKind::word && token.capital && !token.all_caps &&
         token.span.size() > 3 && (token.forms & common) != 0 && (token.forms & form::name) == 0 &&
         !may_be_name(token);
}

bool is_copula_verb(const Token& token) { return is_copula(token) && is_finite(token.tag); }

// Does the word stand with a capital inside a sentence of another segment, or again in this one?
// Then it is a name of this document.
bool is_name_here(const SegmentView& segment, const Token& token) {
  constexpr std::size_t near = 50;  // segments to either side
  const std::string_view word = segment.facts.target.of(token);
  const auto& all = segment.document.segments;
  const std::size_t first = segment.index > near ? segment.index - near : 0;
  const std::size_t last = std::min(all.size(), segment.index + near + 1);
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view text = all[i].target;
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
      if (i == segment.index && at == token.span.begin) continue;
      if (at < 2 || is_ascii_letter(code_point_at(text, at + word.size()))) continue;
      if (text[at - 1] == ' ' && is_ascii_letter(static_cast<unsigned char>(text[at - 2])))
        return true;
    }
  }
  return false;
}

// A line of capitalised words is a title.
bool is_title_line(const English& english, const EnglishSentence& sentence) {
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t at = sentence.begin + 1; at < sentence.end; ++at) {
    const Token& token = english.tokens[at];
    if (token.kind != TokenKind::word || token.span.size() < 4) continue;
    ++words;
    if (token.capital) ++capitals;
  }
  return words < 2 || capitals * 3 >= words;
}

void check(const SegmentView& segment, Findings& findings) {
  const English& english = segment.facts.target;
  for (const EnglishSentence& sentence : english.sentences) {
    for (std::uint32_t at = sentence.begin + 1; at < sentence.end; ++at) {
      const Token& word = english.tokens[at];
      const Token& before = english.tokens[at - 1];
      const bool modal = before.tag == Tag::MD;
      if (!word.capital || before.capital || (!modal && !is_copula_verb(before))) continue;
      if (!is_ordinary_word(word) || (modal && (word.forms & form::verb) == 0)) continue;
      // "is Rapid Growth Partners": a name of several words
      if (at + 1 < sentence.end && english.tokens[at + 1].capital) continue;
      if (at + 1 < sentence.end && english.tokens[at + 1].tag == Tag::HYPH) continue;
      if (is_title_line(english, sentence) || is_name_here(segment, word)) continue;
      std::string small(english.of(word));
      small[0] = static_cast<char>(small[0] + 32);
      Finding& finding = findings.add(
          "capital in the middle of a sentence: \"" + std::string(english.of(before)) + " " +
              std::string(english.of(word)) + "\"",
          {Side::target, word.span, modal ? "" : "a sentence may have been lost here"});
      finding.suggestions.push_back(small);
      finding.fixes.push_back({word.span, std::move(small), false});
      if (modal) finding.confidence = 0.95F;
    }
  }
}

}  // namespace

extern const RuleCode capital_in_sentence{.id = "capital-in-sentence", .check = check};

}  // namespace mtlint
