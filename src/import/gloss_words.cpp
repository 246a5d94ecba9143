// Words and what explains them.

#include "import/gloss_words.h"

#include <algorithm>

#include "import/cedict.h"
#include "import/form_table_builder.h"
#include "resources/compile.h"

namespace mtlint {

void GlossWords::add(std::string_view form, const std::vector<std::string_view>& glosses) {
  constexpr std::size_t most = 12;  // stems: a word that means everything explains nothing
  auto& stems = words_[index_key(form, static_cast<int>(language_), han_)];
  for (const std::string_view gloss : glosses)
    for (const std::uint32_t stem : stems_.stems_of(plain_gloss(gloss)))
      if (stems.size() < most && std::ranges::find(stems, stem) == stems.end())
        stems.push_back(stem);
}

void GlossWords::write(LexiconWriter& writer, StringPool& pool,
                       const std::vector<std::uint32_t>& final_numbers) const {
  FormTableBuilder table(language_);
  std::vector<Range> ranges;
  std::vector<std::uint32_t> all;
  for (const auto& [form, stems] : words_) {
    if (stems.empty()) continue;
    table.add(form, static_cast<std::uint32_t>(ranges.size()));
    ranges.push_back(
        {static_cast<std::uint32_t>(all.size()), static_cast<std::uint32_t>(stems.size())});
    for (const std::uint32_t stem : stems) all.push_back(final_numbers[stem]);
  }
  if (ranges.empty()) return;
  const std::string code(code_of(language_));
  writer.add("words." + code, table.finish(pool));
  writer.add("ranges." + code, ranges);
  writer.add("stems." + code, all);
}

}  // namespace mtlint
