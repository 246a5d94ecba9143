// Cuts a dependency tree into pieces whose status is known from the tree.

#include "train/fragment_pieces.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "analysis/clauses.h"
#include "analysis/tokenise.h"

namespace mtlint::train {
namespace {

class Cutter {
 public:
  Cutter(const TreeSentence& sentence, Random& random, std::vector<Piece>& out)
      : sentence_(sentence),
        random_(random),
        out_(out),
        size_(static_cast<std::uint32_t>(sentence.heads.size())) {
    low_.resize(size_);
    high_.resize(size_);
    count_.assign(size_, 0);
    for (std::uint32_t i = 0; i < size_; ++i) low_[i] = high_[i] = i;
    for (std::uint32_t i = 0; i < size_; ++i) {
      std::uint32_t at = i;
      for (std::uint32_t steps = 0; steps < size_; ++steps) {
        low_[at] = std::min(low_[at], i);
        high_[at] = std::max(high_[at], i);
        ++count_[at];
        if (sentence.heads[at] == 0) break;
        at = sentence.heads[at] - 1;
      }
    }
  }

  void run() {
    if (size_ < 2 || sentence_.english.tokens.back().tag != Tag::stop) return;
    const std::uint32_t root = find_root();
    if (root == size_) return;
    if (stands_alone(root)) {
      add(0, size_, false);
      cut_fragments(root);
      cut_clauses();
    } else if (!has_clause() && size_ > 3) {
      add(0, size_, true);
    }
  }

 private:
  std::string_view relation(std::uint32_t i) const { return sentence_.relations[i]; }
  std::string_view base_relation(std::uint32_t i) const {
    return relation(i).substr(0, relation(i).find(':'));
  }
  Tag tag(std::uint32_t i) const { return sentence_.english.tokens[i].tag; }
  bool contiguous(std::uint32_t i) const { return high_[i] - low_[i] + 1 == count_[i]; }

  std::uint32_t find_root() const {
    for (std::uint32_t i = 0; i < size_; ++i)
      if (sentence_.heads[i] == 0) return i;
    return size_;
  }

  template <class Test>
  bool any_child(std::uint32_t head, Test test) const {
    for (std::uint32_t i = 0; i < size_; ++i)
      if (sentence_.heads[i] == head + 1 && test(i)) return true;
    return false;
  }

  bool has_subject(std::uint32_t i) const {
    return any_child(i, [&](std::uint32_t child) {
      const std::string_view r = base_relation(child);
      return r == "nsubj" || r == "csubj" || r == "expl";
    });
  }
  bool has_finite_verb(std::uint32_t i) const {
    return is_finite(tag(i)) || any_child(i, [&](std::uint32_t child) {
             const std::string_view r = base_relation(child);
             return (r == "aux" || r == "cop") && is_finite(tag(child));
           });
  }
  bool has_mark(std::uint32_t i) const {
    return any_child(i, [&](std::uint32_t child) {
      return base_relation(child) == "mark" || is_wh(tag(child)) ||
             (low_[child] == low_[i] && is_wh(tag(low_[child])));
    });
  }
  bool is_imperative(std::uint32_t i) const {
    return tag(i) == Tag::VB && !has_subject(i) && !has_mark(i);
  }
  bool stands_alone(std::uint32_t i) const {
    return (has_subject(i) && has_finite_verb(i)) || is_imperative(i);
  }
  bool has_clause() const {
    for (std::uint32_t i = 0; i < size_; ++i)
      if (stands_alone(i) && !has_mark(i)) return true;
    return false;
  }

  // Fragments: up to three of each sentence, of different kinds.
  void cut_fragments(std::uint32_t root) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> spans;
    for (std::uint32_t i = 0; i < size_; ++i)
      if (const auto span = fragment_at(i, root)) spans.push_back(*span);
    random_.shuffle(spans);
    for (std::size_t i = 0; i < std::min<std::size_t>(3, spans.size()); ++i)
      add(spans[i].first, spans[i].second, true);
  }

  std::optional<std::pair<std::uint32_t, std::uint32_t>> fragment_at(std::uint32_t i,
                                                                     std::uint32_t root) {
    const std::string_view r = base_relation(i);
    const std::uint32_t length = high_[i] - low_[i] + 1;
    const std::pair whole{low_[i], high_[i] + 1};
    if (i == root) return headless(root);
    if (!contiguous(i) || length < 2 || length > 40) return std::nullopt;
    if (r == "nsubj" || r == "obj" || r == "obl" || r == "nmod" || r == "appos")
      return is_noun(tag(i)) && length > 2 && random_.one_in(4) ? std::optional(whole)
                                                                : std::nullopt;
    if (r == "advcl" || r == "acl" || r == "xcomp" || r == "csubj") {
      const bool alone = (has_subject(i) && has_finite_verb(i) && !has_mark(i)) || is_imperative(i);
      return alone ? std::nullopt : std::optional(whole);
    }
    if (r == "ccomp" && has_mark(i)) return whole;
    if (r == "conj" && !has_subject(i) && is_verb(tag(i)) && tag(i) != Tag::VB &&
        tag(i) != Tag::VBP)
      return whole;
    return std::nullopt;
  }

  // "Said that the development is good.": the predicate without what stands before it.
  std::optional<std::pair<std::uint32_t, std::uint32_t>> headless(std::uint32_t root) {
    std::uint32_t begin = root;
    bool subject_before = false;
    for (std::uint32_t i = 0; i < root; ++i) {
      if (sentence_.heads[i] != root + 1) continue;
      const std::string_view r = base_relation(i);
      if (r == "nsubj") subject_before = true;
      if (r == "aux" || r == "cop") begin = std::min(begin, i);
    }
    const Tag first = tag(begin);
    if (!subject_before || begin == 0 || size_ - begin < 4) return std::nullopt;
    if (first != Tag::VBD && first != Tag::VBZ && first != Tag::MD) return std::nullopt;
    return std::pair{begin, size_};
  }

  // Clauses inside that make sentences of their own.
  void cut_clauses() {
    for (std::uint32_t i = 0; i < size_; ++i) {
      const std::string_view r = base_relation(i);
      if (r != "conj" && r != "ccomp" && r != "parataxis") continue;
      if (!contiguous(i) || has_mark(i) || !has_subject(i) || !has_finite_verb(i)) continue;
      std::uint32_t begin = low_[i];
      while (begin < high_[i] && (base_relation(begin) == "cc" || base_relation(begin) == "punct"))
        ++begin;
      if (high_[i] - begin >= 1) add(begin, high_[i] + 1, false);
    }
  }

  // Adds the tokens [begin, end) as a sentence with a capital and a final stop.
  void add(std::uint32_t begin, std::uint32_t end, bool fragment) {
    const auto outer = [&](std::uint32_t i) {
      const Tag t = tag(i);
      return t == Tag::comma || t == Tag::stop || t == Tag::colon || t == Tag::HYPH;
    };
    const bool whole = begin == 0 && end == size_;
    while (!whole && begin < end && (outer(begin) || tag(begin) == Tag::CC)) ++begin;
    while (!whole && begin < end && outer(end - 1)) --end;
    if (end - begin < 2) return;
    Piece piece;
    piece.fragment = fragment;
    piece.text = std::make_unique<std::string>();
    std::vector<std::pair<Span, bool>> spans;
    for (std::uint32_t i = begin; i < end; ++i) {
      const Token& token = sentence_.english.tokens[i];
      const bool space = i > begin && token.space_before;
      if (space) *piece.text += ' ';
      const auto from = static_cast<std::uint32_t>(piece.text->size());
      *piece.text += sentence_.english.of(token);
      spans.push_back(
          {{from, static_cast<std::uint32_t>(piece.text->size())}, space || i == begin});
    }
    if (!whole) {
      const auto from = static_cast<std::uint32_t>(piece.text->size());
      *piece.text += '.';
      spans.push_back({{from, from + 1}, false});
    }
    char& first = (*piece.text)[0];
    if (first >= 'a' && first <= 'z' && !whole) first = static_cast<char>(first - 32);
    piece.english.text = *piece.text;
    for (const auto& [span, space] : spans)
      piece.english.tokens.push_back(make_token(piece.english.text, span, space));
    piece.english.sentences = {
        EnglishSentence{{0, static_cast<std::uint32_t>(piece.text->size())},
                        0,
                        static_cast<std::uint32_t>(piece.english.tokens.size()),
                        U'.'}};
    out_.push_back(std::move(piece));
  }

  const TreeSentence& sentence_;
  Random& random_;
  std::vector<Piece>& out_;
  std::uint32_t size_;
  std::vector<std::uint32_t> low_{};  // of each subtree: its first token
  std::vector<std::uint32_t> high_{};
  std::vector<std::uint32_t> count_{};
};

}  // namespace

void cut_pieces(const TreeSentence& sentence, Random& random, std::vector<Piece>& out) {
  Cutter(sentence, random, out).run();
}

}  // namespace mtlint::train
