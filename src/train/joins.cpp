// Joins sentences.

#include "train/joins.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/clauses.h"

namespace mtlint::train {
namespace {

std::string without_stop(const std::string& text) {
  std::string cut = text;
  while (!cut.empty() && (cut.back() == '.' || cut.back() == ' ')) cut.pop_back();
  return cut;
}

std::string lowered(const Full& sentence) {
  std::string text = sentence.text;
  if (!sentence.keeps_capital && text[0] >= 'A' && text[0] <= 'Z')
    text[0] = static_cast<char>(text[0] + 32);
  return text;
}

Joined join(const Full& a, const Full& b, bool comma, std::string_view adverb) {
  Joined joined{.text = without_stop(a.text), .comma = comma};
  joined.place = static_cast<std::uint32_t>(joined.text.size()) + (comma ? 0 : 1);
  joined.text += comma ? ", " : " ";
  joined.text += adverb;
  joined.text += lowered(b);
  return joined;
}

bool is_inner_mark(const Token& token) {
  return is_quote(token.tag) || is_bracket(token.tag) || token.tag == Tag::colon ||
         token.tag == Tag::NFP;
}

}  // namespace

bool is_joinable(const English& english) {
  const auto& tokens = english.tokens;
  if (tokens.size() < 4 || tokens.size() > 32 || tokens.back().tag != Tag::stop) return false;
  if (english.of(tokens.back()) != "." || !tokens.front().capital) return false;
  const Token& first = tokens.front();
  if (first.tag == Tag::CC || first.tag == Tag::UH || is_wh(first.tag) || first.tag == Tag::VB)
    return false;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    if (tokens[i].tag == Tag::stop || is_inner_mark(tokens[i]) ||
        tokens[i].kind == TokenKind::foreign)
      return false;
  return main_clause(english, 0, static_cast<std::uint32_t>(tokens.size())).has_value();
}

Full full_of(const English& english) {
  Full full{.text = std::string(english.text)};
  const Token& first = english.tokens.front();
  full.keeps_capital = first.tag == Tag::NNP || first.tag == Tag::NNPS || first.all_caps ||
                       english.of(first) == "I" || (first.forms & form::name) != 0;
  for (const Token& token : english.tokens)
    if (token.kind == TokenKind::word) ++full.words;
  return full;
}

std::vector<Joined> join_all(const std::vector<Full>& sentences, Random& random) {
  constexpr std::array<std::string_view, 12> adverbs{
      "however, ",     "therefore, ", "therefore ", "then ",     "thus ",         "moreover, ",
      "as a result, ", "instead, ",   "however ",   "in fact, ", "in addition, ", "nevertheless "};
  constexpr std::size_t longest = 40;  // words
  std::vector<Joined> out;
  for (std::size_t i = 0; i + 1 < sentences.size(); ++i) {
    const Full& a = sentences[i];
    const Full& b = sentences[i + 1];
    if (a.words + b.words > longest || a.text == b.text) continue;
    out.push_back(join(a, b, true, {}));
    out.push_back(join(a, b, false, {}));
    if (random.one_in(8)) out.push_back(join(a, b, true, adverbs[random.below(adverbs.size())]));
    if (random.one_in(20)) out.push_back(join(a, b, false, adverbs[random.below(adverbs.size())]));
  }
  // Short sentences in pairs by chance: run-ons are not always long.
  std::vector<const Full*> small;
  for (const Full& sentence : sentences)
    if (sentence.words <= 9) small.push_back(&sentence);
  for (std::size_t i = 0; i < small.size(); ++i) {
    const Full& b = *small[random.below(small.size())];
    if (small[i]->text == b.text) continue;
    out.push_back(join(*small[i], b, random.one_in(2), {}));
  }
  return out;
}

std::vector<Joined> drop_conjunctions(const TreeSentence& sentence) {
  std::vector<Joined> out;
  const auto& tokens = sentence.english.tokens;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  const auto child = [&](std::uint32_t head, std::string_view relation) {
    for (std::uint32_t i = 0; i < size; ++i)
      if (sentence.heads[i] == head + 1 &&
          std::string_view(sentence.relations[i]).starts_with(relation))
        return i;
    return size;
  };
  const auto is_finite_clause = [&](std::uint32_t head) {
    const std::uint32_t aux = child(head, "aux");
    const std::uint32_t cop = child(head, "cop");
    return child(head, "nsubj") < size &&
           (is_finite(tokens[head].tag) || (aux < size && is_finite(tokens[aux].tag)) ||
            (cop < size && is_finite(tokens[cop].tag)));
  };
  std::uint32_t conjuncts = 0;
  std::uint32_t last = size;
  for (std::uint32_t i = 0; i < size; ++i) {
    if (sentence.relations[i] != "conj" || sentence.heads[sentence.heads[i] - 1] != 0) continue;
    ++conjuncts;
    last = i;
  }
  if (conjuncts != 1 || !is_finite_clause(last) || !is_finite_clause(sentence.heads[last] - 1))
    return out;
  const std::uint32_t cc = child(last, "cc");
  if (cc == size || cc == 0 || cc + 2 >= size || tokens[cc + 1].tag == Tag::comma) return out;
  std::uint32_t end = cc;
  if (tokens[end - 1].tag == Tag::comma) --end;
  const std::string before(sentence.english.text.substr(0, tokens[end - 1].span.end));
  const std::string after(sentence.english.text.substr(tokens[cc + 1].span.begin));
  const auto place = static_cast<std::uint32_t>(before.size());
  out.push_back({before + ", " + after, place, true});
  out.push_back({before + " " + after, place + 1, false});
  return out;
}

}  // namespace mtlint::train
