// Which encoding a file has, and the way from it and back.

#include "formats/decoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "text/encodings.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t head_size = 64 * 1024;

struct Mark {
  std::string_view bytes;
  const char* encoding;
};

// The longer ones first: UTF-32 begins like UTF-16.
constexpr std::array<Mark, 5> marks{{{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                                     {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                                     {"\xFF\xFE", "UTF-16LE"},
                                     {"\xFE\xFF", "UTF-16BE"},
                                     {"\xEF\xBB\xBF", ""}}};

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return out;
}

bool is_utf8_name(std::string_view name) {
  const std::string big = upper(name);
  return big.empty() || big == "UTF-8" || big == "UTF8" || big == "US-ASCII" || big == "ASCII" ||
         big == "CHARSET";  // as templates of gettext have it
}

// The letters of a name behind `at`, without quotes.
std::string_view name_behind(std::string_view head, std::size_t at) {
  at = std::min(head.find_first_not_of(" =\"'", at), head.size());
  const std::size_t end =
      std::min(head.find_first_not_of(
                   "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:.", at),
               head.size());
  return head.substr(at, end - at);
}

std::string_view declared(std::string_view head) {
  if (head.starts_with("<?xml")) {
    const std::string_view declaration = head.substr(0, head.find("?>"));
    const std::size_t at = declaration.find("encoding");
    return at == std::string_view::npos ? std::string_view() : name_behind(declaration, at + 8);
  }
  const std::size_t po = head.find("\"Content-Type:");
  const std::size_t html = po == std::string_view::npos ? head.find("<meta") : po;
  if (html == std::string_view::npos) return {};
  const std::size_t at = head.find("charset=", html);
  if (at == std::string_view::npos || at > html + 200) return {};
  return name_behind(head, at + 8);
}

// Is it UTF-8, perhaps with a fault in it? Text in other encodings has hardly a character that
// happens to be well-formed.
bool is_mostly_utf8(std::string_view head) {
  std::size_t good = 0;
  std::size_t bad = 0;
  while (true) {
    const std::size_t at = first_invalid_byte(head).value_or(head.size());
    good += static_cast<std::size_t>(std::ranges::count_if(
        head.substr(0, at), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
    if (at + 4 >= head.size()) break;  // all of it, but perhaps for a character that is cut off
    ++bad;
    head.remove_prefix(at + 1);
  }
  return bad == 0 || good >= bad;
}

bool looks_wide(std::string_view head) {
  const auto nuls = static_cast<std::size_t>(std::ranges::count(head, '\0'));
  return head.size() >= 16 && nuls * 3 > head.size();
}

// What is read ahead to judge by, then the rest.
std::string read_head(Input& input, std::optional<Result<std::size_t>>& last) {
  // A pipe may be slow to fill.
  std::string head(input.file == "-" ? 4096 : head_size, '\0');
  std::size_t size = 0;
  while (size < head.size() && !last) {
    const Result<std::size_t> got = input.read(head.data() + size, head.size() - size);
    if (!got || *got == 0)
      last = got;
    else
      size += *got;
  }
  head.resize(size);
  return head;
}

class Decoding {
 public:
  Decoding(Input input, std::string head, std::optional<Result<std::size_t>> last,
           Converter converter, std::string encoding)
      : input_(std::move(input)),
        raw_(std::move(head)),
        last_(std::move(last)),
        converter_(std::move(converter)),
        encoding_(std::move(encoding)) {}

  Result<std::size_t> read(char* buffer, std::size_t size) {
    while (given_ == text_.size() && !done_) {
      given_ = 0;
      text_.clear();
      if (Result<void> more = convert_more(); !more) return Failure(std::move(more.error()));
    }
    if (given_ == text_.size() && fault_) return Failure(*fault_);
    const std::size_t count = std::min(size, text_.size() - given_);
    std::copy_n(text_.data() + given_, count, buffer);
    given_ += count;
    return count;
  }

 private:
  Result<void> convert_more() {
    if (raw_.empty() && !last_) {
      raw_.resize(head_size);
      const Result<std::size_t> got = input_.read(raw_.data(), raw_.size());
      if (!got) return Failure(got.error());
      raw_.resize(*got);
      if (*got == 0) last_ = got;
    }
    done_ = raw_.empty();
    if (done_ && last_ && !*last_) return Failure(last_->error());
    const bool good = converter_.convert(raw_, done_, text_);
    raw_.clear();
    lines_ += static_cast<std::uint64_t>(std::ranges::count(text_, '\n'));
    const std::size_t line_end = text_.rfind('\n');
    if (line_end != std::string::npos) columns_ = 0;
    columns_ += count_code_points(std::string_view(text_).substr(line_end + 1));
    if (good) return {};
    done_ = true;
    fault_ = Error{.what = fmt::format("not valid {}", encoding_),
                   .hint = "say the encoding with --encoding, or save the file as UTF-8",
                   .file = input_.file,
                   .line = lines_ + 1,
                   .column = columns_ + 1};
    return {};
  }

  Input input_;
  std::string raw_;  // read, not yet converted
  std::optional<Result<std::size_t>> last_;
  Converter converter_;
  std::string encoding_;
  std::string text_{};
  std::size_t given_ = 0;
  std::uint64_t lines_ = 0;
  std::uint64_t columns_ = 0;  // characters behind the last line end
  bool done_ = false;
  std::optional<Error> fault_{};
};

// The bytes that were read ahead, and then the rest.
Input put_back(Input input, std::string head, std::optional<Result<std::size_t>> last) {
  struct Ahead {
    std::string head;
    std::size_t given = 0;
    std::optional<Result<std::size_t>> last;
    ReadBytes rest;
  };
  auto ahead = std::make_shared<Ahead>(Ahead{std::move(head), 0, std::move(last), input.read});
  input.read = [ahead](char* buffer, std::size_t size) -> Result<std::size_t> {
    const std::size_t count = std::min(size, ahead->head.size() - ahead->given);
    if (count == 0) return ahead->last ? *ahead->last : ahead->rest(buffer, size);
    std::copy_n(ahead->head.data() + ahead->given, count, buffer);
    ahead->given += count;
    return count;
  };
  return input;
}

std::string encoding_of(std::string_view head, const std::string& stated, bool& guessed) {
  if (!stated.empty()) return is_utf8_name(stated) ? "" : stated;
  // Archives and compressed files are no text.
  if (head.starts_with("PK\x03\x04") || head.starts_with("\x1F\x8B")) return "";
  for (const Mark& mark : marks)
    if (head.starts_with(mark.bytes)) return mark.encoding;
  if (const std::string_view name = declared(head); !is_utf8_name(name)) return std::string(name);
  if (is_mostly_utf8(head) && !looks_wide(head)) return "";
  guessed = true;
  return detect_encoding(head).value_or("");
}

}  // namespace

Result<Decoded> decode_input(Input input, const std::string& stated) {
  std::optional<Result<std::size_t>> last;
  std::string head = read_head(input, last);
  Decoded decoded;
  decoded.encoding = encoding_of(head, stated, decoded.guessed);
  if (decoded.encoding.empty()) {
    decoded.guessed = false;
    decoded.input = put_back(std::move(input), std::move(head), std::move(last));
    return decoded;
  }
  Result<Converter> converter = Converter::to_utf8(decoded.encoding);
  if (!converter) {
    converter.error().file = input.file;
    return Failure(std::move(converter.error()));
  }
  const std::string file = input.file;
  auto decoding = std::make_shared<Decoding>(std::move(input), std::move(head), std::move(last),
                                             std::move(*converter), decoded.encoding);
  decoded.input = {.file = file, .read = [decoding](char* buffer, std::size_t size) {
                     return decoding->read(buffer, size);
                   }};
  return decoded;
}

Result<WriteBytes> encode_output(const std::string& encoding, WriteBytes write) {
  if (encoding.empty()) return write;
  Result<Converter> made = Converter::from_utf8(encoding);
  if (!made) return Failure(std::move(made.error()));
  auto converter = std::make_shared<Converter>(std::move(*made));
  return [converter, encoding, write = std::move(write)](std::string_view text) -> Result<void> {
    std::string bytes;
    if (!converter->convert(text, text.empty(), bytes))
      return Failure(
          Error{.what = "the new text has a character that " + encoding + " does not have",
                .hint = "save the file as UTF-8 first"});
    return write(bytes);
  };
}

Result<bool> comes_out_the_same(Input input, const std::string& encoding) {
  Result<Converter> from = Converter::to_utf8(encoding);
  if (!from) return Failure(std::move(from.error()));
  Result<Converter> to = Converter::from_utf8(encoding);
  if (!to) return Failure(std::move(to.error()));
  std::string raw(head_size, '\0');
  std::string kept;  // bytes that have not come out yet
  while (true) {
    const Result<std::size_t> got = input.read(raw.data(), raw.size());
    if (!got) return Failure(got.error());
    kept.append(raw, 0, *got);
    std::string text;
    std::string again;
    if (!from->convert(std::string_view(raw).substr(0, *got), *got == 0, text)) return false;
    if (!to->convert(text, *got == 0, again)) return false;
    if (!std::string_view(kept).starts_with(again)) return false;
    kept.erase(0, again.size());
    if (*got == 0) return kept.empty();
  }
}

}  // namespace mtlint
