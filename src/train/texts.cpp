// Reads texts, and makes tokens of them.

#include "train/texts.h"

#include <fstream>
#include <set>

#include <nlohmann/json.hpp>

#include "analysis/tokenise.h"
#include "base/hash.h"
#include "lang/traits.h"

namespace mtlint::train {

Result<std::vector<std::string>> read_texts(const std::string& path, Half half,
                                            const Abbreviations& abbreviations) {
  std::string file = path;
  std::string field = "target";
  if (const std::size_t colon = path.rfind(':'); colon != std::string::npos && colon > 0) {
    file = path.substr(0, colon);
    field = path.substr(colon + 1);
  }
  std::ifstream in(file, std::ios::binary);
  if (!in) return Failure(Error{.what = "cannot be read", .file = file});
  std::set<std::string> seen;
  std::vector<std::string> texts;
  std::vector<Span> spans;
  for (std::string line; std::getline(in, line);) {
    if (const auto json = nlohmann::json::parse(line, nullptr, false); json.is_object())
      line = json.value(field, "");
    if (line.empty() || !seen.insert(line).second) continue;
    if (half != Half::all && (hash64(line) >> 7) % 2 != (half == Half::odd ? 1 : 0)) continue;
    spans.clear();
    split_sentences(line, Language::en, abbreviations, spans);
    for (const Span span : spans) texts.emplace_back(span.of(line));
  }
  return texts;
}

PlainSentence plain_sentence(std::string text) {
  PlainSentence sentence;
  sentence.text = std::move(text);
  tokenise(sentence.text, {0, static_cast<std::uint32_t>(sentence.text.size())}, Abbreviations{},
           sentence.tokens);
  return sentence;
}

English tagged(const PlainSentence& sentence, const Tagger& tagger) {
  English english;
  english.text = sentence.text;
  english.tokens = sentence.tokens;
  english.sentences = {EnglishSentence{{0, static_cast<std::uint32_t>(sentence.text.size())},
                                       0,
                                       static_cast<std::uint32_t>(english.tokens.size()),
                                       final_mark(sentence.text)}};
  tagger.tag(english, english.sentences.front());
  return english;
}

}  // namespace mtlint::train
