// Which terms of a source count, and the verdict on each.

#include "analysis/term_hits.h"

#include <algorithm>
#include <optional>

#include "analysis/codes.h"
#include "analysis/term_index.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

// Is the span a part of something longer in the list?
template <class Hits>
bool is_part_of(Span span, const Hits& hits) {
  return std::ranges::any_of(
      hits, [&](const auto& hit) { return hit.span.overlaps(span) && !span.contains(hit.span); });
}

// Each kind is looked for only where a character of it stands: most texts have none.
void append_codes(std::string_view text, std::vector<Code>& out) {
  const auto has = [&](std::string_view part) { return text.find(part) != text.npos; };
  if (has("<")) find_codes(text, CodeKind::tag, out);
  if (text.find_first_of("{%$") != text.npos) find_codes(text, CodeKind::placeholder, out);
  if (has("://") || has("www.")) find_codes(text, CodeKind::url, out);
  if (has("@")) find_codes(text, CodeKind::email, out);
}

FoldOptions plain() {
  FoldOptions options;
  options.width = options.quotes = options.spaces = options.invisible = true;
  return options;
}

// Where `term` stands in the target as it is, or but for its capitals.
Span find_kept(std::string_view term, const English& english, bool any_case) {
  FoldOptions options = plain();
  options.lower_case = any_case;
  const std::string wanted = folded(term, options);
  if (wanted.empty()) return {};
  Folded text;
  fold(english.text, options, text);
  for (std::size_t at = text.text.find(wanted); at != std::string::npos;
       at = text.text.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    const auto joins = [](char32_t inside, char32_t outside) {
      return outside != 0 && is_word_character(inside) && is_word_character(outside);
    };
    const char32_t after = code_point_at(text.text, end);
    if (joins(code_point_at(wanted, 0), code_point_before(text.text, at))) continue;
    if (joins(code_point_before(wanted, wanted.size()), after)) {
      // A plural may stand behind it: iPhones.
      const bool plural = after == 's' && !is_word_character(code_point_at(text.text, end + 1));
      if (!plural) continue;
    }
    return text.original({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
  }
  return {};
}

// Only its capital tells the unwelcome word from a wanted one, and here the sentence asks for it.
bool is_capital_of_sentence(const TermForm& form, std::span<const TermForm> forms, Span found,
                            const TermTarget& target) {
  if (!form.exact_case) return false;
  const bool twin = std::ranges::any_of(forms, [&](const TermForm& wanted) {
    return is_welcome(wanted.status) && wanted.words == form.words;
  });
  const auto word = std::ranges::find(target.words, found.begin,
                                      [](const TermTarget::Word& w) { return w.span.begin; });
  return twin && word != target.words.end() && begins_sentence(*target.english, word->token);
}

class Judge {
 public:
  Judge(const SourceText& source, const English& english, const TermIndex& index,
        TermTarget& target)
      : source_(source), english_(english), index_(index), target_(target) {}

  void judge(std::span<TermHit> hits) {
    for (TermHit& hit : hits) look_for_wanted(hit);
    for (TermHit& hit : hits) look_for_unwelcome(hit, hits);
  }

 private:
  void look_for_wanted(TermHit& hit) {
    const auto& entries = index_.key(hit.key).entries;
    const auto wants = std::ranges::find_if(entries, [&](std::uint32_t entry) {
      const auto& forms = index_.forms(entry);
      return index_.entries()[entry].do_not_translate ||
             (!forms.empty() && is_welcome(forms.front().status));
    });
    // Where nothing is wanted, nothing is missing.
    hit.verdict = wants == entries.end() ? TermVerdict::accepted : TermVerdict::missing;
    hit.entry = wants == entries.end() ? entries.front() : *wants;
    for (const std::uint32_t entry : index_.key(hit.key).entries) {
      if (index_.entries()[entry].do_not_translate && is_kept(hit, entry)) return;
      const auto& forms = index_.forms(entry);
      for (std::uint32_t i = 0; i < forms.size(); ++i) {
        if (!is_welcome(forms[i].status)) continue;
        bool miscased = false;
        const Span found = find_wanted(forms[i], target_, miscased);
        if (found.empty()) continue;
        if (miscased && hit.verdict == TermVerdict::miscased) continue;
        hit.entry = entry;
        hit.form = i;
        hit.target = found;
        hit.verdict = miscased ? TermVerdict::miscased : TermVerdict::accepted;
        if (!miscased) return;
      }
    }
    // A sign of its own, such as COVID-19, may stay.
    const std::string_view term = hit.span.of(source_.text);
    const bool sign = is_ascii(term) && (index_.key(hit.key).capitals ||
                                         term.find_first_of("0123456789") != term.npos);
    if (hit.verdict != TermVerdict::missing || !sign) return;
    hit.target = find_kept(term, english_, true);
    if (!hit.target.empty()) hit.verdict = TermVerdict::accepted;
  }

  bool is_kept(TermHit& hit, std::uint32_t entry) {
    const std::string_view term = hit.span.of(source_.text);
    const Span kept = find_kept(term, english_, false);
    hit.entry = entry;
    if (!kept.empty()) {
      hit.verdict = TermVerdict::accepted;
      hit.target = kept;
      return true;
    }
    hit.verdict = TermVerdict::changed;
    hit.target = find_kept(term, english_, true);
    return false;
  }

  void look_for_unwelcome(TermHit& hit, std::span<const TermHit> hits) {
    for (const std::uint32_t entry : index_.key(hit.key).entries) {
      const auto& forms = index_.forms(entry);
      for (std::uint32_t i = 0; i < forms.size(); ++i) {
        if (is_welcome(forms[i].status)) continue;
        for (std::size_t from = 0; from < target_.words.size();) {
          const Span found = find_strictly(forms[i], english_, target_.words, from);
          if (found.empty()) break;
          if (is_capital_of_sentence(forms[i], forms, found, target_) ||
              is_explained(found, forms[i], hit, hits))
            continue;
          hit.verdict = TermVerdict::unwelcome;
          hit.target = found;
          hit.entry = entry;
          hit.form = i;
          return;
        }
      }
    }
  }

  // Does something else account for the unwelcome words: a wanted rendering that contains them,
  // another term of the source, or as many wanted renderings as the source has terms?
  bool is_explained(Span found, const TermForm& form, const TermHit& hit,
                    std::span<const TermHit> hits) const {
    for (const TermHit& other : hits)
      for (const std::uint32_t entry : index_.key(other.key).entries)
        for (const TermForm& wanted : index_.forms(entry)) {
          if (!is_welcome(wanted.status)) continue;
          if (&other != &hit && wanted.words == form.words) return true;
          for (std::size_t from = 0; from < target_.words.size();) {
            const Span span = find_strictly(wanted, english_, target_.words, from);
            if (span.empty()) break;
            if (span.contains(found)) return true;
          }
        }
    if (hit.verdict != TermVerdict::accepted || hit.target.overlaps(found)) return false;
    return hit.count <= count_wanted(hit);
  }

  std::uint32_t count_wanted(const TermHit& hit) const {
    std::uint32_t count = 0;
    for (const std::uint32_t entry : index_.key(hit.key).entries)
      for (const TermForm& form : index_.forms(entry))
        for (std::size_t from = 0; is_welcome(form.status) && from < target_.words.size();)
          count += find_strictly(form, english_, target_.words, from).empty() ? 0U : 1U;
    return std::max(count, 1U);
  }

  const SourceText& source_;
  const English& english_;
  const TermIndex& index_;
  TermTarget& target_;
};

// A term that is not to be translated counts only as it is written: Word, not "word".
bool is_written_so(std::string_view source, const FoundTerm& term, const TermIndex& index) {
  const TermKey& key = index.key(term.key);
  const std::string here = folded(term.span.of(source), plain());
  return std::ranges::any_of(key.entries, [&](std::uint32_t entry) {
    const TermEntry& record = index.entries()[entry];
    return !record.do_not_translate ||
           std::ranges::any_of(record.sources, [&](const SourceTerm& form) {
             return folded(form.text, plain()) == here || has_cjk(form.text);
           });
  });
}

// Of several terms at one place, the one that is accepted, or else the first that is not wanted.
void keep_one_at_each_place(std::vector<TermHit>& hits, std::size_t first) {
  const auto rank = [](const TermHit& hit) {
    return hit.verdict == TermVerdict::accepted ? 0 : hit.verdict == TermVerdict::unwelcome ? 1 : 2;
  };
  for (std::size_t i = first; i < hits.size(); ++i)
    for (std::size_t j = hits.size(); --j > i;)
      if (hits[j].span == hits[i].span) {
        if (rank(hits[j]) < rank(hits[i])) std::swap(hits[i], hits[j]);
        hits.erase(hits.begin() + static_cast<std::ptrdiff_t>(j));
      }
}

bool is_name(char32_t first, std::string_view form) {
  return is_upper(first) && !is_upper(code_point_at(form, 0));
}

// "Client" between capitals is a part of a name: Client Server Technologies.
bool is_in_name(const English& english, const TermTarget& target, Span found,
                std::string_view form) {
  if (!is_name(code_point_at(english.text, found.begin), form)) return false;
  for (std::size_t i = 0; i < target.words.size(); ++i) {
    if (target.words[i].span.begin != found.begin) continue;
    const std::uint32_t token = target.words[i].token;
    if (english.tokens[token].all_caps) return false;
    const bool before = token > 0 && english.tokens[token - 1].capital &&
                        english.tokens[token - 1].kind == TokenKind::word;
    const bool after = token + 1 < english.tokens.size() && english.tokens[token + 1].capital &&
                       english.tokens[token + 1].kind == TokenKind::word;
    return before || after;
  }
  return false;
}

}  // namespace

void find_terms(const SourceText& source, const English& target, const TermIndex& index,
                const TermSurroundings& around, TermScratch& scratch, std::vector<TermHit>& out) {
  std::vector<FoundTerm> found;
  index.find(source.text, source.language, around.words, scratch, found);
  if (found.empty()) return;
  std::vector<Code> codes;
  append_codes(source.text, codes);
  const std::size_t first = out.size();
  for (const FoundTerm& term : found) {
    const Span span = term.span;
    if (is_part_of(span, around.names) || is_part_of(span, around.people) ||
        is_part_of(span, around.idioms) || is_part_of(span, codes))
      continue;
    // Packages take many words for names: only those whose English is there count.
    const bool named = std::ranges::any_of(around.imported, [&](const ImportedName& name) {
      return name.accepted && name.span.overlaps(span) && !span.contains(name.span);
    });
    if (named || !is_written_so(source.text, term, index)) continue;
    const auto same = std::find_if(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                                   [&](const TermHit& hit) { return hit.key == term.key; });
    if (same != out.end())
      ++same->count;
    else
      out.push_back({.span = span, .key = term.key});
  }
  if (out.size() == first) return;
  prepare_target(target, scratch.english, scratch.target);
  Judge(source, target, index, scratch.target).judge(std::span(out).subspan(first));
  keep_one_at_each_place(out, first);
}

void find_unwelcome_terms(const English& target, bool english_alone, const TermIndex& index,
                          std::span<const TermHit> hits, TermScratch& scratch,
                          std::vector<UnwelcomeTerm>& out) {
  if (!index.has_unwelcome()) return;
  std::vector<Code> codes;
  bool prepared = false;
  for (const Token& token : target.tokens) {
    index.for_unwelcome(token.lower, [&](std::uint32_t entry, std::uint32_t number) {
      if (!index.entries()[entry].sources.empty() && !english_alone) return;
      if (!prepared) {
        prepare_target(target, scratch.english, scratch.target);
        append_codes(target.text, codes);
        prepared = true;
      }
      const TermForm& form = index.forms(entry)[number];
      const auto word =
          std::ranges::find(scratch.target.words, token.span, &TermTarget::Word::span);
      if (word == scratch.target.words.end()) return;
      auto from = static_cast<std::size_t>(word - scratch.target.words.begin());
      const std::size_t here = from;
      const Span found = find_strictly(form, target, scratch.target.words, from);
      if (found.empty() || from != here + 1 ||
          is_capital_of_sentence(form, index.forms(entry), found, scratch.target))
        return;
      const auto holds = [&](const auto& other) { return other.target.overlaps(found); };
      if (std::ranges::any_of(hits, holds) || std::ranges::any_of(out, holds) ||
          is_part_of(found, codes) || is_in_name(target, scratch.target, found, form.text))
        return;
      // "client" is forbidden, "client computer" is what it is called.
      for (const TermForm& wanted : index.forms(entry))
        for (std::size_t at = 0; is_welcome(wanted.status) && at < scratch.target.words.size();)
          if (find_strictly(wanted, target, scratch.target.words, at).contains(found)) return;
      out.push_back({found, entry, number});
    });
  }
}

}  // namespace mtlint
