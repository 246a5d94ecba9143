// Ding's list: `Gras {n} [bot.]; ... | ins Gras beißen [slang] :: grass; ... | to snuff it`.

#include "import/ding.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "text/characters.h"
#include "text/fold.h"
#include "text/stemmer.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr double everyday_share = 0.004;
constexpr double few_lines = 5;  // words of fewer lines are never everyday words
constexpr std::size_t most_words = 7;

constexpr auto figurative_marks = std::to_array<std::string_view>(
    {"[übtr.]", "[fig.]", "[ugs.]", "[Sprw.]", "[humor.]", "[slang]"});

// Regions and styles.
constexpr auto neutral_marks = std::to_array<std::string_view>(
    {"[Dt.]", "[Ös.]", "[Schw.]", "[Süddt.]", "[Norddt.]", "[Bayr.]", "[geh.]", "[veraltend]",
     "[altertümlich]", "[obs.]", "[iron.]", "[pej.]", "[poet.]", "[vulg.]", "[bibl.]", "[relig.]"});

// Sorted. What an idiom may be used without, or with another one.
constexpr auto fillers = std::to_array<std::string_view>(
    {"als", "auch",  "das",   "dass",   "dein",     "dem",      "den",   "der",   "des",   "die",
     "du",  "eigen", "ein",   "eine",   "einem",    "einen",    "einer", "eines", "er",    "es",
     "etw", "etwas", "euch",  "ich",    "ihm",      "ihn",      "ihr",   "ihre",  "ihren", "ist",
     "jd",  "jdm",   "jdn",   "jds",    "jemandem", "jemanden", "jmd",   "man",   "mein",  "mich",
     "mir", "sein",  "seine", "seinem", "seinen",   "seiner",   "sich",  "sie",   "so",    "und",
     "uns", "unser", "usw",   "was",    "wie",      "wir",      "wird"});

// Sorted. Kept for the match, but no content.
constexpr auto prepositions = std::to_array<std::string_view>(
    {"ab",   "am",    "an",   "ans",      "auf",    "aufs", "aus", "bei", "beim",
     "bis",  "durch", "für",  "gegen",    "hinter", "im",   "in",  "ins", "mit",
     "nach", "neben", "ohne", "um",       "unter",  "vom",  "von", "vor", "vors",
     "zu",   "zum",   "zur",  "zwischen", "über",   "übers"});

// Sorted. Verbs and adverbs that go with anything.
constexpr auto light_words = std::to_array<std::string_view>(
    {"geben", "gehen", "gut", "haben", "halten", "kein", "keine", "keinen", "kommen", "lassen",
     "machen", "nicht", "nichts", "sehr", "stehen", "tun", "werden", "wissen"});

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::ranges::binary_search(list, word);
}

// Splits at `mark` outside brackets: "to hamstring {hamstrung; hamstrung}" is one alternative.
std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end) {
    std::string_view part = text.substr(begin, end - begin);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    parts.push_back(part);
    begin = end + 1;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '{' || c == '(' || c == '[') ++depth;
    if ((c == '}' || c == ')' || c == ']') && depth > 0) --depth;
    if (c == mark && (depth == 0 || mark != ';')) cut(i);
  }
  cut(text.size());
  return parts;
}

// Without {…}, […], (…), <…>; of "in/auf" only the first.
std::string plain(std::string_view phrase) {
  std::string text;
  int depth = 0;
  bool skip = false;
  for (const char c : phrase) {
    if (c == '{' || c == '[' || c == '(' || c == '<') ++depth;
    if (c == '/') skip = true;
    if (c == ' ') skip = false;
    if (depth == 0 && !skip && !(c == ' ' && (text.empty() || text.back() == ' '))) text += c;
    if ((c == '}' || c == ']' || c == ')' || c == '>') && depth > 0) --depth;
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
  return text;
}

std::string lower(std::string_view word) {
  FoldOptions options;
  options.lower_case = true;
  return folded(word, options);
}

std::vector<std::string> letters_only(std::string_view text) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (is_letter(c) || is_mark(c) || (c == '-' && !words.back().empty()))
      words.back() += text.substr(begin, at - begin);
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// Has it a mark that calls it figurative, and none of a field of knowledge ([techn.], [med.])?
bool is_figurative(std::string_view german) {
  bool figurative = false;
  for (std::size_t at = german.find('['); at != std::string_view::npos;
       at = german.find('[', at + 1)) {
    const std::size_t end = german.find(']', at);
    if (end == std::string_view::npos) break;
    const std::string_view mark = german.substr(at, end + 1 - at);
    if (std::ranges::find(figurative_marks, mark) != figurative_marks.end())
      figurative = true;
    else if (std::ranges::find(neutral_marks, mark) == neutral_marks.end())
      return false;
  }
  return figurative;
}

bool is_content(std::string_view lower_word) {
  return !holds(prepositions, lower_word) && !holds(light_words, lower_word);
}

}  // namespace

std::vector<DingPhrase> parse_ding_line(std::string_view line) {
  if (line.starts_with('#')) return {};
  const std::size_t middle = line.find(" :: ");
  if (middle == std::string_view::npos) return {};
  const auto german = split(line.substr(0, middle), '|');
  const auto english = split(line.substr(middle + 4), '|');
  if (german.size() != english.size()) return {};
  std::vector<DingPhrase> phrases;
  for (std::size_t i = 0; i < german.size(); ++i)
    for (const std::string_view alternative : split(german[i], ';'))
      if (!alternative.empty()) phrases.push_back({alternative, split(english[i], ';')});
  return phrases;
}

std::vector<std::string> german_idiom_words(std::string_view german) {
  const bool proverb = german.find("[Sprw.]") != std::string_view::npos;
  if (!is_figurative(german) || german.find('?') != std::string_view::npos) return {};
  std::vector<std::string> words;
  bool noun = false;
  std::size_t content = 0;
  for (const std::string& word : letters_only(plain(german))) {
    std::string small = lower(word);
    // A sentence about somebody in particular ("Er hat es mit den Katzen") is an example.
    const bool is_first = content == 0 && words.empty() && small != word;
    if (is_first && !proverb && (holds(fillers, small) || !is_content(small))) return {};
    if (holds(fillers, small)) continue;
    if (is_content(small)) {
      ++content;
      noun = noun || small != word;
    }
    words.push_back(std::move(small));
  }
  if (!noun || content < 2 || words.size() > most_words) return {};
  return words;
}

Result<std::uint32_t> add_ding(std::string_view bytes, const std::string& file,
                               IdiomCollector& idioms) {
  if (first_invalid_byte(bytes)) return Failure(Error{"Ding's list is not UTF-8", {}, file});
  struct Found {
    std::string form;
    std::vector<std::string> words;
    std::vector<IdiomGloss> glosses;
  };
  std::vector<Found> found;
  std::unordered_map<std::string, std::uint32_t> lines_with;  // how many lines have a word
  std::uint32_t lines = 0;
  for (const std::string_view line : split(bytes, '\n')) {
    const auto phrases = parse_ding_line(line);
    if (phrases.empty()) continue;
    ++lines;
    auto words = letters_only(lower(line.substr(0, line.find(" :: "))));
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const std::string& word : words) ++lines_with[word];
    for (const DingPhrase& phrase : phrases) {
      Found idiom{plain(phrase.german), german_idiom_words(phrase.german), {}};
      if (idiom.words.empty()) continue;
      for (const std::string_view english : phrase.english)
        if (std::string gloss = plain(english); !gloss.empty())
          idiom.glosses.push_back({std::move(gloss), false});
      found.push_back(std::move(idiom));
    }
  }
  if (lines == 0) return Failure(Error{"this is not Ding's list", {}, file});
  std::uint32_t taken = 0;
  for (Found& idiom : found) {
    const bool rare = std::ranges::any_of(idiom.words, [&](const std::string& word) {
      return is_content(word) && lines_with[word] < std::max(few_lines, everyday_share * lines);
    });
    if (!rare) continue;
    idioms.add_german(idiom.form, std::move(idiom.words), idiom.glosses);
    ++taken;
  }
  return taken;
}

}  // namespace mtlint
