// Declension of Russian names by their endings.

#include "resources/russian_cases.h"

#include <algorithm>
#include <array>

namespace mtlint {
namespace {

constexpr std::size_t cases = 5;  // genitive, dative, accusative, instrumental, prepositional
using Endings = std::array<std::string_view, cases>;

// What an ending becomes. The first row whose `ending` fits decides; `keep` bytes of it stay.
struct Pattern {
  std::string_view ending;
  std::size_t keep;
  Endings endings;
};

constexpr std::array patterns{
    Pattern{"ский", 4, {"ого", "ому", "ого", "им", "ом"}},
    Pattern{"цкий", 4, {"ого", "ому", "ого", "им", "ом"}},
    Pattern{"ская", 4, {"ой", "ой", "ую", "ой", "ой"}},
    Pattern{"цкая", 4, {"ой", "ой", "ую", "ой", "ой"}},
    Pattern{"ный", 2, {"ого", "ому", "ого", "ым", "ом"}},
    Pattern{"ная", 2, {"ой", "ой", "ую", "ой", "ой"}},
    Pattern{"ное", 2, {"ого", "ому", "ое", "ым", "ом"}},
    Pattern{"ское", 4, {"ого", "ому", "ое", "им", "ом"}},
    Pattern{"ова", 4, {"ой", "ой", "у", "ой", "ой"}},
    Pattern{"ева", 4, {"ой", "ой", "у", "ой", "ой"}},
    Pattern{"ёва", 4, {"ой", "ой", "у", "ой", "ой"}},
    Pattern{"ина", 4, {"ы", "е", "у", "ой", "е"}},
    Pattern{"ов", 4, {"а", "у", "а", "ым", "е"}},
    Pattern{"ев", 4, {"а", "у", "а", "ым", "е"}},
    Pattern{"ёв", 4, {"а", "у", "а", "ым", "е"}},
    Pattern{"ин", 4, {"а", "у", "а", "ым", "е"}},
    Pattern{"ын", 4, {"а", "у", "а", "ым", "е"}},
    Pattern{"ия", 2, {"и", "и", "ю", "ей", "и"}},
    Pattern{"ий", 2, {"я", "ю", "я", "ем", "и"}},
    Pattern{"й", 0, {"я", "ю", "я", "ем", "е"}},
    Pattern{"ька", 4, {"и", "е", "у", "ой", "е"}},
    Pattern{"га", 2, {"и", "е", "у", "ой", "е"}},
    Pattern{"ка", 2, {"и", "е", "у", "ой", "е"}},
    Pattern{"ха", 2, {"и", "е", "у", "ой", "е"}},
    Pattern{"ша", 2, {"и", "е", "у", "ей", "е"}},
    Pattern{"ща", 2, {"и", "е", "у", "ей", "е"}},
    Pattern{"жа", 2, {"и", "е", "у", "ей", "е"}},
    Pattern{"ча", 2, {"и", "е", "у", "ей", "е"}},
    Pattern{"а", 0, {"ы", "е", "у", "ой", "е"}},
    Pattern{"я", 0, {"и", "е", "ю", "ей", "е"}},
};

// Masculine and feminine names in a soft sign decline differently; both are given.
constexpr Endings soft_masculine{"я", "ю", "я", "ем", "е"};
constexpr Endings soft_feminine{"и", "и", "ь", "ью", "и"};
constexpr Endings hard{"а", "у", "а", "ом", "е"};

bool is_one_of(std::string_view letter, std::string_view letters) {
  return letters.find(letter) != std::string_view::npos;
}

// The five cases of one word; all equal to it if it is not declined.
std::array<std::string, cases> decline(std::string_view word, bool feminine) {
  std::array<std::string, cases> forms;
  forms.fill(std::string(word));
  if (word.size() < 6) return forms;
  const auto make = [&](std::string_view stem, const Endings& endings) {
    for (std::size_t i = 0; i < cases; ++i) forms[i] = std::string(stem) + std::string(endings[i]);
  };
  for (const Pattern& pattern : patterns)
    if (word.ends_with(pattern.ending) && word.size() > pattern.ending.size()) {
      make(word.substr(0, word.size() - pattern.ending.size() + pattern.keep), pattern.endings);
      return forms;
    }
  const std::string_view stem = word.substr(0, word.size() - 2);
  const std::string_view last = word.substr(word.size() - 2);
  if (last == "ь")
    make(stem, feminine ? soft_feminine : soft_masculine);
  else if (is_one_of(last, "бвгджзклмнпрстфхцчшщ"))
    make(word, hard);
  return forms;
}

std::vector<std::string_view> split(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    words.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Which words are declined in a variant.
enum class Declined { all, all_but_last, last };

void add_variant(const std::vector<std::string_view>& words, Declined which, bool feminine,
                 std::vector<std::string>& out) {
  std::vector<std::array<std::string, cases>> declined;
  for (const std::string_view word : words) declined.push_back(decline(word, feminine));
  for (std::size_t c = 0; c < cases; ++c) {
    std::string form;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool is_last = i + 1 == words.size();
      const bool change = which == Declined::all || (which == Declined::last) == is_last;
      form += (i > 0 ? " " : "") + (change ? declined[i][c] : std::string(words[i]));
    }
    out.push_back(std::move(form));
  }
}

}  // namespace

std::vector<std::string> russian_cases(std::string_view name) {
  const std::vector<std::string_view> words = split(name);
  std::vector<std::string> forms;
  for (const bool feminine : {false, true}) {
    add_variant(words, Declined::all, feminine, forms);
    if (words.size() < 2) continue;
    add_variant(words, Declined::all_but_last, feminine, forms);
    add_variant(words, Declined::last, feminine, forms);
  }
  std::ranges::sort(forms);
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  std::erase(forms, std::string(name));
  return forms;
}

}  // namespace mtlint
