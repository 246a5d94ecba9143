// Cuts texts into units, and finds the runs of them that come back.

#include "analysis/term_learning.h"

#include <algorithm>

#include "analysis/english_forms.h"
#include "analysis/tokenise.h"
#include "base/hash.h"
#include "lang/source_words.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Characters that are hardly ever part of a term: particles, pronouns, conjunctions.
bool is_empty_character(char32_t c) {
  constexpr std::u32string_view empty =
      U"的了是在和与及或也都就而但不没有我你他她它们这那其之为以于对从到被把将会能可要并等很更最"
      U"还又再所着过吗呢吧啊个些每各";
  return empty.find(c) != std::u32string_view::npos;
}

bool is_kana(char32_t c) {
  const Script script = script_of(c);
  return script == Script::hiragana;
}

std::string lower_case(std::string_view text) { return folded(text, {.lower_case = true}); }

}  // namespace

void TermLearner::add(std::string_view source, Language language, std::string_view target,
                      std::span<const Span> quiet) {
  if (source_.texts.size() >= most_segments) return;
  characters_ = is_unspaced(language);
  cut_source(source, language, quiet, source_.texts.emplace_back());
  cut_target(target, target_.texts.emplace_back());
}

void TermLearner::cut_source(std::string_view source, Language language,
                             std::span<const Span> quiet, Text& out) {
  out.text = source;
  const auto is_quiet = [&](Span span) {
    return std::ranges::any_of(quiet, [&](Span other) { return other.overlaps(span); });
  };
  const auto put = [&](std::uint64_t value, Span span, bool border) {
    if (is_quiet(span)) value = 0;
    if (value != 0 || (!out.units.empty() && out.units.back().value != 0))
      out.units.push_back({value, span, border});
  };
  if (is_unspaced(language)) {
    for (std::size_t at = 0; at < source.size();) {
      const auto begin = static_cast<std::uint32_t>(at);
      const char32_t c = next_code_point(source, at);
      const Span span{begin, static_cast<std::uint32_t>(at)};
      const bool runs = is_cjk(script_of(c)) && !is_kana(c) && !is_empty_character(c);
      put(runs ? c : 0, span, true);
    }
    return;
  }
  std::uint32_t end = 0;
  for_source_words(out.text, [&](std::size_t first, std::size_t last) {
    const Span span{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
    const Span gap{end, span.begin};
    if (gap.of(source).find_first_not_of(" -'") != std::string_view::npos) put(0, gap, false);
    end = span.end;
    std::string word = lower_case(span.of(source));
    normalise_source_word(language, word);
    const bool empty = is_article(language, word) || count_code_points(word) < 4;
    put(stemmer_.stem_hash(language, word) | 1U, span, !empty);
  });
}

void TermLearner::cut_target(std::string_view target, Text& out) {
  out.text = target;
  std::uint32_t end = 0;
  for_source_words(out.text, [&](std::size_t first, std::size_t last) {
    const Span span{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
    const Span gap{end, span.begin};
    if (!out.units.empty() && gap.of(target).find_first_not_of(" -'") != std::string_view::npos)
      out.units.push_back({0, gap, false});
    end = span.end;
    const std::string word = lower_case(span.of(target));
    const bool empty = word.size() < 3 || is_function_word(word);
    out.units.push_back({english_.of(word, word_key(word)) | 1U, span, !empty});
  });
}

// Level by level: a run can come back only if what it begins with does.
void TermLearner::find_runs(Texts& side, std::size_t longest, std::size_t least) {
  for (Text& text : side.texts) text.runs.clear();
  side.postings.clear();
  std::vector<std::vector<Run>> growing(side.texts.size());
  for (std::size_t length = 1; length <= longest; ++length) {
    Postings postings;
    for (std::uint32_t i = 0; i < side.texts.size(); ++i) {
      const auto& units = side.texts[i].units;
      if (length == 1)
        for (std::uint16_t u = 0; u < std::min<std::size_t>(units.size(), 2000); ++u)
          growing[i].push_back({0, u, u});
      std::vector<Run> next;
      for (const Run& run : growing[i]) {
        if (run.end >= units.size() || units[run.end].value == 0) continue;
        const std::uint64_t hash = mix(run.hash ^ units[run.end].value, 0xe7037ed1a0b428dbULL);
        auto& list = postings[hash];
        if (list.empty() || list.back() != i) list.push_back(i);
        next.push_back({hash, run.begin, static_cast<std::uint16_t>(run.end + 1)});
      }
      growing[i] = std::move(next);
    }
    for (std::size_t i = 0; i < side.texts.size(); ++i) {
      std::erase_if(growing[i], [&](const Run& run) { return postings[run.hash].size() < least; });
      for (const Run& run : growing[i])
        if (side.texts[i].units[run.begin].border && side.texts[i].units[run.end - 1U].border)
          side.texts[i].runs.push_back(run);
    }
  }
  // Of the runs that are left: one word may end a run and another of its stem may not.
  for (std::uint32_t i = 0; i < side.texts.size(); ++i)
    for (const Run& run : side.texts[i].runs) {
      auto& list = side.postings[run.hash];
      if (list.empty() || list.back() != i) list.push_back(i);
    }
}

}  // namespace mtlint
