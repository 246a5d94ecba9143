// Names in CC-CEDICT's glosses.

#include "import/cedict_names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

using Words = std::vector<std::string>;

// All lists are sorted.
constexpr auto particles = std::to_array<std::string_view>(
    {"al", "and", "bin", "da", "de", "del", "della", "der", "di",   "do",  "dos", "du",
     "el", "for", "ibn", "la", "le", "of",  "on",    "the", "upon", "van", "von"});
// Common nouns that belong to a name though CC-CEDICT writes them small.
constexpr auto classes = std::to_array<std::string_view>(
    {"autonomous", "banner",   "bay",      "canal",      "city",         "county",
     "desert",     "district", "dynasty",  "gulf",       "island",       "islands",
     "lake",       "language", "mountain", "mountains",  "municipality", "peninsula",
     "prefecture", "province", "region",   "river",      "sea",          "state",
     "strait",     "town",     "township", "university", "village"});
constexpr auto administrative = std::to_array<std::string_view>(
    {"city", "county", "district", "municipality", "prefecture", "province", "township"});
constexpr auto place_words = std::to_array<std::string_view>(
    {"area",       "banner",    "bay",          "canal",        "capital", "city",      "county",
     "desert",     "district",  "gulf",         "island",       "islands", "kingdom",   "lake",
     "mountain",   "mountains", "municipality", "neighborhood", "ocean",   "peninsula", "port",
     "prefecture", "province",  "region",       "river",        "sea",     "state",     "strait",
     "territory",  "town",      "township",     "village"});
constexpr auto organisation_words = std::to_array<std::string_view>(
    {"academy",     "agency",   "airlines",  "alliance",     "army",      "association",
     "bank",        "bureau",   "college",   "commission",   "committee", "company",
     "corporation", "council",  "court",     "daily",        "exchange",  "federation",
     "foundation",  "fund",     "group",     "inc",          "institute", "league",
     "magazine",    "ministry", "newspaper", "organization", "party",     "school",
     "society",     "team",     "union",     "universities", "university"});
constexpr auto person_words = std::to_array<std::string_view>(
    {"actor",      "actress",      "artist",        "astronomer", "athlete",   "author",
     "bishop",     "calligrapher", "chancellor",    "chemist",    "communist", "composer",
     "diplomat",   "director",     "dramatist",     "economist",  "emperor",   "explorer",
     "footballer", "founder",      "general",       "historian",  "inventor",  "journalist",
     "king",       "leader",       "mathematician", "minister",   "monk",      "musician",
     "novelist",   "painter",      "philosopher",   "physicist",  "pianist",   "player",
     "playwright", "poet",         "politician",    "pope",       "president", "queen",
     "scholar",    "scientist",    "singer",        "statesman",  "tycoon",    "warlord",
     "writer"});

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::ranges::binary_search(list, word);
}

std::string lower(std::string_view word) {
  std::string text(word);
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return text;
}

bool is_capital(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && is_upper(next_code_point(word, at));
}

Words words_of(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += (i > begin ? " " : "") + words[i];
  return text;
}

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
    word[0] = static_cast<char>(word[0] & ~0x20);
  return word;
}

// "HAMADA" -> "Hamada", for Japanese people; acronyms of up to three letters stay.
bool is_shouted(std::string_view word) {
  return word.size() > 3 && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The kinds that the words around a name tell.
std::uint16_t kinds_of(std::string_view name, std::string_view rest, bool has_years) {
  std::uint16_t kinds = 0;
  for (const std::string& word : words_of(lower(name))) {
    if (holds(organisation_words, word)) kinds |= name_kind::organisation;
    if (holds(place_words, word)) kinds |= name_kind::place;
    if (word == "language") return name_kind::language;
  }
  if (kinds != 0) return kinds;
  if (rest.starts_with("(name)") || rest.find("(surname)") != std::string_view::npos)
    return name_kind::surname | name_kind::part;
  std::string text = lower(rest);
  std::ranges::replace_if(
      text, [](char c) { return !is_ascii_letter(static_cast<unsigned char>(c)); }, ' ');
  if (text.find("country in") != std::string::npos ||
      text.find("republic in") != std::string::npos ||
      text.find("island country") != std::string::npos)
    return name_kind::country | name_kind::place;
  for (const std::string& word : words_of(text)) {
    if (holds(person_words, word)) return name_kind::person;
    if (holds(place_words, word)) return name_kind::place;
    if (holds(organisation_words, word)) return name_kind::organisation;
    if (word == "language") return name_kind::language;
  }
  return has_years ? name_kind::person : 0;
}

// Does a name end before this: the end, a mark, a preposition, a Chinese form?
bool ends_name(std::string_view rest) {
  if (rest.empty()) return true;
  const char c = rest.front();
  if (c == ',' || c == '(' || c == ':' || static_cast<unsigned char>(c) >= 0x80) return true;
  for (const std::string_view word : {"in ", "of ", "between ", "near ", "at ", "from ", "by "})
    if (rest.starts_with(word)) return true;
  return false;
}

// Reads the capitalised words at the begin of `text`; the rest is what follows.
struct Head {
  Words words{};
  std::string klass{};  // "district", "autonomous county"
  std::string_view rest{};
};

Head read_head(std::string_view text) {
  Head head;
  std::size_t at = 0;
  std::size_t kept = 0;    // words up to the last capitalised one
  std::size_t behind = 0;  // where the text goes on behind them
  while (at < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" ,(", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const bool capital = is_capital(word) || (!head.words.empty() && !word.empty() &&
                                              is_digit(static_cast<unsigned char>(word[0])));
    if (word.empty() || (!capital && (head.words.empty() || !holds(particles, word)))) break;
    head.words.emplace_back(word);
    if (capital) {
      kept = head.words.size();
      behind = end;
    }
    if (end >= text.size() || text[end] != ' ') break;
    at = end + 1;
  }
  head.words.resize(kept);
  head.rest = text.substr(behind);
  while (head.rest.starts_with(' ')) head.rest.remove_prefix(1);
  while (kept > 0) {
    const std::size_t end = std::min(head.rest.find_first_of(" ,("), head.rest.size());
    if (!holds(classes, head.rest.substr(0, end))) break;
    head.klass += (head.klass.empty() ? "" : " ") + std::string(head.rest.substr(0, end));
    head.rest.remove_prefix(end);
    while (head.rest.starts_with(' ')) head.rest.remove_prefix(1);
  }
  return head;
}

void add_forms(const Head& head, std::uint16_t kinds, std::vector<GlossName>& names) {
  const auto& words = head.words;
  if (words.empty()) return;
  if (words.size() == 2 && is_shouted(words[0])) {
    const std::string family = words[0].substr(0, 1) + lower(words[0].substr(1));
    names.push_back({family + " " + words[1], name_kind::person});
    names.push_back({words[1] + " " + family, name_kind::person});
    return;
  }
  const std::string name = joined(words, 0, words.size());
  if (!head.klass.empty()) {
    std::string full = name;
    for (const std::string& word : words_of(head.klass)) full += " " + capitalised(word);
    names.push_back({full, kinds});
  }
  names.push_back({name, kinds});
  // "Jiangsu Province" is also Jiangsu; the Red Sea is not Red.
  if (words.size() > 1 && holds(administrative, lower(words.back())))
    names.push_back({joined(words, 0, words.size() - 1), kinds});
}

std::optional<std::string_view> after_surname(std::string_view part) {
  for (const std::string_view lead : {"surname ", "two-character surname ", "Japanese surname ",
                                      "Korean surname ", "Japanese family name "})
    if (part.starts_with(lead)) return part.substr(lead.size());
  return std::nullopt;
}

}  // namespace

std::vector<GlossName> names_in_gloss(std::string_view part) {
  std::vector<GlossName> names;
  if (const auto surname = after_surname(part)) {
    const Head head = read_head(*surname);
    if (!head.words.empty() && ends_name(head.rest))
      names.push_back({joined(head.words, 0, head.words.size()), name_kind::surname});
    return names;
  }
  if (part.starts_with("the ")) part.remove_prefix(4);
  std::vector<Head> heads{read_head(part)};
  while (heads.back().rest.starts_with("or ") && heads.size() < 4)
    heads.push_back(read_head(heads.back().rest.substr(3)));
  const Head& last = heads.back();
  if (heads.front().words.empty() || !ends_name(last.rest)) return names;
  const std::size_t bracket = part.find('(');
  const bool has_years = bracket != std::string_view::npos && bracket + 5 < part.size() &&
                         std::ranges::count_if(part.substr(bracket, 12),
                                               [](char c) { return c >= '0' && c <= '9'; }) >= 3;
  for (Head& head : heads) {
    if (head.klass.empty()) head.klass = last.klass;
    const std::string name =
        joined(head.words, 0, head.words.size()) + (head.klass.empty() ? "" : " " + head.klass);
    add_forms(head, kinds_of(name, last.rest, has_years), names);
  }
  return names;
}

namespace {

constexpr std::string_view middle_dot = "·";

Words split_at_dots(std::string_view form) {
  Words parts;
  for (std::size_t at = 0; at <= form.size();) {
    const std::size_t end = std::min(form.find(middle_dot, at), form.size());
    if (end > at) parts.emplace_back(form.substr(at, end - at));
    at = end + middle_dot.size();
  }
  return parts;
}

std::size_t capitals_in(std::string_view pinyin) {
  return static_cast<std::size_t>(
      std::ranges::count_if(pinyin, [](char c) { return c >= 'A' && c <= 'Z'; }));
}

// The words of a foreign person's name: both ends of 希拉里·克林顿, the surname of 尼克松.
void add_parts(const CedictEntry& entry, const GlossName& name, NameCollector& names) {
  const Words source = split_at_dots(entry.simplified);
  const Words english = words_of(name.english);
  const auto add = [&](const std::string& form, const std::string& word, std::uint16_t kinds) {
    if (form.size() > 3 && is_capital(word))
      names.add(Language::zh, form, word, kinds, ImportSource::cedict);
  };
  if (english.size() < 2) return;
  if (source.size() == english.size() || source.size() == 2) {
    add(source.front(), english.front(), name_kind::given | name_kind::part);
    add(source.back(), english.back(), name_kind::surname | name_kind::part);
    if (source.size() == english.size())
      for (std::size_t i = 1; i + 1 < source.size(); ++i)
        add(source[i], english[i], name_kind::part);
  } else if (source.size() == 1 && capitals_in(entry.pinyin) == 1 &&
             (name.kinds & name_kind::person) != 0) {
    add(source.front(), english.back(), name_kind::surname | name_kind::part);
  }
}

// 复兴区 is first of all Fuxing District, 北京 first of all Beijing.
std::vector<GlossName> in_order(std::vector<GlossName> names, std::string_view form) {
  const bool has_class = std::ranges::any_of(
      std::to_array<std::string_view>({"区", "县", "市", "省", "州", "旗", "乡", "镇", "盟"}),
      [&](std::string_view ending) { return form.ends_with(ending); });
  if (!has_class)
    std::ranges::stable_sort(names, {}, [](const GlossName& name) {
      const std::size_t space = name.english.rfind(' ');
      return space != std::string::npos &&
             holds(administrative, lower(std::string_view(name.english).substr(space + 1)));
    });
  return names;
}

}  // namespace

void add_cedict_names(const CedictEntry& entry, NameCollector& names) {
  const bool dotted = entry.simplified.find(middle_dot) != std::string::npos;
  for (const std::string& gloss : entry.glosses) {
    if (is_reference(gloss)) {
      if (entry.simplified.size() > 3 && !gloss.starts_with("used in "))
        names.add_alias(Language::zh, entry.simplified, cited_form(gloss), ImportSource::cedict);
      continue;
    }
    for (const std::string_view part : gloss_parts(gloss))
      for (GlossName& name : in_order(names_in_gloss(part), entry.simplified)) {
        if (dotted && name.kinds == 0) name.kinds = name_kind::person;
        names.add(Language::zh, entry.simplified, name.english, name.kinds, ImportSource::cedict);
        if (dotted || (name.kinds & name_kind::person) != 0) add_parts(entry, name, names);
      }
  }
}

}  // namespace mtlint
