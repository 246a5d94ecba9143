// One quotation on either side, and the sentences behind it.

#include "analysis/quotations.h"

#include <algorithm>
#include <string_view>

#include "analysis/clauses.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool opens_quote(char32_t c) { return c == U'“' || c == U'「' || c == U'«' || c == U'„'; }
bool closes_quote(char32_t c) { return c == U'”' || c == U'」' || c == U'»'; }
bool ends_sentence(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？' || c == '.' || c == '!' || c == '?' || c == U'؟';
}

// The only quotation of the source: what it holds, and what follows.
struct SourceQuotation {
  std::size_t begin = 0;
  std::size_t end = 0;        // behind the closing mark
  std::size_t stops = 0;      // final marks in it
  bool ends_in_stop = false;  // the last of them right before the closing mark
};

// “Ä” closes with what opens English quotations, „Ä“: the last of „ “ ” decides.
std::optional<SourceQuotation> only_quotation(std::string_view text, Language language) {
  SourceQuotation found;
  int opened = 0;
  int closed = 0;
  char32_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool german_close = language == Language::de && c == U'“';
    const bool plain = c == '"';
    if ((plain && opened == closed) || (opens_quote(c) && !german_close)) {
      ++opened;
      found.begin = begin;
      found.stops = 0;
    } else if (plain || german_close || closes_quote(c)) {
      ++closed;
      found.end = at;
      found.ends_in_stop = ends_sentence(last);
    }
    if (ends_sentence(c) && opened > closed && !ends_sentence(last)) ++found.stops;
    last = c;
  }
  if (opened != 1 || closed != 1 || found.end <= found.begin) return std::nullopt;
  return found;
}

std::size_t sentences_from(const std::vector<Span>& sentences, std::size_t begin, std::size_t end) {
  return static_cast<std::size_t>(std::ranges::count_if(sentences, [&](const Span& sentence) {
    return sentence.begin >= begin && sentence.begin < end;
  }));
}

// The closing mark of the only quotation of the English.
std::optional<std::uint32_t> only_closing_mark(const English& english) {
  std::optional<std::uint32_t> mark;
  std::size_t marks = 0;
  for (std::uint32_t at = 0; at < english.tokens.size(); ++at) {
    const std::string_view text = english.of(english.tokens[at]);
    if (!is_quote(english.tokens[at].tag) || text == "'" || text == "’" || text == "‘") continue;
    ++marks;
    mark = at;
  }
  return marks == 2 ? mark : std::nullopt;
}

// Does nothing but "said the boatman" follow the quotation?
bool ends_with_speaker(std::string_view text, std::size_t end) {
  constexpr std::size_t longest = 36;  // bytes
  std::string_view rest = text.substr(end);
  while (!rest.empty() && (rest.ends_with("。") || rest.back() == '.' || rest.back() == ' '))
    rest.remove_suffix(rest.ends_with("。") ? 3 : 1);
  if (rest.empty()) return true;
  if (rest.size() > longest) return false;
  for (const std::string_view verb : {"说", "道", "説", "と言った", "と話した", "と語った"})
    if (rest.ends_with(verb)) return true;
  return false;
}

// "He added that ...": the words go on without marks, and that is right.
bool reports(const English& english, const EnglishSentence& sentence) {
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at)
    if (is_finite(english.tokens[at].tag) && is_reporting_verb(english.tokens[at])) return true;
  return false;
}

}  // namespace

std::optional<QuotationFault> quotation_fault(const SegmentView& segment) {
  if (!segment.bilingual()) return std::nullopt;
  const SourceText& source = segment.facts.source;
  const English& english = segment.facts.target;
  const auto quotation = only_quotation(source.text, source.language);
  if (!quotation || !quotation->ends_in_stop) return std::nullopt;
  const auto mark = only_closing_mark(english);
  if (!mark) return std::nullopt;
  const std::uint32_t close = english.tokens[*mark].span.end;
  std::size_t behind = 0;
  bool reported = false;
  std::size_t quoted = 0;
  for (const EnglishSentence& sentence : english.sentences) {
    if (sentence.span.begin >= close) {
      ++behind;
      reported = reported || reports(english, sentence);
    } else if (sentence.begin <= *mark) {
      ++quoted;
    }
  }
  const std::size_t source_behind =
      sentences_from(source.sentences, quotation->end, source.text.size());
  if (ends_with_speaker(source.text, quotation->end) && quotation->stops >= 2 && behind >= 1 &&
      !reported)
    return QuotationFault{*mark, true};
  if (source_behind >= 1 && quotation->stops == 1 && behind == 0 && quoted >= 2 &&
      close + 2 >= english.text.size() && english.sentences.size() >= source.sentences.size())
    return QuotationFault{*mark, false};
  return std::nullopt;
}

}  // namespace mtlint
