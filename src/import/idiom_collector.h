// Gathers imported idioms with their glosses.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "import/cedict.h"
#include "import/form_table_builder.h"
#include "import/stem_table.h"
#include "resources/imports.h"
#include "resources/lexicon_builder.h"

namespace mtlint {

struct IdiomGloss {
  std::string text{};
  bool literal = false;

  friend bool operator==(const IdiomGloss&, const IdiomGloss&) = default;
};

// The glosses of an entry of CC-CEDICT, taken apart at "; ", without remarks in parentheses; "lit."
// and "fig." are marks, not text.
std::vector<IdiomGloss> idiom_glosses(const CedictEntry& entry);

// Does CC-CEDICT call it an idiom, a proverb, a saying?
bool is_marked_idiom(const CedictEntry& entry);

class IdiomCollector {
 public:
  IdiomCollector(StemTable& stems, HanTable han) : stems_(stems), han_(han) {}

  // An idiom found as a string (Chinese, Japanese): punctuation does not count. `marked`: its own
  // dictionary calls it an idiom.
  void add(Language language, std::string_view form, std::string_view reading,
           const std::vector<IdiomGloss>& glosses, bool marked);
  // `form` is a variant of `other`, which may come later.
  void add_variant(Language language, std::string_view form, std::string_view other);
  // A German idiom, found by the stems of `words`.
  void add_german(std::string_view form, std::vector<std::string> words,
                  const std::vector<IdiomGloss>& glosses);

  std::size_t size() const { return idioms_.size(); }
  void write(LexiconWriter& writer, StringPool& pool,
             const std::vector<std::uint32_t>& final_numbers);

 private:
  struct Gloss {
    IdiomGloss gloss{};
    std::vector<std::uint32_t> stems{};
  };
  struct Idiom {
    Language language = Language::unknown;
    std::string form{}, reading{};
    std::vector<std::string> words{};  // German
    std::vector<Gloss> glosses{};
    bool marked = true;
  };
  std::vector<Gloss> with_stems(const std::vector<IdiomGloss>& glosses);
  std::string key_of(std::string_view form) const;
  void write_german(LexiconWriter& writer) const;

  StemTable& stems_;
  HanTable han_;
  std::vector<Idiom> idioms_{};
  std::map<std::pair<Language, std::string>, std::uint32_t> by_key_{};
  std::vector<std::tuple<Language, std::string, std::string>> variants_{};
};

}  // namespace mtlint
