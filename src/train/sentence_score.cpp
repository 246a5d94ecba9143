// Curves of recall over false alarms.

#include "train/sentence_score.h"

#include <fmt/format.h>
#include <algorithm>
#include <functional>
#include <limits>

#include "analysis/hidden_clause.h"
#include "analysis/joint_vetoes.h"
#include "train/fragment_pieces.h"

namespace mtlint::train {
namespace {

constexpr float never = -std::numeric_limits<float>::infinity();

struct Scored {
  float score = 0;
  std::string text{};
};

std::string curve(const char* name, std::vector<Scored> faults, std::vector<Scored> sound,
                  std::size_t shown) {
  const auto higher = [](const Scored& a, const Scored& b) { return a.score > b.score; };
  std::ranges::stable_sort(sound, higher);
  std::ranges::stable_sort(faults, higher);
  std::string text =
      fmt::format("{}: {} faults, {} sound sentences\n", name, faults.size(), sound.size());
  for (const std::size_t rate : {2U, 5U, 10U, 20U, 50U}) {
    const std::size_t allowed = sound.size() * rate / 1000;
    if (allowed >= sound.size()) continue;
    const float limit = sound[allowed].score;
    const auto found =
        std::ranges::count_if(faults, [&](const Scored& fault) { return fault.score > limit; });
    text += fmt::format("  at {:2} false alarms per 1000: score {:.2f}, recall {:.3f}\n", rate,
                        limit, static_cast<double>(found) / static_cast<double>(faults.size()));
  }
  for (std::size_t i = 0; i < std::min(shown, sound.size()); ++i)
    text += fmt::format("  false alarm {:.2f}: {}\n", sound[i].score, sound[i].text);
  for (std::size_t i = 0; i < std::min(shown, faults.size()); ++i) {
    const Scored& fault = faults[faults.size() - 1 - i * faults.size() / (3 * shown)];
    text += fmt::format("  missed {:.2f}: {}\n", fault.score, fault.text);
  }
  return text;
}

class Scorer {
 public:
  Scorer(const Judges& judges, const BoundaryModel& model)
      : judges_(judges), model_(model), reader_(judges.tagger, judges.model) {}

  // As the rule sees it on English alone: a second look may find a clause.
  float doubted_fragment(const English& english) const {
    return fragment(english) - cost_of(doubt_of_fragment(english, english.sentences.front()));
  }
  float fragment(const English& english) const {
    return judges_.model.fragment_score(english, 0,
                                        static_cast<std::uint32_t>(english.tokens.size()));
  }
  // The highest score of a joint; at byte `place` only, unless it is npos.
  float boundary(const English& english, bool commas, std::size_t place) {
    float best = never;
    reader_.read(english, english.sentences.front(), commas, [&](const JointReader::Read& read) {
      const bool here =
          place == std::string::npos || read.english.tokens[read.joint.at].span.begin == place;
      if (here &&
          !(commas ? is_sound_comma : is_sound_gap)(read.english, read.sentence, read.joint))
        best = std::max(best, model_.boundary_score(read));
    });
    return best;
  }

 private:
  const Judges& judges_;
  const BoundaryModel& model_;
  JointReader reader_;
};

}  // namespace

std::string score_sentences(const SentenceTest& test, const Judges& judges,
                            const BoundaryModel& boundaries, std::size_t shown) {
  Scorer scorer(judges, boundaries);
  std::vector<Scored> sound_pieces, sound_commas, sound_gaps, fragments, splices, fused;
  std::vector<Scored> doubted, doubted_sound;
  for (const PlainSentence& sentence : test.texts) {
    const English english = tagged(sentence, judges.tagger);
    if (english.sentences.front().mark != U'.' || english.tokens.size() < 3) continue;
    // A text that begins in lower case is a piece of one.
    if (english.tokens.front().kind == TokenKind::word && !english.tokens.front().capital) continue;
    sound_pieces.push_back({scorer.fragment(english), sentence.text});
    doubted_sound.push_back({scorer.doubted_fragment(english), sentence.text});
    sound_commas.push_back({scorer.boundary(english, true, std::string::npos), sentence.text});
    sound_gaps.push_back({scorer.boundary(english, false, std::string::npos), sentence.text});
  }
  Random random(1);
  for (const TreeSentence& sentence : test.trees) {
    std::vector<Piece> pieces;
    cut_pieces(sentence, random, pieces);
    for (Piece& piece : pieces) {
      if (!piece.fragment) continue;
      judges.tagger.tag(piece.english, piece.english.sentences.front());
      fragments.push_back({scorer.fragment(piece.english), *piece.text});
      doubted.push_back({scorer.doubted_fragment(piece.english), *piece.text});
    }
  }
  std::vector<Full> fulls = full_sentences(test.trees, judges);
  for (Full& full : full_sentences(test.texts, judges)) fulls.push_back(std::move(full));
  for (const Joined& joined : join_all(fulls, random)) {
    const PlainSentence plain = plain_sentence(joined.text);
    const English english = tagged(plain, judges.tagger);
    (joined.comma ? splices : fused)
        .push_back({scorer.boundary(english, joined.comma, joined.place), joined.text});
  }
  return curve("fragments", fragments, sound_pieces, shown) +
         curve("fragments, after a second look", doubted, doubted_sound, shown) +
         curve("splices", splices, sound_commas, shown) + curve("fused", fused, sound_gaps, shown);
}

}  // namespace mtlint::train
