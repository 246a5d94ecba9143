// Routes, limits and headers, over cpp-httplib.

#include "serve/http.h"

#include <httplib.h>
#include <csignal>

#include <atomic>
#include <thread>

namespace mtlint {
namespace {

constexpr time_t seconds_to_send = 10;

// A stop signal only says so here; a thread of its own acts on it.
std::atomic<bool> stop_asked{false};
static_assert(std::atomic<bool>::is_always_lock_free);
void ask_to_stop(int) { stop_asked = true; }

void answer(httplib::Response& response, const ApiAnswer& given) {
  response.status = given.status;
  response.set_content(given.body, "application/json; charset=utf-8");
}

void refuse(httplib::Response& response, int status, const char* what) {
  answer(response, {status, std::string("{\"error\":{\"what\":\"") + what + "\",\"hint\":\"\"}}"});
}

bool is_json(const httplib::Request& request) {
  return request.get_header_value("Content-Type").starts_with("application/json");
}

void set_routes(httplib::Server& server, Api& api, const ServeOptions& options) {
  server.set_default_headers({{"X-Content-Type-Options", "nosniff"},
                              {"Referrer-Policy", "no-referrer"},
                              {"Cache-Control", "no-store"},
                              {"Cross-Origin-Resource-Policy", "same-origin"},
                              {"Content-Security-Policy",
                               "default-src 'none'; script-src 'unsafe-inline'; style-src "
                               "'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'"}});
  server.set_pre_routing_handler(
      [&options](const httplib::Request& request, httplib::Response& response) {
        if (options.any_host || is_loopback_host(request.get_header_value("Host")))
          return httplib::Server::HandlerResponse::Unhandled;
        refuse(response, 403, "this server answers to the names of its own machine only");
        return httplib::Server::HandlerResponse::Handled;
      });
  server.Get("/", [](const httplib::Request&, httplib::Response& response) {
    const std::string_view page = serve_page();
    response.set_content(page.data(), page.size(), "text/html; charset=utf-8");
  });
  server.Post("/api/check", [&api](const httplib::Request& request, httplib::Response& response) {
    if (!is_json(request)) return refuse(response, 415, "send application/json");
    answer(response, api.check(request.body));
  });
  server.Get("/api/rules", [&api](const httplib::Request&, httplib::Response& response) {
    answer(response, api.rules());
  });
  server.Get(R"(/api/rules/([a-z0-9-]{1,64}))",
             [&api](const httplib::Request& request, httplib::Response& response) {
               answer(response, api.rule(request.matches[1].str()));
             });
  server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
    if (!response.body.empty()) return;
    refuse(response, response.status,
           response.status == 413 ? "the request is too long" : "there is nothing here");
  });
}

}  // namespace

bool is_loopback_host(std::string_view host) {
  if (const std::size_t colon = host.rfind(':');
      colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos)
    host = host.substr(0, colon);
  return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

Result<void> serve_http(Api& api, const ServeOptions& options, void (*ready)(int port)) {
  httplib::Server server;
  server.new_task_queue = [&options] { return new httplib::ThreadPool(options.threads); };
  server.set_payload_max_length(api.limits().bytes);
  server.set_read_timeout(seconds_to_send, 0);
  server.set_write_timeout(seconds_to_send, 0);
  server.set_keep_alive_max_count(100);
  set_routes(server, api, options);
  int port = options.port;
  if (port == 0)
    port = server.bind_to_any_port(options.host.c_str());
  else if (!server.bind_to_port(options.host.c_str(), port))
    port = -1;
  if (port < 0)
    return Failure(Error{
        "the address " + options.host + ":" + std::to_string(options.port) + " cannot be used",
        "is something else listening there? Say --port"});
  stop_asked = false;
  std::signal(SIGINT, ask_to_stop);
  std::signal(SIGTERM, ask_to_stop);
  std::jthread watch([&server](const std::stop_token& over) {
    while (!over.stop_requested() && !stop_asked)
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    server.stop();
  });
  ready(port);
  server.listen_after_bind();
  return {};
}

}  // namespace mtlint
