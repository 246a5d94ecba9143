// Scores of the halves, and the reading of the weights.

#include "analysis/boundary_model.h"

#include <algorithm>
#include <utility>

#include "analysis/sentence_model.h"
#include "analysis/tagger.h"

#include "analysis/word_set.h"

namespace mtlint {

using namespace boundary_model;

namespace {

bool opens_object(Tag tag) {
  return tag == Tag::DT || tag == Tag::PRPS || tag == Tag::JJ || tag == Tag::CD ||
         tag == Tag::PRP || is_noun(tag);
}

// Past forms that are no participles.
bool is_past_only(const Token& token) {
  static const WordSet words{
      "rose", "fell",  "grew",  "went",  "gave",  "took",   "wrote",    "began", "broke", "chose",
      "came", "drove", "flew",  "knew",  "rode",  "sang",   "sank",     "saw",   "spoke", "stole",
      "swam", "threw", "wore",  "woke",  "shook", "showed", "became",   "ate",   "drank", "drew",
      "hid",  "ran",   "froze", "swore", "tore",  "arose",  "withdrew", "forgot"};
  return words.contains(token);
}

// A side without a finite verb: "The two countries established relations" has an object behind its
// "participle", so it is none.
void repair_main_verb(std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at)
    if (is_finite(tokens[at].tag)) return;
  for (std::uint32_t at = begin + 1; at + 1 < end; ++at) {
    Token& token = tokens[at];
    if ((token.tag != Tag::VBN && token.tag != Tag::JJ) || (token.forms & form::past) == 0)
      continue;
    const Tag before = tokens[at - 1].tag;
    const bool subject = is_noun(before) || before == Tag::PRP || before == Tag::RB;
    if (!subject || (!opens_object(tokens[at + 1].tag) && !is_past_only(token))) continue;
    token.tag = Tag::VBD;
    return;
  }
}

}  // namespace

void JointReader::start(const English& english, const EnglishSentence& sentence) {
  base_.text = english.text;
  base_.tokens.assign(english.tokens.begin() + sentence.begin,
                      english.tokens.begin() + sentence.end);
  local_ = sentence;
  local_.begin = 0;
  local_.end = sentence.end - sentence.begin;
}

// "The two countries established relations in 1971, trade has grown since.": with "has grown"
// ahead, "established" looks like a participle.
bool JointReader::may_be_misread(std::uint32_t at, bool comma) {
  constexpr std::uint32_t near = 14;
  if (comma ? !is_suspect_comma(base_, local_, at)
            : conjunctive_adverb(base_, at, local_.end) == 0 || at < 2)
    return false;
  const Joint joint = sides_of(base_, local_, at, comma);
  if (joint.begin + 1 >= joint.left_end || joint.right + 1 >= joint.end) return false;
  const Token& first = base_.tokens[joint.right];
  if (is_subordinator(first) || first.tag == Tag::TO || first.tag == Tag::VBG ||
      first.tag == Tag::VBN)
    return false;
  if (!may_have_verb(base_, joint.begin, joint.left_end) ||
      !may_have_verb(base_, joint.right, std::min(joint.end, joint.right + near)))
    return false;
  work_.text = base_.text;
  work_.tokens = base_.tokens;
  if (!main_clause(base_, joint.begin, joint.left_end)) retag(joint.begin, joint.left_end);
  if (const auto clause = clause_at(base_, joint.right, joint.end); !clause || clause->subordinate)
    retag(joint.right, joint.end);
  return true;
}

void JointReader::retag(std::uint32_t begin, std::uint32_t end) {
  EnglishSentence side{{}, begin, end, U'.'};
  tagger_.tag(work_, side);
  repair_main_verb(work_.tokens, begin, end);
}

HalfScores JointReader::scores(const English& english, const Joint& joint) const {
  HalfScores scores;
  scores.left = model_.fragment_score(english, joint.begin, joint.left_end);
  scores.chunk = joint.chunk == joint.begin
                     ? scores.left
                     : model_.fragment_score(english, joint.chunk, joint.left_end);
  scores.right = model_.fragment_score(english, joint.right, joint.end);
  return scores;
}

Result<BoundaryModel> BoundaryModel::load(const std::string& path) {
  auto weights = LinearModel::load(path, magic, version);
  if (!weights) return Failure(weights.error());
  BoundaryModel model;
  model.weights_ = std::move(*weights);
  return model;
}

Result<BoundaryModel> BoundaryModel::from_bytes(std::string_view bytes, const std::string& name) {
  auto weights = LinearModel::from_bytes(bytes, magic, version, name);
  if (!weights) return Failure(weights.error());
  BoundaryModel model;
  model.weights_ = std::move(*weights);
  return model;
}

}  // namespace mtlint
