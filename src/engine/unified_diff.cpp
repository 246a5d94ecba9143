// Lines that differ, with three lines around them.

#include "engine/unified_diff.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace mtlint {
namespace {

constexpr std::size_t context = 3;
constexpr std::size_t farthest = 400;  // lines until both agree again

using Lines = std::vector<std::string_view>;  // each with its line end

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// Lines [old_begin, old_end) became [new_begin, new_end).
struct Change {
  std::size_t old_begin = 0, old_end = 0, new_begin = 0, new_end = 0;
};

// How many lines of each side belong to the change that begins at (i, j): the nearest place where
// both go on alike.
Change change_at(const Lines& a, const Lines& b, std::size_t i, std::size_t j) {
  for (std::size_t far = 1; far <= farthest; ++far)
    for (std::size_t left = 0; left <= far; ++left) {
      const std::size_t right = far - left;
      if (i + left < a.size() && j + right < b.size() && a[i + left] == b[j + right])
        return {i, i + left, j, j + right};
    }
  return {i, a.size(), j, b.size()};
}

std::vector<Change> changes_of(const Lines& a, const Lines& b) {
  std::vector<Change> changes;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      ++i;
      ++j;
      continue;
    }
    changes.push_back(change_at(a, b, i, j));
    i = changes.back().old_end;
    j = changes.back().new_end;
  }
  return changes;
}

void append_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

std::string range(std::size_t begin, std::size_t count) {
  if (count == 1) return fmt::format("{}", begin + 1);
  return fmt::format("{},{}", count == 0 ? begin : begin + 1, count);
}

// Changes [first, last) are near each other: one hunk.
void append_hunk(std::string& out, const Lines& a, const Lines& b,
                 const std::vector<Change>& changes, std::size_t first, std::size_t last) {
  const std::size_t before = std::min(context, changes[first].old_begin);
  const std::size_t after = std::min(context, a.size() - changes[last - 1].old_end);
  const std::size_t old_begin = changes[first].old_begin - before;
  const std::size_t new_begin = changes[first].new_begin - before;
  const std::size_t old_count = changes[last - 1].old_end + after - old_begin;
  const std::size_t new_count = changes[last - 1].new_end + after - new_begin;
  out += fmt::format("@@ -{} +{} @@\n", range(old_begin, old_count), range(new_begin, new_count));
  std::size_t at = old_begin;
  for (std::size_t i = first; i < last; ++i) {
    for (; at < changes[i].old_begin; ++at) append_line(out, ' ', a[at]);
    for (; at < changes[i].old_end; ++at) append_line(out, '-', a[at]);
    for (std::size_t j = changes[i].new_begin; j < changes[i].new_end; ++j)
      append_line(out, '+', b[j]);
  }
  for (const std::size_t end = at + after; at < end; ++at) append_line(out, ' ', a[at]);
}

}  // namespace

std::string unified_diff(std::string_view file, std::string_view before, std::string_view after) {
  const Lines a = lines_of(before);
  const Lines b = lines_of(after);
  const std::vector<Change> changes = changes_of(a, b);
  if (changes.empty()) return {};
  std::string out = fmt::format("--- a/{0}\n+++ b/{0}\n", file);
  for (std::size_t first = 0, last = 0; first < changes.size(); first = last) {
    ++last;
    while (last < changes.size() &&
           changes[last].old_begin - changes[last - 1].old_end <= 2 * context)
      ++last;
    append_hunk(out, a, b, changes, first, last);
  }
  return out;
}

}  // namespace mtlint
