// Joints, vetoes, and the model's verdict.

#include "analysis/splices.h"

#include "analysis/joint_vetoes.h"
#include "analysis/sentence_model.h"
#include "analysis/tagger.h"
#include "resources/resources.h"

namespace mtlint {

namespace {

// Counts the joint's tokens from the text's first.
void shift(Joint& joint, std::uint32_t begin) {
  for (std::uint32_t* at :
       {&joint.at, &joint.begin, &joint.chunk, &joint.left_end, &joint.right, &joint.end,
        &joint.clause.begin, &joint.clause.subject, &joint.clause.verb})
    *at += begin;
}

}  // namespace

bool can_find_splices(const Resources& resources) {
  return resources.tagger && resources.sentence_model && resources.boundary_model;
}

SpliceFinder::SpliceFinder(const Resources& resources, bool commas, const JointLimits& limits)
    : reader_(*resources.tagger, *resources.sentence_model),
      model_(*resources.boundary_model),
      commas_(commas),
      limits_(limits) {}

const std::vector<Splice>& SpliceFinder::find(const English& english,
                                              const EnglishSentence& sentence) {
  splices_.clear();
  reader_.read(english, sentence, commas_, [&](const JointReader::Read& read) {
    if ((commas_ ? is_sound_comma : is_sound_gap)(read.english, read.sentence, read.joint)) return;
    const float limit = read.joint.adverb > 0                         ? limits_.adverb
                        : read.joint.clause.kind == SubjectKind::noun ? limits_.noun
                                                                      : limits_.pronoun;
    const float score = model_.boundary_score(read);
    if (score < limit) return;
    splices_.push_back({read.joint, score});
    shift(splices_.back().joint, sentence.begin);
  });
  return splices_;
}

}  // namespace mtlint
