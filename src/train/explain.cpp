// One sentence, laid open.

#include "train/explain.h"

#include <fmt/format.h>

#include "analysis/hidden_clause.h"
#include "analysis/joint_vetoes.h"

namespace mtlint::train {

std::string explain(const std::string& text, const Judges& judges, const BoundaryModel& model) {
  const PlainSentence plain = plain_sentence(text);
  const English english = tagged(plain, judges.tagger);
  const EnglishSentence& sentence = english.sentences.front();
  std::string out;
  for (const Token& token : english.tokens)
    out += fmt::format("{}/{} ", english.of(token), name_of(tag_names, token.tag));
  out +=
      fmt::format("\n  fragment {:.2f}{}\n", judges.model.fragment_score(english, 0, sentence.end),
                  may_hold_clause(english, sentence) ? ", may hold a clause" : "");
  JointReader reader(judges.tagger, judges.model);
  for (const bool commas : {true, false})
    reader.read(english, sentence, commas, [&](const JointReader::Read& read) {
      const bool sound =
          (commas ? is_sound_comma : is_sound_gap)(read.english, read.sentence, read.joint);
      out += fmt::format("  {} before \"{}\": {:.2f}{}{}; halves {:.2f} {:.2f} {:.2f}\n",
                         commas ? "comma" : "gap", english.of(english.tokens[read.joint.right]),
                         model.boundary_score(read), sound ? ", vetoed" : "",
                         read.retagged ? ", tagged anew" : "", read.halves.left, read.halves.chunk,
                         read.halves.right);
    });
  return out;
}

}  // namespace mtlint::train
