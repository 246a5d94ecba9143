// Makes renderings and targets ready for looking.

#include "analysis/term_forms.h"

#include <algorithm>
#include <array>

#include "analysis/english_forms.h"
#include "analysis/tokenise.h"
#include "base/hash.h"
#include "text/characters.h"

namespace mtlint {
namespace {

FoldOptions squeezing() {
  FoldOptions options;
  options.lower_case = options.diacritics = options.width = options.invisible =
      options.punctuation = true;
  return options;
}

void replace_all(std::string& word, std::string_view from, std::string_view to) {
  for (std::size_t at = word.find(from); at != std::string::npos; at = word.find(from, at))
    word.replace(at, from.size(), to);
}

// British spellings to American ones, roughly: both sides of a comparison are treated alike.
std::string one_spelling(std::string word) {
  if (word.size() < 6) return word;
  replace_all(word, "ae", "e");
  replace_all(word, "oe", "e");
  replace_all(word, "our", "or");
  replace_all(word, "yse", "yze");
  replace_all(word, "ysi", "yzi");
  replace_all(word, "isa", "iza");
  replace_all(word, "ll", "l");
  if (word.ends_with("ise") || word.ends_with("ises") || word.ends_with("ised") ||
      word.ends_with("ising"))
    word[word.rfind("is") + 1] = 'z';
  if (word.ends_with("tre")) word.replace(word.size() - 2, 2, "er");
  return word;
}

bool is_word(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number ||
         token.kind == TokenKind::foreign;
}

bool is_plain(std::string_view word) {
  return word.size() > 2 && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// Plural and forms of the verb, regular ones, right or not: forms that are none stand nowhere.
std::vector<std::string> inflected(const std::string& word) {
  std::vector<std::string> forms{word};
  if (!is_plain(word)) return forms;
  const char last = word.back();
  const std::string but_last = word.substr(0, word.size() - 1);
  forms.push_back(word + "s");
  if (last == 'e') {
    forms.push_back(word + "d");
    forms.push_back(but_last + "ing");
    return forms;
  }
  forms.push_back(word + "es");
  forms.push_back(word + "ed");
  forms.push_back(word + "ing");
  if (last == 'y') {
    forms.push_back(but_last + "ies");
    forms.push_back(but_last + "ied");
  } else if (!is_vowel(last) && is_vowel(word[word.size() - 2])) {
    forms.push_back(word + last + "ed");
    forms.push_back(word + last + "ing");
  }
  return forms;
}

std::string lower_case(std::string_view text) {
  FoldOptions options;
  options.lower_case = true;
  return folded(text, options);
}

// What glossaries write for completeness: "an epidemic", "washing one's hands".
bool is_filler(std::string_view word) {
  constexpr std::array<std::string_view, 13> fillers{
      "a",       "an",        "the",     "one",    "ones",     "'s",      "one's",
      "someone", "something", "oneself", "myself", "yourself", "somebody"};
  return std::ranges::find(fillers, word) != fillers.end();
}

bool is_acronym(std::string_view word) {
  return word.size() >= 2 && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

std::uint64_t EnglishStems::of(std::string_view word, std::uint64_t lower) {
  if (known_.size() > 100'000) known_.clear();  // memory stays bounded
  const auto [it, is_new] = known_.try_emplace(lower, 0);
  if (is_new) {
    const std::string small = one_spelling(std::string(base_form(lower_case(word))));
    it->second = stemmer_.stem_hash(Language::en, small);
  }
  return it->second;
}

TermForm make_term_form(const EnglishTerm& term, bool exact_case, const Abbreviations& english,
                        EnglishStems& stems) {
  TermForm form;
  form.text = term.text;
  form.status = term.status;
  form.exact_case = exact_case;
  std::vector<Token> tokens;
  tokenise(term.text, {0, static_cast<std::uint32_t>(term.text.size())}, english, tokens);
  std::string joined;
  for (const Token& token : tokens) {
    if (!is_word(token)) continue;
    const std::string word(token.span.of(term.text));
    const std::string small = lower_case(word);
    if (is_filler(small) && is_welcome(term.status) && tokens.size() > 1) continue;
    form.written.push_back(word);
    form.words.push_back(token.lower);
    form.stems.push_back(stems.of(word, token.lower));
    if (!is_function_word(small)) {
      form.content.push_back(form.stems.back());
      if (is_ascii_letter(static_cast<unsigned char>(word[0])))
        form.initials += static_cast<char>(to_upper(static_cast<unsigned char>(word[0])));
    }
    joined += small;
  }
  if (form.words.empty()) return form;
  for (const std::string& word : inflected(lower_case(form.written.back())))
    form.endings.push_back(word_key(word));
  form.joined = stems.of(joined, word_key(joined));
  form.squeezed = folded(term.text, squeezing());
  if (form.initials.size() < 3) form.initials.clear();
  form.acronym = form.written.size() == 1 && is_acronym(form.written[0]);
  if (form.acronym && form.written[0].size() >= 3) form.spelt = form.written[0];
  form.acronym = form.acronym && form.written[0].size() <= 5;
  return form;
}

void prepare_target(const English& english, EnglishStems& stems, TermTarget& target) {
  target.english = &english;
  target.words.clear();
  for (std::uint32_t i = 0; i < english.tokens.size(); ++i) {
    const Token& token = english.tokens[i];
    if (!is_word(token)) continue;
    target.words.push_back({token.span, token.lower, stems.of(english.of(token), token.lower), i});
  }
  target.has_squeezed = false;
}

namespace {

// What folding makes of ASCII, in a tenth of its time. Symbols stay, punctuation goes.
void squeeze_ascii(std::string_view text, Folded& out) {
  constexpr std::string_view symbols = "$+<=>^`|~";
  out.text.clear();
  out.begin_of.clear();
  out.end_of.clear();
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto code = static_cast<unsigned char>(c);
    if (!is_ascii_letter(code) && !is_ascii_digit(code) && symbols.find(c) == symbols.npos)
      continue;
    out.text += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    out.begin_of.push_back(i);
    out.end_of.push_back(i + 1);
  }
}

}  // namespace

const Folded& squeezed_of(TermTarget& target) {
  if (target.has_squeezed) return target.squeezed;
  if (target.english->ascii)
    squeeze_ascii(target.english->text, target.squeezed);
  else
    fold(target.english->text, squeezing(), target.squeezed);
  target.has_squeezed = true;
  return target.squeezed;
}

}  // namespace mtlint
