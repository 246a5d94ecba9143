// Written forms of Chinese and Japanese idioms by rule.

#include "resources/idiom_keys.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

std::vector<std::string> characters_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, at);
    out.emplace_back(text.substr(begin, at - begin));
  }
  return out;
}

std::string join(const std::vector<std::string>& parts, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t i = from; i < to; ++i) out += parts[i];
  return out;
}

// 物美价廉 is 价廉物美 too. Not where the halves repeat a character (全党全军: 军全 is no word).
void swap_halves(const std::vector<std::string>& key, std::vector<std::string>& out) {
  if (key.size() != 4 || key[0] == key[2] || key[1] == key[3]) return;
  out.push_back(join(key, 2, 4) + join(key, 0, 2));
}

// 吹牛: 吹了牛, 吹过牛, 吹什么牛; 炒鱿鱼: 炒了他的鱿鱼. The first character is the verb.
void open_verb(const std::vector<std::string>& key, std::vector<std::string>& out) {
  if (key.size() < 2 || key.size() > 5) return;
  constexpr auto aspects = std::to_array<std::string_view>({"", "了", "过", "着", "起", "完"});
  constexpr auto objects = std::to_array<std::string_view>(
      {"我", "你", "他", "她", "它", "谁", "人", "人家", "别人", "我们", "你们", "他们", "她们",
       "自己", "老板", "领导", "对方", "大家", "员工"});
  constexpr auto measures = std::to_array<std::string_view>(
      {"个", "一个", "不少", "几", "什么", "点", "一把", "一下", "大", "这个", "那个"});
  const std::string verb = key[0];
  const std::string rest = join(key, 1, key.size());
  for (const std::string_view aspect : aspects) {
    const std::string begin = verb + std::string(aspect);
    if (!aspect.empty()) out.push_back(begin + rest);
    for (const std::string_view object : objects) {
      out.push_back(begin + std::string(object) + rest);
      out.push_back(begin + std::string(object) + "的" + rest);
    }
    for (const std::string_view measure : measures)
      out.push_back(begin + std::string(measure) + rest);
  }
}

// 足を洗う is in 足を洗った and 足も洗わず: the kana of the ending goes, particles change.
void japanese(const std::vector<std::string>& key, std::vector<std::string>& out) {
  constexpr std::string_view endings = "うくぐすつぬぶむるい";
  std::vector<std::string> bases{join(key, 0, key.size())};
  if (key.size() >= 4 && endings.find(key.back()) != std::string_view::npos)
    bases.push_back(join(key, 0, key.size() - 1));
  constexpr auto groups = std::to_array<std::array<std::string_view, 4>>(
      {{"が", "の", "も", "は"}, {"を", "も", "は", "が"}});
  for (const std::string& base : bases) {
    if (base != bases.front()) out.push_back(base);
    for (const auto& group : groups) {
      const std::size_t at = base.find(group[0]);
      if (at == std::string::npos || at == 0 || at + 3 >= base.size()) continue;
      for (std::size_t i = 1; i < group.size(); ++i)
        out.push_back(base.substr(0, at) + std::string(group[i]) + base.substr(at + 3));
    }
  }
}

}  // namespace

std::vector<std::string> key_variants(Language language, std::string_view type,
                                      std::string_view written, const std::string& key) {
  std::vector<std::string> out;
  if (language == Language::ko) return korean_variants(written);
  const auto characters = characters_of(key);
  if (language == Language::ja) japanese(characters, out);
  if (language == Language::zh && type == "chengyu") swap_halves(characters, out);
  if (language == Language::zh && type == "colloquial") open_verb(characters, out);
  std::erase(out, key);
  return out;
}

std::vector<std::string> clauses_of(std::string_view written) {
  std::vector<std::string> clauses(1);
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(written, at);
    if (is_letter(c) || is_mark(c) || is_digit(c))
      clauses.back() += written.substr(begin, at - begin);
    else if (!clauses.back().empty())
      clauses.emplace_back();
  }
  if (clauses.back().empty()) clauses.pop_back();
  return clauses;
}

}  // namespace mtlint
