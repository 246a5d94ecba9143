// Is a sentence boundary lost at a joint? A linear score over the words and tags around it and over
// how well either side would stand alone.
//
//   model.boundary_score(read) > 0   rather a boundary than none
//
// Trained by `mtlint_train boundaries` on sentences joined by a comma or by nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analysis/english.h"
#include "analysis/joints.h"
#include "analysis/linear_model.h"
#include "base/error.h"

namespace mtlint {

class SentenceModel;
class Tagger;

// Fragment scores (log odds) of the parts.
struct HalfScores {
  float left = 0;
  float chunk = 0;  // the left side's last part
  float right = 0;
};

// Reads the joints of a sentence. A side whose tags show no clause is tagged anew as a sentence of
// its own: taggers are misled by what stands on the other side. Keeps its storage between calls.
class JointReader {
 public:
  JointReader(const Tagger& tagger, const SentenceModel& model) : tagger_(tagger), model_(model) {}

  struct Read {
    const English& english;  // the sentence alone, with the joint's own tags
    const EnglishSentence& sentence;
    const Joint& joint;  // its tokens count from the sentence's first
    const HalfScores halves;
    bool retagged = false;
  };

  // Calls take(Read) for each joint, in order: those at commas, or those between words.
  template <class Take>
  void read(const English& english, const EnglishSentence& sentence, bool commas, Take take) {
    start(english, sentence);
    for (std::uint32_t at = 0; at < local_.end; ++at) {
      bool retagged = false;
      const English* read = &base_;
      auto joint = commas ? joint_at_comma(base_, local_, at) : joint_between(base_, local_, at);
      if (!joint && may_be_misread(at, commas)) {
        joint = commas ? joint_at_comma(work_, local_, at) : joint_between(work_, local_, at);
        read = &work_;
        retagged = true;
      }
      if (joint) take(Read{*read, local_, *joint, scores(*read, *joint), retagged});
    }
  }

 private:
  void start(const English& english, const EnglishSentence& sentence);
  bool may_be_misread(std::uint32_t at, bool comma);
  void retag(std::uint32_t begin, std::uint32_t end);
  HalfScores scores(const English& english, const Joint& joint) const;

  const Tagger& tagger_;
  const SentenceModel& model_;
  English base_{};  // the sentence as it was tagged
  English work_{};  // the same with a side or both tagged anew
  EnglishSentence local_{};
};

namespace boundary_model {

inline constexpr std::uint32_t magic = 0x4254544DU;  // "MTTB"
inline constexpr std::uint32_t version = 1;

HashedFeatures features_of(const JointReader::Read& read);

}  // namespace boundary_model

class BoundaryModel {
 public:
  // Reads the weights; an error if the file is missing, damaged, or of another version.
  static Result<BoundaryModel> load(const std::string& path);
  static Result<BoundaryModel> from_bytes(std::string_view bytes, const std::string& name);

  // In natural-log odds of the training's mixture; docs/sentences.md says what a score is worth.
  float boundary_score(const JointReader::Read& read) const {
    return weights_.score(boundary_model::features_of(read));
  }

 private:
  LinearModel weights_{};
};

}  // namespace mtlint
