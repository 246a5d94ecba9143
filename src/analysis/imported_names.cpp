// Imported names in the source and in the English.

#include "analysis/imported_names.h"

#include <algorithm>

#include "analysis/similarity.h"
#include "resources/imports.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::uint16_t of_things =
    name_kind::place | name_kind::country | name_kind::organisation | name_kind::person;

bool is_katakana(char32_t c) {
  return script_of(c) == Script::katakana || c == U'ー' || c == U'・';
}

class Finder {
 public:
  Finder(const SourceText& source, const NameSources& names, const Folded& folded,
         const std::vector<NameHit>& hits, const std::vector<ChineseName>& people,
         std::vector<ImportedName>& out)
      : source_(source),
        imports_(*names.imports),
        folded_(folded),
        hits_(hits),
        people_(people),
        out_(out) {}

  void whole() {
    std::size_t begin = 0;
    std::size_t end = folded_.text.size();
    const auto margin = [](char32_t c) { return is_space(c) || is_punctuation(c); };
    while (begin < end && margin(code_point_at(folded_.text, begin)))
      next_code_point(folded_.text, begin);
    while (end > begin && margin(code_point_before(folded_.text, end)))
      previous_code_point(folded_.text, end);
    add(begin, end, true);
  }

  void words(const std::vector<Span>& words) {
    for (const Span word : words) imports_.names(source_.language).prefetch(word.of(folded_.text));
    for (const Span word : words) add(word.begin, word.end, false);
  }

  void katakana_runs() {
    const std::string& text = folded_.text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      while (at < text.size() && is_katakana(code_point_at(text, at))) next_code_point(text, at);
      if (at - begin >= 9)
        add(begin, at, false);
      else if (at == begin)
        next_code_point(text, at);
    }
  }

  void spaced_words() {
    const std::string& text = folded_.text;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = code_point_at(text, at);
      const bool letter = is_letter(c) || is_mark(c) || is_digit(c);
      if (letter && !in_word) {
        if (const auto hit = imports_.names(source_.language).longest(text, at);
            hit && add(at, at + hit->size, false)) {
          at += hit->size;
          in_word = true;
          continue;
        }
      }
      in_word = letter;
      next_code_point(text, at);
    }
  }

 private:
  // 北江 in 北江省 is a piece of a name.
  bool is_longer_place(std::size_t end) const {
    constexpr std::u32string_view kinds = U"省市县区州镇乡村河江山湖岛路港";
    const char32_t after = code_point_at(folded_.text, end);
    return after != 0 && kinds.find(after) != std::u32string_view::npos;
  }

  bool covered(Span span) const {
    return std::ranges::any_of(hits_, [&](const NameHit& h) { return h.span.overlaps(span); }) ||
           std::ranges::any_of(people_,
                               [&](const ChineseName& p) { return p.span.overlaps(span); });
  }

  bool add(std::size_t begin, std::size_t end, bool whole) {
    if (end <= begin) return false;
    const auto payload = imports_.names(source_.language)
                             .find(std::string_view(folded_.text).substr(begin, end - begin));
    if (!payload) return false;
    ImportedName name;
    name.span =
        folded_.original({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    name.payload = *payload;
    name.whole = whole;
    for (const NameRecord& record : imports_.renderings(*payload)) {
      name.kinds |= record.kinds & static_cast<std::uint16_t>(~name_kind::last);
      name.attested = name.attested || record.is_attested();
    }
    if ((!whole && (name.kinds & of_things) == 0) || covered(name.span)) return false;
    if (!whole && source_.language == Language::zh &&
        (is_longer_place(end) || is_piece_of_name(folded_.text, {static_cast<std::uint32_t>(begin),
                                                                 static_cast<std::uint32_t>(end)})))
      return false;
    out_.push_back(name);
    return true;
  }

  const SourceText& source_;
  const Imports& imports_;
  const Folded& folded_;
  const std::vector<NameHit>& hits_;
  const std::vector<ChineseName>& people_;
  std::vector<ImportedName>& out_;
};

class Judge {
 public:
  Judge(const SourceText& source, const English& target, const NameSources& names,
        const NameScratch& scratch, const std::vector<NameHit>& hits)
      : source_(source), target_(target), names_(names), scratch_(scratch), hits_(hits) {}

  void run(ImportedName& name) const {
    std::vector<std::string> forms;
    for (const NameRecord& record : names_.imports->renderings(name.payload)) {
      forms.push_back(squeeze(names_.imports->english(record)));
      if (forms.back().size() < 2) continue;
      const Span found = find_squeezed(scratch_.squeezed, target_.text, forms.back());
      if (!found.empty()) return accept(name, found);
    }
    if (is_derived_from(forms)) return;
    if (name.whole)
      judge_whole(name, forms);
    else
      judge_in_text(name, forms);
  }

 private:
  static void accept(ImportedName& name, Span found) {
    name.accepted = true;
    name.verdict = NameVerdict::accepted;
    name.target = found;
    name.confidence = 1;
  }

  bool is_derived_from(const std::vector<std::string>& forms) const {
    return std::ranges::any_of(scratch_.words, [&](const NameWord& word) {
      return word.name && (is_irregular_adjective(word.squeezed) ||
                           std::ranges::any_of(forms, [&](const std::string& form) {
                             return is_derived(word.squeezed, form);
                           }));
    });
  }

  // A place or thing under another name is not what the source says. Parts of people's names have
  // too many spellings to say so.
  void judge_whole(ImportedName& name, const std::vector<std::string>& forms) const {
    constexpr std::uint16_t certain = name_kind::place | name_kind::country;
    if ((name.kinds & certain) == 0 || target_.tokens.size() > 6 || has_cjk(target_.text)) return;
    if ((name.kinds & (name_kind::surname | name_kind::given | name_kind::part)) != 0) return;
    Span all{};
    for (const NameWord& word : scratch_.words)
      if (!word.squeezed.empty()) all = all.empty() ? word.span : Span{all.begin, word.span.end};
    if (all.empty() || forms.front().empty()) return;
    set(name, all, NameReason::only_text, name.attested ? 0.8F : 0.65F);
  }

  void judge_in_text(ImportedName& name, const std::vector<std::string>& forms) const {
    const std::string reading = source_.language == Language::zh
                                    ? reading_of(name.span.of(source_.text), names_.ours)
                                    : std::string();
    for (const NameWord& word : scratch_.words) {
      if (!word.name || word.known || word.squeezed.size() < 5 || taken(word.span)) continue;
      if (names_.ours.is_english_name(word.squeezed)) continue;
      if (word.squeezed == reading && !begins_a_form(forms, reading))
        return set(name, word.span, NameReason::reading, name.attested ? 0.9F : 0.7F);
      if (!name.attested) continue;
      for (const std::string& form : forms)
        if (form.size() >= 5 && !form.starts_with(word.squeezed) &&
            form.substr(0, 1) == word.squeezed.substr(0, 1) &&
            sound_alike(word.squeezed, form) >= 0.82F)
          return set(name, word.span, NameReason::alike, 0.8F);
    }
  }

  // "Beijiang" of "Beijiang River", which another word of English may describe.
  static bool begins_a_form(const std::vector<std::string>& forms, std::string_view word) {
    return std::ranges::any_of(forms,
                               [&](const std::string& form) { return form.starts_with(word); });
  }

  bool taken(Span span) const {
    return std::ranges::any_of(
        hits_, [&](const NameHit& hit) { return hit.accepted && hit.target.overlaps(span); });
  }

  static void set(ImportedName& name, Span target, NameReason reason, float confidence) {
    name.verdict = NameVerdict::broken;
    name.reason = reason;
    name.target = target;
    name.confidence = confidence;
  }

  const SourceText& source_;
  const English& target_;
  const NameSources& names_;
  const NameScratch& scratch_;
  const std::vector<NameHit>& hits_;
};

}  // namespace

void find_imported_names(const SourceText& source, const NameSources& names, const Folded& folded,
                         const std::vector<Span>& words, const std::vector<NameHit>& hits,
                         const std::vector<ChineseName>& people, std::vector<ImportedName>& out) {
  if (!names.imports || names.imports->names(source.language).empty() || folded.text.empty())
    return;
  Finder finder(source, names, folded, hits, people, out);
  finder.whole();
  if (!out.empty()) return;
  if (source.language == Language::zh)
    finder.words(words);
  else if (source.language == Language::ja)
    finder.katakana_runs();
  else
    finder.spaced_words();
}

void judge_imported_names(const SourceText& source, const English& target, const NameSources& names,
                          NameScratch& scratch, const std::vector<NameHit>& hits,
                          std::vector<ImportedName>& found) {
  if (found.empty() || target.text.empty()) return;
  prepare_squeezed(target, scratch);
  prepare_words(target, names.ours, scratch);
  const Judge judge(source, target, names, scratch, hits);
  for (ImportedName& name : found) judge.run(name);
}

std::string_view expected_form(const ImportedName& name, const Imports& imports) {
  return imports.english(imports.renderings(name.payload).front());
}

std::string sources_of(const ImportedName& name, const Imports& imports) {
  std::string all;
  const NameRecord& record = imports.renderings(name.payload).front();
  for (const auto& row : import_source_names)
    if (static_cast<std::uint16_t>(row.value) <= 32 && record.has(row.value))
      all += (all.empty() ? "" : ", ") + std::string(row.name);
  return all;
}

}  // namespace mtlint
