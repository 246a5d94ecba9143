// Gathers what the packages say about names, and merges it: one run of renderings for each form.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "resources/imports.h"
#include "resources/lexicon_builder.h"

namespace mtlint {

class NameCollector {
 public:
  explicit NameCollector(StringPool& pool, HanTable han) : pool_(pool), han_(han) {}

  // `form` as the source writes it. Renderings of one form are kept in the order in which they
  // come. What cannot be a name (empty, too long, no letter) is left out.
  void add(Language language, std::string_view form, std::string_view english, std::uint16_t kinds,
           ImportSource source);

  // `form` is another form of `other` of the same source: it gets the renderings which that source
  // gives for `other`, if any.
  void add_alias(Language language, std::string_view form, std::string_view other,
                 ImportSource source);

  // Adds the sections names and names.<language>.
  void write(LexiconWriter& writer);

 private:
  struct Fact {
    std::uint32_t form = 0;  // offset in the pool
    std::uint32_t form_size = 0;
    TextRef english{};
    std::uint16_t kinds = 0;
    std::uint8_t source = 0;
    std::uint32_t order = 0;
  };
  struct Alias {
    TextRef form{}, other{};
    std::uint8_t source = 0;
  };
  using Facts = std::vector<Fact>;

  TextRef keep_form(Language language, std::string_view form);
  void resolve_aliases(Facts& facts, const std::vector<Alias>& aliases);
  std::vector<NameRecord> merge(std::span<const Fact> facts);

  StringPool& pool_;
  HanTable han_;
  std::map<Language, Facts> facts_{};
  std::map<Language, std::vector<Alias>> aliases_{};
  std::uint32_t count_ = 0;
};

}  // namespace mtlint
