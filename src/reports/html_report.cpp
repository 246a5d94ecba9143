// --format html: one file that opens in any browser, without a network: the page of
// src/reports/html with the findings as JSON in it.

#include "reports/finding_text.h"
#include "reports/html_data.h"
#include "reports/html_page.h"
#include "reports/report.h"
#include "reports/totals_line.h"

namespace mtlint {
namespace {

void begin(ReportContext& context) { context.memory = HtmlData{}; }

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  std::any_cast<HtmlData&>(context.memory).add(document, findings, context.cards);
}

// The page has a place for each part, a comment of its own: <!--mtlint:style-->.
void fill(std::string& page, std::string_view place, std::string_view part) {
  const std::string comment = "<!--mtlint:" + std::string(place) + "-->";
  if (const std::size_t at = page.find(comment); at != std::string::npos)
    page.replace(at, comment.size(), part);
}

// The data last: a text in it may look like a place.
void end(ReportContext& context, const Totals& totals) {
  std::string page(html_page);
  fill(page, "title", xml_text(totals_line(totals)));
  fill(page, "summary", xml_text(totals_line(totals)));
  fill(page, "style", "<style>\n" + std::string(html_style) + "</style>");
  fill(page, "script", "<script>\n" + std::string(html_script) + "</script>");
  fill(page, "data",
       "<script type=\"application/json\" id=\"data\">" +
           std::any_cast<HtmlData&>(context.memory).json(context, totals) + "</script>");
  context.out += page;
}

}  // namespace

extern const ReportFormat html_report{.name = "html",
                                      .summary = "a page to work with, one file, for browsers",
                                      .begin = begin,
                                      .write = write,
                                      .end = end,
                                      .wants_look_ups = true};

}  // namespace mtlint
