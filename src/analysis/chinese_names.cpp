// The lattice: which Chinese characters are a personal name.

#include "analysis/chinese_names.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/chinese_surnames.h"
#include "resources/imports.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Costs are negative natural logarithms.
constexpr float cost_of_name = 4.2F;        // that a word is a personal name
constexpr float cost_of_known = 10.0F;      // a name that the dictionaries found
constexpr float cost_of_character = 13.5F;  // a character that is in no word
constexpr float cost_of_other = 1.0F;       // punctuation, Latin letters, digits
constexpr float cost_of_single = 1.2F;      // one character as a given name: 杨杰
constexpr float gain_of_title = 3.0F;
constexpr float compound_cost = 6.5F;

constexpr std::uint32_t known_mark = 1U << 29;     // in `from`: the edge is a name of a dictionary
constexpr std::uint32_t name_mark = 1U << 31;      // in `from`: the edge is a name ...
constexpr std::uint32_t compound_mark = 1U << 30;  // ... with a surname of two characters

class Lattice {
 public:
  Lattice(const NameSources& names, std::string_view text, ChineseScratch& scratch)
      : names_(names), text_(text), s_(scratch) {}

  void prepare() {
    s_.at.clear();
    s_.characters.clear();
    for (std::size_t at = 0; at < text_.size();) {
      s_.at.push_back(static_cast<std::uint32_t>(at));
      s_.characters.push_back(next_code_point(text_, at));
    }
    s_.at.push_back(static_cast<std::uint32_t>(text_.size()));
    s_.title_end.assign(s_.at.size() + 1, 0);
    s_.title_begin.assign(s_.at.size() + 1, 0);
    find_titles();
  }

  // Dictionary names may not be cut: `begin` and `end` in folded bytes.
  void run(const std::vector<Span>& known) {
    constexpr float infinite = std::numeric_limits<float>::infinity();
    const std::size_t count = s_.characters.size();
    s_.cost.assign(count + 1, infinite);
    s_.from.assign(count + 1, 0);
    s_.cost[0] = 0;
    std::size_t next_known = 0;
    for (std::size_t i = 0; i < count; ++i) {
      while (next_known < known.size() && known[next_known].begin < s_.at[i]) ++next_known;
      if (next_known < known.size() && known[next_known].begin == s_.at[i])
        add(i, index_of(known[next_known].end), cost_of(known[next_known]), known_mark);
      if (!is_han(s_.characters[i])) {
        add(i, i + 1, cost_of_other, 0);
        continue;
      }
      add(i, i + 1, cost_of_character, 0);
      add_words(i);
      add_names(i);
    }
  }

  // Calls visit(first character, surname's length, given name's length) for each name on the best
  // path, in order.
  template <class Visit>
  void each_name(Visit visit) const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
    for (std::size_t i = s_.characters.size(); i > 0;) {
      const std::uint32_t edge = s_.from[i];
      const std::uint32_t begin = edge & ~(name_mark | compound_mark | known_mark);
      if ((edge & known_mark) == 0 && i - begin > 1) s_.edges.push_back({s_.at[begin], s_.at[i]});
      if ((edge & (name_mark | known_mark)) == 0 && i - begin > 1)
        s_.words.push_back({s_.at[begin], s_.at[i]});
      if ((edge & name_mark) != 0)
        found.emplace_back(begin, static_cast<std::uint32_t>(i) | (edge & compound_mark));
      i = begin;
    }
    for (auto it = found.rbegin(); it != found.rend(); ++it) {
      const std::uint32_t surname = (it->second & compound_mark) != 0 ? 2 : 1;
      const std::uint32_t end = it->second & ~compound_mark;
      visit(it->first, surname, end - it->first - surname);
    }
  }

 private:
  // A known name costs what it costs as a word, so that words on both sides of it can be stronger:
  // 隆重|庆祝 is not 重庆.
  float cost_of(Span known) const {
    const std::size_t begin = index_of(known.begin);
    return std::min(
        cost_of_known,
        costs_.cost_of(std::span(s_.characters).subspan(begin, index_of(known.end) - begin)));
  }

  std::size_t index_of(std::uint32_t byte) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(s_.at, byte) - s_.at.begin());
  }

  void add(std::size_t from, std::size_t to, float cost, std::uint32_t marks) {
    const float total = s_.cost[from] + cost;
    if (total >= s_.cost[to]) return;
    s_.cost[to] = total;
    s_.from[to] = static_cast<std::uint32_t>(from) | marks;
  }

  void add_words(std::size_t i) {
    costs_.each(std::span(s_.characters).subspan(i),
                [&](std::size_t characters, float cost) { add(i, i + characters, cost, 0); });
  }

  void add_names(std::size_t i) {
    const std::size_t count = s_.characters.size();
    const auto add_given = [&](std::size_t surname, float cost, std::uint32_t marks) {
      float given = 0;
      for (std::size_t length = 1; length <= 2; ++length) {
        const std::size_t last = i + surname + length - 1;
        if (last >= count || !is_han(s_.characters[last])) return;
        given += given_cost(s_.characters[last]);
        float total = cost_of_name + cost + given + (length == 1 ? cost_of_single : 0.0F);
        if (s_.title_end[i] != 0) total -= gain_of_title;
        if (s_.title_begin[last + 1] != 0) total -= gain_of_title;
        add(i, last + 1, total, name_mark | marks);
      }
    };
    if (const auto cost = surname_cost(s_.characters[i])) add_given(1, *cost, 0);
    if (i + 1 < count && is_compound_surname(s_.characters[i], s_.characters[i + 1]))
      add_given(2, compound_cost, compound_mark);
  }

  // Titles of two and more characters by the dictionary; 说 and 称 by themselves.
  void find_titles() {
    const PrefixIndex& titles = names_.ours.titles(Language::zh);
    for (std::size_t i = 0; i < s_.characters.size(); ++i) {
      const char32_t c = s_.characters[i];
      if (c == U'说' || c == U'称') s_.title_begin[i] = 1;
      const auto hit = titles.longest(text_, s_.at[i], [](std::size_t) { return true; });
      if (!hit) continue;
      if ((hit->payload & title_bit::before) != 0) s_.title_end[index_of(s_.at[i] + hit->size)] = 1;
      if ((hit->payload & title_bit::after) != 0) s_.title_begin[i] = 1;
    }
  }

  const NameSources& names_;
  WordCosts costs_ = names_.imports ? names_.imports->word_costs() : WordCosts();
  std::string_view text_;
  ChineseScratch& s_;
};

// The whole source as one name: two to four ideographs that begin with a surname.
bool is_whole_name(const ChineseScratch& s, const NameSources& names, std::string_view text,
                   std::uint8_t& surname) {
  const std::size_t count = s.characters.size();
  if (count < 2 || count > 4 || !std::ranges::all_of(s.characters, is_han)) return false;
  surname = count > 2 && is_compound_surname(s.characters[0], s.characters[1]) ? 2 : 1;
  if (surname == 1 && (count > 3 || !surname_cost(s.characters[0]))) return false;
  float given = 0;
  for (std::size_t i = surname; i < count; ++i) given += given_cost(s.characters[i]);
  if (surname == 1 && given / static_cast<float>(count - surname) > 8) return false;
  if (!names.imports) return true;
  const auto word = names.imports->words().find(text);
  return !word || (names.imports->word(*word).flags & word_flag::dictionary) == 0;
}

}  // namespace

void spot_chinese_names(const SourceText& source, const NameSources& names, const Folded& folded,
                        std::vector<NameHit>& hits, ChineseScratch& scratch,
                        std::vector<ChineseName>& out) {
  scratch.words.clear();
  scratch.edges.clear();
  if (source.language != Language::zh || folded.text.empty()) return;
  Lattice lattice(names, folded.text, scratch);
  lattice.prepare();
  const auto add = [&](std::size_t first, std::size_t surname, std::size_t given) {
    ChineseName name;
    name.surname = static_cast<std::uint8_t>(surname);
    name.given = static_cast<std::uint8_t>(given);
    const std::size_t end = first + surname + given;
    name.span = folded.original({scratch.at[first], scratch.at[end]});
    name.before = scratch.title_end[first] != 0;
    name.after = scratch.title_begin[end] != 0;
    name.whole = end - first == scratch.characters.size();
    out.push_back(name);
  };
  std::uint8_t surname = 1;
  if (hits.empty() && is_whole_name(scratch, names, folded.text, surname))
    return add(0, surname, scratch.characters.size() - surname);
  if (!names.imports || names.imports->word_costs().empty()) return;
  std::vector<Span> known;
  for (std::size_t byte = 0, i = 0; i < hits.size(); ++i) {
    // The folded text has the characters of the source in their order; find where the hit begins.
    while (byte < folded.text.size() && folded.begin_of[byte] < hits[i].span.begin) ++byte;
    std::size_t end = byte;
    while (end < folded.text.size() && folded.begin_of[end] < hits[i].span.end) ++end;
    known.push_back({static_cast<std::uint32_t>(byte), static_cast<std::uint32_t>(end)});
  }
  lattice.run(known);
  lattice.each_name(add);
  // 隆重|庆祝 cuts through 重庆; 中国|移动 does not cut through 中国移动.
  const auto is_cut = [&](Span hit) {
    return std::ranges::any_of(scratch.edges, [&](Span edge) {
      return edge.overlaps(hit) && !edge.contains(hit) && !hit.contains(edge);
    });
  };
  for (std::size_t i = hits.size(); i-- > 0;)
    if (!hits[i].whole && !hits[i].house && is_cut(known[i]))
      hits.erase(hits.begin() + static_cast<std::ptrdiff_t>(i));
  std::erase_if(out, [&](const ChineseName& name) {
    return std::ranges::any_of(hits,
                               [&](const NameHit& hit) { return hit.span.overlaps(name.span); });
  });
}

}  // namespace mtlint
