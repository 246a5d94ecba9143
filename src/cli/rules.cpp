// mtlint rules, mtlint rule NAME: what is checked, and why.

#include <memory>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/environment.h"

namespace mtlint {
namespace {

Result<RuleSet> rules_of(CommonFlags& flags, Selection& selection) {
  const auto settings = effective_settings(flags);
  if (!settings) return Failure(settings.error());
  selection = settings->settings.selection;
  const auto data = find_data(flags.data);
  if (!data) return Failure(data.error());
  std::vector<std::string> folders{*data + "/rules"};
  folders.insert(folders.end(), settings->settings.rules.begin(), settings->settings.rules.end());
  return make_rule_set(folders, settings->settings.selection);
}

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

nlohmann::json as_json(const RuleSet& rules, std::size_t i) {
  const RuleCard& card = rules.cards[i];
  nlohmann::json json{{"rule", card.id},
                      {"group", card.group},
                      {"summary", card.summary},
                      {"severity", name_of(severity_names, card.severity)},
                      {"status", name_of(rule_status_names, card.status)},
                      {"mqm", card.mqm},
                      {"active", static_cast<bool>(rules.active[i])},
                      {"sources", nlohmann::json::array()}};
  for (const Language language : card.sources) json["sources"].push_back(code_of(language));
  if (card.precision)
    json["precision"] = {{"value", card.precision->value},
                         {"right", card.precision->right},
                         {"of", card.precision->of},
                         {"on", card.precision->on}};
  return json;
}

// With a selection, what it leaves; without one, all rules.
bool is_listed(const RuleSet& rules, std::size_t i, const Selection& selection) {
  return (selection.select.empty() && selection.ignore.empty()) || rules.active[i];
}

void print_list(const RuleSet& rules, const Selection& selection) {
  std::string group;
  for (std::size_t i = 0; i < rules.cards.size(); ++i) {
    if (!is_listed(rules, i, selection)) continue;
    const RuleCard& card = rules.cards[i];
    if (card.group != group) {
      if (!group.empty()) fmt::print("\n");
      fmt::print("{}\n", card.group);
      group = card.group;
    }
    fmt::print("  {:<24} {:<9} {:<8} {}\n", card.id, name_of(severity_names, card.severity),
               name_of(rule_status_names, card.status), card.summary);
  }
}

std::string marked(const Example& example, Side side, std::uint32_t segment) {
  std::string text =
      side == Side::source ? example.segments[segment].source : example.segments[segment].target;
  for (auto place = example.places.rbegin(); place != example.places.rend(); ++place)
    if (place->side == side && place->segment == segment) {
      text.insert(place->span.end, "]]");
      text.insert(place->span.begin, "[[");
    }
  return text;
}

void print_example(const Example& example) {
  fmt::print("\n  {}{}\n", example.bad ? "wrong" : "right",
             example.note.empty() ? "" : " (" + example.note + ")");
  for (std::string_view terms = example.terms; !terms.empty();) {
    const std::size_t end = terms.find('\n');
    fmt::print("    with the term {}\n", terms.substr(0, end));
    terms.remove_prefix(end + 1);
  }
  for (std::uint32_t i = 0; i < example.segments.size(); ++i) {
    if (example.segments[i].has_source) fmt::print("    {}\n", marked(example, Side::source, i));
    fmt::print("    {}\n", marked(example, Side::target, i));
  }
  if (example.suggest) fmt::print("    better: {}\n", *example.suggest);
}

void print_card(const RuleCard& card) {
  fmt::print("{} ({})\n\n  {}.\n\n", card.id, card.group, card.summary);
  fmt::print("Why\n  {}\n\nHow to mend it\n  {}\n\n", card.why, card.mend);
  fmt::print("Severity   {}\nStatus     {}\nPrecision  {}\n",
             name_of(severity_names, card.severity), name_of(rule_status_names, card.status),
             precision_of(card));
  if (card.precision) fmt::print("           measured on {}\n", card.precision->on);
  fmt::print("Languages  {}\nMQM        {}\n\nExamples", languages_of(card), card.mqm);
  for (const Example& example : card.examples) print_example(example);
}

int show_rule(CommonFlags& flags, const std::string& name) {
  Selection selection;
  const auto rules = rules_of(flags, selection);
  if (!rules) return fail(rules.error());
  if (const auto index = rules->find(name)) {
    print_card(rules->cards[*index]);
    return exit_clean;
  }
  std::vector<std::string> known;
  for (const RuleCard& card : rules->cards) known.push_back(card.id);
  const std::string near = nearest_name(name, known);
  return fail({"there is no rule \"" + name + "\"",
               near.empty() ? "see `mtlint rules`" : "did you mean \"" + near + "\"?"});
}

}  // namespace

void add_rules(CLI::App& app, int& status) {
  auto flags = std::make_shared<CommonFlags>();
  auto json = std::make_shared<bool>(false);
  CLI::App* rules = app.add_subcommand("rules", "list the rules");
  add_common_flags(*rules, *flags);
  add_rule_flags(*rules, *flags);
  rules->add_flag("--json", *json, "as JSON");
  rules->callback([flags, json, &status] {
    Selection selection;
    const auto set = rules_of(*flags, selection);
    if (!set) {
      status = fail(set.error());
      return;
    }
    status = exit_clean;
    if (!*json) return print_list(*set, selection);
    auto list = nlohmann::json::array();
    for (std::size_t i = 0; i < set->cards.size(); ++i)
      if (is_listed(*set, i, selection)) list.push_back(as_json(*set, i));
    fmt::print("{}\n", list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
  });
}

void add_rule(CLI::App& app, int& status) {
  auto flags = std::make_shared<CommonFlags>();
  auto name = std::make_shared<std::string>();
  CLI::App* rule = app.add_subcommand("rule", "explain a rule, with examples");
  rule->add_option("name", *name, "the rule's name")->required();
  add_common_flags(*rule, *flags);
  add_rule_flags(*rule, *flags);
  rule->callback([flags, name, &status] { status = show_rule(*flags, *name); });
}

}  // namespace mtlint
