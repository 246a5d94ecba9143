// Signs of kinship that cost little.

#include "analysis/kinship.h"

#include <algorithm>
#include <array>

#include "analysis/quantity_equal.h"
#include "resources/imports.h"
#include "resources/resources.h"
#include "text/characters.h"
#include "text/stemmer.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t enough = 4;  // words alike that chance does not give

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
};

// Calls visit(beginning) for each word in letters; stops where it gives false.
template <class Visit>
void each_word(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at;
    char32_t c = next_code_point(text, next);
    Beginning beginning;
    while (is_letter(c)) {
      beginning.add(c);
      at = next;
      if (at >= text.size()) break;
      c = next_code_point(text, next);
    }
    if (beginning.count == 0)
      at = next;
    else if (!visit(beginning))
      return;
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

// Words of four and more letters that begin alike, each beginning once.
bool has_cognates(std::string_view source, std::string_view target) {
  Beginnings known;
  each_word(source, [&](const Beginning& word) {
    if (word.count >= 4) known.insert(word.letters);
    return true;
  });
  Beginnings counted;
  std::size_t shared = 0;
  each_word(target, [&](const Beginning& word) {
    if (word.count < 4 || !known.contains(word.letters) || counted.contains(word.letters))
      return true;
    counted.insert(word.letters);
    return ++shared < enough;
  });
  return shared >= enough;
}

// The stems that the words of a Chinese source are glossed with, sorted.
std::vector<std::uint32_t> glosses_of(const SegmentView& segment) {
  const Imports& imports = *segment.resources.imports;
  const FormTable& table = imports.words();
  const std::vector<Span>& words = segment.facts.words;
  for (const Span word : words) table.prefetch(word.of(segment.source()));
  std::vector<std::uint32_t> stems;
  for (const Span word : words) {
    const auto known = table.find(word.of(segment.source()));
    if (!known) continue;
    const auto glosses = imports.word_glosses(*known);
    stems.insert(stems.end(), glosses.begin(), glosses.end());
  }
  std::ranges::sort(stems);
  return stems;
}

bool has_glossed_words(const SegmentView& segment) {
  constexpr float rare = 4;
  const Imports& imports = *segment.resources.imports;
  const std::vector<std::uint32_t> stems = glosses_of(segment);
  Stemmer stemmer;
  std::size_t explained = 0;
  const English& english = segment.facts.target;
  for (const Token& token : english.tokens) {
    if (token.kind != TokenKind::word || token.span.size() < 4) continue;
    const auto number = imports.stem_number(stemmer.stem_hash(Language::en, english.of(token)));
    if (!number || imports.stem(*number).rarity < rare) continue;
    explained += std::ranges::binary_search(stems, *number) ? 1U : 0U;
    if (explained >= enough) return true;
  }
  return false;
}

bool is_equal(const Quantity& a, const Quantity& b) {
  if (a.kind != QuantityKind::date && b.kind != QuantityKind::date)
    return same_value(a, b) || near_value(a, b);
  return a.kind == b.kind && ((a.year != 0 && a.year == b.year) ||
                              (a.day != 0 && a.day == b.day && a.month == b.month));
}

// In digits: "one" stands in any text.
bool has_equal_number(const Analysis& facts) {
  return std::ranges::any_of(facts.source_quantities, [&](const Quantity& a) {
    return a.digits && !a.loose &&
           std::ranges::any_of(facts.target_quantities,
                               [&](const Quantity& b) { return is_equal(a, b); });
  });
}

}  // namespace

bool are_plainly_kin(const SegmentView& segment) {
  if (std::ranges::any_of(segment.facts.names, &NameHit::accepted)) return true;
  if (std::ranges::any_of(segment.facts.idioms, [](const IdiomHit& hit) {
        return hit.verdict == IdiomVerdict::accepted;
      }))
    return true;
  if (has_equal_number(segment.facts)) return true;
  switch (segment.segment().source_language) {
    case Language::zh:
      return has_glossed_words(segment);
    case Language::ru:
    case Language::de:
    case Language::fr:
    case Language::es:
      return has_cognates(segment.source(), segment.target());
    default:
      return false;
  }
}

}  // namespace mtlint
