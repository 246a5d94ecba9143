// Cards as text and as Markdown.

#include "reports/rule_page.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "engine/settings.h"
#include "reports/finding_text.h"

namespace mtlint {
namespace {

struct GroupSummary {
  std::string_view group;
  std::string_view summary;
};

// In the order in which people read of them; groups of the user's own rules follow.
constexpr std::array<GroupSummary, 10> group_summaries{{
    {"names", "People, places and organisations: in the form that their bearers use."},
    {"idioms", "Sayings, quotations and set phrases: by their sense, not word by word."},
    {"sentences", "Sentences that can stand: no fragments, no endless ones, none cut in two."},
    {"numbers", "Numbers, dates, units and currencies, compared by what they are worth."},
    {"completeness", "Everything translated, nothing added, nothing left in another language."},
    {"terms", "The words of your glossary, and the same word for the same thing."},
    {"consistency", "The same sentence translated in the same way."},
    {"markup", "Tags, placeholders, addresses: as in the source."},
    {"punctuation", "Marks, quotation marks, brackets and spaces as English has them."},
    {"wording", "Spelling, articles, agreement, words carried over from the other language."},
}};

// Settings that speak to one rule or to a group.
struct OwnSetting {
  std::string_view rule_or_group;
  std::string_view key;
};

constexpr std::array<OwnSetting, 6> own_settings{{
    {"names", "names"},
    {"terms", "terms"},
    {"misspelling", "words"},
    {"misspelling", "names"},
    {"run-on-sentence", "sentence_words"},
    {"run-on-sentence", "sentence_clauses"},
}};

std::string languages_of(const RuleCard& card) {
  if (card.sources.empty()) return card.needs_source ? "any source" : "any";
  std::string codes;
  for (const Language language : card.sources)
    codes += (codes.empty() ? "" : " ") + std::string(code_of(language));
  return codes;
}

std::string precision_of(const RuleCard& card) {
  return card.precision ? fmt::format("{:.0f} % ({} of {})", card.precision->value * 100,
                                      card.precision->right, card.precision->of)
                        : "not measured";
}

struct MarkStyle {
  std::string_view open;
  std::string_view close;
  std::string (*escape)(std::string_view text);
};

constexpr MarkStyle plain_marks{"[[", "]]",
                                [](std::string_view text) { return std::string(text); }};
constexpr MarkStyle html_marks{"<mark>", "</mark>", xml_text};

std::string marked(const Example& example, Side side, std::uint32_t segment,
                   const MarkStyle& style) {
  const ExampleSegment& texts = example.segments[segment];
  const std::string_view text = side == Side::source ? texts.source : texts.target;
  std::string out;
  std::size_t at = 0;
  for (const Example::Place& place : example.places) {
    if (place.side != side || place.segment != segment) continue;
    out += style.escape(text.substr(at, place.span.begin - at));
    out += style.open;
    out += style.escape(place.span.of(text));
    out += style.close;
    at = place.span.end;
  }
  return out + style.escape(text.substr(at));
}

std::string example_text(const Example& example) {
  std::string out = fmt::format("\n  {}{}\n", example.bad ? "wrong" : "right",
                                example.note.empty() ? "" : " (" + example.note + ")");
  for (std::string_view terms = example.terms; !terms.empty();) {
    const std::size_t end = terms.find('\n');
    out += fmt::format("    with the term {}\n", terms.substr(0, end));
    terms.remove_prefix(end + 1);
  }
  for (std::uint32_t i = 0; i < example.segments.size(); ++i) {
    if (example.segments[i].has_source)
      out += "    " + marked(example, Side::source, i, plain_marks) + "\n";
    out += "    " + marked(example, Side::target, i, plain_marks) + "\n";
  }
  if (example.suggest) out += "    better: " + *example.suggest + "\n";
  return out;
}

std::string paragraph(std::string_view name, std::string_view attributes, const std::string& html) {
  return fmt::format("<p class=\"{}\"{}>{}</p>\n", name, attributes, html);
}

// HTML inside the Markdown: texts in any script, with marks, and nothing in them is Markdown.
std::string example_block(const Example& example, const RuleCard& card) {
  std::string language = example.source_language;
  if (language.empty() && !card.sources.empty()) language = code_of(card.sources.front());
  const std::string source =
      fmt::format(" dir=\"auto\"{}", language.empty() ? "" : fmt::format(" lang=\"{}\"", language));
  std::string out = fmt::format("<div class=\"example {}\">\n", example.bad ? "wrong" : "right");
  if (!example.note.empty()) out += paragraph("note", "", xml_text(example.note));
  if (!example.terms.empty())
    out += paragraph("note", "", "with the term <code>" + xml_text(example.terms) + "</code>");
  for (std::uint32_t i = 0; i < example.segments.size(); ++i) {
    if (example.segments[i].has_source)
      out += paragraph("source", source, marked(example, Side::source, i, html_marks));
    out += paragraph("english", " lang=\"en\"", marked(example, Side::target, i, html_marks));
  }
  if (example.suggest)
    out += paragraph("cure", " lang=\"en\"", "better: " + xml_text(*example.suggest));
  return out + "</div>\n\n";
}

std::string example_blocks(const RuleCard& card, bool bad) {
  std::string out;
  for (const Example& example : card.examples)
    if (example.bad == bad) out += example_block(example, card);
  return out;
}

std::string precision_section(const RuleCard& card) {
  if (!card.precision)
    return card.status == RuleStatus::stable
               ? "There is no figure for this rule alone; those of all rules together are in "
                 "[quality.md](../quality.md).\n\n"
               : "Not measured yet, so the rule runs only with `--preview`.\n\n";
  return fmt::format(
      "{} of {} findings that we read were right ({:.0f} %). Read were: {}. More in "
      "[quality.md](../quality.md).\n\n",
      card.precision->right, card.precision->of, card.precision->value * 100,
      markdown_text(card.precision->on));
}

std::string_view setting_summary(std::string_view key) {
  const auto& all = all_settings();
  const auto setting = std::ranges::find(all, key, &SettingInfo::key);
  return setting == all.end() ? "" : setting->summary;
}

std::string settings_section(const RuleCard& card) {
  std::string out;
  for (const OwnSetting& own : own_settings)
    if (own.rule_or_group == card.id || own.rule_or_group == card.group)
      out += fmt::format("* `{}`: {}\n", own.key, markdown_text(setting_summary(own.key)));
  out += fmt::format(
      "* `\"severity\": {{\"{0}\": \"neutral\"}}`, or `--severity {0}=neutral`: how bad it is to "
      "you\n"
      "* `\"ignore\": [\"{0}\"]`, or `--ignore {0}`: not at all\n"
      "* one finding: press `a` in the html report, or an entry in `mtlint-allow.jsonl`\n"
      "* one segment: `\"mtlint\": {{\"allow\": [\"{0}\"]}}` in JSONL, a comment "
      "`mtlint: allow {0}` in formats that have comments\n\n",
      card.id);
  return out + "See [settings](../settings.md), [decisions](../decisions.md).\n";
}

}  // namespace

std::string rule_text(const RuleCard& card) {
  std::string out = fmt::format("{} ({})\n\n  {}.\n\nWhy\n  {}\n\nHow to mend it\n  {}\n\n",
                                card.id, card.group, card.summary, card.why, card.mend);
  out += fmt::format("Severity   {}\nStatus     {}\nPrecision  {}\n",
                     name_of(severity_names, card.severity),
                     name_of(rule_status_names, card.status), precision_of(card));
  if (card.precision) out += fmt::format("           measured on {}\n", card.precision->on);
  out += fmt::format("Languages  {}\nMQM        {}\n\nExamples", languages_of(card), card.mqm);
  for (const Example& example : card.examples) out += example_text(example);
  return out;
}

std::string rule_page(const RuleCard& card) {
  std::string out = fmt::format("# {}\n\n{}.\n\n", card.id, markdown_text(card.summary));
  out += "| group | severity | status | precision | source | MQM |\n|---|---|---|---|---|---|\n";
  out +=
      fmt::format("| [{0}](README.md#{0}) | {1} | {2} | {3} | {4} | {5} |\n\n", card.group,
                  name_of(severity_names, card.severity), name_of(rule_status_names, card.status),
                  precision_of(card), languages_of(card), card.mqm);
  out += fmt::format("## Why\n\n{}\n\n## How to mend it\n\n{}\n\n", markdown_text(card.why),
                     markdown_text(card.mend));
  out += "## Wrong\n\n" + example_blocks(card, true);
  out += "## Right\n\nHere it is silent.\n\n" + example_blocks(card, false);
  out += "## How often it is right\n\n" + precision_section(card);
  return out + "## Settings\n\n" + settings_section(card);
}

std::string rules_page(std::span<const RuleCard> cards) {
  std::vector<std::string> groups;
  for (const GroupSummary& each : group_summaries) groups.emplace_back(each.group);
  for (const RuleCard& card : cards)
    if (std::ranges::find(groups, card.group) == groups.end()) groups.push_back(card.group);
  std::string out =
      "# All rules\n\nA `stable` rule is on. A `preview` rule, whose precision is not good or not "
      "measured yet, runs with `--preview`. The precision is the share of findings on real machine "
      "translation that an editor would mark, as we read them.\n\n";
  for (const std::string& group : groups) {
    out += fmt::format("## {}\n\n", group);
    const auto summary = std::ranges::find(group_summaries, group, &GroupSummary::group);
    if (summary != group_summaries.end()) out += fmt::format("{}\n\n", summary->summary);
    out += "| rule | finds | severity | status | precision |\n|---|---|---|---|--:|\n";
    for (const RuleCard& card : cards)
      if (card.group == group)
        out += fmt::format("| [{0}]({0}.md) | {1} | {2} | {3} | {4} |\n", card.id,
                           markdown_text(card.summary), name_of(severity_names, card.severity),
                           name_of(rule_status_names, card.status), precision_of(card));
    out += '\n';
  }
  return out;
}

}  // namespace mtlint
