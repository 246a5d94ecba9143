// mtlint rules, mtlint rule NAME: what is checked, and why.

#include <memory>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/environment.h"
#include "reports/rule_page.h"

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

void print_json(const RuleSet& rules, const Selection& selection) {
  auto list = nlohmann::json::array();
  for (std::size_t i = 0; i < rules.cards.size(); ++i)
    if (is_listed(rules, i, selection)) list.push_back(as_json(rules, i));
  fmt::print("{}\n", list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

int show_rule(CommonFlags& flags, const std::string& name, bool as_markdown) {
  Selection selection;
  const auto rules = rules_of(flags, selection);
  if (!rules) return fail(rules.error());
  if (const auto index = rules->find(name)) {
    const RuleCard& card = rules->cards[*index];
    fmt::print("{}", as_markdown ? rule_page(card) : rule_text(card));
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
  auto markdown = std::make_shared<bool>(false);
  CLI::App* rules = app.add_subcommand("rules", "list the rules");
  add_common_flags(*rules, *flags);
  add_rule_flags(*rules, *flags);
  CLI::Option* as_json_flag = rules->add_flag("--json", *json, "as JSON");
  rules->add_flag("--markdown", *markdown, "as a page of Markdown")->excludes(as_json_flag);
  rules->callback([flags, json, markdown, &status] {
    Selection selection;
    const auto set = rules_of(*flags, selection);
    if (!set) {
      status = fail(set.error());
      return;
    }
    status = exit_clean;
    if (*json) return print_json(*set, selection);
    if (*markdown) return fmt::print("{}", rules_page(set->cards));
    print_list(*set, selection);
  });
}

void add_rule(CLI::App& app, int& status) {
  auto flags = std::make_shared<CommonFlags>();
  auto name = std::make_shared<std::string>();
  auto markdown = std::make_shared<bool>(false);
  CLI::App* rule = app.add_subcommand("rule", "explain a rule, with examples");
  rule->add_option("name", *name, "the rule's name")->required();
  add_common_flags(*rule, *flags);
  add_rule_flags(*rule, *flags);
  rule->add_flag("--markdown", *markdown, "as a page of Markdown");
  rule->callback(
      [flags, name, markdown, &status] { status = show_rule(*flags, *name, *markdown); });
}

}  // namespace mtlint
