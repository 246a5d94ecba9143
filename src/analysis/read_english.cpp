// The steps of reading English, in order.

#include "analysis/read_english.h"

#include "analysis/tokenise.h"

namespace mtlint {

void read_english(std::string_view text, const Abbreviations& abbreviations, const Tagger* tagger,
                  English& out) {
  out.text = text;
  out.tokens.clear();
  out.sentences.clear();
  out.bounds.clear();
  split_sentences(text, Language::en, abbreviations, out.bounds);
  for (const Span span : out.bounds) {
    EnglishSentence sentence;
    sentence.span = span;
    sentence.begin = static_cast<std::uint32_t>(out.tokens.size());
    tokenise(text, span, abbreviations, out.tokens);
    sentence.end = static_cast<std::uint32_t>(out.tokens.size());
    sentence.mark = final_mark(span.of(text));
    out.sentences.push_back(sentence);
    if (tagger != nullptr) tagger->tag(out, sentence);
  }
}

}  // namespace mtlint
