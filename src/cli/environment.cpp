// Paths, variables and terminals.

#include "cli/environment.h"
#include "resources/glossary.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace mtlint {
namespace {

namespace fs = std::filesystem;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

bool is_data_folder(const fs::path& path) {
  std::error_code fault;
  return fs::exists(path / "lexicon.bin", fault) && fs::exists(path / "rules", fault);
}

bool is_list(std::string_view key) { return key == "select" || key == "ignore"; }

nlohmann::json split_list(const std::string& value) {
  nlohmann::json list = nlohmann::json::array();
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find(',', at), value.size());
    if (end > at) list.push_back(value.substr(at, end - at));
    at = end + 1;
  }
  return list;
}

// A variable's text as the JSON that the key wants; text that does not fit is told by the reading.
nlohmann::json typed(std::string_view key, const std::string& value) {
  if (is_list(key)) return split_list(value);
  if (key == "preview" || key == "min_confidence" || key == "jobs" || key == "ambiguous_width") {
    auto parsed =
        nlohmann::json::parse(value == "1" && key == "preview" ? "true" : value, nullptr, false);
    return parsed.is_discarded() ? nlohmann::json(value) : parsed;
  }
  return value;
}

}  // namespace

Result<std::string> find_data(const std::string& flag) {
  const std::string named = flag.empty() ? variable("MTLINT_DATA") : flag;
  if (!named.empty()) {
    if (is_data_folder(named)) return named;
    return Failure(Error{"this is not a data folder of mtlint (it has no lexicon.bin and rules/)",
                         flag.empty() ? "correct MTLINT_DATA" : "correct --data", named});
  }
  std::error_code fault;
  const fs::path binary = fs::read_symlink("/proc/self/exe", fault).parent_path();
  const std::array places{binary / "data", binary.parent_path() / "share" / "mtlint"};
  for (const fs::path& place : places)
    if (is_data_folder(place)) return place.string();
  return Failure(Error{
      "mtlint's data was not found: looked in " + places[0].string() + " and " + places[1].string(),
      "run ./setup, reinstall, or name the folder with --data DIR or MTLINT_DATA"});
}

std::string find_project_file() { return find_upwards({"mtlint.json", ".mtlint.json"}); }

std::string find_terms_folder(const std::string& config) {
  std::error_code fault;
  const std::string project = config.empty() ? find_project_file() : config;
  std::vector<fs::path> places;
  if (!project.empty()) places.push_back(fs::path(project).parent_path());
  const fs::path here = fs::current_path(fault);
  for (fs::path folder = here; places.empty() && !folder.empty(); folder = folder.parent_path()) {
    if (fs::exists(folder / ".mtlint", fault)) places = {folder / ".mtlint", folder};
    if (folder == folder.parent_path()) break;
  }
  if (places.empty()) places.push_back(here);
  for (const fs::path& place : places) {
    const fs::path folder = place / "terms";
    if (fs::is_directory(folder, fault) && !glossary_files(folder.string()).empty())
      return folder.string();
  }
  return {};
}

bool is_file(const std::string& path) {
  std::error_code fault;
  return fs::is_regular_file(path, fault);
}

std::string find_upwards(std::initializer_list<const char*> names) {
  std::error_code fault;
  for (const char* name : names)  // messages name it as the user would
    if (fs::is_regular_file(name, fault)) return name;
  fs::path folder = fs::current_path(fault);
  while (!folder.empty()) {
    for (const char* name : names)
      if (fs::is_regular_file(folder / name, fault)) return (folder / name).string();
    if (folder == folder.parent_path()) break;
    folder = folder.parent_path();
  }
  return {};
}

std::string find_user_file() {
  std::string base = variable("XDG_CONFIG_HOME");
  if (base.empty() && !variable("HOME").empty()) base = variable("HOME") + "/.config";
  if (base.empty()) return {};
  const std::string file = base + "/mtlint/mtlint.json";
  std::error_code fault;
  return fs::is_regular_file(file, fault) ? file : "";
}

std::vector<SettingsLayer> environment_layers() {
  std::vector<SettingsLayer> layers;
  for (const SettingInfo& setting : all_settings()) {
    if (setting.environment.empty()) continue;
    const std::string name(setting.environment);
    const std::string value = variable(name.c_str());
    if (value.empty()) continue;
    layers.push_back({"variable " + name, {{std::string(setting.key), typed(setting.key, value)}}});
  }
  return layers;
}

bool use_color(const std::string& choice, int descriptor) {
  if (choice == "always") return true;
  if (choice == "never") return false;
  if (!variable("FORCE_COLOR").empty() && variable("FORCE_COLOR") != "0") return true;
  return is_terminal(descriptor) && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

int terminal_columns() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const int columns = std::atoi(variable("COLUMNS").c_str());
  return columns > 0 ? columns : 100;
}

}  // namespace mtlint
