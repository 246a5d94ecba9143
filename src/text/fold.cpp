// Folding: each character is mapped by itself, then runs that may compose are composed (NFC).
//
// Mapped characters are written at once, each with its own place. When one arrives that may combine
// with what stands before it, the run since the last certain border is normalised again and maps to
// the union of its characters. So the usual text, which is composed already, costs no buffer.

#include "text/fold.h"

#include <unicode/normalizer2.h>

#include "text/characters.h"
#include "text/fold_tables.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

const icu::Normalizer2* nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFCInstance(status);  // a singleton of ICU, compiled in
}

// Characters that stand in NFC by themselves and combine with nothing before them.
bool is_plain(char32_t c) {
  if (c < 0x300) return true;
  if (c >= 0x4E00 && c <= 0x9FFF) return true;
  if (c >= 0x30A0 && c <= 0x30FF) return true;
  if (c >= 0x3041 && c <= 0x3096) return true;
  if (c >= 0xAC00 && c <= 0xD7A3) return true;
  if (c >= 0x3001 && c <= 0x3029) return true;
  if (c >= 0xFF00 && c <= 0xFFEF) return true;
  if (c >= 0x2010 && c <= 0x203F) return true;
  return composition_of(c).plain;
}

// Writes characters with their places, composing as it goes.
class Writer {
 public:
  Writer(std::string& text, Folded* map) : text_(text), map_(map) {}

  void put(char32_t c, Span from) {
    if (is_plain(c)) {
      if (must_compose_) compose_run();
      run_ = text_.size();
    } else {
      // Å (U+212B, the Ångström sign) is not in NFC, but leaves the letter before it alone.
      if (nfc()->hasBoundaryBefore(static_cast<UChar32>(c)) != 0) {
        if (must_compose_) compose_run();
        run_ = text_.size();
      }
      must_compose_ = true;
    }
    append(c, from);
  }

  // An ASCII character with no other one behind it that could combine: needs no run of its own.
  void put_ascii(char c, std::uint32_t at) {
    if (must_compose_) compose_run();
    run_ = text_.size();
    text_ += c;
    if (map_ == nullptr) return;
    map_->begin_of.push_back(at);
    map_->end_of.push_back(at + 1);
  }

  bool empty() const { return text_.empty(); }

  void finish() {
    if (must_compose_) compose_run();
  }

 private:
  void append(char32_t c, Span from) {
    const std::size_t before = text_.size();
    append_code_point(text_, c);
    if (map_ == nullptr) return;
    for (std::size_t at = before; at < text_.size(); ++at) {
      map_->begin_of.push_back(from.begin);
      map_->end_of.push_back(from.end);
    }
  }

  void compose_run() {
    must_compose_ = false;
    const icu::UnicodeString run = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text_.data() + run_, static_cast<int32_t>(text_.size() - run_)));
    UErrorCode status = U_ZERO_ERROR;
    if (nfc()->isNormalized(run, status)) return;
    const icu::UnicodeString composed = nfc()->normalize(run, status);
    if (U_FAILURE(status)) return;
    Span from{};
    if (map_ != nullptr) {
      from = {map_->begin_of[run_], map_->end_of.back()};
      map_->begin_of.resize(run_);
      map_->end_of.resize(run_);
    }
    text_.resize(run_);
    for (int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1))
      append(static_cast<char32_t>(composed.char32At(i)), from);
  }

  std::string& text_;
  Folded* map_;
  std::size_t run_ = 0;        // where the run begins that may still change
  bool must_compose_ = false;  // something in the run is not plain
};

class Folder {
 public:
  Folder(const FoldOptions& options, std::string& text, Folded* map)
      : options_(options), out_(text, map) {}

  void run(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 0x80) {
        ++at;
        ascii(static_cast<char>(byte), static_cast<std::uint32_t>(begin));
        continue;
      }
      const char32_t c = next_code_point(text, at);
      other(c, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
    }
    out_.finish();
  }

 private:
  void ascii(char c, std::uint32_t at) {
    const auto code = static_cast<char32_t>(c);
    if (code <= ' ' && is_space(code)) {
      if (options_.punctuation) return;
      if (options_.spaces) return space({at, at + 1});
    } else if (options_.punctuation && is_punctuation(code)) {
      return;
    }
    if (options_.spaces) end_space();
    const bool lower = options_.lower_case && code - 'A' < 26U;
    out_.put_ascii(lower ? static_cast<char>(code + 32) : c, at);
  }

  void other(char32_t c, Span from) {
    if (options_.invisible && is_invisible(c)) return;
    if (options_.width) c = fold_width(c);
    if (options_.quotes) c = fold_quote(c);
    if (c < 0x80) return other_to_ascii(static_cast<char>(c), from);
    if (is_dropped(c, from)) return;
    if (options_.simplify != nullptr && c < 0x10000) {
      // Compatibility ideographs stand for others, which may be traditional ones.
      if (c >= 0xF900 && c <= 0xFAFF) c = canonical(c);
      if (c < 0x10000 && options_.simplify[c] != 0) c = options_.simplify[c];
    }
    if (options_.diacritics && may_be_marked(c)) return put_stripped(c, from);
    put(c, from);
  }

  // A character that was not ASCII but folds to it keeps its own place.
  void other_to_ascii(char c, Span from) {
    const auto code = static_cast<char32_t>(static_cast<unsigned char>(c));
    if (!is_dropped(code, from)) put(code, from);
  }

  // Is this character left out, or held back as a part of a run of white space?
  bool is_dropped(char32_t c, Span from) {
    if (options_.punctuation && (is_space(c) || is_punctuation(c))) return true;
    if (!options_.spaces) return false;
    if (is_space(c)) {
      space(from);
      return true;
    }
    end_space();
    return false;
  }

  void put(char32_t c, Span from) { out_.put(options_.lower_case ? fold_case(c) : c, from); }

  // Letters of the scripts that bear marks; ideographs and syllables are out of the question.
  static bool may_be_marked(char32_t c) { return c < 0x2E80 || (c >= 0xF900 && c < 0xFE70); }

  void put_stripped(char32_t c, Span from) {
    const Composition composition = composition_of(c);
    if (composition.diacritic) return;
    if (!composition.decomposes) return put_part(c, from);
    icu::UnicodeString parts;
    nfc()->getDecomposition(static_cast<UChar32>(c), parts);
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      const auto part = static_cast<char32_t>(parts.char32At(i));
      if (!composition_of(part).diacritic) put_part(part, from);
    }
  }

  void put_part(char32_t c, Span from) {
    const std::string_view letters = base_letters(c);
    if (letters.empty()) return put(c, from);
    for (const char letter : letters) put(static_cast<unsigned char>(letter), from);
  }

  static char32_t canonical(char32_t c) {
    icu::UnicodeString parts;
    const bool changes = nfc()->getDecomposition(static_cast<UChar32>(c), parts) != 0;
    return changes && parts.countChar32() == 1 ? static_cast<char32_t>(parts.char32At(0)) : c;
  }

  // Format characters that show nothing; U+00AD is the soft hyphen.
  static bool is_invisible(char32_t c) {
    if (c == 0xAD || c == 0xFEFF || c == 0x061C || c == 0x180E) return true;
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F);
  }

  void space(Span from) {
    if (out_.empty()) return;
    if (pending_.empty()) pending_ = from;
    pending_.end = from.end;
  }

  void end_space() {
    if (pending_.empty()) return;
    out_.put(' ', pending_);
    pending_ = {};
  }

  const FoldOptions& options_;
  Writer out_;
  Span pending_{};  // white space seen since the last character that was written
};

}  // namespace

void fold(std::string_view text, const FoldOptions& options, Folded& out) {
  out.text.clear();
  out.begin_of.clear();
  out.end_of.clear();
  Folder(options, out.text, &out).run(text);
}

std::string folded(std::string_view text, const FoldOptions& options) {
  std::string result;
  result.reserve(text.size());
  Folder(options, result, nullptr).run(text);
  return result;
}

bool is_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  return nfc()->isNormalizedUTF8(piece, status) != 0 && U_SUCCESS(status);
}

void compose(std::string_view text, Folded& out) { fold(text, FoldOptions{}, out); }

}  // namespace mtlint
