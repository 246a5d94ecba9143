// SubRip subtitles (.srt): the English alone, or two files aligned by time. See docs/formats.md.

#include <array>

#include "formats/subtitles.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 1> extensions{".srt"};

// "1", and then "00:00:01,000 --> 00:00:04,000".
int looks_like(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::size_t number = head.find_first_not_of("0123456789");
  if (number == 0 || number > 6 || number == std::string_view::npos) return 0;
  head.remove_prefix(number);
  const std::size_t time = head.find_first_not_of("\r\n");
  if (time == 0 || time == std::string_view::npos) return 0;
  const std::string_view line = head.substr(time, head.find('\n', time) - time);
  return line.find(" --> ") != std::string_view::npos && line.find(':') != std::string_view::npos
             ? 95
             : 0;
}

Result<SegmentReader> read(Input input, const InputOptions&) {
  return read_subtitles(std::move(input), SubtitleKind::srt);
}

Result<SegmentReader> read_pair(Input source, Input target, const InputOptions&) {
  return read_subtitle_pair(std::move(source), std::move(target), SubtitleKind::srt);
}

}  // namespace

extern const Format srt_format{.name = "srt",
                               .extensions = extensions,
                               .looks_like = looks_like,
                               .read = read,
                               .read_pair = read_pair,
                               .writes = true,
                               .in_folders = false};

}  // namespace mtlint
