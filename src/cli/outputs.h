// Where the reports of a run go: standard output, or files that appear whole.
#pragma once

#include <list>
#include <optional>
#include <string>
#include <vector>

#include "base/output_file.h"
#include "engine/settings.h"
#include "reports/report.h"

namespace mtlint {

// One report being written.
class Output {
 public:
  Output(const ReportFormat& format, ReportOptions options, std::span<const RuleCard> cards,
         std::optional<OutputFile> file);
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  Result<void> begin();
  Result<void> write(const Document& document, std::span<const Finding> findings);
  Result<void> end(const Totals& totals, const LookUps* look_ups);  // and gives the file its name

  bool wants_look_ups() const { return format_.wants_look_ups; }
  bool is_gone() const { return gone_; }  // nobody reads standard output any more

 private:
  Result<void> send();

  const ReportFormat& format_;
  ReportOptions options_;
  std::string bytes_{};
  ReportContext context_;
  std::optional<OutputFile> file_;  // none: standard output
  bool gone_ = false;
};

// The i-th of `files` belongs to the i-th of `formats` ("-" is standard output); one format may be
// without a file. Without formats there is one report, as the settings say.
Result<std::list<Output>> open_outputs(std::vector<std::string> formats,
                                       const std::vector<std::string>& files,
                                       const Settings& settings, std::span<const RuleCard> cards,
                                       bool has_baseline);

}  // namespace mtlint
