// mtlint serve: a page to paste texts into, and an API, on this machine.

#include <csignal>
#include <cstdio>
#include <memory>
#include <thread>

#include <fmt/format.h>

#include "cli/command.h"
#include "serve/http.h"

namespace mtlint {
namespace {

struct ServeFlags {
  CommonFlags common{};
  ServeOptions options{};
  ApiLimits limits{};
};

int run_serve(ServeFlags& flags) {
  std::signal(SIGPIPE, SIG_IGN);
  const auto settings = effective_settings(flags.common);
  if (!settings) return fail(settings.error());
  const auto loaded = load_all(flags.common, settings->settings);
  if (!loaded) return fail(loaded.error());
  warn_of_missing(loaded->resources);
  const bool loopback = is_loopback_host(flags.options.host) || flags.options.host == "::1";
  flags.options.any_host = !loopback;
  if (!loopback)
    fmt::print(stderr,
               "mtlint: warning: {} may be reached from other machines; there is no password\n",
               flags.options.host);
  Api api(settings->settings, loaded->rules, loaded->resources, flags.limits);
  const auto served = serve_http(api, flags.options, [](int port) {
    fmt::print("mtlint serves http://localhost:{}/ (stop it with Ctrl+C)\n", port);
    std::fflush(stdout);
  });
  return served ? exit_clean : fail(served.error());
}

}  // namespace

void add_serve(CLI::App& app, int& status) {
  auto flags = std::make_shared<ServeFlags>();
  CLI::App* serve = app.add_subcommand("serve", "a page to paste texts into, and a JSON API");
  serve->footer(
      "Examples:\n"
      "  mtlint serve\n"
      "  curl -H 'Content-Type: application/json' -d '{\"source\": \"…\", \"target\": \"…\"}' \\\n"
      "    http://localhost:8765/api/check\n\n"
      "It answers this machine only, unless --host says otherwise. docs/editors.md has the API.");
  add_common_flags(*serve, flags->common);
  add_rule_flags(*serve, flags->common);
  serve->add_option("--host", flags->options.host, "address to listen on (default: 127.0.0.1)");
  serve->add_option("--port", flags->options.port, "port (default: 8765; 0: any that is free)")
      ->check(CLI::Range(0, 65535));
  serve->add_option("--threads", flags->options.threads, "requests at a time (default: 4)")
      ->check(CLI::Range(1, 256));
  serve->add_option("--most-segments", flags->limits.segments,
                    "segments in one request (default: 2000)");
  serve->add_option("--most-bytes", flags->limits.bytes, "bytes of one request (default: 1048576)");
  serve->callback([flags, &status] { status = run_serve(*flags); });
}

}  // namespace mtlint
