// English read as the engine reads it, for tests of what builds on tokens and tags.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyst.h"
#include "analysis/segment_view.h"
#include "support/checking.h"

namespace mtlint::testing {

// One segment, analysed; keep it as long as its view is used.
struct Read {
  Document document;
  Analysis facts{};

  Read(const std::string& target, const std::string& source = {}, Language language = Language::zh)
      : document(document_of({{source, target, !source.empty()}}, language)) {
    Analyst(resources()).analyse(document, 0, facts);
  }
  SegmentView view() const { return {document, 0, facts, resources()}; }
  const English& english() const { return facts.target; }

  // "The/DT dog/NN barks/VBZ ./."
  std::string tagged() const {
    std::string text;
    for (const Token& token : english().tokens) {
      if (!text.empty()) text += ' ';
      text += std::string(english().of(token)) + "/" + std::string(name_of(tag_names, token.tag));
    }
    return text;
  }
  // The words at which something is found, joined by a bar.
  template <class Items, class Place>
  std::string words_at(const Items& items, Place place) const {
    std::string text;
    for (const auto& item : items) {
      if (!text.empty()) text += '|';
      text += english().of(english().tokens[place(item)]);
    }
    return text;
  }
};

}  // namespace mtlint::testing
