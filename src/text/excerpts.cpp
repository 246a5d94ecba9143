// Texts made safe to show, and cut to a number of columns around a mark.

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

#include "text/characters.h"
#include "text/display.h"
#include "text/display_width.h"
#include "text/graphemes.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::string_view left_out = "…";
constexpr std::string_view line_end = "↵";
constexpr std::string_view unseen = "·";

bool is_line_end(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_pictograph(char32_t c) {
  return c >= 0xA9 && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC);
}

// Characters that are there but cannot be seen, or that turn the reading direction. Not the signs
// that only look like format characters (Arabic number signs), nor variation selectors.
bool is_unseen(char32_t c) {
  if (c < 0x7F) return false;
  const auto code = static_cast<UChar32>(c);
  if (is_control(c)) return !u_hasBinaryProperty(code, UCHAR_PREPENDED_CONCATENATION_MARK);
  return u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && !is_mark(c);
}

// The joiner inside "👩‍🚀" holds a picture together; everywhere else it is an invisible
// character.
bool joins_pictographs(std::string_view text, std::size_t at, std::size_t end) {
  if (code_point_at(text, at) != 0x200D || !is_pictograph(code_point_at(text, end))) return false;
  while (at > 0) {
    const char32_t before = previous_code_point(text, at);
    if (is_pictograph(before)) return true;
    const bool modifies = before == 0xFE0F || (before >= 0x1F3FB && before <= 0x1F3FF);
    if (!modifies) return false;
  }
  return false;
}

// Appends what is shown for the code point [at, end) of `text`.
void append_safe(std::string& out, std::string_view text, std::size_t at, std::size_t end) {
  std::size_t after = at;
  const char32_t c = next_code_point(text, after);
  if (is_line_end(c)) {
    out += line_end;
  } else if (c < 0x20) {
    append_code_point(out, 0x2400 + c);
  } else if (c == 0x7F) {
    append_code_point(out, 0x2421);
  } else if (is_unseen(c) && !joins_pictographs(text, at, end)) {
    out += unseen;
  } else {
    out += text.substr(at, end - at);
  }
}

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

struct Cluster {
  Span span{};
  int width = 0;
};

std::vector<Cluster> clusters_of(std::string_view text, int ambiguous_width) {
  std::vector<Cluster> clusters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = grapheme_end(text, at);
    clusters.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                        cluster_width(text.substr(at, end - at), ambiguous_width)});
    at = end;
  }
  return clusters;
}

// Which clusters are kept, [first, last), when `room` columns are left for them: those of the mark
// as far as they fit, then its surroundings, half of the rest before it and what remains behind it.
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
};

Window window_around(const std::vector<Cluster>& clusters, Span mark, int room) {
  Window window;
  while (window.first < clusters.size() && clusters[window.first].span.end <= mark.begin)
    ++window.first;
  window.last = window.first;
  int used = 0;
  const auto grow_right = [&](std::uint32_t until) {
    while (window.last < clusters.size() && clusters[window.last].span.begin < until &&
           used + clusters[window.last].width <= room)
      used += clusters[window.last++].width;
  };
  const auto grow_left = [&](int limit) {
    while (window.first > 0 && used + clusters[window.first - 1].width <= limit)
      used += clusters[--window.first].width;
  };
  grow_right(std::max(mark.end, mark.begin + 1));
  grow_left(used + (room - used) / 2);
  grow_right(UINT32_MAX);
  grow_left(room);
  return window;
}

}  // namespace

SafeText safe_text(std::string_view text, Span mark) {
  SafeText safe;
  safe.text.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    const char32_t c = next_code_point(text, end);
    if (c == '\r' && code_point_at(text, end) == '\n') ++end;
    if (at <= mark.begin && mark.begin < end) safe.mark.begin = size_of(safe.text);
    append_safe(safe.text, text, at, end);
    if (at < mark.end && mark.end <= end) safe.mark.end = size_of(safe.text);
    at = end;
  }
  if (mark.begin >= text.size()) safe.mark.begin = size_of(safe.text);
  if (mark.empty() || mark.end > text.size())
    safe.mark.end = mark.empty() ? safe.mark.begin : size_of(safe.text);
  return safe;
}

namespace {

// The part of a long text that an excerpt can show, and the mark in it: an excerpt has to cost the
// same in a text of a megabyte.
std::string_view neighbourhood(std::string_view text, int columns, Span& mark) {
  const std::size_t reach = std::max<std::size_t>(4096, 16 * static_cast<std::size_t>(columns));
  const auto continues = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  std::size_t begin = mark.begin > reach ? mark.begin - reach : 0;
  std::size_t end = std::min(text.size(), std::size_t{mark.begin} + 2 * reach);
  while (continues(begin)) ++begin;
  while (continues(end)) ++end;
  mark = {mark.begin - size_of(text.substr(0, begin)),
          std::min(mark.end, size_of(text.substr(0, end))) - size_of(text.substr(0, begin))};
  return text.substr(begin, end - begin);
}

}  // namespace

SafeText excerpt(std::string_view text, Span mark, int columns, int ambiguous_width) {
  text = neighbourhood(text, std::max(columns, 0), mark);
  SafeText safe = safe_text(text, mark);
  if (display_width(safe.text, ambiguous_width) <= columns) return safe;

  const std::vector<Cluster> clusters = clusters_of(safe.text, ambiguous_width);
  const int dots = cluster_width(left_out, ambiguous_width);
  // One end may be whole and then needs no dots: try that before giving up columns on both sides.
  Window window = window_around(clusters, safe.mark, columns - dots);
  if (window.first > 0 && window.last < clusters.size())
    window = window_around(clusters, safe.mark, columns - 2 * dots);

  SafeText cut;
  if (columns < dots) return cut;
  const std::uint32_t begin =
      window.first < clusters.size() ? clusters[window.first].span.begin : size_of(safe.text);
  const std::uint32_t end = window.last > window.first ? clusters[window.last - 1].span.end : begin;
  if (window.first > 0) cut.text = left_out;
  const std::uint32_t shift = size_of(cut.text);
  cut.text += Span{begin, end}.of(safe.text);
  cut.mark.begin = std::clamp(safe.mark.begin, begin, end) - begin + shift;
  cut.mark.end = std::clamp(safe.mark.end, begin, end) - begin + shift;
  if (window.last < clusters.size() && display_width(cut.text, ambiguous_width) + dots <= columns)
    cut.text += left_out;
  return cut;
}

}  // namespace mtlint
