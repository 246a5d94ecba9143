// WebVTT subtitles (.vtt): the English alone, or two files aligned by time. See docs/formats.md.

#include <array>

#include "formats/subtitles.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 1> extensions{".vtt"};

int looks_like(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  return head.starts_with("WEBVTT") ? 99 : 0;
}

Result<SegmentReader> read(Input input, const InputOptions&) {
  return read_subtitles(std::move(input), SubtitleKind::vtt);
}

Result<SegmentReader> read_pair(Input source, Input target, const InputOptions&) {
  return read_subtitle_pair(std::move(source), std::move(target), SubtitleKind::vtt);
}

}  // namespace

extern const Format vtt_format{.name = "vtt",
                               .extensions = extensions,
                               .looks_like = looks_like,
                               .read = read,
                               .read_pair = read_pair,
                               .writes = true,
                               .in_folders = false};

}  // namespace mtlint
