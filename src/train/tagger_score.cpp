// Accuracy on gold tokens, and precision and recall of finite verbs.

#include "train/tagger_score.h"

#include <fmt/format.h>
#include <algorithm>
#include <ctime>

namespace mtlint::train {
namespace {

bool is_finite(Tag tag) {
  return tag == Tag::VBD || tag == Tag::VBP || tag == Tag::VBZ || tag == Tag::MD;
}

}  // namespace

TaggerScore score_tagger(const Tagger& tagger, const std::vector<TreeSentence>& sentences) {
  TaggerScore score;
  std::clock_t time = 0;  // of the processor: other programs do not count
  for (const TreeSentence& sentence : sentences) {
    English english = sentence.english;
    const std::clock_t start = std::clock();
    tagger.tag(english, english.sentences.front());
    time += std::clock() - start;
    for (std::size_t i = 0; i < english.tokens.size(); ++i) {
      const Tag gold = sentence.english.tokens[i].tag;
      const Tag found = english.tokens[i].tag;
      ++score.tokens;
      if (gold == found)
        ++score.right;
      else
        ++score.confusions[{gold, found}];
      if (is_finite(gold)) ++score.finite_gold;
      if (is_finite(found)) ++score.finite_found;
      if (is_finite(gold) && is_finite(found)) ++score.finite_right;
    }
  }
  score.tokens_a_second = static_cast<double>(score.tokens) * CLOCKS_PER_SEC /
                          static_cast<double>(std::max<std::clock_t>(time, 1));
  return score;
}

std::string describe(const TaggerScore& score) {
  const auto share = [](std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
  };
  std::string text = fmt::format(
      "tags right: {:.4f} of {}\nfinite verbs: precision {:.4f}, recall {:.4f}\n"
      "tokens a second: {:.0f}\n",
      share(score.right, score.tokens), score.tokens, share(score.finite_right, score.finite_found),
      share(score.finite_right, score.finite_gold), score.tokens_a_second);
  std::vector<std::pair<std::uint64_t, std::pair<Tag, Tag>>> order;
  for (const auto& [tags, count] : score.confusions) order.push_back({count, tags});
  std::ranges::sort(order, std::greater{});
  order.resize(std::min<std::size_t>(order.size(), 15));
  for (const auto& [count, tags] : order)
    text += fmt::format("{:5} {} as {}\n", count, name_of(tag_names, tags.first),
                        name_of(tag_names, tags.second));
  return text;
}

}  // namespace mtlint::train
