// The facts of a segment, in the order in which they need each other.

#include "analysis/analyst.h"

#include <algorithm>

#include "analysis/chinese_names.h"
#include "analysis/foreign_names.h"
#include "analysis/idiom_judge.h"
#include "analysis/idioms.h"
#include "analysis/imported_names.h"
#include "analysis/names.h"
#include "analysis/quantity_units.h"
#include "analysis/tagger.h"
#include "analysis/term_index.h"
#include "analysis/tokenise.h"
#include "lang/traits.h"
#include "resources/imports.h"
#include "resources/lexicon.h"
#include "resources/spelling.h"
#include "text/utf8.h"

namespace mtlint {

// Words that the lists know, by Token::lower: the lists take 8 MB, so that each look at them waits
// for memory, and most words of a text are few words. A slot holds the last word that came to it.
class ListedWords {
 public:
  explicit ListedWords(const Spelling& spelling) : spelling_(spelling) {}

  void prefetch(const std::vector<Token>& tokens) const {
    for (const Token& token : tokens)
      if (may_be_listed(token) && slots_[token.lower % slots_.size()] != token.lower)
        spelling_.prefetch(token.lower);
  }

  void mark(std::vector<Token>& tokens) {
    for (Token& token : tokens) {
      if (!may_be_listed(token)) continue;
      std::uint64_t& slot = slots_[token.lower % slots_.size()];
      token.listed = slot == token.lower || spelling_.lists(token.lower);
      if (token.listed) slot = token.lower;
    }
  }

 private:
  static bool may_be_listed(const Token& token) {
    return token.kind == TokenKind::word && !token.capital;
  }

  const Spelling& spelling_;
  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(4096);
};

struct Analyst::Scratch {
  explicit Scratch(const Spelling& spelling) : listed(spelling) {}
  ListedWords listed;
  NameScratch names{};
  ChineseScratch people{};
  IdiomScratch idioms{};
  JudgeScratch judge{};
  std::vector<Span> spans{};
  std::vector<Span> quiet_source{};
  std::vector<Span> quiet_target{};
  std::vector<English> english{};
  std::vector<TagTask> tasks{};
  TermScratch terms{};
};

namespace {

bool ends_sentence(char32_t mark) {
  return mark != 0 && mark != U':' && mark != U'：' && mark != U';' && mark != U'；';
}

void analyse_source(const Segment& segment, const Resources& resources, SourceText& source) {
  source.text = segment.source;
  source.language = segment.source_language;
  source.sentences.clear();
  source.stops = source.semicolons = 0;
  source.ends_in_stop = false;
  split_sentences(source.text, source.language, resources.abbreviations_of(source.language),
                  source.sentences);
  for (const Span sentence : source.sentences) {
    source.ends_in_stop = ends_sentence(final_mark(sentence.of(source.text)));
    source.stops += source.ends_in_stop ? 1U : 0U;
  }
  for (const std::string_view mark : {";", "；", "؛"})
    for (std::size_t at = source.text.find(mark); at != std::string_view::npos;
         at = source.text.find(mark, at + mark.size()))
      ++source.semicolons;
}

void cut_target(const Segment& segment, const Resources& resources, std::vector<Span>& spans,
                English& target) {
  target.text = segment.target;
  target.ascii = is_ascii(target.text);
  target.tokens.clear();
  target.sentences.clear();
  spans.clear();
  const Abbreviations& abbreviations = resources.abbreviations_of(Language::en);
  split_sentences(target.text, Language::en, abbreviations, spans);
  for (const Span span : spans) {
    EnglishSentence sentence;
    sentence.span = span;
    sentence.begin = static_cast<std::uint32_t>(target.tokens.size());
    tokenise(target.text, span, abbreviations, target.tokens);
    sentence.end = static_cast<std::uint32_t>(target.tokens.size());
    sentence.mark = final_mark(span.of(target.text));
    target.sentences.push_back(sentence);
  }
}

void quiet_spans(const std::vector<IdiomHit>& idioms, const Lexicon& lexicon, IdiomFlag flag,
                 std::vector<Span>& out) {
  out.clear();
  for (const IdiomHit& hit : idioms)
    if (!hit.imported && lexicon.idiom(hit.entry).has(flag)) out.push_back(hit.span);
}

}  // namespace

Analyst::Analyst(const Resources& resources)
    : resources_(resources), scratch_(std::make_unique<Scratch>(*resources.spelling)) {}
Analyst::~Analyst() = default;
Analyst::Analyst(Analyst&&) noexcept = default;

void Analyst::analyse(const Document& document, std::size_t index, Analysis& facts) {
  read_english(document, index, index + 1);
  add_facts(document, index, 0, facts);
}

void Analyst::read_english(const Document& document, std::size_t begin, std::size_t end) {
  Scratch& scratch = *scratch_;
  scratch.english.resize(std::max(scratch.english.size(), end - begin));
  scratch.tasks.clear();
  for (std::size_t i = begin; i < end; ++i) {
    English& english = scratch.english[i - begin];
    cut_target(document.segments[i], resources_, scratch.spans, english);
    for (const EnglishSentence& sentence : english.sentences)
      scratch.tasks.push_back({&english, &sentence});
  }
  if (resources_.tagger) resources_.tagger->tag_all(scratch.tasks);
}

void Analyst::add_facts(const Document& document, std::size_t index, std::size_t place,
                        Analysis& facts) {
  const Segment& segment = document.segments[index];
  const Lexicon& lexicon = *resources_.lexicon;
  Scratch& scratch = *scratch_;
  std::swap(facts.target, scratch.english[place]);
  scratch.listed.prefetch(facts.target.tokens);
  analyse_source(segment, resources_, facts.source);
  scratch.listed.mark(facts.target.tokens);
  facts.names.clear();
  facts.people.clear();
  facts.foreign.clear();
  facts.imported.clear();
  facts.idioms.clear();
  facts.source_quantities.clear();
  facts.target_quantities.clear();
  facts.terms.clear();
  facts.unwelcome.clear();
  if (!segment.has_source || !segment.trusted_pair) {
    if (resources_.terms)
      find_unwelcome_terms(facts.target, true, *resources_.terms, facts.terms, scratch.terms,
                           facts.unwelcome);
    return;
  }

  const Segment* previous = index > 0 ? &document.segments[index - 1] : nullptr;
  const Segment* next =
      index + 1 < document.segments.size() ? &document.segments[index + 1] : nullptr;
  const Neighbours around{previous ? previous->source : std::string_view(),
                          next ? next->source : std::string_view()};
  find_idioms(facts.source, around, lexicon, *resources_.imports, scratch.idioms, facts.idioms);
  quiet_spans(facts.idioms, lexicon, IdiomFlag::quiet_name, scratch.quiet_source);
  const NameSources names = name_sources(resources_);
  find_names(facts.source, names, scratch.quiet_source, scratch.names, facts.names);
  spot_chinese_names(facts.source, names, scratch.names.source, facts.names, scratch.people,
                     facts.people);
  pair_names(facts.source, facts.target, names, scratch.names, facts.names);
  judge_names(facts.source, facts.target, names, scratch.names, facts.names);
  judge_chinese_names(facts.source, facts.target, names, scratch.names, facts.names, facts.people);
  find_foreign_names(facts.source, facts.names, facts.foreign);
  pair_foreign_names(facts.source, facts.target, names, scratch.names, facts.names, facts.foreign);
  find_imported_names(facts.source, names, scratch.names.source, scratch.people.words, facts.names,
                      facts.people, facts.imported);
  judge_imported_names(facts.source, facts.target, names, scratch.names, facts.names,
                       facts.imported);
  // 塞上江南 in the name of a hotel that the dictionaries know is no idiom.
  std::erase_if(facts.idioms, [&](const IdiomHit& hit) {
    return std::ranges::any_of(facts.names, [&](const NameHit& name) {
      return name.span.contains(hit.span) && name.span != hit.span;
    });
  });
  judge_idioms(facts.source,
               {facts.target.text, previous ? previous->target : std::string_view(),
                next ? next->target : std::string_view()},
               lexicon, *resources_.imports, scratch.judge, facts.idioms);

  if (resources_.terms) {
    scratch.spans.clear();
    for (const Span word : scratch.people.words)
      scratch.spans.push_back(scratch.names.source.original(word));
    find_terms(facts.source, facts.target, *resources_.terms,
               {facts.names, facts.people, facts.imported, facts.idioms, scratch.spans},
               scratch.terms, facts.terms);
    find_unwelcome_terms(facts.target, false, *resources_.terms, facts.terms, scratch.terms,
                         facts.unwelcome);
  }

  // Numbers inside names (三亚, Five Dock) and idioms are no numbers.
  quiet_spans(facts.idioms, lexicon, IdiomFlag::quiet_number, scratch.quiet_source);
  scratch.quiet_target.clear();
  for (const NameHit& hit : facts.names) {
    scratch.quiet_source.push_back(hit.span);
    if (hit.accepted) scratch.quiet_target.push_back(hit.target);
  }
  std::ranges::sort(scratch.quiet_source);
  std::ranges::sort(scratch.quiet_target);
  find_quantities(facts.source.text, facts.source.language, scratch.quiet_source,
                  facts.source_quantities);
  find_quantities(facts.target.text, Language::en, scratch.quiet_target, facts.target_quantities);
  if (facts.source_quantities.empty() || facts.target_quantities.empty()) return;
  const Units& units = lexicon.units();
  find_units(facts.source.text, facts.source.language, units, facts.source_quantities);
  find_units(facts.target.text, Language::en, units, facts.target_quantities);
}

}  // namespace mtlint
