// Reads files again and looks for texts in them.

#include "reports/file_places.h"

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::uintmax_t largest_file = 64U << 20U;
constexpr std::size_t farthest = 64U << 10U;  // beyond the texts, behind the last segment's line

std::string usable_text(const std::string& file) {
  std::error_code fault;
  if (!std::filesystem::is_regular_file(file, fault) ||
      std::filesystem::file_size(file, fault) > largest_file)
    return {};
  auto bytes = read_file(file);
  if (!bytes || first_invalid_byte(*bytes)) return {};
  if (bytes->starts_with("\xEF\xBB\xBF")) bytes->erase(0, 3);
  return std::move(*bytes);
}

}  // namespace

std::size_t FilePlaces::FileText::line_begin(std::uint64_t line) const {
  return line > lines.size() ? bytes.size() : lines[line - 1];
}

FileRegion FilePlaces::FileText::region(std::size_t begin, std::size_t end) const {
  const auto point = [&](std::size_t offset) {
    const auto next = std::ranges::upper_bound(lines, offset);
    const std::size_t start = *std::prev(next);
    const std::size_t column =
        count_code_points(std::string_view(bytes).substr(start, offset - start)) + 1;
    return std::pair(static_cast<std::uint64_t>(next - lines.begin()), column);
  };
  const auto [line, column] = point(begin);
  const auto [end_line, end_column] = point(end);
  return {line, column, end_line, end_column};
}

const FilePlaces::FileText& FilePlaces::text_of(const std::string& file, Side side) {
  FileText& text = texts_[static_cast<std::size_t>(side)];
  if (text.file == file) return text;
  text = {file, usable_text(file), {0}};
  for (std::size_t at = text.bytes.find('\n'); at != std::string::npos;
       at = text.bytes.find('\n', at + 1))
    text.lines.push_back(at + 1);
  return text;
}

const SidePlaces& FilePlaces::sides_of(const Document& document, std::size_t index) {
  const Segment& segment = document.segments[index];
  if (found_.file == document.file && found_.number == segment.number) return found_.sides;
  found_ = {document.file, segment.number, {}};
  const Escapes escapes = escapes_of(document.format);
  const FileText& target = text_of(document.file, Side::target);
  const std::size_t begin = target.line_begin(segment.line);
  const std::size_t most = 8 * (segment.source.size() + segment.target.size()) + farthest;
  std::size_t end = std::min(target.bytes.size(), begin + most);
  if (index + 1 < document.segments.size() && document.segments[index + 1].line > segment.line)
    end = std::min(end, target.line_begin(document.segments[index + 1].line));
  if (document.source_file.empty()) {
    found_.sides = find_sides(target.bytes, begin, end, segment, escapes);
    return found_.sides;
  }
  const FileText& source = text_of(document.source_file, Side::source);
  const std::size_t from = source.line_begin(segment.line);
  found_.sides.source = find_text(source.bytes, from, from + most, segment.source, escapes);
  found_.sides.target = find_text(target.bytes, begin, end, segment.target, escapes);
  return found_.sides;
}

std::optional<FileRegion> FilePlaces::region_of(const Document& document, std::size_t segment,
                                                Side side, Span span) {
  if (document.segments[segment].line == 0) return std::nullopt;
  const SidePlaces& sides = sides_of(document, segment);
  const std::optional<TextPlace>& place = side == Side::source ? sides.source : sides.target;
  if (!place || span.end >= place->offsets.size()) return std::nullopt;
  const bool apart = side == Side::source && !document.source_file.empty();
  const FileText& text =
      apart ? text_of(document.source_file, Side::source) : text_of(document.file, Side::target);
  return text.region(place->offsets[span.begin], place->offsets[span.end]);
}

}  // namespace mtlint
