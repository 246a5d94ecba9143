// From findings to edits.

#include "engine/review_notes.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/hash.h"

namespace mtlint {
namespace {

// https://www.w3.org/TR/its20/#lqissue-typevalues
constexpr auto its_types = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"accuracy/omission", "omission"},
    {"accuracy/addition", "addition"},
    {"accuracy/untranslated", "untranslated"},
    {"accuracy/", "mistranslation"},
    {"terminology/", "terminology"},
    {"linguistic-conventions/grammar", "grammar"},
    {"linguistic-conventions/spelling", "misspelling"},
    {"linguistic-conventions/punctuation", "typographical"},
    {"linguistic-conventions/character-encoding", "characters"},
    {"design-and-markup/", "markup"},
    {"style/", "style"},
});

// Between 0 and 100, as ITS has it.
int severity_of(Severity severity) { return 25 * (static_cast<int>(severity) + 1); }

}  // namespace

std::string its_type_of(std::string_view mqm) {
  const auto found =
      std::ranges::find_if(its_types, [&](const auto& row) { return mqm.starts_with(row.first); });
  return std::string(found == its_types.end() ? "uncategorized" : found->second);
}

ReviewIssue ReviewNotes::issue_of(const Finding& finding) const {
  const auto mark = std::ranges::find(finding.marks, Side::target, &Mark::side);
  return {.span = mark == finding.marks.end() ? Span{} : mark->span,
          .type = its_type_of(cards_[finding.rule].mqm),
          .comment = finding.message,
          .severity = severity_of(finding.severity)};
}

void ReviewNotes::add(const Document& document, std::span<const Finding> findings) {
  for (const Finding& finding : findings) {
    const Segment& segment = document.segments[finding.segment];
    const std::string note = fmt::format("{} ({})", finding.message, cards_[finding.rule].id);
    if (finding.known || segment.locked || segment.note.find(note) != std::string_view::npos)
      continue;
    FileEdits& file = files_[document.file];
    file.source_file = document.source_file;
    file.format = document.format;
    ++file.findings;
    FileEdits::Edit& edit = file.edits[segment.number];
    edit.target_hash = hash64(segment.target);
    edit.edit.notes.push_back(note);
    edit.edit.needs_review = true;
    edit.edit.issues.push_back(issue_of(finding));
    std::ranges::stable_sort(edit.edit.issues, {}, &ReviewIssue::span);
  }
}

}  // namespace mtlint
