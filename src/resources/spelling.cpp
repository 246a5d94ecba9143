// English spelling by Hunspell, behind the compiled list of its words.

#include "resources/spelling.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <mutex>
#include <unordered_map>

#include <hunspell/hunspell.hxx>

#include "base/hash.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 2> dictionaries{"en_US", "en_GB"};

std::string lower_first(std::string_view word) {
  std::size_t at = 0;
  std::string lower;
  append_code_point(lower, to_lower(next_code_point(word, at)));
  return lower += word.substr(at);
}

std::string lower_all(std::string_view word) {
  std::string lower;
  for (std::size_t at = 0; at < word.size();)
    append_code_point(lower, to_lower(next_code_point(word, at)));
  return lower;
}

// Apostrophes as the word lists and Hunspell's dictionaries write them.
std::string plain(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    append_code_point(out, is_apostrophe(c) ? U'\'' : c);
  }
  return out;
}

}  // namespace

// Hunspell is neither thread-safe nor quick to load: one of each, behind a mutex, on first need.
struct Spelling::Hunspells {
  std::string folder;
  std::mutex mutex{};
  std::size_t loaded = 0;
  std::vector<std::unique_ptr<Hunspell>> all{};
  std::unordered_map<std::string, bool> known{};

  // Loads the first `count` dictionaries that exist.
  void load(std::size_t count) {
    for (; loaded < count; ++loaded) {
      const std::string base = folder + "/" + std::string(dictionaries[loaded]);
      std::error_code fault;
      if (std::filesystem::exists(base + ".aff", fault) &&
          std::filesystem::exists(base + ".dic", fault))
        all.push_back(std::make_unique<Hunspell>((base + ".aff").c_str(), (base + ".dic").c_str()));
    }
  }

  // en_GB is asked, and loaded, only for what en_US does not know.
  bool spell(const std::string& word) {
    for (std::size_t count = 1; count <= dictionaries.size(); ++count) {
      load(count);
      if (!all.empty() && all.back()->spell(word)) return true;
    }
    for (const auto& hunspell : all)
      if (hunspell->spell(word)) return true;
    return all.empty();  // nothing to judge by
  }
};

// Verdicts on unknown words, which are few but dear: five hundred look-ups each.
struct Spelling::Corrections {
  static constexpr std::size_t most_words = 20'000;  // memory stays bounded
  std::mutex mutex{};
  std::unordered_map<std::string, std::vector<std::string>> of{};
};

Spelling::Spelling(const Lexicon& lexicon, std::string hunspell)
    : lexicon_(lexicon),
      hunspells_(std::make_unique<Hunspells>()),
      corrections_(std::make_unique<Corrections>()) {
  hunspells_->folder = std::move(hunspell);
}

Spelling::~Spelling() = default;

bool Spelling::available() const {
  std::error_code fault;
  return std::filesystem::exists(hunspells_->folder + "/en_US.dic", fault);
}

void Spelling::add_words(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\uFEFF";  // several files may stand in `text`
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
    line = line.substr(0, line.find('#'));
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) continue;
    line = line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
    if (!first_invalid_byte(line)) words_.push_back(hash64(plain(line)));
  }
  std::ranges::sort(words_);
}

bool Spelling::lists(std::uint64_t lower) const {
  return lexicon_.is_word(lower) || std::ranges::binary_search(words_, lower);
}

void Spelling::prefetch(std::uint64_t lower) const { lexicon_.prefetch_word(lower); }

bool Spelling::listed(std::string_view word) const { return lists(hash64(word)); }

bool Spelling::lists(std::string_view written) const {
  if (written.empty()) return false;
  const std::string word = plain(written);
  if (listed(word)) return true;
  std::size_t at = 0;
  return is_upper(next_code_point(word, at)) &&
         (listed(lower_first(word)) || listed(lower_all(word)));
}

bool Spelling::knows(std::string_view written) const {
  return lists(written) || hunspell_knows(plain(written));
}

bool Spelling::hunspell_knows(std::string_view word) const {
  const std::lock_guard lock(hunspells_->mutex);
  if (hunspells_->known.size() > 200'000) hunspells_->known.clear();  // memory stays bounded
  const auto [it, is_new] = hunspells_->known.try_emplace(std::string(word), false);
  if (is_new) it->second = hunspells_->spell(it->first);
  return it->second;
}

bool Spelling::is_formed(std::string_view word) const {
  constexpr std::string_view prefixes[] = {
      "anti",  "auto",  "bio",    "co",     "counter", "cyber", "de",   "dis",   "eco",  "geo",
      "hyper", "inter", "macro",  "mega",   "micro",   "mid",   "mini", "mis",   "mono", "multi",
      "nano",  "neo",   "neuro",  "non",    "out",     "over",  "para", "photo", "post", "pre",
      "pro",   "proto", "pseudo", "psycho", "re",      "self",  "semi", "socio", "sub",  "super",
      "tele",  "trans", "ultra",  "un",     "under",   "up",    "a"};
  if (word.size() > 5 && word.ends_with('s') && listed(word.substr(0, word.size() - 1)))
    return true;
  if (word.ends_with("er") && listed(std::string(word.substr(0, word.size() - 2)) + "re"))
    return true;
  for (const std::string_view prefix : prefixes)
    if (word.starts_with(prefix) && word.size() >= prefix.size() + 4 &&
        listed(word.substr(prefix.size())))
      return true;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const std::string head(word.substr(0, i));
    const std::string_view tail = word.substr(i);
    if (tail.starts_with('e') &&
        (listed(head + "a" + std::string(tail)) || listed(head + "o" + std::string(tail))))
      return true;
    if (tail.starts_with("or") && listed(head + "our" + std::string(tail.substr(2)))) return true;
  }
  return false;
}

std::vector<std::string> Spelling::near(std::string_view written, std::size_t count) const {
  const std::string word = plain(written);
  std::vector<std::string> found;
  const auto offer = [&](const std::string& candidate) {
    if (found.size() >= count || candidate == word ||
        std::ranges::find(found, candidate) != found.end())
      return;
    if (lexicon_.has_words() ? listed(candidate) : hunspell_knows(candidate))
      found.push_back(candidate);
  };
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    std::string swapped = word;
    std::swap(swapped[i], swapped[i + 1]);
    offer(swapped);
  }
  for (std::size_t i = 0; i < word.size(); ++i) offer(word.substr(0, i) + word.substr(i + 1));
  for (std::size_t i = 1; i <= word.size(); ++i)
    for (const char c : letters) offer(word.substr(0, i) + c + word.substr(i));
  for (std::size_t i = 0; i < word.size(); ++i)
    for (const char c : letters) offer(word.substr(0, i) + c + word.substr(i + 1));
  return found;
}

std::vector<std::string> Spelling::corrections(std::string_view written) const {
  constexpr std::size_t most_corrections = 3;
  const std::string word(written);
  {
    const std::lock_guard lock(corrections_->mutex);
    const auto known = corrections_->of.find(word);
    if (known != corrections_->of.end()) return known->second;
  }
  std::vector<std::string> found;
  if (!is_formed(word)) found = near(word, most_corrections);
  if (!found.empty() && !lexicon_.has_words() && hunspell_knows(word)) found.clear();
  const std::lock_guard lock(corrections_->mutex);
  if (corrections_->of.size() >= Corrections::most_words) corrections_->of.clear();
  corrections_->of.emplace(word, found);
  return found;
}

}  // namespace mtlint
