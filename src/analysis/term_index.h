// The user's terms, ready for looking in sources: longest first, inflected or not.
//
// Chinese, Japanese and Korean are looked for by characters (full width, case, traditional forms
// and spaces do not count), other languages by the stems of their words, which Snowball gives, and
// by the forms that Hunspell's dictionaries list (рынка is рынок).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/term_forms.h"
#include "base/language.h"
#include "base/span.h"
#include "resources/glossary.h"
#include "resources/resources.h"
#include "text/fold.h"
#include "text/stemmer.h"

namespace mtlint {

// A source term and the entries that have it: several lines of a file may name one term.
struct TermKey {
  std::string text{};  // as the first entry writes it
  std::vector<std::uint32_t> entries{};
  bool capitals = false;  // an acronym: WHO is not "who"
};

// A term found in a source.
struct FoundTerm {
  Span span{};
  std::uint32_t key = 0;
};

// Buffers that are reused from segment to segment; one for each thread.
struct TermScratch {
  struct WordStems {
    std::uint32_t begin = 0;
    std::uint32_t count = 0;
  };
  std::vector<char32_t> characters{};
  std::vector<std::uint32_t> begins{};  // of each character in the source
  std::vector<std::uint32_t> ends{};
  std::vector<Span> words{};
  std::vector<WordStems> stems{};
  std::vector<std::uint64_t> all_stems{};
  std::unordered_map<std::uint64_t, WordStems> stems_of{};
  std::vector<FoundTerm> candidates{};
  std::string word{};
  Stemmer stemmer{};
  EnglishStems english{};
  TermTarget target{};
};

class TermIndex {
 public:
  // `english`: abbreviations, for cutting the English into words. `hunspell`: folder of Hunspell's
  // dictionaries; what it has not is done without.
  TermIndex(std::vector<TermEntry> entries, HanTable han, const Abbreviations& english,
            const std::string& hunspell);

  // Appends the terms of a source, in order, the longest first: none overlaps another, but two may
  // stand at one place (épidémie, une épidémie). `cuts`
  // are words that a term must not cut through (发烧 in 发烧友).
  void find(std::string_view source, Language language, std::span<const Span> cuts,
            TermScratch& scratch, std::vector<FoundTerm>& out) const;

  std::span<const TermEntry> entries() const { return entries_; }
  const std::vector<TermForm>& forms(std::uint32_t entry) const { return forms_[entry]; }
  const TermKey& key(std::uint32_t number) const { return keys_[number]; }

  // Unwelcome renderings by the key of their first word; calls visit(entry, form).
  template <class Visit>
  void for_unwelcome(std::uint64_t first_word, Visit visit) const {
    const auto found = unwelcome_.find(first_word);
    if (found == unwelcome_.end()) return;
    for (const auto& [entry, form] : found->second) visit(entry, form);
  }
  bool has_unwelcome() const { return !unwelcome_.empty(); }

 private:
  struct CharacterRow {
    std::u32string text{};
    std::uint32_t key = 0;
  };
  struct WordRow {
    std::vector<std::uint64_t> stems{};
    std::vector<std::string> words{};  // in small letters
    std::uint32_t key = 0;
  };
  struct Listed {
    std::uint64_t stem = 0;
    std::uint64_t word = 0;  // hash64
  };
  struct Characters {  // of one language: rows by their first two characters, the longest first
    std::unordered_map<std::uint64_t, std::vector<CharacterRow>> rows{};
    std::vector<std::uint64_t> filter{};
  };
  struct Words {
    std::unordered_map<std::uint64_t, std::vector<WordRow>> rows{};
    // Of a form that Hunspell lists: the words of terms that it is a form of.
    std::unordered_map<std::uint64_t, std::vector<Listed>> forms{};
    std::vector<std::uint64_t> filter{};  // of the first stems
  };

  void add_source(const SourceTerm& term, std::uint32_t entry);
  void add_characters(std::string_view text, Language language, std::uint32_t key);
  void add_words(std::string_view text, Language language, std::uint32_t key);
  void add_word_forms(const std::string& hunspell);
  void sort_rows();

  void cut_characters(std::string_view source, Language language, TermScratch& scratch) const;
  void find_characters(std::string_view source, Language language, std::span<const Span> cuts,
                       TermScratch& scratch) const;
  void cut_words(std::string_view source, Language language, TermScratch& scratch) const;
  void find_words(std::string_view source, Language language, TermScratch& scratch) const;
  bool is_form(const WordRow& row, std::size_t part, std::string_view written, Language language,
               TermScratch& scratch) const;
  TermScratch::WordStems stems_of(std::string_view word, Language language,
                                  TermScratch& scratch) const;

  HanTable han_;
  std::vector<TermEntry> entries_;
  std::vector<std::vector<TermForm>> forms_{};
  std::vector<TermKey> keys_{};
  std::vector<std::unordered_map<std::string, std::uint32_t>> numbers_{};  // while building
  std::vector<std::unordered_map<std::string, std::string>> written_{};    // words, while building
  std::vector<Characters> characters_{};                                   // by language
  std::vector<Words> words_{};
  std::unordered_map<std::uint64_t, std::vector<std::pair<std::uint32_t, std::uint32_t>>>
      unwelcome_{};
};

// Makes an index of the entries and puts it into the resources, unless there are none.
void load_terms(std::vector<TermEntry> entries, Resources& resources);

}  // namespace mtlint
