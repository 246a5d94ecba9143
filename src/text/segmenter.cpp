// Words from ICU's break iterator, kept over calls: creating one costs more than a segment's words.

#include "text/segmenter.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "text/characters.h"
#include "text/graphemes.h"
#include "text/utf8.h"

namespace mtlint {

struct Segmenter::Iterators {
  Iterators() = default;
  Iterators(const Iterators&) = delete;
  Iterators& operator=(const Iterators&) = delete;
  ~Iterators() { utext_close(&view); }

  std::unique_ptr<icu::BreakIterator> words{};  // null where ICU's data are missing
  UText view = UTEXT_INITIALIZER;
};

namespace {

Span span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_word_character(char32_t c) { return is_letter(c) || is_mark(c) || is_digit(c); }

// Runs of letters and digits: all that can be had without ICU's data.
void plain_words(std::string_view text, std::vector<Span>& out) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::size_t end = at;
    while (at < text.size() && is_word_character(next_code_point(text, at))) end = at;
    if (end > begin) out.push_back(span(begin, end));
  }
}

}  // namespace

Segmenter::Segmenter() : iterators_(std::make_unique<Iterators>()) {
  UErrorCode status = U_ZERO_ERROR;
  iterators_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) iterators_->words.reset();
}

Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

// ICU's root rules already know the dictionary scripts, and tailor words for no language of ours:
// `language` is there for callers to state, and for rules that may come to need it.
void Segmenter::words(std::string_view text, Language, std::vector<Span>& out) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&iterators_->view, text.data(), static_cast<int64_t>(text.size()), &status);
  if (iterators_->words == nullptr || U_FAILURE(status)) return plain_words(text, out);
  icu::BreakIterator& words = *iterators_->words;
  words.setText(&iterators_->view, status);
  int32_t begin = words.first();
  for (int32_t end = words.next(); end != icu::BreakIterator::DONE; begin = end, end = words.next())
    if (words.getRuleStatus() >= UBRK_WORD_NONE_LIMIT)
      out.push_back(span(static_cast<std::size_t>(begin), static_cast<std::size_t>(end)));
}

void Segmenter::graphemes(std::string_view text, std::vector<Span>& out) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = grapheme_end(text, at);
    out.push_back(span(at, end));
    at = end;
  }
}

}  // namespace mtlint
