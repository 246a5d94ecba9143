// HTML: two pages whose headings, paragraphs, items and cells go together, or the English alone.
// See docs/formats.md.
//
// Pages are seldom well-formed, so nothing in one is a fault: an open tag is text, a tag that is
// not closed ends with its block.

#include <algorithm>
#include <array>

#include "formats/blocks.h"
#include "formats/html_text.h"
#include "formats/whole_file.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 3> extensions{".html", ".htm", ".xhtml"};

bool is_one_of(std::string_view name, std::string_view names) {
  const std::size_t at =
      (std::string(" ") + std::string(names) + " ").find(" " + std::string(name) + " ");
  return at != std::string::npos;
}

bool is_block(std::string_view name) {
  return is_one_of(
      name,
      "address article aside blockquote body caption dd details dialog div dl dt fieldset "
      "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend "
      "li link main menu meta nav ol option p pre section select summary table tbody td "
      "tfoot th thead title tr ul");
}

// Elements whose content is no text.
bool is_silent(std::string_view name) {
  return is_one_of(name, "script style template pre svg math textarea object");
}

class Parser {
 public:
  explicit Parser(std::string_view bytes) : bytes_(bytes) {}

  std::vector<Block> run() {
    std::size_t at = bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes_.size()) {
      if (bytes_[at] == '<') {
        const std::size_t next = markup(at);
        if (next > at) {
          at = next;
          continue;
        }
      }
      const std::size_t next = text_.take(bytes_, at);
      if (line_ == 0 && !text_.blank()) start(at);
      at = next;
    }
    flush();
    return std::move(blocks_);
  }

 private:
  void start(std::size_t at) {
    count_to(at);
    line_ = lines_;
    begin_ = at;
  }

  void count_to(std::size_t at) {
    lines_ += static_cast<std::uint64_t>(
        std::ranges::count(bytes_.substr(counted_, at - counted_), '\n'));
    counted_ = at;
  }

  // Behind the tag or comment that begins at `at`; `at` itself if none does.
  std::size_t markup(std::size_t at) {
    const std::string_view rest = bytes_.substr(at);
    if (rest.starts_with("<!--")) return behind(at, "-->");
    if (rest.starts_with("<!") || rest.starts_with("<?")) return behind(at, ">");
    const HtmlTag tag = tag_at(bytes_, at);
    if (tag.end == at) return at;
    if (!tag.closes && is_silent(tag.name)) {
      flush();
      const std::string close = "</" + tag.name;
      std::size_t end = tag.end;
      while (end < bytes_.size() && !same_name(bytes_.substr(end, close.size()), close)) ++end;
      return std::min(bytes_.find('>', end), bytes_.size() - 1) + 1;
    }
    if (is_block(tag.name))
      block(tag);
    else
      text_.add_tag(tag, at);
    return tag.end;
  }

  std::size_t behind(std::size_t at, std::string_view end) const {
    const std::size_t found = bytes_.find(end, at);
    return found == std::string_view::npos ? bytes_.size() : found + end.size();
  }

  void block(const HtmlTag& tag) {
    flush();
    kind_ = Block::Kind::paragraph;
    level_ = 0;
    if (tag.closes) return;
    if (tag.name.size() == 2 && tag.name[0] == 'h' && tag.name[1] >= '1' && tag.name[1] <= '6') {
      kind_ = Block::Kind::heading;
      level_ = static_cast<std::uint8_t>(tag.name[1] - '0');
    } else if (tag.name == "li" || tag.name == "dd" || tag.name == "dt") {
      kind_ = Block::Kind::item;
    } else if (tag.name == "td" || tag.name == "th") {
      kind_ = Block::Kind::cell;
    } else if (tag.name == "blockquote") {
      kind_ = Block::Kind::quotation;
    } else if (tag.name == "title") {
      kind_ = Block::Kind::title;
    }
  }

  void flush() {
    if (!text_.blank()) {
      Block& made = blocks_.emplace_back();
      made.kind = kind_;
      made.level = level_;
      made.line = line_;
      made.begin = made.empty_at = begin_;
      made.text = text_.finish();
    }
    text_.clear();
    line_ = 0;
  }

  std::string_view bytes_;
  HtmlText text_{};
  std::vector<Block> blocks_{};
  Block::Kind kind_ = Block::Kind::paragraph;
  std::uint8_t level_ = 0;
  std::uint64_t lines_ = 1;
  std::size_t counted_ = 0;
  std::uint64_t line_ = 0;  // of the open block; 0 = it has no text yet
  std::size_t begin_ = 0;
};

Result<std::vector<Block>> parse(Input input) {
  Result<std::string> bytes = read_whole_text(input);
  if (!bytes) return Failure(std::move(bytes.error()));
  return Parser(*bytes).run();
}

constexpr BlockFormat blocks{.parse = parse, .spell = spell_xml};

int looks_like(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  return same_name(head.substr(0, 14), "<!doctype html") || same_name(head.substr(0, 5), "<html")
             ? 90
             : 0;
}

}  // namespace

extern const Format html_format = block_file_format<blocks>("html", extensions, looks_like);

}  // namespace mtlint
