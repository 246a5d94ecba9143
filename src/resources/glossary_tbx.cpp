// Terms as TBX: martif (TBX 2008) and tbx (TBX 2019), whose elements differ in name only.
//
//   2008   termEntry  langSet  tig, ntig/termGrp  term, termNote type="administrativeStatus"
//   2019   conceptEntry  langSec  termSec         the same (DCA), or min:administrativeStatus (DCT)

#include <optional>

#include "formats/xml_stream.h"
#include "formats/xml_walk.h"
#include "resources/glossary.h"

namespace mtlint {
namespace {

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// Line breaks and runs of spaces are layout.
std::string tidied(std::string_view text) {
  std::string out;
  bool space = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank && space && !out.empty()) out += ' ';
    if (!blank) out += c;
    space = blank;
  }
  return out;
}

bool is_entry(std::string_view name) { return name == "termEntry" || name == "conceptEntry"; }
bool is_language(std::string_view name) { return name == "langSet" || name == "langSec"; }
bool is_term(std::string_view name) { return name == "tig" || name == "ntig" || name == "termSec"; }

// What an element says: of DCA and TBX 2008 its attribute `type`, of DCT its own name.
std::string category_of(const XmlEvent& event) {
  const std::string_view type = event.attribute("type");
  return std::string(type.empty() ? local_name(event.text) : type);
}

class TbxReader {
 public:
  explicit TbxReader(Input input) : xml_(std::move(input)), file_(xml_.file()) {}

  Result<void> read(std::vector<TermEntry>& out) {
    bool root = true;
    for (XmlEvent event; xml_.next(event);) {
      if (event.kind != XmlEvent::Kind::start) continue;
      const std::string_view name = local_name(event.text);
      if (root && name != "martif" && name != "tbx" && name != "TBX") {
        xml_.fail(event, "this is not TBX: the file begins with <" + std::string(name) + ">",
                  "TBX begins with <martif> or <tbx>");
        break;
      }
      root = false;
      if (is_entry(name) && !read_entry(event, out)) break;
    }
    if (xml_.fault()) return Failure(*xml_.fault());
    return {};
  }

 private:
  // Reads to the end of the entry; entries that are not about English are left out.
  bool read_entry(const XmlEvent& start, std::vector<TermEntry>& out) {
    entry_ = {};
    entry_.file = file_;
    entry_.line = xml_.line_of(start);
    for (XmlEvent event; xml_.next(event);) {
      if (event.kind == XmlEvent::Kind::end && is_entry(local_name(event.text))) {
        keep(out);
        return true;
      }
      if (event.kind != XmlEvent::Kind::start) continue;
      const std::string_view name = local_name(event.text);
      if (is_language(name)) {
        if (!read_language(event)) return false;
      } else if (!is_container(name)) {
        if (!read_remark(event)) return false;
      }
    }
    return false;
  }

  // Groups that only hold what matters.
  static bool is_container(std::string_view name) {
    return name == "descripGrp" || name == "termGrp" || name == "termNoteGrp";
  }

  bool read_language(const XmlEvent& start) {
    const Language language = language_of_tag(start.attribute("xml:lang"));
    for (XmlEvent event; xml_.next(event);) {
      if (event.kind == XmlEvent::Kind::end && is_language(local_name(event.text))) return true;
      if (event.kind != XmlEvent::Kind::start) continue;
      const std::string_view name = local_name(event.text);
      if (is_term(name)) {
        if (!read_term(language)) return false;
      } else if (!is_container(name) && !read_remark(event)) {
        return false;
      }
    }
    return false;
  }

  bool read_term(Language language) {
    std::string term;
    TermStatus status = TermStatus::approved;
    for (XmlEvent event; xml_.next(event);) {
      const std::string_view name = local_name(event.text);
      if (event.kind == XmlEvent::Kind::end && is_term(name)) {
        if (term.empty()) return true;
        if (language == Language::en)
          entry_.english.push_back({std::move(term), status});
        else if (language != Language::unknown && language != Language::other)
          entry_.sources.push_back({std::move(term), language});
        return true;
      }
      if (event.kind != XmlEvent::Kind::start || is_container(name)) continue;
      if (name == "term") {
        text_.clear();
        if (!read_characters(xml_, text_)) return false;
        term = tidied(text_);
      } else if (!read_note(event, status)) {
        return false;
      }
    }
    return false;
  }

  // A note to a term: its status, what it is for. Unknown ones are passed over: TBX has hundreds.
  bool read_note(const XmlEvent& event, TermStatus& status) {
    const std::string category = category_of(event);
    if (category != "administrativeStatus" && category != "normativeAuthorization")
      return read_remark(event);
    text_.clear();
    if (!read_characters(xml_, text_)) return false;
    read_term_status(tidied(text_), status, entry_.do_not_translate);
    return true;
  }

  bool read_remark(const XmlEvent& event) {
    const std::string category = category_of(event);
    text_.clear();
    if (!read_characters(xml_, text_)) return false;
    const std::string text = tidied(text_);
    // As Weblate writes what is not to be translated.
    const bool kept = category == "Translation needed" || category == "translationNote";
    if (kept && (text == "No" || text == "no")) entry_.do_not_translate = true;
    if (entry_.note.empty() && (category == "definition" || category == "note")) entry_.note = text;
    return true;
  }

  void keep(std::vector<TermEntry>& out) {
    // A glossary of English alone says of its own words that they stay.
    if (entry_.do_not_translate && entry_.sources.empty())
      for (EnglishTerm& term : entry_.english)
        entry_.sources.push_back({std::move(term.text), Language::unknown});
    std::erase_if(entry_.english, [](const EnglishTerm& term) { return term.text.empty(); });
    if (complete_term(entry_)) out.push_back(std::move(entry_));
  }

  XmlStream xml_;
  std::string file_;
  TermEntry entry_{};
  std::string text_{};
};

}  // namespace

Result<void> read_tbx_terms(Input input, std::vector<TermEntry>& out) {
  return TbxReader(std::move(input)).read(out);
}

}  // namespace mtlint
