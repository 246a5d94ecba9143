// Counts terms and findings.

#include "term_measure.h"

#include <map>

#include <fmt/format.h>

#include "analysis/analyst.h"
#include "analysis/term_index.h"

namespace mtlint::eval {
namespace {

struct Counts {
  std::uint64_t segments = 0, found = 0, accepted = 0, missing = 0, other = 0, flagged = 0;
};

// What a glossary finds in rows of one part; calls visit(hit, row) for every term.
template <class Visit>
void for_terms(const std::vector<Row>& rows, Part part, const Resources& resources, Visit visit) {
  std::vector<Row> chosen;
  for (const Row& row : rows)
    if (is_in(row, part) && row.has_source) chosen.push_back(row);
  std::vector<std::vector<std::size_t>> origin;
  const std::vector<Document> documents = documents_of(chosen, false, origin);
  Analyst analyst(resources);
  Analysis facts;
  for (std::size_t d = 0; d < documents.size(); ++d)
    analyst.each(documents[d], facts, [&](std::size_t i) { visit(facts, chosen[origin[d][i]]); });
}

Resources with(const Resources& resources, std::vector<TermEntry> terms) {
  Resources copy = resources;
  load_terms(std::move(terms), copy);
  return copy;
}

std::map<std::string, Counts> count(const std::vector<Row>& rows, const Resources& resources) {
  std::map<std::string, Counts> by_language;
  for_terms(rows, Part::held, resources, [&](const Analysis& facts, const Row& row) {
    for (const std::string& language : {row.src_lang, std::string("all")}) {
      Counts& counts = by_language[language];
      ++counts.segments;
      bool flagged = false;
      for (const TermHit& hit : facts.terms) {
        ++counts.found;
        if (hit.verdict == TermVerdict::accepted)
          ++counts.accepted;
        else
          ++(hit.verdict == TermVerdict::missing ? counts.missing : counts.other);
        flagged = flagged || hit.verdict != TermVerdict::accepted;
      }
      counts.flagged += flagged ? 1U : 0U;
    }
  });
  return by_language;
}

// The terms that translators keep to, by the half that is not reported on.
std::vector<TermEntry> kept_to(const std::vector<Row>& rows, const std::vector<TermEntry>& terms,
                               const Resources& resources) {
  constexpr std::uint64_t least = 3;
  constexpr double share = 0.9;
  std::vector<Counts> counts(terms.size());
  for_terms(rows, Part::tune, resources, [&](const Analysis& facts, const Row&) {
    for (const TermHit& hit : facts.terms)
      for (const std::uint32_t entry : resources.terms->key(hit.key).entries) {
        ++counts[entry].found;
        counts[entry].accepted += hit.verdict == TermVerdict::accepted ? 1U : 0U;
      }
  });
  std::vector<TermEntry> kept;
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (counts[i].found >= least &&
        static_cast<double>(counts[i].accepted) >= share * static_cast<double>(counts[i].found))
      kept.push_back(terms[i]);
  return kept;
}

void append_table(const std::string& title, const std::vector<Row>& rows,
                  const Resources& resources, std::string& out) {
  out += fmt::format(
      "\n{}: {} terms\n\n| language | segments | terms found | English there | missing | "
      "findings per 1000 segments | segments flagged |\n|---|---|---|---|---|---|---|\n",
      title, resources.terms ? resources.terms->entries().size() : 0);
  for (const auto& [language, c] : count(rows, resources)) {
    const auto of = [](std::uint64_t part, std::uint64_t all) {
      return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
    };
    out += fmt::format("| {} | {} | {} | {} ({:.1f} %) | {} | {:.1f} | {:.1f} % |\n", language,
                       c.segments, c.found, c.accepted, 100 * of(c.accepted, c.found), c.missing,
                       1000 * of(c.missing + c.other, c.segments), 100 * of(c.flagged, c.segments));
  }
}

}  // namespace

std::vector<TermEntry> terms_of_rows(const std::vector<Row>& rows, const std::string& file) {
  std::vector<TermEntry> terms;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    TermEntry entry;
    entry.sources.push_back({rows[i].source, language_of_tag(rows[i].src_lang)});
    entry.english.push_back({rows[i].target});
    entry.file = file;
    entry.line = i + 1;
    if (complete_term(entry)) terms.push_back(std::move(entry));
  }
  return terms;
}

std::string measure_terms(const std::vector<Row>& rows, const std::vector<TermEntry>& terms,
                          const Resources& resources) {
  std::string out;
  const Resources all = with(resources, terms);
  append_table("All terms", rows, all, out);
  append_table("Terms that the translators keep to", rows,
               with(resources, kept_to(rows, terms, all)), out);
  return out;
}

}  // namespace mtlint::eval
