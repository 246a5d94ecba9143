// mtlint config: the effective settings, and where each came from.

#include <memory>

#include <fmt/format.h>

#include "cli/command.h"

namespace mtlint {

void add_config(CLI::App& app, int& status) {
  auto flags = std::make_shared<CommonFlags>();
  auto json = std::make_shared<bool>(false);
  CLI::App* config =
      app.add_subcommand("config", "show the effective settings and where each came from");
  add_common_flags(*config, *flags);
  add_rule_flags(*config, *flags);
  add_check_settings(*config, *flags);
  config->add_flag("--json", *json, "as a configuration file");
  config->callback([flags, json, &status] {
    const auto settings = effective_settings(*flags);
    if (!settings) {
      status = fail(settings.error());
      return;
    }
    status = exit_clean;
    const auto replace = nlohmann::json::error_handler_t::replace;
    if (*json) return fmt::print("{}\n", settings->values.dump(2, ' ', false, replace));
    for (const SettingInfo& setting : all_settings()) {
      const std::string key(setting.key);
      fmt::print("{:<16} {:<24} {:<28} {}\n", key,
                 settings->values[key].dump(-1, ' ', false, replace), settings->origin.at(key),
                 setting.summary);
    }
  });
}

}  // namespace mtlint
