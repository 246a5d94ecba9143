// A rule's card, rules/<group>/<id>.json: what it is, how it is told, when it may fire, and the
// examples that are its tests. The same text is the help of `mtlint rule NAME`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "base/span.h"
#include "doc/finding.h"

namespace mtlint {

enum class RuleStatus : std::uint8_t { stable, preview };
enum class MatchKind : std::uint8_t { code, phrase, regex, tokens, pair, substitution };

inline constexpr auto rule_status_names = std::to_array<Named<RuleStatus>>(
    {{RuleStatus::stable, "stable"}, {RuleStatus::preview, "preview"}});
inline constexpr auto match_kind_names = std::to_array<Named<MatchKind>>({
    {MatchKind::code, "code"},
    {MatchKind::phrase, "phrase"},
    {MatchKind::regex, "regex"},
    {MatchKind::tokens, "tokens"},
    {MatchKind::pair, "pair"},
    {MatchKind::substitution, "substitution"},
});

struct ExampleSegment {
  std::string source{};
  std::string target{};
  bool has_source = true;
};

struct Example {
  bool bad = false;
  std::vector<ExampleSegment> segments{};
  std::string terms{};  // the glossary that the example needs, JSONL; empty = none
  // Where the primary mark has to be (the [[…]] of the card), one for each finding expected.
  struct Place {
    std::uint32_t segment = 0;
    Side side = Side::target;
    Span span{};
  };
  std::vector<Place> places{};
  std::string source_language{};         // empty: the card's first, or none
  std::optional<std::string> suggest{};  // the first suggestion expected
  std::optional<Severity> severity{};
  std::string note{};
  std::uint64_t line = 0;  // in the card
};

struct Precision {
  double value = 0;  // share of findings that an editor would mark
  std::uint32_t right = 0;
  std::uint32_t of = 0;
  std::string on{};  // which text
};

// The pattern of a data rule; which fields are used depends on the kind.
struct MatchPattern {
  MatchKind kind = MatchKind::code;
  Side side = Side::target;
  std::vector<std::string> patterns{};  // phrases, or regular expressions (RE2)
  std::vector<std::string>
      tokens{};            // tests of consecutive tokens: "word", "/regex/", "<NN|NNS>", "?" …
  std::string when{};      // pair: RE2 on the source
  std::string must{};      // pair: RE2 that the target must match
  std::string must_not{};  // pair: RE2 that the target must not match
  std::vector<std::string>
      except{};               // regexes over the same side: a match that overlaps one is dropped
  std::string replacement{};  // suggestion, with \1 for captures
  std::vector<std::pair<std::string, std::string>> swap{};  // substitution: phrase, what to write
};

struct RuleCard {
  std::string id{};
  std::string group{};  // its folder
  std::string summary{};
  std::string why{};
  std::string mend{};  // JSON: "fix"
  Severity severity = Severity::minor;
  float confidence = 0.8F;
  std::string mqm{};  // "accuracy/mistranslation"
  RuleStatus status = RuleStatus::preview;
  std::vector<Language> sources{};  // source languages; empty = any
  bool needs_source = false;        // silent on English alone
  std::optional<Precision> precision{};
  std::string message{};  // of data rules; {match} stands for the words found
  MatchPattern match{};
  std::vector<Example> examples{};
  std::string file{};  // where it came from
};

// Reads one card. Unknown or duplicate keys, a missing example or a bad [[…]] are errors with line
// and column.
Result<RuleCard> parse_card(std::string_view json, const std::string& file,
                            const std::string& group);

// Reads every rules/<group>/*.json below `folder`, sorted by group and id.
Result<std::vector<RuleCard>> load_cards(const std::string& folder);

}  // namespace mtlint
