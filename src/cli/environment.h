// What the command line learns from the process around it: paths, variables, terminals.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/settings.h"

namespace mtlint {

// Where rules and dictionaries are: `flag` (--data), $MTLINT_DATA, beside the binary (data/), or in
// its install tree (../share/mtlint). The error says what was looked for.
Result<std::string> find_data(const std::string& flag);

// The nearest mtlint.json or .mtlint.json from the current folder upwards; empty if there is none.
std::string find_project_file();

// The folder terms/ of the project: beside its file (`config`, or the nearest mtlint.json), in or
// beside the nearest .mtlint, else in the current folder. Empty if there is none with a glossary.
std::string find_terms_folder(const std::string& config);

// The nearest file of one of these names, from the current folder upwards; empty if there is none.
std::string find_upwards(std::initializer_list<const char*> names);

inline constexpr const char* allow_file_name = "mtlint-allow.jsonl";

bool is_file(const std::string& path);

// ~/.config/mtlint/mtlint.json ($XDG_CONFIG_HOME), if it exists.
std::string find_user_file();

// Settings that variables MTLINT_… give, one layer for each variable.
std::vector<SettingsLayer> environment_layers();

// Should output on this descriptor be coloured? `choice` is auto, always or never. auto: a terminal
// that is not dumb, NO_COLOR empty or unset; FORCE_COLOR turns it on.
bool use_color(const std::string& choice, int descriptor);

bool is_terminal(int descriptor);
int terminal_columns();

}  // namespace mtlint
