// The who's-who as text, JSON, CSV or Markdown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/whos_who.h"

namespace mtlint {

enum class WhosWhoFormat { text, json, csv, markdown };
std::optional<WhosWhoFormat> whos_who_format(std::string_view name);

std::string render_whos_who(const std::vector<NameEntryOfDocument>& entries, WhosWhoFormat format);

}  // namespace mtlint
