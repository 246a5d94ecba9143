// Opens and writes reports.

#include "cli/outputs.h"

#include <unistd.h>

#include <cerrno>

#include "cli/environment.h"

namespace mtlint {
namespace {

const ReportFormat* report_named(const std::string& name) {
  for (const ReportFormat* format : all_reports())
    if (format->name == name) return format;
  return nullptr;
}

Result<const ReportFormat*> known_report(const std::string& name) {
  if (const ReportFormat* format = report_named(name)) return format;
  std::string known;
  for (const ReportFormat* format : all_reports())
    known += (known.empty() ? "" : ", ") + std::string(format->name);
  return Failure(Error{"there is no report format \"" + name + "\"", "formats: " + known});
}

Result<void> check_counts(const std::vector<std::string>& formats,
                          const std::vector<std::string>& files) {
  if (files.size() > formats.size())
    return Failure(
        Error{"there are more --output than --format", "give each --output its own --format"});
  std::size_t to_standard_output = formats.size() - files.size();
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (files[i] == "-") ++to_standard_output;
    for (std::size_t j = 0; j < i; ++j)
      if (files[i] == files[j] && files[i] != "-" && !files[i].starts_with("/dev/"))
        return Failure(Error{"two reports cannot go to one file",
                             "give each --format an --output of its own", files[i]});
  }
  if (to_standard_output > 1)
    return Failure(
        Error{"only one report can go to standard output", "give the others an --output FILE"});
  return {};
}

}  // namespace

Output::Output(const ReportFormat& format, ReportOptions options, std::span<const RuleCard> cards,
               std::optional<OutputFile> file)
    : format_(format),
      options_(std::move(options)),
      context_{bytes_, options_, cards},
      file_(std::move(file)) {}

Result<void> Output::begin() {
  format_.begin(context_);
  return send();
}

Result<void> Output::write(const Document& document, std::span<const Finding> findings) {
  format_.write(context_, document, findings);
  context_.findings_before += findings.size();
  return send();
}

Result<void> Output::end(const Totals& totals, const LookUps* look_ups) {
  context_.look_ups = look_ups;
  format_.end(context_, totals);
  if (auto sent = send(); !sent) return sent;
  return file_ ? file_->commit() : Result<void>{};
}

Result<void> Output::send() {
  if (bytes_.empty() || gone_) {
    bytes_.clear();
    return {};
  }
  if (file_) {
    auto written = file_->write(bytes_);
    bytes_.clear();
    return written;
  }
  std::string_view left = bytes_;
  while (!left.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EPIPE)
      gone_ = true;
    else if (written < 0)
      return Failure(Error{"standard output cannot be written", "is the disk full?"});
    if (written < 0) break;
    left.remove_prefix(static_cast<std::size_t>(written));
  }
  bytes_.clear();
  return {};
}

Result<std::list<Output>> open_outputs(std::vector<std::string> formats,
                                       const std::vector<std::string>& files,
                                       const Settings& settings, std::span<const RuleCard> cards,
                                       bool has_baseline) {
  if (formats.empty()) formats.push_back(settings.format);
  if (auto good = check_counts(formats, files); !good) return Failure(good.error());
  std::list<Output> outputs;
  for (std::size_t i = 0; i < formats.size(); ++i) {
    const auto format = known_report(formats[i]);
    if (!format) return Failure(format.error());
    const bool to_file = i < files.size() && files[i] != "-";
    if ((*format)->binary && !to_file && is_terminal(STDOUT_FILENO))
      return Failure(Error{formats[i] + " is nothing for a terminal", "give it an --output FILE"});
    ReportOptions options;
    options.version = MTLINT_VERSION;
    options.ambiguous_width = static_cast<int>(settings.ambiguous_width);
    options.color = to_file ? settings.color == "always" : use_color(settings.color, STDOUT_FILENO);
    options.columns = to_file ? 100 : terminal_columns();
    options.has_baseline = has_baseline;
    std::optional<OutputFile> file;
    if (to_file) {
      auto created = OutputFile::create(files[i]);
      if (!created) return Failure(created.error());
      file = std::move(*created);
    }
    outputs.emplace_back(**format, std::move(options), cards, std::move(file));
  }
  return outputs;
}

}  // namespace mtlint
