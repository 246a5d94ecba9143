// Chinese personal names against the English: reading, order, cutting of words.

#include <algorithm>

#include "analysis/chinese_names.h"
#include "analysis/chinese_readings.h"
#include "analysis/chinese_surnames.h"
#include "analysis/similarity.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

using Readings = std::vector<std::vector<std::string>>;

// How a name may be read.
struct Reading {
  Readings surname{};  // by word: one character, or a compound as one
  Readings misread{};  // readings of the surname's characters that are not the surname's
  Readings given{};    // by character
};

Reading reading_of_name(const ChineseName& name, std::string_view characters,
                        const NameSources& names) {
  Reading reading;
  std::vector<char32_t> all;
  for (std::size_t at = 0; at < characters.size();) all.push_back(next_code_point(characters, at));
  if (name.surname == 2) {
    reading.surname.push_back({std::string(compound_reading(all[0], all[1]))});
    reading.misread.emplace_back();
    for (const std::string& first : readings_of(all[0], names))
      for (const std::string& second : readings_of(all[1], names))
        reading.misread.back().push_back(first + second);
  } else {
    reading.surname.push_back(surname_readings_of(all[0], names));
    reading.misread.push_back(readings_of(all[0], names));
  }
  for (std::size_t i = name.surname; i < all.size(); ++i)
    reading.given.push_back(readings_of(all[i], names));
  return reading;
}

bool has(const std::vector<std::string>& readings, std::string_view word) {
  return std::ranges::find(readings, word) != readings.end();
}

// A given name in the English that begins at a word: "Hongyi", "Hong-yi", "Hong Yi".
struct Given {
  std::string squeezed{};
  std::size_t end = 0;     // behind its last token
  std::size_t pieces = 0;  // words between spaces
};

class Judge {
 public:
  Judge(const std::vector<NameWord>& words, const std::vector<NameHit>& hits, ChineseName& name,
        const Reading& reading)
      : words_(words), hits_(hits), name_(name), reading_(reading) {}

  void run() {
    for (std::size_t i = 0; i < words_.size() && !name_.accepted; ++i) {
      const NameWord& word = words_[i];
      if (!word.name || taken(word.span)) continue;
      if (has(reading_.surname[0], word.squeezed))
        with_surname(i);
      else if (has(reading_.misread[0], word.squeezed))
        with_misread_surname(i);
      else
        joined(i);
    }
  }

 private:
  bool taken(Span span) const {
    return std::ranges::any_of(
        hits_, [&](const NameHit& hit) { return hit.accepted && hit.target.overlaps(span); });
  }

  void set(NameVerdict verdict, NameReason reason, float confidence, std::size_t first,
           std::size_t end) {
    if (confidence <= name_.confidence) return;
    name_.verdict = verdict;
    name_.reason = reason;
    name_.confidence = confidence;
    name_.target = {words_[first].span.begin, words_[end - 1].span.end};
    name_.accepted = verdict == NameVerdict::accepted;
  }

  // The word at `at` and those that a hyphen or, up to `pieces`, a space joins to it.
  Given given_at(std::size_t at, std::size_t pieces) const {
    Given given;
    given.end = at;
    while (given.end < words_.size() && words_[given.end].name && given.pieces < pieces) {
      given.squeezed += words_[given.end++].squeezed;
      ++given.pieces;
      while (given.end + 1 < words_.size() && words_[given.end].link &&
             words_[given.end].squeezed.empty() &&
             words_[given.end].span.begin == words_[given.end - 1].span.end &&
             words_[given.end + 1].span.begin == words_[given.end].span.end) {
        given.squeezed += words_[given.end + 1].squeezed;
        given.end += 2;
      }
    }
    return given;
  }

  bool follows(std::size_t at) const { return at < words_.size() && words_[at].name; }

  void with_surname(std::size_t i) {
    const Given one = given_at(i + 1, 1);
    if (reads_as(one.squeezed, reading_.given) && one.pieces == 1)
      return set(NameVerdict::accepted, NameReason::none, 1, i, one.end);
    const Given two = given_at(i + 1, 2);
    if (two.pieces == 2 && reads_as(two.squeezed, reading_.given))
      return set(NameVerdict::split, NameReason::cut, 0.85F, i, two.end);
    if (i > 0 && words_[i - 1].name && reads_as(words_[i - 1].squeezed, reading_.given))
      return set(NameVerdict::reversed, NameReason::swapped, 0.6F, i - 1, i + 1);
    if (one.pieces == 0 || !looks_misread(one.squeezed) || follows(one.end)) {
      // The surname alone, or with a title: a later mention.
      if (one.pieces == 0 && name_.verdict == NameVerdict::unmentioned)
        set(NameVerdict::accepted, NameReason::none, 0.5F, i, i + 1);
      return;
    }
    set(NameVerdict::broken, NameReason::misread, name_.before || name_.after ? 0.9F : 0.8F, i,
        one.end);
  }

  bool looks_misread(const std::string& given) const {
    if (!nearly_reads_as(given, reading_.given)) return false;
    if (reading_.given.size() > 1) return true;
    return std::ranges::any_of(reading_.given[0], [&](const std::string& reading) {
      return sound_alike(reading, given) >= 0.6F;
    });
  }

  void with_misread_surname(std::size_t i) {
    const Given one = given_at(i + 1, 1);
    if (one.pieces == 1 && !follows(one.end) && reads_as(one.squeezed, reading_.given))
      set(NameVerdict::broken, NameReason::misread, 0.9F, i, one.end);
  }

  // "Zhouhongyi". A person must be sure to be meant: towns are written so.
  void joined(std::size_t i) {
    if (!name_.whole && !(name_.before && name_.after)) return;
    for (const std::string& surname : reading_.surname[0])
      if (words_[i].squeezed.starts_with(surname) &&
          reads_as(std::string_view(words_[i].squeezed).substr(surname.size()), reading_.given))
        set(NameVerdict::split, NameReason::joined, 0.85F, i, i + 1);
  }

  const std::vector<NameWord>& words_;
  const std::vector<NameHit>& hits_;
  ChineseName& name_;
  const Reading& reading_;
};

// Is some other name of the source read as these words? Then they are not this name misspelt.
bool is_explained(const ChineseName& name, const SourceText& source, const English& target,
                  const NameSources& names) {
  const std::string here = squeeze(name.target.of(target.text));
  Readings characters;
  std::vector<char32_t> all;
  std::vector<std::size_t> all_at;
  for (std::size_t at = 0; at < source.text.size();) {
    all_at.push_back(at);
    all.push_back(next_code_point(source.text, at));
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!is_han(all[i]) || all_at[i] == name.span.begin) continue;
    for (std::size_t length = 2; length <= 4 && i + length <= all.size(); ++length) {
      characters.clear();
      for (std::size_t k = i; k < i + length; ++k) characters.push_back(readings_of(all[k], names));
      if (reads_as(here, characters)) return true;
    }
  }
  return false;
}

// A source that is nothing but the name: what the English has is meant for it.
void judge_whole(ChineseName& name, const English& target, const std::vector<NameWord>& words) {
  if (name.verdict != NameVerdict::unmentioned || target.tokens.size() > 8) return;
  const bool nobody = std::ranges::none_of(
      words, [](const NameWord& word) { return word.capital && !is_beside_names(word.squeezed); });
  if (!nobody || words.empty()) return;
  name.verdict = NameVerdict::missing;
  name.reason = NameReason::only_text;
  name.target = {words.front().span.begin, words.back().span.end};
  name.confidence = 0.8F;
}

}  // namespace

void judge_chinese_names(const SourceText& source, const English& target, const NameSources& names,
                         NameScratch& scratch, const std::vector<NameHit>& hits,
                         std::vector<ChineseName>& spotted) {
  if (spotted.empty() || target.text.empty()) return;
  prepare_words(target, names.ours, scratch);
  for (ChineseName& name : spotted) {
    const Reading reading = reading_of_name(name, name.span.of(source.text), names);
    Judge(scratch.words, hits, name, reading).run();
    if (name.verdict == NameVerdict::broken && is_explained(name, source, target, names)) {
      name.verdict = NameVerdict::unmentioned;
      name.confidence = 0;
    }
    if (name.whole) judge_whole(name, target, scratch.words);
  }
}

std::string pinyin_of(const ChineseName& name, const SourceText& source, const NameSources& names) {
  const Reading reading = reading_of_name(name, name.span.of(source.text), names);
  const auto capital = [](std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
      text[0] = static_cast<char>(text[0] - 32);
    return text;
  };
  std::string given;
  for (const auto& readings : reading.given) {
    if (readings.empty()) return {};
    const bool vowel = std::string_view("aeo").find(readings[0][0]) != std::string_view::npos;
    given += (vowel && !given.empty() ? "'" : "") + readings[0];
  }
  if (reading.surname[0].empty()) return {};
  return capital(reading.surname[0][0]) + " " + capital(given);
}

}  // namespace mtlint
