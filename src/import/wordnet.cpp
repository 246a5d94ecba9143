// WordNet's synsets (wndb(5)): `offset lexfile type count(hex) word lex_id word lex_id ... |
// gloss`.

#include "import/wordnet.h"

#include <algorithm>
#include <charconv>

#include "base/file.h"

namespace mtlint {
namespace {

std::string_view next_field(std::string_view line, std::size_t& at) {
  const std::size_t end = std::min(line.find(' ', at), line.size());
  const std::string_view field = line.substr(at, end - at);
  at = std::min(end + 1, line.size());
  return field;
}

bool is_plain(std::string_view word) {
  return word.size() >= 2 && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::vector<std::string> synset_words(std::string_view line) {
  std::vector<std::string> words;
  if (line.empty() || line[0] < '0' || line[0] > '9') return words;  // the licence stands in front
  std::size_t at = 0;
  for (int i = 0; i < 3; ++i) next_field(line, at);
  const std::string_view count_field = next_field(line, at);
  unsigned count = 0;
  const auto read =
      std::from_chars(count_field.data(), count_field.data() + count_field.size(), count, 16);
  if (read.ec != std::errc{}) return words;
  for (unsigned i = 0; i < count && at < line.size(); ++i) {
    std::string_view word = next_field(line, at);
    next_field(line, at);
    word = word.substr(0, word.find('('));  // "galore(ip)"
    if (is_plain(word)) words.emplace_back(word);
  }
  return words;
}

Result<std::uint32_t> SynonymCollector::add(std::string_view bytes, const std::string& file) {
  std::uint32_t synsets = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const auto words = synset_words(bytes.substr(begin, end - begin));
    begin = end + 1;
    if (words.empty()) continue;
    ++synsets;
    if (words.size() < 2) continue;
    std::vector<std::uint32_t> stems;
    for (const std::string& word : words) stems.push_back(stems_.number_of(word));
    for (const std::uint32_t a : stems)
      for (const std::uint32_t b : stems)
        if (a != b) synonyms_[a].insert(b);
  }
  if (synsets == 0) return Failure(Error{"this is not a data file of WordNet", {}, file});
  return synsets;
}

Result<std::uint32_t> SynonymCollector::add_folder(const std::string& folder) {
  std::uint32_t synsets = 0;
  for (const char* part : {"noun", "verb", "adj", "adv"}) {
    const std::string file = folder + "/data." + part;
    const auto bytes = read_file(file);
    if (!bytes) return Failure(bytes.error());
    const auto added = add(*bytes, file);
    if (!added) return Failure(added.error());
    synsets += *added;
  }
  return synsets;
}

void SynonymCollector::write(LexiconWriter& writer,
                             const std::vector<std::uint32_t>& final_numbers) const {
  if (synonyms_.empty()) return;
  std::vector<std::vector<std::uint32_t>> lists(final_numbers.size());
  for (const auto& [stem, others] : synonyms_)
    for (const std::uint32_t other : others)
      lists[final_numbers[stem]].push_back(final_numbers[other]);
  std::vector<Range> ranges;
  std::vector<std::uint32_t> synonyms;
  for (auto& list : lists) {
    std::ranges::sort(list);
    ranges.push_back(
        {static_cast<std::uint32_t>(synonyms.size()), static_cast<std::uint32_t>(list.size())});
    synonyms.insert(synonyms.end(), list.begin(), list.end());
  }
  writer.add("synonym.ranges", ranges);
  writer.add("synonyms", synonyms);
}

}  // namespace mtlint
