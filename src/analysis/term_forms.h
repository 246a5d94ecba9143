// English renderings of terms, and where they stand in a text.
//
// Two ways of looking. Loosely, for what is wanted: any inflection, hyphens and spaces as one
// likes, British or American, the words near each other, an acronym for its words; whoever wrote
// that has used the term. Strictly, for what is not wanted: the words as they are, with the endings
// of plural and verb alone, since "e-mail" may be forbidden where "email" is approved.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/english.h"
#include "resources/glossary.h"
#include "text/fold.h"
#include "text/sentences.h"
#include "text/stemmer.h"

namespace mtlint {

// One rendering, ready for looking.
struct TermForm {
  std::string text{};
  TermStatus status = TermStatus::approved;
  bool exact_case = false;
  std::vector<std::string> written{};    // its words, without hyphens and other marks
  std::vector<std::uint64_t> words{};    // their keys, as Token::lower
  std::vector<std::uint64_t> endings{};  // keys that the last word may have: plural, -ed, -ing
  std::vector<std::uint64_t> stems{};    // of the words
  std::vector<std::uint64_t> content{};  // of those that say something
  std::uint64_t joined = 0;              // stem of the words written as one
  std::string squeezed{};                // small letters and digits alone
  std::string initials{};                // in capitals, of three words or more
  std::string spelt{};                   // its letters, if it is an acronym
  bool acronym = false;                  // of a few capitals: "who" is not WHO
};

// Stems of English words by what counts for terms: "analysed", "analyzing"; one for each thread.
class EnglishStems {
 public:
  // `word` as written; `lower` its key.
  std::uint64_t of(std::string_view word, std::uint64_t lower);

 private:
  Stemmer stemmer_{};
  std::unordered_map<std::uint64_t, std::uint64_t> known_{};
};

TermForm make_term_form(const EnglishTerm& term, bool exact_case, const Abbreviations& english,
                        EnglishStems& stems);

// The words of a target, made when the first term is looked for.
struct TermTarget {
  struct Word {
    Span span{};
    std::uint64_t lower = 0;
    std::uint64_t stem = 0;
    std::uint32_t token = 0;
  };
  const English* english = nullptr;
  std::vector<Word> words{};
  Folded squeezed{};
  bool has_squeezed = false;  // made when it is first wanted
};
void prepare_target(const English& english, EnglishStems& stems, TermTarget& target);

const Folded& squeezed_of(TermTarget& target);

// Where the rendering stands, loosely; empty if nowhere. `miscased`: only with other capitals than
// it is to have.
Span find_wanted(const TermForm& form, TermTarget& target, bool& miscased);

// Where it stands strictly, at or behind word `from` of the target; moves `from` behind it.
Span find_strictly(const TermForm& form, const English& english,
                   const std::vector<TermTarget::Word>& words, std::size_t& from);

// Is the token the first of a sentence (quotation marks and brackets looked through)?
bool begins_sentence(const English& english, std::uint32_t token);

}  // namespace mtlint
