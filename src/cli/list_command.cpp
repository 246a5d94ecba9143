// From inputs to a list.

#include "cli/list_command.h"

#include "cli/write_output.h"

namespace mtlint {

void add_list_flags(CLI::App& app, ListFlags& flags) {
  add_input_flags(app, flags.inputs, "its English");
  add_common_flags(app, flags.common);
  add_check_settings(app, flags.common);
  add_name_flags(app, flags.common);
  app.add_option("--format", flags.format, "text (default), json, csv or markdown");
  app.add_option("--output,-o", flags.output, "file (default: standard output)");
}

int run_list(ListFlags& flags, const std::function<ListMaker(const Resources& resources)>& make) {
  const auto settings = effective_settings(flags.common);
  if (!settings) return fail(settings.error());
  const auto format = list_format(flags.format);
  if (!format)
    return fail(
        Error{"there is no format \"" + flags.format + "\"", "formats: text, json, csv, markdown"});
  auto inputs = open_inputs(flags.inputs, settings->settings);
  if (!inputs) return fail(inputs.error());
  const auto loaded = load_all(flags.common, settings->settings);
  if (!loaded) return fail(loaded.error());
  let_align(*inputs, *loaded);
  warn_of_missing(loaded->resources);
  const ListMaker maker = make(loaded->resources);
  bool faulty = false;
  while (true) {
    auto document = inputs->next();
    if (!document) {
      faulty = true;
      fail(document.error());
      continue;
    }
    if (!*document) break;
    maker.add(**document);
  }
  if (auto written = write_output(maker.render(*format), flags.output); !written)
    return fail(written.error());
  return faulty ? exit_failure : exit_clean;
}

}  // namespace mtlint
