// Data rules: compiled together, run behind one prefilter.

#include "rules/data_rules.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <re2/re2.h>
#include <re2/set.h>

#include "base/file.h"
#include "base/json.h"
#include "rules/token_pattern.h"

namespace mtlint {
namespace {

constexpr int most_captures = 10;

struct DataRule {
  std::uint32_t card = 0;
  std::shared_ptr<const RE2> regex{};  // regex: the pattern; pair: `when`
  std::shared_ptr<const RE2> other{};  // pair: must or must_not; substitution: words of the source
  std::vector<std::shared_ptr<const RE2>> except{};
  TokenPattern tokens{};    // phrase, tokens, substitution
  std::string_view cure{};  // substitution: what to write, in the card
};

RE2::Options regex_options() {
  RE2::Options options(RE2::Quiet);
  options.set_case_sensitive(false);
  options.set_max_mem(16 << 20);
  return options;
}

// The error with the place of the card's pattern in its file.
Error card_error(const RuleCard& card, const Error& error) {
  const auto bytes = read_file(card.file);
  if (!bytes) return {error.what, error.hint, card.file};
  return JsonPlace{*bytes, card.file}.error(
      "/match/" + std::string(card.match.kind == MatchKind::tokens ? "tokens" : "patterns"),
      error.what, error.hint);
}

Result<std::shared_ptr<const RE2>> compile_regex(const RuleCard& card, const std::string& pattern) {
  auto regex = std::make_shared<RE2>(pattern, regex_options());
  if (regex->ok()) return regex;
  return Failure(
      card_error(card, {"the regular expression \"" + pattern + "\" is wrong: " + regex->error(),
                        "see the syntax of RE2; look-around is not part of it"}));
}

// A phrase is a token sequence of plain words; `word*` stands for a prefix.
Result<TokenPattern> compile_tokens(const RuleCard& card, const std::vector<std::string>& tests) {
  TokenPattern pattern;
  for (const std::string& test : tests) {
    auto parsed = parse_token_test(test);
    if (!parsed) return Failure(card_error(card, parsed.error()));
    pattern.push_back(std::move(*parsed));
  }
  if (std::ranges::all_of(pattern, &TokenTest::optional))
    return Failure(Error{"every token test is optional", "make one of them required", card.file});
  return pattern;
}

std::vector<std::string> phrase_tests(const std::string& phrase) {
  std::vector<std::string> tests;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    std::string word = phrase.substr(at, end - at);
    if (word.size() > 1 && word.ends_with('*'))
      word = "/" + RE2::QuoteMeta(word.substr(0, word.size() - 1)) + ".*/";
    if (!word.empty()) tests.push_back(std::move(word));
    at = end + 1;
  }
  return tests;
}

// "play|plays an active role" stands for two phrases.
std::vector<std::string> alternatives(std::string_view phrase) {
  std::vector<std::string> out{""};
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    const std::string_view words = phrase.substr(at, end - at);
    std::vector<std::string> longer;
    for (const std::string& begun : out)
      for (std::size_t from = 0; from <= words.size();) {
        const std::size_t to = std::min(words.find('|', from), words.size());
        longer.push_back(begun + (begun.empty() ? "" : " ") +
                         std::string(words.substr(from, to - from)));
        from = to + 1;
      }
    out = std::move(longer);
    at = end + 1;
  }
  return out;
}

// "aktuell > actual": the phrase is wrong only where the source has a word that begins so.
constexpr std::string_view because_of = " > ";

Result<std::shared_ptr<const RE2>> compile_cue(const RuleCard& card, std::string_view cue) {
  const auto first = cue.empty() ? '\0' : static_cast<unsigned char>(cue.front());
  const bool alphabet = first < 0xD8;  // Arabic joins words; Chinese, Japanese and Korean all do
  return compile_regex(card, (alphabet ? "(?:^|[^\\pL])(?:" : "(?:") + std::string(cue) + ")");
}

// The cure, with a capital where the words at fault have one.
std::string cured(std::string_view cure, std::string_view match) {
  std::string out(cure);
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (!out.empty() && !match.empty() && match[0] >= 'A' && match[0] <= 'Z' && is_small(out[0]))
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

// The message or replacement with {match} and \1 … \9 filled in.
std::string fill(std::string_view text, std::string_view match, std::string_view cure,
                 std::span<const re2::StringPiece> groups) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool capture =
        text[i] == '\\' && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9';
    if (text.substr(i).starts_with("{match}")) {
      out += match;
      i += 6;
    } else if (text.substr(i).starts_with("{cure}")) {
      out += cure;
      i += 5;
    } else if (capture) {
      const auto group = static_cast<std::size_t>(text[++i] - '0');
      if (group < groups.size() && groups[group].data()) out += std::string(groups[group]);
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

struct DataRules::Compiled {
  std::span<const RuleCard> cards{};
  std::vector<DataRule> rules{};
  std::array<std::unique_ptr<RE2::Set>, 2> sets{};                          // by side
  std::array<std::vector<std::uint32_t>, 2> set_rules{};                    // set index -> rule
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_word{};  // first required word
  std::vector<std::uint32_t> anywhere{};  // token rules with no plain first word

  Result<void> add_to_set(const RuleCard& card, Side side, const std::string& pattern,
                          std::uint32_t rule) {
    auto& set = sets[static_cast<std::size_t>(side)];
    if (!set) set = std::make_unique<RE2::Set>(regex_options(), RE2::UNANCHORED);
    std::string error;
    if (set->Add(pattern, &error) < 0)
      return Failure(Error{"wrong regular expression: " + error, {}, card.file});
    set_rules[static_cast<std::size_t>(side)].push_back(rule);
    return {};
  }

  void add_tokens(DataRule rule) {
    const auto number = static_cast<std::uint32_t>(rules.size());
    if (!rule.tokens[0].optional && rule.tokens[0].word != 0)
      by_word[rule.tokens[0].word].push_back(number);
    else
      anywhere.push_back(number);
    rules.push_back(std::move(rule));
  }

  Result<void> add(const RuleCard& card, std::uint32_t number);
  void run_regex(const DataRule& rule, const SegmentView& segment, Findings& findings) const;
  void run_tokens(const DataRule& rule, const SegmentView& segment, std::size_t at,
                  Findings& findings) const;
  void run_pair(const DataRule& rule, const SegmentView& segment, Findings& findings) const;
  bool applies(const DataRule& rule, const SegmentView& segment) const;
  void report(const DataRule& rule, const SegmentView& segment, Side side, Span span,
              std::span<const re2::StringPiece> groups, Findings& findings) const;
};

Result<void> DataRules::Compiled::add(const RuleCard& card, std::uint32_t number) {
  DataRule base;
  base.card = number;
  for (const std::string& except : card.match.except) {
    auto regex = compile_regex(card, except);
    if (!regex) return Failure(regex.error());
    base.except.push_back(*regex);
  }
  if (card.match.kind == MatchKind::tokens) {
    auto tokens = compile_tokens(card, card.match.tokens);
    if (!tokens) return Failure(tokens.error());
    base.tokens = std::move(*tokens);
    add_tokens(std::move(base));
    return {};
  }
  if (card.match.kind == MatchKind::pair) {
    auto when = compile_regex(card, card.match.when);
    if (!when) return Failure(when.error());
    auto other =
        compile_regex(card, card.match.must.empty() ? card.match.must_not : card.match.must);
    if (!other) return Failure(other.error());
    base.regex = *when;
    base.other = *other;
    rules.push_back(std::move(base));
    return add_to_set(card, Side::source, card.match.when,
                      static_cast<std::uint32_t>(rules.size() - 1));
  }
  for (const auto& [key, cure] : card.match.swap) {
    const std::size_t mark = key.find(because_of);
    std::shared_ptr<const RE2> cue;
    if (mark != std::string::npos) {
      auto compiled = compile_cue(card, std::string_view(key).substr(0, mark));
      if (!compiled) return Failure(compiled.error());
      cue = *compiled;
    }
    const std::string_view phrases =
        std::string_view(key).substr(cue ? mark + because_of.size() : 0);
    for (const std::string& phrase : alternatives(phrases)) {
      auto tokens = compile_tokens(card, phrase_tests(phrase));
      if (!tokens) return Failure(tokens.error());
      DataRule rule = base;
      rule.tokens = std::move(*tokens);
      rule.cure = cure;
      rule.other = cue;
      add_tokens(std::move(rule));
    }
  }
  for (const std::string& pattern : card.match.patterns) {
    DataRule rule = base;
    if (card.match.kind == MatchKind::phrase && card.match.side == Side::target) {
      auto tokens = compile_tokens(card, phrase_tests(pattern));
      if (!tokens) return Failure(tokens.error());
      rule.tokens = std::move(*tokens);
      add_tokens(std::move(rule));
      continue;
    }
    const std::string regex_text =
        card.match.kind == MatchKind::phrase ? RE2::QuoteMeta(pattern) : pattern;
    auto regex = compile_regex(card, regex_text);
    if (!regex) return Failure(regex.error());
    rule.regex = *regex;
    rules.push_back(std::move(rule));
    if (auto added = add_to_set(card, card.match.side, regex_text,
                                static_cast<std::uint32_t>(rules.size() - 1));
        !added)
      return added;
  }
  return {};
}

bool DataRules::Compiled::applies(const DataRule& rule, const SegmentView& segment) const {
  const RuleCard& card = cards[rule.card];
  if (card.needs_source && !segment.bilingual()) return false;
  return card.sources.empty() ||
         std::ranges::find(card.sources, segment.segment().source_language) != card.sources.end();
}

void DataRules::Compiled::report(const DataRule& rule, const SegmentView& segment, Side side,
                                 Span span, std::span<const re2::StringPiece> groups,
                                 Findings& findings) const {
  const RuleCard& card = cards[rule.card];
  const std::string_view text = side == Side::target ? segment.target() : segment.source();
  for (const auto& except : rule.except) {
    re2::StringPiece found;
    for (std::size_t at = 0;
         at <= text.size() && except->Match(text, at, text.size(), RE2::UNANCHORED, &found, 1);
         at = static_cast<std::size_t>(found.data() - text.data()) +
              std::max<std::size_t>(found.size(), 1)) {
      const auto begin = static_cast<std::uint32_t>(found.data() - text.data());
      if (span.overlaps({begin, begin + static_cast<std::uint32_t>(found.size())})) return;
    }
  }
  findings.start(rule.card, static_cast<std::uint32_t>(segment.index), card.severity,
                 card.confidence);
  const std::string cure = cured(rule.cure, span.of(text));
  Finding& finding =
      findings.add(fill(card.message, span.of(text), cure, groups), {side, span, {}});
  if (card.match.replacement.empty() && cure.empty()) return;
  const std::string replacement =
      cure.empty() ? fill(card.match.replacement, span.of(text), {}, groups) : cure;
  finding.suggestions.push_back(replacement);
  if (side == Side::target) finding.fixes.push_back({span, replacement, false});
}

void DataRules::Compiled::run_regex(const DataRule& rule, const SegmentView& segment,
                                    Findings& findings) const {
  const Side side = cards[rule.card].match.side;
  const std::string_view text = side == Side::target ? segment.target() : segment.source();
  std::array<re2::StringPiece, most_captures> groups;
  const int count = std::min(most_captures, rule.regex->NumberOfCapturingGroups() + 1);
  for (std::size_t at = 0; at <= text.size();) {
    if (!rule.regex->Match(text, at, text.size(), RE2::UNANCHORED, groups.data(), count)) break;
    const auto begin = static_cast<std::uint32_t>(groups[0].data() - text.data());
    const auto end = begin + static_cast<std::uint32_t>(groups[0].size());
    if (end > begin)
      report(rule, segment, side, {begin, end},
             std::span(groups).first(static_cast<std::size_t>(count)), findings);
    at = std::max<std::size_t>(end, at + 1);
  }
}

void DataRules::Compiled::run_tokens(const DataRule& rule, const SegmentView& segment,
                                     std::size_t at, Findings& findings) const {
  const English& english = segment.facts.target;
  const auto end = match_tokens(rule.tokens, english, at);
  if (!end || *end == at) return;
  if (rule.other) {
    const std::string_view source = segment.source();
    if (!segment.bilingual() ||
        !rule.other->Match(source, 0, source.size(), RE2::UNANCHORED, nullptr, 0))
      return;
  }
  report(rule, segment, Side::target,
         {english.tokens[at].span.begin, english.tokens[*end - 1].span.end}, {}, findings);
}

void DataRules::Compiled::run_pair(const DataRule& rule, const SegmentView& segment,
                                   Findings& findings) const {
  const RuleCard& card = cards[rule.card];
  std::array<re2::StringPiece, 1> target;
  const bool found = rule.other->Match(segment.target(), 0, segment.target().size(),
                                       RE2::UNANCHORED, target.data(), 1);
  if (found == card.match.must_not.empty()) return;
  std::array<re2::StringPiece, 1> source;
  if (!rule.regex->Match(segment.source(), 0, segment.source().size(), RE2::UNANCHORED,
                         source.data(), 1))
    return;
  const Side side = found ? Side::target : Side::source;
  const re2::StringPiece& piece = found ? target[0] : source[0];
  const std::string_view text = found ? segment.target() : segment.source();
  const auto begin = static_cast<std::uint32_t>(piece.data() - text.data());
  report(rule, segment, side, {begin, begin + static_cast<std::uint32_t>(piece.size())}, {},
         findings);
}

DataRules::DataRules() = default;
DataRules::~DataRules() = default;
DataRules::DataRules(DataRules&&) noexcept = default;
DataRules& DataRules::operator=(DataRules&&) noexcept = default;

Result<DataRules> DataRules::compile(std::span<const RuleCard> cards,
                                     const std::vector<bool>& active) {
  DataRules all;
  all.compiled_ = std::make_unique<Compiled>();
  all.compiled_->cards = cards;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (!active[i] || cards[i].match.kind == MatchKind::code) continue;
    if (auto added = all.compiled_->add(cards[i], static_cast<std::uint32_t>(i)); !added)
      return Failure(added.error());
  }
  for (auto& set : all.compiled_->sets)
    if (set && !set->Compile())
      return Failure(Error{"the rules' regular expressions need too much memory", "split them"});
  return all;
}

void DataRules::check(const SegmentView& segment, Findings& findings) const {
  if (!compiled_ || compiled_->rules.empty()) return;
  const Compiled& all = *compiled_;
  std::vector<int> hits;
  for (const Side side : {Side::source, Side::target}) {
    const auto& set = all.sets[static_cast<std::size_t>(side)];
    const std::string_view text = side == Side::target ? segment.target() : segment.source();
    if (!set || text.empty() || !set->Match(text, &hits)) continue;
    std::ranges::sort(hits);
    for (const int hit : hits) {
      const DataRule& rule =
          all.rules[all.set_rules[static_cast<std::size_t>(side)][static_cast<std::size_t>(hit)]];
      if (!all.applies(rule, segment)) continue;
      if (rule.other)
        all.run_pair(rule, segment, findings);
      else
        all.run_regex(rule, segment, findings);
    }
  }
  const auto& tokens = segment.facts.target.tokens;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (const auto list = all.by_word.find(tokens[at].lower); list != all.by_word.end())
      for (const std::uint32_t rule : list->second)
        if (all.applies(all.rules[rule], segment))
          all.run_tokens(all.rules[rule], segment, at, findings);
    for (const std::uint32_t rule : all.anywhere)
      if (all.applies(all.rules[rule], segment))
        all.run_tokens(all.rules[rule], segment, at, findings);
  }
}

}  // namespace mtlint
