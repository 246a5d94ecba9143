// Which format a file has: by name, by extension, by content.

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "formats/line_reader.h"
#include "formats/reader.h"

namespace mtlint {
namespace {

constexpr int sure_enough = 50;

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return lower;
}

const Format* by_extension(std::string_view file) {
  const std::string lower = lower_ascii(file);
  for (const Format* format : all_formats())
    for (const std::string_view extension : format->extensions)
      if (lower.size() > extension.size() && lower.ends_with(extension)) return format;
  return nullptr;
}

const Format* by_content(std::string_view head) {
  const Format* best = nullptr;
  int best_score = sure_enough - 1;
  for (const Format* format : all_formats()) {
    const int score = format->looks_like(head);
    if (score <= best_score) continue;
    best = format;
    best_score = score;
  }
  return best;
}

std::string names_of_formats() {
  std::string names;
  for (const Format* format : all_formats()) {
    if (!names.empty()) names += ", ";
    names += format->name;
  }
  return names;
}

}  // namespace

const Format* format_named(std::string_view name) {
  for (const Format* format : all_formats())
    if (format->name == name) return format;
  return nullptr;
}

Result<const Format*> recognise_format(std::string_view file, std::string_view head) {
  if (const Format* format = by_extension(file)) return format;
  if (const Format* format = by_content(head)) return format;
  if (head.empty())
    return format_named("jsonl");  // nothing to read is the same in any format of lines
  if (std::optional<Error> fault = fault_of_head(head)) {
    fault->file = file;
    return Failure(std::move(*fault));
  }
  return Failure(Error{.what = "neither the name nor the content tells the format",
                       .hint = "give --from with one of: " + names_of_formats() +
                               "; for plain text give --source FILE --target FILE",
                       .file = std::string(file)});
}

Result<const Format*> format_of_pair(std::string_view from, std::string_view source,
                                     std::string_view target) {
  const Format* format = format_named(from);
  if (!format) format = by_extension(target);
  // Lines of a .csv or .tsv were always taken as they are here.
  if (!format || (from.empty() && !format->read_pair && format->extensions.size() > 0 &&
                  (format->name == "csv" || format->name == "tsv" || format->name == "jsonl")))
    format = format_named("text");
  if (!format->read_pair)
    return Failure(
        Error{.what = fmt::format("a file of the format {} holds both languages", format->name),
              .hint = fmt::format("mtlint check {}", target),
              .file = std::string(target)});
  const Format* other = source.empty() || !from.empty() ? format : by_extension(source);
  if (other && other->read_pair && other != format && format->name != "text")
    return Failure(
        Error{.what = fmt::format("the source is {}, the target {}", other->name, format->name),
              .hint = "name two files of one format, or see --from",
              .file = std::string(target)});
  return format;
}

}  // namespace mtlint
