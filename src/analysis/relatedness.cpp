// Source and target: kin or strangers?

#include "analysis/relatedness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "analysis/quantity_equal.h"
#include "resources/imports.h"
#include "resources/resources.h"
#include "text/characters.h"
#include "text/stemmer.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// The letters of U+00C0 to U+017F without their marks.
constexpr std::string_view plain_letters =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrr"
    "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(plain_letters.size() == 0x180 - 0xC0);

// а to я in Latin letters.
constexpr auto cyrillic = std::to_array<std::string_view>(
    {"a", "b", "v", "g", "d", "e", "zh", "z",  "i",  "y", "k", "l", "m", "n", "o",  "p",
     "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "s", "",  "y", "",  "e", "yu", "ya"});

// The first letters of a word, spelling levelled: philosophy and filosofía both begin with filo.
struct Beginning {
  std::uint32_t letters = 0;  // four, one a byte
  int count = 0;
  char before = '\0';

  void add(char c) {
    if (c == 'h') {
      if (before == 'p' && count > 0 && count <= 4)
        letters = (letters & ~(0xFFU << (8 * (count - 1)))) | static_cast<std::uint32_t>('f')
                                                                  << (8 * (count - 1));
      before = c;
      return;
    }
    before = c;
    const char level = c == 'c' ? 'k' : c == 'w' ? 'v' : c == 'y' ? 'i' : c == 'z' ? 's' : c;
    if (count < 4)
      letters |= static_cast<std::uint32_t>(static_cast<unsigned char>(level)) << (8 * count);
    ++count;
  }
  void add(char32_t c) {
    if (c < 0x80) {
      add(static_cast<char>(c | 32U));
    } else if (c >= 0xC0 && c < 0x180) {
      if (plain_letters[c - 0xC0] != ' ') add(plain_letters[c - 0xC0]);
    } else if (c >= 0x410 && c < 0x450) {
      for (const char letter : cyrillic[(c - 0x410) % 32]) add(letter);
    } else {
      ++count;
    }
  }
  std::uint32_t first_three() const { return letters & 0xFFFFFFU; }
};

struct Word {
  Beginning beginning{};
  std::uint32_t length = 0;
  bool capital = false;
  bool first = false;  // of a sentence, or behind a quotation mark
};

// Calls visit(word) for each word in letters; stops where it gives false.
template <class Visit>
void each_word(std::string_view text, Visit visit) {
  bool first = true;
  for (std::size_t at = 0; at < text.size();) {
    Word word;
    word.first = first;
    std::size_t next = at;
    char32_t c = next_code_point(text, next);
    if (!is_letter(c)) {
      first = !(c == U' ' || c == U',' || c == U'-' || c == U'\'' || c == U'’' || is_digit(c)) ||
              (first && c == U' ');
      at = next;
      continue;
    }
    word.capital = is_upper(c);
    while (is_letter(c)) {
      word.beginning.add(c);
      ++word.length;
      at = next;
      if (at >= text.size()) break;
      c = next_code_point(text, next);
    }
    first = false;
    if (!visit(word)) return;
  }
}

// A set of beginnings on the stack.
class Beginnings {
 public:
  void insert(std::uint32_t letters) {
    if (letters == 0 || size_ >= slots_.size() / 2) return;
    std::uint32_t& slot = find(letters);
    size_ += slot == 0 ? 1U : 0U;
    slot = letters;
  }
  bool contains(std::uint32_t letters) { return letters != 0 && find(letters) == letters; }

 private:
  std::uint32_t& find(std::uint32_t letters) {
    std::size_t at = (letters * 0x9E3779B1U) >> 24;
    while (slots_[at] != 0 && slots_[at] != letters) at = (at + 1) % slots_.size();
    return slots_[at];
  }
  std::array<std::uint32_t, 256> slots_{};
  std::size_t size_ = 0;
};

enum Feature {
  none_alike,
  alike,
  none_of,
  one_of,
  target_names,
  names_kept,
  source_names,
  source_kept,
  numbers_kept,
  target_numbers,
  source_numbers,
  length,
  numbers_differ,
  bias,
  features
};

struct Weights {
  double mean = 0;       // of log(target bytes per source byte, in characters)
  double threshold = 0;  // what one clean pair in a thousand passes
  bool names = true;     // capitals tell names in the source
  std::array<double, features> weights{};
};

constexpr std::array<double, features> romance{-0.85, -1.14, 0.43, 0.19, 0.64, -0.75, 0.77,
                                               -0.15, -1.14, 0.77, 1.8,  5.54, 1.61,  -2.65};
constexpr std::array<double, features> german{-0.52, -1.63, 0.21, -0.04, 1.19, -1.64, 0.0,
                                              0.0,   -1.77, 1.49, 0.96,  5.4,  1.65,  -1.64};
constexpr std::array<double, features> slavic{-0.08, -0.19, 0.31, 0.01, 0.49, -0.43, 0.95,
                                              0.09,  -0.97, 0.94, 3.53, 0.92, 0.01,  -0.19};
constexpr std::array<double, features> russian{-0.95, -2.03, 0.24, 0.06, 0.48, -0.73, 0.53,
                                               0.23,  -1.44, 1.07, 2.03, 6.08, 1.83,  -2.23};

std::optional<Weights> weights_for(const SegmentView& segment) {
  switch (segment.segment().source_language) {
    case Language::fr:
      return Weights{-0.165, 5, true, romance};
    case Language::es:
      return Weights{-0.135, 5, true, romance};
    case Language::de:
      return Weights{-0.129, 4, false, german};
    case Language::ru:
      return Weights{-0.116, 6, true, russian};
    case Language::other:  // Italian, Polish, Czech, … if in Latin letters
      return Weights{-0.02, 5.5, true, slavic};
    default:
      return std::nullopt;
  }
}

bool is_mostly(std::string_view text, Script a, Script b) {
  const ScriptCounts counts = count_scripts(text);
  std::uint32_t letters = 0;
  for (std::size_t i = 1; i < counts.size(); ++i) letters += counts[i];
  return 2 * (counts[static_cast<std::size_t>(a)] + counts[static_cast<std::size_t>(b)]) >
             letters &&
         letters >= 20;
}

bool is_equal(const Quantity& a, const Quantity& b) {
  return a.kind == QuantityKind::date || b.kind == QuantityKind::date
             ? a.kind == b.kind && ((a.year != 0 && a.year == b.year) ||
                                    (a.day != 0 && a.day == b.day && a.month == b.month))
             : same_value(a, b) || near_value(a, b);
}

double count(const std::vector<Quantity>& all, const std::vector<Quantity>& others, bool kept) {
  double n = 0;
  for (const Quantity& q : all) {
    const bool there =
        std::ranges::any_of(others, [&](const Quantity& other) { return is_equal(q, other); });
    if (there == kept && (kept || (q.digits && !q.loose && q.kind != QuantityKind::date))) ++n;
    if (n == 2) break;
  }
  return n;
}

double length_gap(std::string_view source, std::string_view target, double mean) {
  const auto a = static_cast<double>(count_code_points(source));
  const auto b = static_cast<double>(count_code_points(target));
  return std::min(1.5, std::abs(std::log(b / a) - mean));
}

double of_alphabets(const SegmentView& segment, const Weights& known) {
  std::array<double, features> x{};
  x[length] = length_gap(segment.source(), segment.target(), known.mean);
  Beginnings fours;
  Beginnings threes;
  each_word(segment.source(), [&](const Word& word) {
    if (word.beginning.count >= 4) fours.insert(word.beginning.letters);
    if (word.length >= 3) threes.insert(word.beginning.first_three());
    return true;
  });
  Beginnings target_fours;
  Beginnings target_threes;
  double shared = 0;
  double words = 0;
  each_word(segment.target(), [&](const Word& word) {
    const std::uint32_t letters = word.beginning.letters;
    if (word.length >= 3) target_threes.insert(word.beginning.first_three());
    if (word.capital && !word.first && word.length >= 3)
      ++x[threes.contains(word.beginning.first_three()) ? names_kept : target_names];
    if (word.beginning.count < 4 || word.length < 4 || target_fours.contains(letters)) return true;
    target_fours.insert(letters);
    ++words;
    if (fours.contains(letters)) ++shared;
    return shared < 4 || x[length] > 1;  // kin, whatever else
  });
  if (shared >= 4) return 0;
  if (known.names)
    each_word(segment.source(), [&](const Word& word) {
      if (word.capital && !word.first && word.length >= 3)
        ++x[target_threes.contains(word.beginning.first_three()) ? source_kept : source_names];
      return true;
    });
  if (words < 8) return 0;  // a short question about a name: "Wann wurde … gebaut?"
  const auto& a = segment.facts.source_quantities;
  const auto& b = segment.facts.target_quantities;
  x[none_alike] = shared == 0 ? 1 : 0;
  x[alike] = std::min(shared, 3.0);
  x[none_of] = shared == 0 ? std::min(words, 15.0) : 0;
  x[one_of] = shared == 1 ? std::min(words, 15.0) : 0;
  x[target_names] = std::min(x[target_names], 3.0);
  x[source_names] = std::min(x[source_names], 3.0);
  x[names_kept] = std::min(x[names_kept], 2.0);
  x[source_kept] = std::min(x[source_kept], 2.0);
  x[numbers_kept] = count(b, a, true);
  x[target_numbers] = count(b, a, false);
  x[source_numbers] = count(a, b, false);
  x[numbers_differ] = x[numbers_kept] == 0 && x[target_numbers] + x[source_numbers] > 0 ? 1 : 0;
  x[bias] = 1;
  double sum = 0;
  for (std::size_t i = 0; i < features; ++i) sum += x[i] * known.weights[i];
  return sum - known.threshold;
}

// Chinese: does any word of the source gloss a word of the English?
double of_glosses(const SegmentView& segment) {
  constexpr double usual = 1.16;  // log of 3.2 characters for one
  constexpr double strange = 0.45;
  constexpr std::size_t least = 6;  // words of each side that could tell
  const Imports& imports = *segment.resources.imports;
  const std::string_view source = segment.source();
  if (length_gap(source, segment.target(), usual) < strange || imports.words().empty()) return 0;
  if (std::ranges::any_of(segment.facts.names, &NameHit::accepted)) return 0;
  if (count(segment.facts.source_quantities, segment.facts.target_quantities, true) > 0) return 0;
  std::array<std::uint32_t, 512> stems{};
  std::size_t known = 0;
  std::size_t glossed = 0;
  for (std::size_t at = 0; at < source.size();) {
    const auto hit = imports.words().longest(source, at);
    if (!hit) {
      next_code_point(source, at);
      continue;
    }
    const auto glosses = imports.word_glosses(hit->payload);
    glossed += glosses.empty() ? 0U : 1U;
    for (const std::uint32_t stem : glosses)
      if (known < stems.size()) stems[known++] = stem;
    // The characters of a word may be rendered by themselves.
    std::size_t next = at;
    next_code_point(source, next);
    at = hit->size > next - at ? at + hit->size : next;
  }
  if (glossed < least || known == stems.size()) return 0;
  for (std::size_t at = 0; at < source.size();)
    for (const CharacterWord& word : imports.character_words(next_code_point(source, at)))
      if (known < stems.size() && word.probability > 0.05F) stems[known++] = word.stem;
  std::sort(stems.begin(), stems.begin() + static_cast<std::ptrdiff_t>(known));
  Stemmer stemmer;
  std::size_t content = 0;
  std::size_t explained = 0;
  const English& english = segment.facts.target;
  for (const Token& token : english.tokens) {
    if (token.kind != TokenKind::word || token.span.size() < 4 || !token.listed) continue;
    const auto number = imports.stem_number(stemmer.stem_hash(Language::en, english.of(token)));
    if (!number || imports.stem(*number).rarity < 4) continue;
    ++content;
    explained += std::binary_search(stems.begin(),
                                    stems.begin() + static_cast<std::ptrdiff_t>(known), *number)
                     ? 1U
                     : 0U;
    if (explained > 0) return 0;
  }
  return content >= least ? 1 : 0;
}

}  // namespace

double unrelatedness(const SegmentView& segment) {
  if (!segment.bilingual() || segment.source().empty() || segment.target().empty()) return 0;
  const Language language = segment.segment().source_language;
  if (language == Language::zh) return of_glosses(segment);
  const auto known = weights_for(segment);
  if (!known || !is_mostly(segment.source(), Script::latin, Script::cyrillic) ||
      !is_mostly(segment.target(), Script::latin, Script::latin))
    return 0;
  return std::max(0.0, of_alphabets(segment, *known));
}

}  // namespace mtlint
