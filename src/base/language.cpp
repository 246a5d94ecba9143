// BCP 47 tags to languages.

#include "base/language.h"

#include <string>

namespace mtlint {

bool is_language_tag(std::string_view tag) {
  if (tag.empty() || tag.size() > 35) return false;
  std::size_t part = 0;
  for (const char c : tag) {
    const bool alnum = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (c == '-' || c == '_') {
      if (part == 0) return false;
      part = 0;
    } else if (!alnum || ++part > 8) {
      return false;
    }
  }
  const std::size_t first = tag.find_first_of("-_");
  const std::size_t primary = first == std::string_view::npos ? tag.size() : first;
  return part > 0 && primary >= 2 && primary <= 8;
}

Language language_of_tag(std::string_view tag) {
  std::string primary;
  for (const char c : tag.substr(0, tag.find_first_of("-_")))
    primary += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  if (primary.empty() || primary == "und") return Language::unknown;
  if (primary == "cmn" || primary == "yue" || primary == "zho" || primary == "chi")
    return Language::zh;
  const auto known = value_of(language_names, primary);
  return known ? *known : Language::other;
}

}  // namespace mtlint
