// The settings of a run and where each of them came from: flags over environment over project file
// over user file over defaults. One table (all_settings) says which there are; the configuration
// file's schema (docs/schema/config.json) is tested against it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "engine/rule_set.h"

namespace mtlint {

struct Settings {
  Selection selection{};
  Severity fail_on = Severity::major;
  bool exit_zero = false;
  std::string source_lang{};
  std::string target_lang{};
  std::string from{};
  std::string columns{};
  std::vector<std::string> words{};  // files of house words
  std::vector<std::string> names{};  // files of house names
  std::vector<std::string> terms{};  // files of terms, or folders of such files
  std::string lexical{};             // file of a house table
  std::string srx{};                 // file of segmentation rules
  std::vector<std::string> rules{};  // folders of further rule cards
  std::vector<std::string> allow{};  // files of permissions
  std::string baseline{};            // file
  std::string format = "full";
  std::string color = "auto";  // auto, always, never
  std::uint32_t ambiguous_width = 1;
  std::uint32_t sentence_words = 60;   // more are too many for one sentence
  std::uint32_t sentence_clauses = 3;  // so many clauses hung on by "and" are too many
  std::uint32_t jobs = 0;              // 0 = as many as there are cores
};

struct SettingInfo {
  std::string_view key;          // in mtlint.json
  std::string_view environment;  // variable, or empty
  std::string_view summary;
};

// In the order in which `mtlint config` shows them.
const std::vector<SettingInfo>& all_settings();

// Settings of one origin, as JSON.
struct SettingsLayer {
  std::string origin{};     // "default", "flag --select", "/home/…/mtlint.json"
  nlohmann::json values{};  // an object
};

// Reads a configuration file: unknown keys, wrong types and unknown values are errors with line and
// column. Paths in it are relative to its folder and come out ready for use.
Result<SettingsLayer> read_settings(const std::string& file);

struct EffectiveSettings {
  Settings settings{};
  nlohmann::json values{};                      // every key
  std::map<std::string, std::string> origin{};  // by key
};

// Later layers win, key by key.
Result<EffectiveSettings> merge_settings(const std::vector<SettingsLayer>& layers);

}  // namespace mtlint
