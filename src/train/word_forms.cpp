// Hunspell's affix flags to forms of words.

#include "train/word_forms.h"

#include <algorithm>
#include <fstream>
#include <string_view>

#include "analysis/english.h"

namespace mtlint::train {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_consonant_y(const std::string& word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string with_s(const std::string& word) {
  if (ends_in_consonant_y(word)) return word.substr(0, word.size() - 1) + "ies";
  return std::string_view("sxzh").find(word.back()) != std::string_view::npos ? word + "es"
                                                                              : word + "s";
}
std::string with_ed(const std::string& word) {
  if (ends_in_consonant_y(word)) return word.substr(0, word.size() - 1) + "ied";
  return word.back() == 'e' ? word + "d" : word + "ed";
}
std::string with_ing(const std::string& word) {
  return word.back() == 'e' ? word.substr(0, word.size() - 1) + "ing" : word + "ing";
}

// "stop" of "stopped" and "stopping"; empty if the consonant is not doubled.
std::string undoubled(const std::string& word) {
  for (const std::string_view ending : {"ed", "ing"}) {
    if (!word.ends_with(ending)) continue;
    const std::string base = word.substr(0, word.size() - ending.size());
    const std::size_t n = base.size();
    if (n > 3 && base[n - 1] == base[n - 2] && !is_vowel(base[n - 1])) return base.substr(0, n - 1);
  }
  return {};
}

void add_entry(const std::string& word, std::string_view flags, WordForms& forms) {
  const auto has = [&](char flag) { return flags.find(flag) != std::string_view::npos; };
  const bool verb = has('D') || has('G');
  const bool noun = has('M');
  std::uint8_t& own = forms[word];
  if (verb) own |= form::verb;
  if (noun) own |= form::noun;
  if (has('T') || has('P') || has('Y')) own |= form::describing;
  if (has('D')) forms[with_ed(word)] |= form::past;
  if (has('G')) forms[with_ing(word)] |= form::gerund;
  if (has('S')) {
    std::uint8_t& plural = forms[with_s(word)];
    if (verb) plural |= form::verb_s;
    if (noun || !verb) plural |= form::plural;
  }
  // "require/LDG" has no S: Hunspell makes "requires" elsewhere.
  if (!has('S') && has('D') && has('G')) forms[with_s(word)] |= form::verb_s;
  if (has('Y')) forms[word + "ly"] |= form::describing;
  if (has('T') || has('R')) {  // bigger; also teacher, a noun of its own
    if (has('T')) forms[(word.back() == 'e' ? word : word + "e") + "st"] |= form::describing;
  }
  if (has('Z') || has('R')) {
    const std::string agent = word.back() == 'e' ? word + "r" : word + "er";
    forms[agent] |= has('T') ? form::describing : form::noun;
    if (has('Z')) forms[agent + "s"] |= form::plural;
  }
}

// "cover/AGDS" is "recover" too.
void add_with_prefixes(const std::string& word, std::string_view flags, WordForms& forms) {
  struct Prefix {
    char flag;
    const char* letters;
  };
  constexpr Prefix prefixes[] = {{'A', "re"},  {'I', "in"},  {'U', "un"}, {'C', "de"},
                                 {'E', "dis"}, {'F', "con"}, {'K', "pro"}};
  add_entry(word, flags, forms);
  for (const auto& [flag, letters] : prefixes)
    if (flags.find(flag) != std::string_view::npos) add_entry(letters + word, flags, forms);
}

}  // namespace

Result<WordForms> read_word_forms(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Failure(Error{.what = "cannot be read", .file = path});
  WordForms forms;
  std::string line;
  std::getline(in, line);  // the number of entries
  while (std::getline(in, line)) {
    const std::size_t slash = line.find('/');
    const std::string word = line.substr(0, slash);
    const std::string_view flags =
        slash == std::string::npos ? std::string_view{} : std::string_view(line).substr(slash + 1);
    if (word.size() < 2 || word.find_first_of("'. ") != std::string::npos) continue;
    if (word[0] >= 'A' && word[0] <= 'Z')
      forms[word] |= form::name;
    else if (word[0] >= 'a' && word[0] <= 'z')
      add_with_prefixes(word, flags, forms);
  }
  for (auto& [word, bits] : forms) {
    const auto base = forms.find(undoubled(word));
    if (base == forms.end() || (base->second & form::name) != 0) continue;
    bits |= word.ends_with("ed") ? form::past : form::gerund;
    base->second |= form::verb;
    if (const auto plural = forms.find(with_s(base->first)); plural != forms.end())
      plural->second |= form::verb_s;
  }
  add_irregular_verbs(forms);
  return forms;
}

}  // namespace mtlint::train
