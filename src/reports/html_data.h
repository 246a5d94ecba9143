// What the page of --format html shows, as the JSON that its script reads.
//
// Offsets are in UTF-16 units, as JavaScript counts them. The page holds the gravest findings up to
// a bound and says how many there are more; the counts are of all.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "reports/report.h"

namespace mtlint {

inline constexpr std::size_t most_html_findings = 25'000;

class HtmlData {
 public:
  void add(const Document& document, std::span<const Finding> findings,
           std::span<const RuleCard> cards);

  // The whole as one JSON object, in which no "<" stands: it can be put into a script element.
  std::string json(const ReportContext& context, const Totals& totals);

 private:
  using Counts = std::array<std::uint64_t, severity_names.size()>;
  struct File {
    std::string name{};
    std::uint64_t segments = 0;
    std::uint64_t words = 0;  // of the English
    Counts counts{};
  };
  struct Kept {
    bool is_new = true;
    Severity severity = Severity::neutral;
    float confidence = 0;
    std::uint64_t number = 0;   // in the order of the input
    std::uint64_t segment = 0;  // key in segments_
    std::uint32_t rule = 0;
    std::string json{};  // of all but rule and segment
  };

  File& file_of(const Document& document);
  void shrink();
  void append_files(std::string& out) const;
  void append_rules(std::string& out, std::span<const RuleCard> cards,
                    std::map<std::uint32_t, std::size_t>& index) const;
  void append_segments(std::string& out, std::map<std::uint64_t, std::size_t>& index) const;

  std::vector<File> files_{};
  std::map<std::uint32_t, Counts> rules_{};
  std::map<std::uint64_t, std::string> segments_{};  // flagged ones that a kept finding is in
  std::vector<Kept> kept_{};
  std::uint64_t seen_ = 0;
  std::uint64_t segments_seen_ = 0;
};

// Names, idioms and terms, as members of the object: "names":[…],"idioms":[…],"terms":[…].
void append_look_ups(std::string& out, const LookUps& look_ups);

}  // namespace mtlint
