// Each veto names the sentence that taught it.

#include "analysis/joint_vetoes.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "analysis/clauses.h"
#include "analysis/word_set.h"

namespace mtlint {
namespace {

class Vetoes {
 public:
  Vetoes(const English& english, const EnglishSentence& sentence, const Joint& joint)
      : english_(english), tokens_(english.tokens), sentence_(sentence), joint_(joint) {}

  bool sound_comma() const {
    if (sentence_.mark == U'?') return true;
    if (is_asyndeton() || is_correlative() || is_antithesis() || is_inversion()) return true;
    if (waits_for_more(before()) || !main_clause(english_, joint_.begin, joint_.left_end))
      return true;
    if (joint_.adverb > 0) return opens_with_condition();
    if (is_relative_that() || is_firm()) return true;
    return leads_over() || is_report() || is_parenthesis() || is_series() || is_late_clause() ||
           is_list();
  }

  bool sound_gap() const {
    if (sentence_.mark == U'?' || is_inversion()) return true;
    if (joint_.adverb > 0) return false;
    return is_object_clause() || is_contact_clause() || is_cleft() || is_led_up_to() ||
           is_numeral() || is_time();
  }

 private:
  bool has(std::uint32_t at, WordKey word) const {
    return at < joint_.end && tokens_[at].lower == word;
  }
  bool has(std::uint32_t at, std::initializer_list<WordKey> words) const {
    return std::ranges::all_of(words, [&](WordKey word) { return has(at++, word); });
  }
  bool has_word(std::uint32_t begin, WordKey word) const {
    for (std::uint32_t at = begin; at < joint_.left_end; ++at)
      if (has(at, word)) return true;
    return false;
  }
  std::uint32_t words(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t count = 0;
    for (std::uint32_t at = begin; at < end; ++at)
      if (tokens_[at].kind == TokenKind::word || tokens_[at].kind == TokenKind::number) ++count;
    return count;
  }
  bool has_finite(std::uint32_t begin, std::uint32_t end) const {
    return std::any_of(tokens_.begin() + begin, tokens_.begin() + end,
                       [](const Token& token) { return is_finite(token.tag); });
  }

  // "I came, I saw, I conquered."
  bool is_asyndeton() const {
    std::uint32_t end = joint_.right;
    while (end < joint_.end && tokens_[end].tag != Tag::comma) ++end;
    return joint_.adverb == 0 && words(joint_.chunk, joint_.left_end) <= 4 &&
           words(joint_.right, end) <= 4;
  }

  // "Not only did it rain, it also snowed.", "The more we learn, the more we forget.", "No matter
  // what he says, she goes."
  bool is_correlative() const {
    for (std::uint32_t at = joint_.begin; at < joint_.left_end; ++at) {
      if (has(at, {"not", "only"}) || has(at, {"no", "matter"}) || has(at, {"not", "just"}) ||
          has(at, {"not", "merely"}) || has(at, {"not", "that"}) || has(at, {"not", "simply"}) ||
          has(at, {"n't", "just"}) || has(at, {"n't", "only"}))
        return true;
      if (has(at, "the") && at + 1 < joint_.left_end &&
          (tokens_[at + 1].tag == Tag::RBR || tokens_[at + 1].tag == Tag::JJR) &&
          has(joint_.right, "the"))
        return true;
      if (has(at, {"the", "more"}) || has(at, {"the", "less"})) return true;
    }
    return has(joint_.right, {"that", "is"}) || has(joint_.right, {"that", "means"});
  }

  // "This is not a game, it is serious.", "It is not that he cannot, it is that he will not."
  bool is_antithesis() const {
    if (joint_.adverb > 0) return false;
    if (has(joint_.clause.verb + 1, "that") && has(joint_.right, "it")) return true;
    if (!is_copula(tokens_[joint_.clause.verb])) return false;
    for (std::uint32_t at = joint_.chunk + 1; at < joint_.left_end; ++at)
      if ((has(at, "not") || has(at, "n't") || has(at, "never")) && is_copula(tokens_[at - 1]))
        return true;
    return false;
  }

  // "Had I known, I would have come."
  bool is_inversion() const {
    const Token& first = tokens_[joint_.begin];
    return is_finite(first.tag) && joint_.begin + 1 < joint_.left_end &&
           (has(joint_.begin, "had") || has(joint_.begin, "were") || has(joint_.begin, "should"));
  }

  // "If it rains, then we stay."
  bool opens_with_condition() const {
    if (!has(joint_.right, "then")) return false;
    for (std::uint32_t at = joint_.begin; at < joint_.left_end; ++at)
      if (has(at, "if") || has(at, "when") || has(at, "once") || has(at, "since")) return true;
    return false;
  }

  // What stands between the last two commas belongs to what follows: "..., and in 2018, it ...".
  bool leads_over() const {
    if (joint_.chunk >= joint_.left_end) return true;
    // "They said, ..."; "As the task grows, Smith noted, ..."
    if (is_reporting_verb(tokens_[joint_.left_end - 1])) return true;
    std::uint32_t at = joint_.chunk;
    bool joined = false;
    while (at < joint_.left_end && (tokens_[at].tag == Tag::CC || tokens_[at].tag == Tag::RB)) {
      joined = joined || tokens_[at].tag == Tag::CC;
      ++at;
    }
    if (at >= joint_.left_end) return true;
    const bool verb = has_finite(joint_.chunk, joint_.left_end);
    if (joint_.chunk > joint_.begin + 1) {
      // "CBS reported, citing the university, there were ..."; "and, coupled with this, it ..."
      const Token& before_chunk = tokens_[joint_.chunk - 2];
      if (!verb && is_reporting_verb(before_chunk)) return true;
      if (before_chunk.tag == Tag::CC || is_subordinator(before_chunk)) return true;
      // "..., because the sun is gone, we have no light"
      if (verb && is_subordinator(tokens_[joint_.chunk]) && !is_clause_behind_clause(joint_.chunk))
        return true;
    }
    if (is_joined_phrase()) return true;
    // "..., as estimated by the bank, the firm ...": belongs to what follows as much
    if (!verb && has(joint_.chunk, "as") && tokens_[joint_.chunk + 1].tag == Tag::VBN) return true;
    if (joined && !verb) return true;  // "..., and by mid-March, schools were shut"
    const Token& first = tokens_[at];
    if (joined && (is_subordinator(first) || first.tag == Tag::IN)) return true;
    // "Since it rains, and the river rises, ..."
    if (joined && joint_.chunk != joint_.begin && is_subordinator(tokens_[joint_.begin]))
      return true;
    if (!verb && joint_.chunk == joint_.begin) return true;
    // A clause or phrase at the very begin leads over: "When the flood came, ..."
    const bool opens_side = joint_.chunk == joint_.begin;
    if (opens_side && opens_dependent(first) && !is_clause_behind_clause(at)) return true;
    return false;
  }
  // "The town grew and in 1954, the county ...": what "and" joins has no verb yet.
  // So too "..., but in fact, in the south, many ...", "..., and, to some extent, it does".
  bool is_joined_phrase() const {
    if (before().tag == Tag::CC || has_word(joint_.chunk, "except")) return true;
    for (std::uint32_t at = joint_.left_end; at > joint_.begin + 1; --at) {
      if (is_finite(tokens_[at - 1].tag)) break;
      if (tokens_[at - 1].tag == Tag::CC && tokens_[at - 2].tag == Tag::comma) return true;
    }
    for (std::uint32_t at = joint_.left_end; at > joint_.chunk; --at) {
      const Token& token = tokens_[at - 1];
      if (is_finite(token.tag)) return false;
      if (token.tag != Tag::CC || at >= joint_.left_end) continue;
      const Token& next = tokens_[at];
      return next.tag == Tag::IN || next.tag == Tag::VBG || next.tag == Tag::TO ||
             next.tag == Tag::RB || is_subordinator(next);
    }
    return false;
  }
  // By the word too: "Though it is late, ...", "Given that it is late, ...", "Knowing this is so,
  // ..."
  static bool opens_dependent(const Token& token) {
    static const WordSet words{"though", "although", "while",   "whereas", "given",  "because",
                               "if",     "when",     "since",   "as",      "unless", "once",
                               "after",  "before",   "because", "despite"};
    return is_subordinator(token) || words.contains(token) || token.tag == Tag::VBG ||
           token.tag == Tag::VBN;
  }
  // "When the flood came the soldiers ran, the water ...": the subordinate clause has its main one.
  bool is_clause_behind_clause(std::uint32_t at) const {
    std::uint32_t finite = 0;
    std::uint32_t openers = 0;
    for (; at < joint_.left_end; ++at) {
      if (is_finite(tokens_[at].tag)) ++finite;
      if (is_subordinator(tokens_[at])) ++openers;
    }
    return finite > openers;
  }

  // "..., officials told a conference", "..., the union has announced", "..., it seems".
  bool is_report() const {
    std::uint32_t verb = joint_.clause.verb;
    for (std::uint32_t at = verb + 1; at < std::min(joint_.end, verb + 5); ++at) {
      const Tag tag = tokens_[at].tag;
      if (tag == Tag::RB) continue;
      if (tag != Tag::VBN && tag != Tag::VB && tag != Tag::VBG) break;
      verb = at;
    }
    if (!is_reporting_verb(tokens_[verb])) return false;
    std::uint32_t rest = 0;
    for (std::uint32_t at = verb + 1; at < joint_.end && tokens_[at].tag != Tag::comma; ++at) {
      if (has(at, "that") && tokens_[at].tag == Tag::IN) return false;  // "..., he said that ..."
      ++rest;
    }
    return !joint_.introduced && (rest < 12 || words(joint_.begin, joint_.left_end) > 3);
  }

  // "The plan, I am sure, has changed."
  bool is_parenthesis() const {
    const std::uint32_t verb = joint_.clause.verb;
    return verb + 3 < joint_.end &&
           (tokens_[verb + 1].tag == Tag::comma || tokens_[verb + 2].tag == Tag::comma);
  }

  // "can carry water, bread, cheese and other food, or buy them": one of the things before stands
  // alone between commas.
  bool is_list() const {
    std::uint32_t at = joint_.left_end;
    while (at > joint_.begin && joint_.left_end - at < 3 && is_noun(tokens_[at - 1].tag)) --at;
    return at < joint_.left_end && joint_.left_end - at < 3 && at > joint_.begin &&
           tokens_[at - 1].tag == Tag::comma;
  }

  // "Sales doubled, costs fell, and the company hired sixty people."
  bool is_series() const {
    for (std::uint32_t at = joint_.clause.verb + 1; at < joint_.end; ++at) {
      if (tokens_[at].tag != Tag::CC) continue;
      if (series_clause(at)) return true;
    }
    return false;
  }
  // A subject and a finite verb behind "and", near enough.
  bool series_clause(std::uint32_t conjunction) const {
    std::uint32_t at = conjunction + 1;
    if (at >= joint_.end || tokens_[at].tag == Tag::IN || is_finite(tokens_[at].tag)) return false;
    const std::uint32_t last = std::min(joint_.end, at + 12);
    for (; at < last; ++at) {
      if (is_finite(tokens_[at].tag) || tokens_[at].tag == Tag::VBN) return true;
      if (is_subordinator(tokens_[at]) || tokens_[at].tag == Tag::comma ||
          tokens_[at].tag == Tag::CC)
        return false;
    }
    return false;
  }

  // "said that in 2018, it ...", "that though it is late, it ...": the clause of "that" comes late.
  bool is_late_clause() const {
    bool finite = false;
    for (std::uint32_t at = joint_.left_end; at > joint_.begin; --at) {
      const Token& token = tokens_[at - 1];
      if (has(at - 1, "that") && at < joint_.left_end) {
        const Token& next = tokens_[at];
        const bool late = next.tag == Tag::IN || next.tag == Tag::VBG || next.tag == Tag::TO ||
                          is_subordinator(next);
        if ((late && !has(at, "of")) || !finite) return true;
      }
      // "I should tell you when people come, we go."; "the reason why health, schools and trade
      // are"
      if (token.tag == Tag::WRB && at > joint_.begin + 1 && (!finite || asks_for_clause(at - 1)))
        return true;
      if (is_finite(token.tag)) finite = true;
    }
    return false;
  }

  // Is the last verb before token `at` one of saying or thinking?
  bool asks_for_clause(std::uint32_t at) const {
    for (; at > joint_.begin; --at)
      if (is_verb(tokens_[at - 1].tag)) return is_reporting_verb(tokens_[at - 1]);
    return false;
  }

  // ", that address the problem": a relative clause, not "that addresses it".
  bool is_relative_that() const {
    return has(joint_.right, "that") && joint_.right + 1 < joint_.end &&
           (tokens_[joint_.right + 1].tag == Tag::VBP || tokens_[joint_.right + 1].tag == Tag::MD ||
            !is_copula(tokens_[joint_.right + 1]));
  }
  // "It is worth noting that, in addition, ..."
  static bool waits_for_more(const Token& token) {
    static const WordSet words{"that", "if", "whether", "because", "when", "while", "than"};
    return is_subordinator(token) || words.contains(token);
  }
  // "Lunar Transportation Systems, Inc. is ..."
  bool is_firm() const {
    static const WordSet words{"inc", "inc.", "ltd",  "ltd.",  "llc", "jr", "jr.", "sr", "sr.",
                               "co",  "co.",  "corp", "corp.", "plc", "md", "phd", "esq"};
    return words.contains(tokens_[joint_.right]);
  }

  const Token& before() const { return tokens_[joint_.left_end - 1]; }

  // "He said the road is closed.", "I am glad you came.", "It is clear he knew."
  bool is_object_clause() const {
    static const WordSet others{
        "make",      "made",      "makes",      "let",        "glad",       "sure",
        "afraid",    "happy",     "sorry",      "clear",      "certain",    "likely",
        "fact",      "idea",      "hope",       "proud",      "possible",   "ensure",
        "ensures",   "so",        "such",       "assume",     "assumed",    "decide",
        "decided",   "realize",   "realized",   "understand", "understood", "learn",
        "learned",   "discover",  "discovered", "believe",    "told",       "tell",
        "convinced", "aware",     "shown",      "chance",     "implied",    "implies",
        "imply",     "alleged",   "suspect",    "suspected",  "remember",   "remembered",
        "forgot",    "notice",    "noticed",    "deny",       "thinking",   "saying",
        "knowing",   "believing", "hoping",     "feeling",    "meaning",    "telling",
        "wish",      "wishes",    "wished",     "bet",        "mean"};
    static const WordSet without{"ask", "asks", "asked", "go", "goes", "continue", "continued"};
    if (is_reporting_verb(before()) || others.contains(before())) return true;
    // The verb of the left side asks for a clause, and has none yet: "said earlier Klein did ..."
    for (std::uint32_t at = joint_.left_end; at > joint_.chunk; --at) {
      const Token& token = tokens_[at - 1];
      if (!is_verb(token.tag)) continue;
      return (is_reporting_verb(token) && !without.contains(token)) || others.contains(token);
    }
    return false;
  }

  // "the town they built", "the same day Malawi confirmed", "every time he comes"
  bool is_contact_clause() const {
    static const WordSet times{"time",      "day",        "year",   "moment",   "way",
                               "place",     "reason",     "week",   "night",    "month",
                               "minute",    "everything", "all",    "anything", "nothing",
                               "something", "one",        "things", "thing",    "people"};
    if (times.contains(before())) return true;
    if (!is_noun(before().tag) || joint_.clause.kind == SubjectKind::existential) return false;
    if (is_copula(tokens_[joint_.clause.verb]) && joint_.clause.verb + 1 < joint_.end &&
        !is_verb(tokens_[joint_.clause.verb + 1].tag))
      return false;
    // The clause lacks an object: nothing that could be one follows its verb.
    std::uint32_t at = joint_.clause.verb + 1;
    while (at < joint_.end &&
           (is_verb(tokens_[at].tag) || tokens_[at].tag == Tag::RB || tokens_[at].tag == Tag::TO))
      ++at;
    if (at >= joint_.end) return true;
    const Tag tag = tokens_[at].tag;
    return tag != Tag::DT && tag != Tag::PRP && tag != Tag::PRPS && tag != Tag::CD &&
           tag != Tag::JJ && !is_noun(tag);
  }
  // "if the soil is wet it may ...", "and in the past they ...": the clause that was waited for.
  bool is_led_up_to() const {
    static const WordSet openers{"if",       "when",  "once",    "while",   "although",
                                 "though",   "as",    "since",   "because", "whenever",
                                 "unless",   "until", "after",   "before",  "where",
                                 "wherever", "that",  "whether", "than",    "bc"};
    bool finite = false;
    for (std::uint32_t at = joint_.left_end; at > joint_.begin; --at) {
      const Token& token = tokens_[at - 1];
      if (openers.contains(token) && (!finite || token.tag != Tag::DT)) return true;
      if (is_finite(token.tag)) finite = true;
      if (!finite && (token.tag == Tag::CC || token.tag == Tag::comma)) return true;
    }
    return false;
  }
  // "a single-pass type I membrane protein"
  bool is_numeral() const {
    return has(joint_.right, "i") && (tokens_[joint_.clause.verb].forms & form::noun) != 0 &&
           !is_copula(tokens_[joint_.clause.verb]) && tokens_[joint_.clause.verb].tag != Tag::MD;
  }
  // "the hottest item on lists this year is"
  bool is_time() const {
    static const WordSet times{"year",    "week",      "month",   "day",    "night",
                               "morning", "time",      "summer",  "winter", "spring",
                               "autumn",  "afternoon", "evening", "years",  "weeks",
                               "months",  "days",      "hour",    "hours",  "today"};
    return joint_.clause.verb > joint_.right && times.contains(tokens_[joint_.clause.verb - 1]);
  }

  // "It was here they stole a canoe."
  bool is_cleft() const { return has(joint_.begin, "it") && joint_.left_end - joint_.begin <= 5; }

  const English& english_;
  const std::vector<Token>& tokens_;
  const EnglishSentence& sentence_;
  const Joint& joint_;
};

}  // namespace

bool is_sound_comma(const English& english, const EnglishSentence& sentence, const Joint& joint) {
  return Vetoes(english, sentence, joint).sound_comma();
}

bool is_sound_gap(const English& english, const EnglishSentence& sentence, const Joint& joint) {
  return Vetoes(english, sentence, joint).sound_gap();
}

}  // namespace mtlint
