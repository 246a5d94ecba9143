// Reports of summaries as text, Markdown, HTML or JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reports/summary_tables.h"

namespace mtlint {

enum class SummaryFormat { text, markdown, html, json };
std::optional<SummaryFormat> summary_format(std::string_view name);

std::string render_summary(const Summary& summary, const SummaryOptions& options,
                           SummaryFormat format);

std::string summary_as_text(const SummaryReport& report);
std::string summary_as_markdown(const SummaryReport& report);
std::string summary_as_html(const SummaryReport& report);
// Everything but the parts and the samples' hashes, so that the same batch gives the same bytes.
std::string summary_as_json(const Summary& summary, const SummaryReport& report);

}  // namespace mtlint
