// Subject and verb, or number word and noun, do not agree; a comparative is compared again.
// Card, help and examples: rules/wording/agreement.json
//
// Closed: each pattern is one that no English sentence has, seen through the tagger only where the
// word's own forms leave no choice. Collective nouns (the team are) are left to house style.

#include <algorithm>
#include <optional>
#include <span>

#include "analysis/clauses.h"
#include "analysis/word_set.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

constexpr std::uint8_t verb_forms = form::verb | form::verb_s | form::past | form::gerund;

struct Fault {
  std::uint32_t begin = 0;  // tokens
  std::uint32_t end = 0;
  std::string_view message{};
  std::string suggestion{};
};

bool is_word(const Token& token) { return token.kind == TokenKind::word; }
bool is_plain(const Token& token) { return is_word(token) && !token.capital; }

// A plural and nothing else: books, and not works (works hard), series, news.
bool is_plural(const Token& token) {
  static const WordSet not_plural{
      "series",    "species",    "means",     "news",     "headquarters", "crossroads", "gallows",
      "barracks",  "politics",   "economics", "physics",  "mathematics",  "statistics", "ethics",
      "athletics", "gymnastics", "tactics",   "aerobics", "genetics",     "diabetes",   "measles",
      "mumps",     "rabies",     "corps",     "chassis",  "works",        "innings",    "dominoes",
      "billiards", "chess",      "kudos",     "odds",     "times",        "pence",      "cents",
      "dollars",   "days",       "hours",     "minutes",  "years",        "weeks",      "months",
      "metres",    "meters",     "feet",      "miles",    "people",       "data",       "media",
      "police",    "logistics",  "analytics", "robotics", "electronics",  "dynamics",   "acoustics",
      "optics",    "graphics",   "sports",    "savings",  "arms",         "goods",      "sales",
      "women's",   "men's",      "others",    "pants",    "percents",     "points",     "tens",
      "thousands", "hundreds",   "millions",  "billions", "dozens",       "ones",       "twos",
      "plus",      "thanks",     "regards",   "bits",     "lots",         "heaps",      "loads",
      "shambles",  "woods",      "stairs",    "links",    "falls",        "mains",      "premises",
      "outskirts", "whereabouts"};
  return is_plain(token) && token.tag == Tag::NNS && (token.forms & form::plural) != 0 &&
         (token.forms & (form::noun | form::name | form::describing)) == 0 &&
         !not_plural.contains(token);
}

// A singular and nothing else, of a thing that one can count by its regular plural.
bool is_singular(const Token& token) {
  static const WordSet collective{
      "majority",   "minority",   "team",       "government", "police",
      "staff",      "family",     "group",      "public",     "couple",
      "committee",  "media",      "data",       "number",     "variety",
      "range",      "rest",       "half",       "crew",       "people",
      "youth",      "audience",   "press",      "board",      "company",
      "percent",    "lot",        "pair",       "trio",       "percentage",
      "proportion", "quarter",    "third",      "bulk",       "total",
      "handful",    "series",     "jury",       "species",    "fish",
      "sheep",      "aircraft",   "spacecraft", "deer",       "cattle",
      "offspring",  "class",      "generation", "population", "club",
      "council",    "army",       "opposition", "side",       "faculty",
      "gang",       "party",      "band",       "orchestra",  "cast",
      "management", "leadership", "union",      "cabinet",    "clergy",
      "elite",      "panel",      "firm",       "duo",        "dozen",
      "hundred",    "thousand",   "million",    "billion",    "trillion",
      "yuan",       "yen",        "baht",       "won",        "head",
      "horsepower", "hertz",      "li",         "mu",         "jin",
      "renminbi",   "point",      "gross",      "stone",      "foot",
      "cent",       "phase",      "community",  "set",        "pound",
      "kilo",       "mile",       "rest",       "dong",       "rand",
      "ringgit",    "crossroads", "poultry",    "trout",      "salmon",
      "shrimp",     "cod",        "squid",      "moose",      "swine",
      "bison",      "buffalo",    "elk",        "carp",       "kg",
      "km",         "pm",         "am",         "mph",        "tael",
      "catty",      "mou",        "ping",       "plus",       "times",
      "fold",       "bit",        "part",       "mix",        "array",
      "string",     "host",       "cluster",    "bunch",      "crowd",
      "flock",      "herd",       "type",       "kind",       "sort",
      "form",       "degree",     "bar",        "star",       "percentile",
      "megapixel",  "man",        "woman",      "year",       "month",
      "week",       "day",        "hour",       "minute",     "second",
      "meter",      "metre",      "kilometer",  "kilometre",  "ton",
      "tonne",      "gram",       "inch",       "acre",       "hectare",
      "quid",       "score",      "silk",       "rice",       "quarter-final",
      "overtime",   "o'clock",    "noon",       "midnight",   "something"};
  return is_plain(token) && token.tag == Tag::NN && (token.forms & form::noun) != 0 &&
         (token.forms & (form::plural | form::name | form::describing | form::gerund)) == 0 &&
         token.listed && !collective.contains(token);
}

// What stands behind a noun phrase that is over: a stop, a preposition, a finite verb.
bool ends_phrase(const English& english, std::size_t i) {
  if (i >= english.tokens.size()) return true;
  switch (english.tokens[i].tag) {
    case Tag::stop:
    case Tag::comma:
    case Tag::IN:
    case Tag::VBD:
    case Tag::VBZ:
    case Tag::VBP:
    case Tag::MD:
    case Tag::WDT:
      return true;
    default:
      return false;
  }
}

// "a books", "this new things", "every students".
std::optional<Fault> singular_before_plural(const English& english, std::uint32_t i) {
  static const WordSet singular{"a", "an", "this", "each", "every", "another"};
  static const WordSet counts{"many",       "few",       "great",    "good",    "further",
                              "additional", "mere",      "whole",    "total",   "record",
                              "full",       "estimated", "paltry",   "several", "staggering",
                              "different",  "extra",     "minimum",  "maximum", "mixed",
                              "double",     "average",   "combined", "certain"};
  const auto& tokens = english.tokens;
  if (!singular.contains(tokens[i]) || tokens[i].all_caps) return std::nullopt;
  if (i > 0 && tokens[i].capital) return std::nullopt;  // "Linear A texts"
  std::uint32_t noun = i + 1;
  if (noun < tokens.size() && tokens[noun].tag == Tag::JJ && is_plain(tokens[noun]) &&
      !counts.contains(tokens[noun]))
    ++noun;
  if (noun >= tokens.size() || !is_plural(tokens[noun]) || !ends_phrase(english, noun + 1))
    return std::nullopt;
  // "this matters": a verb; "each" behind what it counts ("10 yuan each books").
  if ((tokens[noun].forms & form::verb_s) != 0) return std::nullopt;
  return Fault{i, noun + 1, "is singular, its noun plural", {}};
}

// "two book", "several problem", "these method".
std::optional<Fault> plural_before_singular(const English& english, std::uint32_t i) {
  static const WordSet plural{"two",     "three", "four",  "five",    "six",    "seven",
                              "eight",   "nine",  "ten",   "eleven",  "twelve", "several",
                              "various", "these", "those", "numerous"};
  const auto& tokens = english.tokens;
  if (!plural.contains(tokens[i]) || tokens[i].all_caps) return std::nullopt;
  if (i > 0) {  // "phase two trial", "page three model", "twenty-two member", "day three"
    const Token& before = tokens[i - 1];
    if (is_noun(before.tag) || before.tag == Tag::HYPH || before.tag == Tag::CD ||
        before.tag == Tag::POS || before.kind == TokenKind::number)
      return std::nullopt;
  }
  const std::uint32_t noun = i + 1;
  if (noun >= tokens.size() || !is_singular(tokens[noun]) || !ends_phrase(english, noun + 1))
    return std::nullopt;
  if ((tokens[noun].forms & verb_forms) != 0 && tokens[i].tag != Tag::CD) return std::nullopt;
  if ((tokens[noun].forms & form::verb) != 0) return std::nullopt;  // "the two battle for it"
  if (noun + 1 < tokens.size() && (tokens[noun + 1].forms & form::plural) != 0)
    return std::nullopt;  // "these computer codes"
  return Fault{i, noun + 1, "is plural, its noun singular", {}};
}

bool begins_clause(const English& english, std::uint32_t i, const EnglishSentence& sentence) {
  if (i == sentence.begin) return true;
  const Token& before = english.tokens[i - 1];
  static const WordSet openers{"because", "that",  "when", "although",
                               "if",      "while", "but",  "since"};
  return before.tag == Tag::open_quote ||
         (openers.contains(before) && before.tag != Tag::DT && before.tag != Tag::WDT);
}

std::string_view of(const English& english, const Token& token) { return english.of(token); }

struct Swap {
  std::string_view wrong;
  std::string_view right;
};

std::string swapped(const English& english, const Token& verb, std::span<const Swap> swaps) {
  for (const Swap& swap : swaps)
    if (of(english, verb) == swap.wrong) return std::string(swap.right);
  return {};
}

constexpr Swap to_singular[] = {{"are", "is"}, {"have", "has"}, {"do", "does"}, {"were", "was"}};
constexpr Swap to_plural[] = {{"is", "are"}, {"has", "have"}, {"does", "do"}, {"was", "were"}};

// "he have", "it are"; "they is", "we has".
std::optional<Fault> pronoun_and_verb(const English& english, std::uint32_t i,
                                      const EnglishSentence& sentence) {
  static const WordSet third{"he", "she", "it"};
  static const WordSet others{"they", "we"};
  const auto& tokens = english.tokens;
  const bool is_third = third.contains(tokens[i]);
  if ((!is_third && !others.contains(tokens[i])) || i + 1 >= sentence.end) return std::nullopt;
  const Token& verb = tokens[i + 1];
  // Behind a conjunction it may be a subjunctive: "suggest that he do it".
  if (is_third ? i > sentence.begin : !begins_clause(english, i, sentence)) return std::nullopt;
  std::string right = swapped(
      english, verb,
      is_third ? std::span<const Swap>(to_singular).first(3) : std::span<const Swap>(to_plural));
  if (right.empty()) return std::nullopt;
  return Fault{i, i + 2, "do not agree", std::string(of(english, tokens[i])) + " " + right};
}

// "The results shows that", "The machine have": a subject of article, adjective and noun.
std::optional<Fault> noun_and_verb(const English& english, std::uint32_t i,
                                   const EnglishSentence& sentence) {
  static const WordSet any{"the", "our", "their", "his", "my", "its"};
  static const WordSet plural{"these", "those", "all", "many", "some", "several", "most", "both"};
  static const WordSet singular{"this", "a", "an", "every", "each"};
  const auto& tokens = english.tokens;
  const bool either = any.contains(tokens[i]);
  if ((!either && !plural.contains(tokens[i]) && !singular.contains(tokens[i])) ||
      !begins_clause(english, i, sentence))
    return std::nullopt;
  std::uint32_t noun = i + 1;
  if (noun + 2 < sentence.end && tokens[noun].tag == Tag::JJ && is_plain(tokens[noun])) ++noun;
  if (noun + 2 >= sentence.end) return std::nullopt;
  const Token& verb = tokens[noun + 1];
  if (!is_plain(verb)) return std::nullopt;
  const auto told = [&](std::string right) {
    std::string whole =
        right.empty() ? std::string() : std::string(of(english, tokens[noun])) + " " + right;
    return Fault{noun, noun + 2, "do not agree", std::move(whole)};
  };
  if ((either || plural.contains(tokens[i])) && is_plural(tokens[noun]) &&
      (tokens[noun].forms & form::verb_s) == 0 && verb.tag == Tag::VBZ) {
    std::string right = swapped(english, verb, to_plural);
    if (!right.empty()) return told(std::move(right));
    // "The results shows that": a verb that is no plural noun here.
    static const WordSet that{"that"};
    if ((verb.forms & form::verb_s) != 0 && that.contains(tokens[noun + 2])) return told({});
  }
  if ((either || singular.contains(tokens[i])) && is_singular(tokens[noun]) &&
      (tokens[noun].forms & verb_forms) == 0 && (verb.tag == Tag::VBP || verb.tag == Tag::VBD)) {
    if (i > sentence.begin && of(english, verb) == "were")
      return std::nullopt;  // "if the man were"
    static const WordSet subjunctive{"that", "if"};
    if (i > sentence.begin && subjunctive.contains(tokens[i - 1])) return std::nullopt;
    std::string right = swapped(english, verb, to_singular);
    if (!right.empty() && right != "does") return told(std::move(right));
  }
  return std::nullopt;
}

// "more better", "most biggest".
std::optional<Fault> double_comparative(const English& english, std::uint32_t i) {
  static const WordSet compared{
      "better",   "worse",    "easier",  "faster",  "bigger",  "larger",    "smaller",
      "stronger", "happier",  "cheaper", "safer",   "simpler", "clearer",   "higher",
      "lower",    "deeper",   "wider",   "closer",  "richer",  "poorer",    "weaker",
      "harder",   "brighter", "darker",  "quicker", "slower",  "healthier", "prettier",
      "busier",   "cleaner",  "longer",  "shorter", "older",   "younger",   "greater"};
  static const WordSet superlative{
      "best",     "worst",    "easiest", "fastest",  "biggest",  "largest", "smallest", "strongest",
      "happiest", "cheapest", "safest",  "simplest", "clearest", "highest", "lowest",   "deepest",
      "widest",   "closest",  "richest", "poorest",  "weakest",  "hardest", "greatest", "longest"};
  static const WordSet more{"more"};
  static const WordSet most{"most"};
  const auto& tokens = english.tokens;
  const bool comparative = more.contains(tokens[i]);
  if ((!comparative && !most.contains(tokens[i])) || i + 1 >= tokens.size()) return std::nullopt;
  const Token& word = tokens[i + 1];
  if (comparative ? !compared.contains(word) : !superlative.contains(word)) return std::nullopt;
  // "more older people", "more higher-paid jobs": more of them.
  if (comparative && !ends_phrase(english, i + 2)) return std::nullopt;
  if (comparative && i > 0) {  // "once more better than before"
    static const WordSet counted{"once", "no", "any", "one"};
    if (counted.contains(tokens[i - 1])) return std::nullopt;
  }
  if (!comparative && (i == 0 || tokens[i - 1].tag != Tag::DT)) return std::nullopt;
  return Fault{i, i + 2, "compares twice", std::string(english.of(word))};
}

void check(const SegmentView& segment, Findings& findings) {
  const English& english = segment.facts.target;
  static const WordSet starts{
      "a",      "an",      "this",    "each",  "every", "another",  "two", "three",
      "four",   "five",    "six",     "seven", "eight", "nine",     "ten", "eleven",
      "twelve", "several", "various", "these", "those", "numerous", "he",  "she",
      "it",     "they",    "we",      "the",   "our",   "their",    "his", "my",
      "its",    "all",     "many",    "some",  "most",  "both",     "more"};
  for (const EnglishSentence& sentence : english.sentences)
    for (std::uint32_t i = sentence.begin; i + 1 < sentence.end; ++i) {
      if (!starts.contains(english.tokens[i])) continue;
      std::optional<Fault> fault = singular_before_plural(english, i);
      if (!fault) fault = plural_before_singular(english, i);
      if (!fault) fault = pronoun_and_verb(english, i, sentence);
      if (!fault) fault = noun_and_verb(english, i, sentence);
      if (!fault) fault = double_comparative(english, i);
      if (!fault || fault->end > sentence.end) continue;
      const Span span{english.tokens[fault->begin].span.begin,
                      english.tokens[fault->end - 1].span.end};
      Finding& finding = findings.add(
          "\"" + std::string(span.of(english.text)) + "\" " + std::string(fault->message),
          {Side::target, span, {}});
      if (!fault->suggestion.empty()) {
        finding.suggestions.push_back(fault->suggestion);
        finding.fixes.push_back({span, fault->suggestion, false});
      }
      i = fault->end - 1;
    }
}

}  // namespace

extern const RuleCode agreement{.id = "agreement", .check = check};

}  // namespace mtlint
