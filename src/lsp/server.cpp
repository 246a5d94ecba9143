// Messages in, checks when it is time, diagnostics out.

#include "lsp/server.h"

#include <set>

#include "lsp/features.h"
#include "lsp/protocol.h"

namespace mtlint {
namespace {

using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds pause_after_change{8};  // keys come in bursts
constexpr milliseconds rest{600};              // then what was taken as it was is checked anew

enum ErrorCode {
  parse_error = -32700,
  invalid_request = -32600,
  unknown_method = -32601,
  invalid_params = -32602,
  not_initialized = -32002
};

class LanguageServer {
 public:
  LanguageServer(Transport& transport, Workspace& workspace, std::string version)
      : transport_(transport), workspace_(workspace), version_(std::move(version)) {}

  int run() {
    while (!exit_) {
      const auto message = transport_.receive(time_left());
      if (message)
        handle(*message);
      else if (transport_.closed())
        break;
      check_what_is_due();
    }
    return shut_down_ ? 0 : 1;
  }

 private:
  void send(const Json& json) {
    transport_.send(json.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  void answer(const Json& id, Json result) {
    send({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}});
  }
  void refuse(const Json& id, int code, const std::string& why) {
    send({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", why}}}});
  }

  void handle(const std::string& text) {
    const Json message = Json::parse(text, nullptr, false);
    if (message.is_discarded()) return refuse(nullptr, parse_error, "this is no JSON");
    if (!message.is_object() || !message.contains("method"))
      return;  // an answer to nothing that was asked
    const Json id = message.value("id", Json());
    const bool is_request = message.contains("id");
    const std::string method =
        message["method"].is_string() ? message["method"].get<std::string>() : std::string();
    try {
      const Json params = message.value("params", Json::object());
      if (is_request)
        request(method, id, params);
      else
        notice(method, params);
    } catch (const Json::exception& fault) {
      if (is_request) refuse(id, invalid_params, fault.what());
    }
  }

  void request(const std::string& method, const Json& id, const Json& params) {
    if (method == "initialize") return answer(id, initialize());
    if (!initialized_) return refuse(id, not_initialized, "initialize comes first");
    if (method == "shutdown") {
      shut_down_ = true;
      return answer(id, nullptr);
    }
    if (shut_down_) return refuse(id, invalid_request, "the server was asked to shut down");
    if (method == "textDocument/hover") return answer(id, hover(params));
    if (method == "textDocument/codeAction") return answer(id, actions(params));
    refuse(id, unknown_method, "there is no method " + method);
  }

  void notice(const std::string& method, const Json& params) {
    if (method == "exit") {
      exit_ = true;
    } else if (method == "textDocument/didOpen") {
      const Json& document = params.at("textDocument");
      open(path_of_uri(document.at("uri").get<std::string>()), document.at("text"));
    } else if (method == "textDocument/didChange") {
      change(path_of_uri(params.at("textDocument").at("uri").get<std::string>()),
             params.at("contentChanges"));
    } else if (method == "textDocument/didClose") {
      close(path_of_uri(params.at("textDocument").at("uri").get<std::string>()));
    } else if (method == "textDocument/didSave") {
      check_soon(milliseconds(0));
    }
  }

  Json initialize() {
    initialized_ = true;
    return {{"capabilities",
             {{"positionEncoding", "utf-16"},
              {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", true}}},
              {"hoverProvider", true},
              {"codeActionProvider", {{"codeActionKinds", {"quickfix"}}}}}},
            {"serverInfo", {{"name", "mtlint"}, {"version", version_}}}};
  }

  void open(const std::string& path, const std::string& text) {
    workspace_.open(path, text);
    check_soon(milliseconds(0));
  }

  void change(const std::string& path, const Json& changes) {
    workspace_.change(path, [&](TextDocument& text) {
      for (const Json& each : changes) {
        const auto with = each.at("text").get<std::string>();
        if (each.contains("range"))
          text.replace(point_of_json(each["range"].at("start")),
                       point_of_json(each["range"].at("end")), with);
        else
          text = TextDocument(with);
      }
    });
    check_soon(pause_after_change);
  }

  void close(const std::string& path) {
    workspace_.close(path);
    if (!workspace_.unit_of(path)) publish(path, Json::array());
    for (auto at = published_.begin(); at != published_.end();) {
      if (workspace_.unit_of(*at)) {
        ++at;
        continue;
      }
      send_diagnostics(*at, Json::array());
      at = published_.erase(at);
    }
    check_soon(pause_after_change);
  }

  Json hover(const Json& params) {
    const std::string path = path_of_uri(params.at("textDocument").at("uri").get<std::string>());
    const Unit* unit = current(path);
    return unit ? hover_at(workspace_, *unit, path, point_of_json(params.at("position"))) : Json();
  }

  Json actions(const Json& params) {
    const std::string path = path_of_uri(params.at("textDocument").at("uri").get<std::string>());
    const Unit* unit = current(path);
    if (!unit) return Json::array();
    const Json& range = params.at("range");
    return code_actions(workspace_, *unit, path, point_of_json(range.at("start")),
                        point_of_json(range.at("end")));
  }

  // The unit of a file, checked as its text is now.
  Unit* current(const std::string& path) {
    Unit* unit = workspace_.unit_of(path);
    if (unit && unit->pending) check(*unit, false);
    return unit;
  }

  void check_soon(milliseconds pause) { due_ = Clock::now() + pause; }

  std::optional<milliseconds> time_left() const {
    if (!due_) return std::nullopt;
    const auto left = std::chrono::ceil<milliseconds>(*due_ - Clock::now());
    return std::max(left, milliseconds(0));
  }

  void check_what_is_due() {
    if (!due_ || Clock::now() < *due_) return;
    due_.reset();
    bool checked = false;
    for (auto& [path, unit] : workspace_.units())
      if (unit.pending) {
        check(unit, unit.documents.empty());
        checked = true;
      }
    if (!checked) {
      for (auto& [path, unit] : workspace_.units())
        if (!unit.exact && !check_anew(unit)) break;
    }
    for (auto& [path, unit] : workspace_.units())
      if (!unit.exact && !due_) check_soon(rest);
  }

  void check(Unit& unit, bool fresh) {
    workspace_.check(unit, fresh, {});
    publish(unit);
  }

  // Everything, unless a message comes; then again when the editor rests.
  bool check_anew(Unit& unit) {
    if (!workspace_.check(unit, true, [this] { return transport_.has_input(); })) return false;
    publish(unit);
    return true;
  }

  void publish(const Unit& unit) {
    publish(unit.target, diagnostics_of(unit, unit.target, workspace_.rules()));
    if (!unit.source.empty())
      publish(unit.source, diagnostics_of(unit, unit.source, workspace_.rules()));
  }

  void publish(const std::string& path, const Json& diagnostics) {
    if (diagnostics.empty())
      published_.erase(path);
    else
      published_.insert(path);
    send_diagnostics(path, diagnostics);
  }

  void send_diagnostics(const std::string& path, const Json& diagnostics) {
    send({{"jsonrpc", "2.0"},
          {"method", "textDocument/publishDiagnostics"},
          {"params", {{"uri", uri_of_path(path)}, {"diagnostics", diagnostics}}}});
  }

  Transport& transport_;
  Workspace& workspace_;
  std::string version_;
  std::set<std::string> published_{};  // files with diagnostics
  std::optional<Clock::time_point> due_{};
  bool initialized_ = false;
  bool shut_down_ = false;
  bool exit_ = false;
};

}  // namespace

int serve_language(Transport& transport, Workspace& workspace, const std::string& version) {
  return LanguageServer(transport, workspace, version).run();
}

}  // namespace mtlint
