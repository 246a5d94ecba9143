// Lines of subtitles to cues.

#include "formats/subtitles.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace mtlint {
namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};

constexpr std::array<Entity, 7> entities{{{"&amp;", "&"},
                                          {"&lt;", "<"},
                                          {"&gt;", ">"},
                                          {"&nbsp;", "\u00A0"},
                                          {"&lrm;", "\u200E"},
                                          {"&rlm;", "\u200F"},
                                          {"&quot;", "\""}}};

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// 1:02:03,456 or 02:03.456; moves `at` behind it.
std::optional<std::int64_t> time_at(std::string_view text, std::size_t& at) {
  std::int64_t parts = 0;
  std::int64_t seconds = 0;
  while (true) {
    std::int64_t value = 0;
    const std::size_t begin = at;
    while (is_digit_at(text, at) && at - begin < 6) value = value * 10 + (text[at++] - '0');
    if (at == begin) return std::nullopt;
    seconds = seconds * 60 + value;
    ++parts;
    if (at >= text.size() || text[at] != ':' || parts == 3) break;
    ++at;
  }
  if (parts < 2) return std::nullopt;
  std::int64_t milliseconds = 0;
  if (at < text.size() && (text[at] == ',' || text[at] == '.')) {
    ++at;
    std::int64_t unit = 100;
    for (; is_digit_at(text, at); ++at, unit /= 10) milliseconds += unit * (text[at] - '0');
  }
  return seconds * 1000 + milliseconds;
}

// The end of the markup that begins at `at`: <i>, </font>, <00:01.000>, {\an8}; `at` if none does.
std::size_t markup_end(std::string_view line, std::size_t at) {
  const char next = at + 1 < line.size() ? line[at + 1] : ' ';
  const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  const bool tag = line[at] == '<' && (letter || next == '/' || is_digit_at(line, at + 1));
  const bool style = line[at] == '{' && next == '\\';
  if (!tag && !style) return at;
  const std::size_t end = line.find(tag ? '>' : '}', at);
  return end == std::string_view::npos ? at : end + 1;
}

// Blocks of WebVTT that are no cues.
bool is_no_cue(std::string_view line) {
  return line.find("-->") == std::string_view::npos &&
         (line.starts_with("NOTE") || line.starts_with("STYLE") || line.starts_with("REGION"));
}

InlineCode::Shape shape_of(std::string_view markup) {
  if (markup.starts_with("</")) return InlineCode::Shape::closes;
  const bool alone = markup.starts_with('{') || is_digit_at(markup, 1);
  return alone ? InlineCode::Shape::alone : InlineCode::Shape::opens;
}

}  // namespace

bool CueReader::fail(std::size_t at, std::string what, std::string hint) {
  fault_ = error_at(lines_.file(), line_.number, line_.text, at, std::move(what), std::move(hint));
  return false;
}

bool CueReader::read_line() {
  last_end_ = line_.offset + line_.text.size();
  if (lines_.next(line_)) return true;
  fault_ = lines_.fault();
  return false;
}

bool CueReader::read_header() {
  started_ = true;
  if (kind_ == SubtitleKind::srt) return true;
  if (!read_line()) return false;
  if (!line_.text.starts_with("WEBVTT"))
    return fail(0, "the file does not begin with WEBVTT", "put it on the first line");
  while (!line_.text.empty())
    if (!read_line()) return false;
  return true;
}

bool CueReader::read_times(Cue& cue) {
  const std::string_view text = line_.text;
  std::size_t at = std::min(text.find_first_not_of(" \t"), text.size());
  const auto start = time_at(text, at);
  const std::size_t arrow = text.find("-->", at);
  std::optional<std::int64_t> end;
  if (arrow != std::string_view::npos) {
    at = std::min(text.find_first_not_of(" \t", arrow + 3), text.size());
    end = time_at(text, at);
  }
  if (!start || !end)
    return fail(std::min(at, text.size()), "two times are expected here",
                "write them as 00:00:01,000 --> 00:00:04,000");
  cue.start = *start;
  cue.end = *end;
  return true;
}

// Markup that shows nothing, and escapes; returns where the text goes on.
std::size_t CueReader::add_markup(Cue& cue, std::size_t at) {
  const std::string_view line = line_.text;
  const auto shown = static_cast<std::uint32_t>(cue.text.size());
  if (const std::size_t end = markup_end(line, at); end > at) {
    const std::string_view markup = line.substr(at, end - at);
    const auto name = static_cast<std::uint32_t>(cue.names.size());
    cue.names += markup;
    cue.codes.push_back({.span = {shown, shown}, .name = {}, .shape = shape_of(markup)});
    cue.name_spans.push_back({name, static_cast<std::uint32_t>(cue.names.size())});
    return end;
  }
  if (kind_ == SubtitleKind::vtt && line[at] == '&')
    for (const Entity& entity : entities)
      if (line.substr(at).starts_with(entity.name)) {
        cue.text += entity.text;
        add_piece(cue.pieces, {.span = {shown, static_cast<std::uint32_t>(cue.text.size())},
                               .begin = line_.offset + at,
                               .end = line_.offset + at + entity.name.size()});
        return at + entity.name.size();
      }
  return at;
}

void CueReader::add_line(Cue& cue) {
  const std::string_view line = line_.text;
  if (!cue.text.empty()) {
    // Two ideographs need no space between them.
    const bool close = !line.empty() && static_cast<unsigned char>(cue.text.back()) >= 0x80 &&
                       static_cast<unsigned char>(line.front()) >= 0xE3;
    const auto shown = static_cast<std::uint32_t>(cue.text.size());
    if (!close && cue.text.back() != ' ') {
      cue.text += ' ';
      add_piece(cue.pieces, {.span = {shown, shown + 1}, .begin = last_end_, .end = line_.offset});
    }
  }
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t stop = std::min(line.find_first_of("<{&", at), line.size());
    std::size_t next = stop;
    if (stop == at) {
      next = add_markup(cue, at);
      if (next > at) {
        at = next;
        continue;
      }
      ++next;  // a sign that is only a sign
    }
    const auto shown = static_cast<std::uint32_t>(cue.text.size());
    cue.text += line.substr(at, next - at);
    add_piece(cue.pieces, {.span = {shown, static_cast<std::uint32_t>(cue.text.size())},
                           .begin = line_.offset + at,
                           .end = line_.offset + next,
                           .plain = true});
    at = next;
  }
}

bool CueReader::next(Cue& cue) {
  if (fault_ || (!started_ && !read_header())) return false;
  cue = {};
  while (true) {
    if (!read_line()) return false;
    if (is_blank(line_.text)) continue;
    if (kind_ == SubtitleKind::srt || !is_no_cue(line_.text)) break;
    while (!line_.text.empty())
      if (!read_line()) return false;
  }
  cue.begin = line_.offset;
  if (line_.text.find("-->") == std::string_view::npos) {
    cue.id = line_.text;
    if (!read_line())
      return fault_ ? false : fail(0, "the file ends inside a cue", "was it cut off?");
  }
  if (!read_times(cue)) return false;
  cue.line = line_.number;
  cue.empty_at = line_.offset + line_.text.size();
  bool first = true;
  while (read_line() && !is_blank(line_.text)) {
    if (std::exchange(first, false)) {
      cue.line = line_.number;
      cue.empty_at = line_.offset;
    }
    add_line(cue);
  }
  return true;  // a fault of the lines behind it comes with the next call
}

std::string name_of_cue(const Cue& cue) {
  if (!cue.id.empty()) return "cue " + cue.id;
  const std::int64_t seconds = cue.start / 1000;
  return fmt::format("cue at {}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

void spell_srt(std::string_view text, std::uint8_t, std::string& out) { out += text; }

void spell_vtt(std::string_view text, std::uint8_t, std::string& out) {
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
}

}  // namespace mtlint
