// Rule cards as SARIF's reporting descriptors.

#include "reports/sarif_rules.h"

#include <array>

#include <fmt/format.h>

#include "reports/json_text.h"

namespace mtlint {
namespace {

// "broken-name" -> "BrokenName", as SARIF wants names of rules.
std::string pascal_case(std::string_view id) {
  std::string name;
  bool upper = true;
  for (const char c : id) {
    if (c == '-')
      upper = true;
    else
      name += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (c != '-') upper = false;
  }
  return name;
}

// GitHub's word for how often a rule is right.
std::string_view precision_of(const RuleCard& card) {
  const double share =
      card.precision ? card.precision->value : static_cast<double>(card.confidence);
  return share >= 0.95 ? "very-high" : share >= 0.85 ? "high" : share >= 0.7 ? "medium" : "low";
}

std::string sentence(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out.back() != '.') out += '.';
  return out;
}

void append_text(std::string& out, std::string_view key, const std::string& text) {
  fmt::format_to(std::back_inserter(out), ",\"{}\":{{\"text\":", key);
  append_json(out, text);
  out += '}';
}

void append_rule(std::string& out, const RuleCard& card) {
  out += "{\"id\":";
  append_json(out, card.id);
  if (card.id.find('-') != std::string::npos) {  // a name that only repeats the id is no name
    out += ",\"name\":";
    append_json(out, pascal_case(card.id));
  }
  append_text(out, "shortDescription", sentence(card.summary));
  append_text(out, "fullDescription", sentence(card.why.empty() ? card.summary : card.why));
  const std::string help = sentence(card.why) + "\n\nHow to mend it: " + sentence(card.mend);
  out += ",\"help\":{\"text\":";
  append_json(out, help);
  out += ",\"markdown\":";
  append_json(out, "**Why.** " + sentence(card.why) + "\n\n**How to mend it.** " +
                       sentence(card.mend) + "\n\n`mtlint rule " + card.id + "` shows examples.");
  fmt::format_to(
      std::back_inserter(out),
      "}},\"defaultConfiguration\":{{\"level\":\"{}\"}},\"properties\":{{"
      "\"precision\":\"{}\",\"problem.severity\":\"{}\",\"tags\":[",
      sarif_level(card.severity), precision_of(card),
      card.severity == Severity::neutral ? "recommendation" : sarif_level(card.severity));
  append_json(out, card.group);
  out += ',';
  append_json(out, "mqm/" + card.mqm);
  out += "]}}";
}

}  // namespace

std::string_view sarif_level(Severity severity) {
  constexpr std::array<std::string_view, 4> levels{"note", "warning", "error", "error"};
  return levels[static_cast<std::size_t>(severity)];
}

void append_sarif_tool(std::string& out, std::span<const RuleCard> cards,
                       std::string_view version) {
  out += "\"tool\":{\"driver\":{\"name\":\"mtlint\"";
  if (!version.empty()) {
    out += ",\"version\":";
    append_json(out, version);
    out += ",\"semanticVersion\":";
    append_json(out, version);
  }
  out += ",\"rules\":[";
  for (std::size_t i = 0; i < cards.size(); ++i) {
    out += i > 0 ? ",\n" : "\n";
    append_rule(out, cards[i]);
  }
  out += "]}}";
}

}  // namespace mtlint
