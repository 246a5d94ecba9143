// Cuts by tags. Only cuts that hardly ever leave a whole sentence.

#include "train/plain_pieces.h"

#include "analysis/clauses.h"
#include "analysis/word_set.h"

namespace mtlint::train {
namespace {

std::string piece(const English& english, std::uint32_t begin, std::uint32_t end) {
  std::string text(
      english.text.substr(english.tokens[begin].span.begin,
                          english.tokens[end - 1].span.end - english.tokens[begin].span.begin));
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text + '.';
}

// The last token of a part must not be a mark.
bool is_clean(const English& english, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at)
    if (is_quote(english.tokens[at].tag) || is_bracket(english.tokens[at].tag) ||
        english.tokens[at].tag == Tag::colon)
      return false;
  return end > begin && english.tokens[end - 1].kind != TokenKind::punctuation;
}

}  // namespace

void cut_plain_pieces(const English& english, Random& random, std::vector<PlainPiece>& out) {
  const auto& tokens = english.tokens;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  if (size < 5 || tokens.back().tag != Tag::stop || !tokens.front().capital) return;
  const auto main = main_clause(english, 0, size);
  if (!main) return;
  out.push_back({std::string(english.text), false});
  const std::uint32_t end = size - 1;
  if (main->begin == 0 && main->kind == SubjectKind::noun && main->verb > 2 && random.one_in(4) &&
      is_clean(english, 0, main->verb))
    out.push_back({piece(english, 0, main->verb), true});
  const Tag verb = tokens[main->verb].tag;
  if (random.one_in(6) && (verb == Tag::VBD || verb == Tag::VBZ) && main->begin == 0 &&
      end - main->verb > 3 && end - main->verb < 16 && is_clean(english, main->verb, end))
    out.push_back({piece(english, main->verb, end), true});
  std::uint32_t comma = end;
  while (comma > main->verb && tokens[comma].tag != Tag::comma) --comma;
  if (comma <= main->verb + 1 || end - comma < 4 || !is_clean(english, comma + 1, end)) return;
  static const WordSet openers{"which", "who",  "whose", "including", "because", "although",
                               "while", "with", "such",  "where",     "whereas", "especially"};
  const Token& first = tokens[comma + 1];
  if (openers.contains(first) || first.tag == Tag::VBG)
    out.push_back({piece(english, comma + 1, end), true});
}

}  // namespace mtlint::train
