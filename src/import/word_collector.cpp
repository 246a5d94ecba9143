// Chinese words.

#include "import/word_collector.h"

#include <algorithm>
#include <charconv>

#include "import/form_table_builder.h"
#include "import/word_costs_builder.h"
#include "resources/compile.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool begins_with_ideograph(std::string_view text) { return is_han(code_point_at(text, 0)); }

std::uint8_t flag_of(std::string_view tag) {
  if (tag.starts_with("nr")) return word_flag::person;
  if (tag.starts_with("ns")) return word_flag::place;
  if (tag.starts_with("nt")) return word_flag::organisation;
  if (tag.starts_with("nz")) return word_flag::other_name;
  if (tag == "i") return word_flag::idiom;
  return 0;
}

}  // namespace

void WordCollector::add(const CedictEntry& entry, const std::vector<std::uint32_t>& stems,
                        bool idiom) {
  if (!begins_with_ideograph(entry.simplified)) return;
  Word& word = words_[index_key(entry.simplified, static_cast<int>(Language::zh), han_)];
  const bool is_name = !entry.pinyin.empty() && entry.pinyin[0] >= 'A' && entry.pinyin[0] <= 'Z';
  word.flags |= is_name ? word_flag::name : word_flag::dictionary;
  if (idiom) word.flags |= word_flag::idiom;
  for (const std::uint32_t stem : stems)
    if (std::ranges::find(word.stems, stem) == word.stems.end()) word.stems.push_back(stem);
}

Result<std::uint32_t> WordCollector::add_list(std::string_view bytes, const std::string& file) {
  if (first_invalid_byte(bytes)) return Failure(Error{"the list of words is not UTF-8", {}, file});
  std::uint32_t taken = 0;
  std::uint64_t line = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view text = bytes.substr(begin, end - begin);
    begin = end + 1;
    ++line;
    if (text.empty()) continue;
    const std::size_t first = text.find(' ');
    const std::size_t second = text.find(' ', first == std::string_view::npos ? first : first + 1);
    std::uint32_t frequency = 0;
    // Words may hold spaces no more than tags may; the Latin ones that do are not for us.
    if (first == std::string_view::npos || first == 0)
      return Failure(
          Error{"a line of the list of words is not: word frequency tag", {}, file, line});
    if (!begins_with_ideograph(text)) continue;
    const auto read =
        std::from_chars(text.data() + first + 1, text.data() + text.size(), frequency);
    if (read.ec != std::errc{})
      return Failure(
          Error{"a line of the list of words is not: word frequency tag", {}, file, line});
    Word& word = words_[index_key(text.substr(0, first), static_cast<int>(Language::zh), han_)];
    word.frequency += frequency;
    if (second != std::string_view::npos) word.flags |= flag_of(text.substr(second + 1));
    ++taken;
  }
  return taken;
}

bool WordCollector::is_listed_idiom(std::string_view form) const {
  const auto word = words_.find(index_key(form, static_cast<int>(Language::zh), han_));
  return word != words_.end() && (word->second.flags & word_flag::idiom) != 0;
}

void WordCollector::write(LexiconWriter& writer, StringPool& pool,
                          const std::vector<std::uint32_t>& final_numbers) const {
  FormTableBuilder table(Language::zh);
  std::vector<WordRecord> records;
  std::vector<std::uint32_t> glosses;
  std::uint64_t total = 0;
  for (const auto& [form, word] : words_) {
    table.add(form, static_cast<std::uint32_t>(records.size()));
    records.push_back({word.frequency, static_cast<std::uint32_t>(glosses.size()), word.flags, {}});
    for (const std::uint32_t stem : word.stems) glosses.push_back(final_numbers[stem]);
    total += word.frequency;
  }
  if (records.empty()) return;
  WordCostsBuilder costs;
  for (const auto& [form, word] : words_) costs.add(form, word_cost(word.frequency, total));
  const WordCostsBuilder::Tables lattice = costs.finish();
  writer.add("word.firsts", lattice.firsts);
  writer.add("word.seconds", lattice.seconds);
  writer.add("word.pairs", lattice.pairs);
  writer.add("word.tails", lattice.tails);
  writer.add("words", table.finish(pool));
  writer.add("word.records", records);
  writer.add("word.glosses", glosses);
}

}  // namespace mtlint
