// Tables of strings to segments.

#include "formats/string_table.h"

#include <algorithm>
#include <memory>
#include <unordered_map>
#include <utility>

#include "formats/line_reader.h"
#include "formats/whole_file.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

Result<StringTable> read_table(Input input, const StringFormat& format) {
  Result<std::string> bytes = read_whole_text(input);
  if (!bytes) return Failure(std::move(bytes.error()));
  return format.parse(*bytes, input.file);
}

class StringTables {
 public:
  StringTables(std::optional<Input> source, Input target, const StringFormat& format)
      : source_input_(std::move(source)), target_input_(std::move(target)), format_(format) {}

  Result<bool> next(RawSegment& segment) {
    if (!started_)
      if (Result<void> read = start(); !read) return Failure(std::move(read.error()));
    if (next_ == target_.entries.size() + missing_.size()) return false;
    const bool is_missing = next_ >= target_.entries.size();
    const StringEntry* target = is_missing ? nullptr : &target_.entries[next_];
    const StringEntry* source =
        is_missing ? missing_[next_ - target_.entries.size()] : source_of(target->key);
    ++next_;
    give(source, target, segment);
    return true;
  }

  bool edit(const SegmentEdit& edit, std::vector<Replacement>& out) const {
    if (!last_) return false;
    const std::vector<TextChange> changes = changes_of(edit, last_->text.text());
    if (last_->text.text().empty() && last_->empty_at == 0) return false;
    return !changes.empty() &&
           replace_in_pieces(last_->text.pieces(), last_->empty_at, changes, format_.spell, out);
  }

 private:
  Result<void> start() {
    started_ = true;
    if (source_input_) {
      Result<StringTable> source = read_table(std::move(*source_input_), format_);
      if (!source) return Failure(std::move(source.error()));
      source_ = std::move(*source);
    }
    Result<StringTable> target = read_table(std::move(target_input_), format_);
    if (!target) return Failure(std::move(target.error()));
    target_ = std::move(*target);
    if (!source_input_) return {};
    std::unordered_map<std::string_view, bool> known;
    for (const StringEntry& entry : target_.entries) known[entry.key] = true;
    for (const StringEntry& entry : source_.entries) {
      by_key_.try_emplace(entry.key, &entry);
      if (!known.contains(entry.key)) missing_.push_back(&entry);
    }
    return {};
  }

  const StringEntry* source_of(const std::string& key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : found->second;
  }

  void give(const StringEntry* source, const StringEntry* target, RawSegment& segment) {
    last_ = target;
    segment.id = target ? target->key : source->key;
    segment.has_source = source != nullptr;
    segment.source = source ? std::string_view(source->text.text()) : std::string_view();
    segment.target = target ? std::string_view(target->text.text()) : std::string_view();
    segment.source_codes.clear();
    segment.target_codes.clear();
    if (source) source->text.codes(segment.source_codes);
    if (target) target->text.codes(segment.target_codes);
    segment.source_tag = source_.tag;
    segment.target_tag = target_.tag;
    segment.note = target && !target->note.empty() ? target->note
                   : source                        ? source->note
                                                   : std::string_view();
    segment.allow.clear();
    add_allowed(segment.note, segment.allow);
    segment.locked = target == nullptr;
    segment.state = segment.target.empty() ? SegmentState::untranslated : SegmentState::unknown;
    if (target) line_ = target->line;
    segment.line = line_;
    segment.settled = target ? target->begin : 0;
  }

  std::optional<Input> source_input_;
  Input target_input_;
  StringFormat format_;
  bool started_ = false;
  StringTable source_{};
  StringTable target_{};
  std::unordered_map<std::string_view, const StringEntry*> by_key_{};
  std::vector<const StringEntry*> missing_{};
  std::size_t next_ = 0;
  std::uint64_t line_ = 1;
  const StringEntry* last_ = nullptr;
};

}  // namespace

Result<SegmentReader> read_string_table(Input input, const StringFormat& format) {
  return reader_of(std::make_shared<StringTables>(std::nullopt, std::move(input), format));
}

Result<SegmentReader> read_string_pair(Input source, Input target, const StringFormat& format) {
  return reader_of(std::make_shared<StringTables>(std::move(source), std::move(target), format));
}

std::uint64_t StringCursor::line() const {
  if (at > counted_to) {
    counted_line += static_cast<std::uint64_t>(
        std::ranges::count(bytes.substr(counted_to, at - counted_to), '\n'));
    counted_to = at;
  }
  return counted_line;
}

Error StringCursor::fault(std::size_t place, std::string what, std::string hint) const {
  place = std::min(place, bytes.size());
  const std::string_view before = bytes.substr(0, place);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto number = static_cast<std::uint64_t>(std::ranges::count(before, '\n')) + 1;
  return error_at(file, number, bytes.substr(line_begin), place - line_begin, std::move(what),
                  std::move(hint));
}

std::optional<char32_t> hex_at(std::string_view bytes, std::size_t at, std::size_t digits) {
  if (at + digits > bytes.size()) return std::nullopt;
  char32_t value = 0;
  for (const char c : bytes.substr(at, digits)) {
    const char low = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9')
      value = value * 16 + static_cast<char32_t>(c - '0');
    else if (low >= 'a' && low <= 'f')
      value = value * 16 + static_cast<char32_t>(low - 'a' + 10);
    else
      return std::nullopt;
  }
  return value;
}

bool take_unicode_escape(std::string_view bytes, std::size_t& at, std::string& text) {
  const auto first = hex_at(bytes, at + 2, 4);
  if (!first || *first == 0) return false;
  char32_t character = *first;
  std::size_t size = 6;
  if (character >= 0xD800 && character < 0xDC00) {
    const bool pair =
        bytes.substr(at + 6).starts_with("\\u") || bytes.substr(at + 6).starts_with("\\U");
    const auto second = pair ? hex_at(bytes, at + 8, 4) : std::nullopt;
    if (!second || *second < 0xDC00 || *second > 0xDFFF) return false;
    character = 0x10000 + ((character - 0xD800) << 10U) + (*second - 0xDC00);
    size = 12;
  } else if (character >= 0xDC00 && character < 0xE000) {
    return false;
  }
  append_code_point(text, character);
  at += size;
  return true;
}

}  // namespace mtlint
