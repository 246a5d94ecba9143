// "a" before a vowel sound, "an" before a consonant sound.
// Card, help and examples: rules/wording/article.json

#include <algorithm>
#include <array>
#include <optional>

#include "analysis/word_set.h"
#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

enum class Sound { vowel, consonant, unsure };

bool starts_with_any(std::string_view word, std::initializer_list<std::string_view> beginnings) {
  return std::ranges::any_of(
      beginnings, [&](std::string_view beginning) { return word.starts_with(beginning); });
}

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// Written with a vowel, spoken with y or w: "a European, a unit, a one-way street".
bool is_glide(std::string_view word) {
  if (starts_with_any(word, {"uni", "utah", "eu", "ewe", "use", "usu", "usa", "utop", "uti", "ubiq",
                             "uku", "ura", "uro", "ufo", "uter", "one", "once", "ouija", "ouagad"}))
    return !starts_with_any(word, {"unin", "unim", "unid", "unir", "unil", "onei", "oner"});
  return false;
}

bool is_silent_h(std::string_view word) {
  return starts_with_any(word, {"hour", "honest", "honor", "honour", "heir"});
}
// Both are in use: "an historic", "an herb", "an hotel".
bool is_either_h(std::string_view word) {
  return starts_with_any(word, {"histor", "herb", "hotel", "hallucin", "habit", "heredit", "hyster",
                                "horr", "humble", "homage", "hilar"});
}

// Read letter by letter: "an MP", "a US firm".
Sound sound_of_letter(char c) {
  return std::string_view("AEFHILMNORSX").find(c) != std::string_view::npos ? Sound::vowel
                                                                            : Sound::consonant;
}

Sound sound_of_number(std::string_view digits) {
  std::size_t length = 0;
  while (length < digits.size() && is_ascii_digit(static_cast<unsigned char>(digits[length])))
    ++length;
  if (digits.front() == '8') return Sound::vowel;
  const std::string_view number = digits.substr(0, length);
  if (number == "11" || number == "18") return Sound::vowel;
  // Eleven or eighteen thousand; 1100 may be eleven hundred.
  if (length > 2 && (digits.starts_with("11") || digits.starts_with("18"))) return Sound::unsure;
  return Sound::consonant;
}

Sound sound_of(std::string_view word, bool all_caps) {
  const auto first = static_cast<unsigned char>(word.front());
  if (is_ascii_digit(first)) return sound_of_number(word);
  if (!is_ascii_letter(first)) return Sound::unsure;
  const std::string low = lower(word);
  if (all_caps || word.size() == 1) {
    // NATO and UNICEF are words, MP and US are letters; who knows NASA from an acronym unseen?
    const bool vowel_letter = std::string_view("aeiou").find(low.front()) != std::string_view::npos;
    if (word.size() > 3) return Sound::unsure;
    const Sound letter = sound_of_letter(static_cast<char>(word.front() & ~0x20));
    return (letter == Sound::vowel) == vowel_letter || word.size() <= 2 ? letter : Sound::unsure;
  }
  for (const char c : word.substr(1))
    if (c >= 'A' && c <= 'Z') return Sound::unsure;  // mRNA, eBay, MHz
  if (is_either_h(low)) return Sound::unsure;
  if (is_silent_h(low)) return Sound::vowel;
  if (is_glide(low)) return Sound::consonant;
  return std::string_view("aeiou").find(low.front()) != std::string_view::npos ? Sound::vowel
                                                                               : Sound::consonant;
}

// The word as it is spoken: with what hangs on it by a hyphen it is still its own beginning.
std::optional<Token> next_word(const English& english, std::size_t i) {
  if (i >= english.tokens.size()) return std::nullopt;
  const Token& token = english.tokens[i];
  if (!token.space_before) return std::nullopt;
  if (token.kind != TokenKind::word && token.kind != TokenKind::number) return std::nullopt;
  return token;
}

// A name of another language may begin with a sound that its letters do not tell.
bool is_known(const Token& word) { return word.listed || word.all_caps || word.forms != 0; }

void check(const SegmentView& segment, Findings& findings) {
  static const WordSet articles{"a", "an"};
  const English& english = segment.facts.target;
  for (std::size_t i = 0; i + 1 < english.tokens.size(); ++i) {
    const Token& article = english.tokens[i];
    if (!articles.contains(article) || article.tag != Tag::DT) continue;
    const std::string_view written = english.of(article);
    const bool an = written.size() == 2;
    // "A" alone may be a letter ("plan A is"), "AN" an acronym, "a" an option of a list.
    if (article.all_caps ||
        (article.capital && !an && i > 0 && english.tokens[i - 1].kind == TokenKind::word))
      continue;
    const auto word = next_word(english, i + 1);
    if (!word || (word->kind == TokenKind::word && !is_known(*word))) continue;
    // "option a is best": a letter, and not an article.
    if (word->tag == Tag::VBZ || word->tag == Tag::VBD || word->tag == Tag::MD) continue;
    if (article.capital && i > 0 && word->capital && !word->all_caps) continue;  // An Son, A Coruña
    if (english.of(*word).size() == 1 && word->kind == TokenKind::word && !an) continue;
    const Sound sound = sound_of(english.of(*word), word->all_caps);
    if (sound == Sound::unsure || (sound == Sound::vowel) == an) continue;
    std::string right = an ? "a" : "an";
    if (article.capital) right[0] = 'A';
    const Span span{article.span.begin, word->span.end};
    Finding& finding = findings.add(
        "\"" + std::string(span.of(english.text)) + "\" has the wrong form of the article",
        {Side::target, article.span, "write " + right});
    finding.suggestions.push_back(right + " " + std::string(english.of(*word)));
    finding.fixes.push_back({article.span, right, true});
  }
}

}  // namespace

extern const RuleCode article{.id = "article", .check = check};

}  // namespace mtlint
