// Suggestions and evidence from a glossary.

#include "rules/term_findings.h"

#include <filesystem>

#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {

void suggest_wanted(const TermIndex& terms, std::uint32_t entry, std::string_view replaced,
                    Finding& finding) {
  constexpr std::size_t most = 3;
  const bool capital = !replaced.empty() && is_upper(code_point_at(replaced, 0));
  for (const TermForm& form : terms.forms(entry)) {
    if (!is_welcome(form.status) || finding.suggestions.size() == most) continue;
    std::string text = form.text;
    const char32_t first = code_point_at(text, 0);
    if (capital && is_lower(first) && !form.exact_case) {
      std::size_t rest = 0;
      next_code_point(text, rest);
      std::string raised;
      append_code_point(raised, to_upper(first));
      text = raised + text.substr(rest);
    }
    finding.suggestions.push_back(std::move(text));
  }
}

void add_term_evidence(const TermIndex& terms, std::uint32_t entry, Finding& finding) {
  const TermEntry& record = terms.entries()[entry];
  const std::string file = std::filesystem::path(record.file).filename().string();
  if (!file.empty())
    finding.evidence.emplace_back("glossary", file + ":" + std::to_string(record.line));
  if (!record.note.empty()) finding.evidence.emplace_back("note", record.note);
}

std::string quoted_term(std::string_view text) { return '"' + std::string(text) + '"'; }

}  // namespace mtlint
