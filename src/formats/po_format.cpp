// PO, the catalogues of gettext: an entry is a segment, an entry with plurals one for each form.
// See docs/formats.md.

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "formats/columns.h"
#include "formats/inline_text.h"
#include "formats/po_entries.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 2> extensions{".po", ".pot"};

// The value of a field of the header, such as "Language: en\n".
std::string_view field_of(std::string_view header, std::string_view name) {
  for (std::size_t at = 0; at < header.size();) {
    const std::size_t end = std::min(header.find('\n', at), header.size());
    std::string_view line = header.substr(at, end - at);
    at = end + 1;
    if (!line.starts_with(name) || line.size() == name.size() || line[name.size()] != ':') continue;
    line.remove_prefix(name.size() + 1);
    while (line.starts_with(' ')) line.remove_prefix(1);
    while (line.ends_with(' ')) line.remove_suffix(1);
    return line;
  }
  return {};
}

// "en_GB@euro" as a tag of BCP 47.
std::string tag_of(std::string_view locale) {
  std::string tag(locale.substr(0, locale.find_first_of("@.")));
  std::ranges::replace(tag, '_', '-');
  return fault_of_tag(tag) ? std::string() : tag;
}

class PoReader {
 public:
  explicit PoReader(Input input)
      : entries_(std::move(input)), is_template_(entries_.file().ends_with(".pot")) {}

  Result<bool> next(RawSegment& segment) {
    while (form_ >= entry_.count) {
      form_ = 0;
      if (!entries_.next(entry_)) {
        entry_.clear();
        if (entries_.fault()) return Failure(*entries_.fault());
        return false;
      }
      if (!is_header()) break;
      const std::string& header = entry_.translations[0].text;
      target_tag_ = tag_of(field_of(header, "Language"));
      source_tag_ = tag_of(field_of(header, "X-Source-Language"));
      form_ = entry_.count;
    }
    give(segment);
    if (is_template_) form_ = entry_.count;
    return true;
  }

  bool edit(const SegmentEdit& edit, std::vector<Replacement>& out) {
    if (is_template_) return false;
    const PoString& target = entry_.translations[form_ - 1];
    const std::vector<TextChange> changes = changes_of(edit, target.text);
    if (!replace_in_pieces(target.pieces, target.begin, changes, spell_po, out)) return false;
    const auto add_line = [&](std::uint64_t at, std::string line) {
      const bool there = std::ranges::any_of(
          out, [&](const Replacement& r) { return r.begin == at && r.bytes == line; });
      if (!there) out.push_back({at, at, std::move(line)});
    };
    for (const std::string& note : edit.notes) add_line(entry_.begin, comment_of(note));
    if (edit.needs_review && !entry_.fuzzy) {
      if (entry_.flags > 0)
        add_line(entry_.flags, "fuzzy, ");
      else
        add_line(entry_.keywords, "#, fuzzy" + std::string(entries_.line_end()));
    }
    return true;
  }

 private:
  bool is_header() const {
    return entry_.id.text.empty() && !entry_.has_context && entry_.count == 1;
  }

  std::string comment_of(std::string_view note) const {
    std::string comment = "# mtlint: ";
    for (const char c : note) {
      if (c == '\n')
        comment.append(entries_.line_end()).append("# ");
      else if (c != '\r')
        comment += c;
    }
    return comment.append(entries_.line_end());
  }

  void give(RawSegment& segment) {
    const PoString& target = entry_.translations[form_];
    id_ = entry_.context.text;
    if (entry_.has_plural && !is_template_)
      id_ = (id_.empty() ? "msgstr" : id_) + "[" + std::to_string(form_) + "]";
    segment.id = id_;
    segment.source = form_ > 0 && entry_.has_plural ? entry_.plural.text : entry_.id.text;
    segment.target = target.text;
    segment.line = target.line;
    if (is_template_) {  // nothing is translated: the texts themselves are checked
      segment.has_source = false;
      segment.target = segment.source;
      segment.line = entry_.id.line;
    }
    segment.source_tag = source_tag_;
    segment.target_tag = target_tag_;
    segment.note = entry_.comments;
    segment.allow.clear();
    add_allowed(entry_.comments, segment.allow);
    segment.settled = entry_.begin;
    segment.state = target.text.empty() ? SegmentState::untranslated
                    : entry_.fuzzy      ? SegmentState::unsure
                                        : SegmentState::translated;
    ++form_;
  }

  PoEntries entries_;
  PoEntry entry_{};
  std::size_t form_ = 0;  // of the entry: the next one to give
  bool is_template_;
  std::string id_{};
  std::string source_tag_{};
  std::string target_tag_{};
};

int looks_like(std::string_view head) {
  const std::size_t id = head.find("msgid \"");
  if (id == std::string_view::npos || (id > 0 && head[id - 1] != '\n' && head[id - 1] != '\xBF'))
    return 0;
  return head.find("msgstr") != std::string_view::npos ? 95 : 60;
}

Result<SegmentReader> read(Input input, const InputOptions&) {
  return reader_of(std::make_shared<PoReader>(std::move(input)));
}

}  // namespace

extern const Format po_format{
    .name = "po", .extensions = extensions, .looks_like = looks_like, .read = read, .writes = true};

}  // namespace mtlint
