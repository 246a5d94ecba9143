// Joints and their truth. Where the treebank itself shows two sentences in one, nothing is learnt.

#include "train/boundary_samples.h"

#include <algorithm>
#include <string_view>

#include "train/fragment_pieces.h"

namespace mtlint::train {
namespace {

class Collector {
 public:
  Collector(const Judges& judges, std::vector<Sample>& out)
      : judges_(judges), reader_(judges.tagger, judges.model), out_(out) {}

  // `is_open(span)`: nobody knows whether the clause with this verb is a sentence of its own.
  template <class Open>
  void add_sound(const English& english, Open is_open) {
    for (const bool commas : {true, false})
      reader_.read(english, english.sentences.front(), commas, [&](const JointReader::Read& read) {
        if (!is_open(read.english.tokens[read.joint.clause.verb].span)) add(read, false);
      });
  }

  void add_joined(const Joined& joined) {
    const PlainSentence plain = plain_sentence(joined.text);
    const English english = tagged(plain, judges_.tagger);
    for (const bool commas : {true, false})
      reader_.read(english, english.sentences.front(), commas, [&](const JointReader::Read& read) {
        const std::uint32_t place = read.english.tokens[read.joint.at].span.begin;
        const bool here = place == joined.place && commas == joined.comma;
        // A phrase that opens the second sentence has a comma of its own: it may stand for the
        // join.
        const bool beside = place > joined.place && place < joined.place + 60;
        if (here || !beside) add(read, here);
      });
  }

 private:
  void add(const JointReader::Read& read, bool lost) {
    out_.push_back({boundary_model::features_of(read), lost, 1});
  }

  const Judges& judges_;
  JointReader reader_;
  std::vector<Sample>& out_;
};

// "Sales fell, costs rose, and the firm closed.": a series is no fault.
bool has_conjunction(const std::vector<Token>& tokens, std::size_t from) {
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(from), tokens.end(),
                     [](const Token& token) { return token.tag == Tag::CC; });
}

// Does the tree hang the clause of this verb to the rest as a sentence beside it?
bool is_beside(const TreeSentence& sentence, Span verb) {
  const auto& tokens = sentence.english.tokens;
  std::size_t at = 0;
  while (at < tokens.size() && tokens[at].span.end <= verb.begin) ++at;
  for (std::size_t steps = 0; at < tokens.size() && steps < 3; ++steps) {
    const std::string_view relation = sentence.relations[at];
    if (relation == "parataxis" || relation == "ccomp") return !is_reporting_verb(tokens[at]);
    if (relation == "conj") return !has_conjunction(tokens, at);
    if (sentence.heads[at] == 0 ||
        (relation != "aux" && relation != "cop" && relation != "aux:pass"))
      return false;
    at = sentence.heads[at] - 1;
  }
  return false;
}

}  // namespace

std::vector<Full> full_sentences(const std::vector<TreeSentence>& sentences, const Judges& judges) {
  std::vector<Full> fulls;
  for (const TreeSentence& sentence : sentences) {
    Random random(1);
    std::vector<Piece> pieces;
    cut_pieces(sentence, random, pieces);
    for (Piece& piece : pieces) {
      if (piece.fragment) continue;
      judges.tagger.tag(piece.english, piece.english.sentences.front());
      if (is_joinable(piece.english)) fulls.push_back(full_of(piece.english));
      break;  // the sentence itself; its clauses are in it
    }
  }
  return fulls;
}

std::vector<Full> full_sentences(const std::vector<PlainSentence>& sentences,
                                 const Judges& judges) {
  constexpr float sure = -1.5F;
  std::vector<Full> fulls;
  for (const PlainSentence& sentence : sentences) {
    const English english = tagged(sentence, judges.tagger);
    const auto end = static_cast<std::uint32_t>(english.tokens.size());
    if (is_joinable(english) && judges.model.fragment_score(english, 0, end) < sure)
      fulls.push_back(full_of(english));
  }
  return fulls;
}

void add_boundaries(const std::vector<TreeSentence>& sentences, const Judges& judges,
                    Random& random, std::vector<Sample>& out) {
  Collector collector(judges, out);
  for (const TreeSentence& sentence : sentences) {
    const PlainSentence plain = plain_sentence(*sentence.text);
    const English english = tagged(plain, judges.tagger);
    collector.add_sound(english, [&](Span verb) { return is_beside(sentence, verb); });
    for (const Joined& joined : drop_conjunctions(sentence)) collector.add_joined(joined);
  }
  for (const Joined& joined : join_all(full_sentences(sentences, judges), random))
    collector.add_joined(joined);
}

void add_boundaries(const std::vector<PlainSentence>& sentences, const Judges& judges,
                    Random& random, std::vector<Sample>& out) {
  Collector collector(judges, out);
  for (const PlainSentence& sentence : sentences)
    collector.add_sound(tagged(sentence, judges.tagger), [](Span) { return false; });
  for (const Joined& joined : join_all(full_sentences(sentences, judges), random))
    collector.add_joined(joined);
}

}  // namespace mtlint::train
