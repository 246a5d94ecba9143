// Dotted names and the English words that sound like them.

#include "analysis/foreign_names.h"

#include <algorithm>

#include "resources/phonetics.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr float sure = 1.0F;            // log-odds from which a word is taken for the part
constexpr std::size_t most_bytes = 21;  // seven ideographs of one part

bool is_dot(char32_t c) { return c == U'·' || c == U'・' || c == U'•' || c == U'‧'; }

// Characters that Chinese writes foreign names with.
bool may_transliterate(char32_t c) {
  constexpr std::u32string_view characters =
      U"阿埃艾安昂奥巴白班邦包鲍贝本比彼毕边别宾玻波伯博勃卜布采策查柴昌彻陈茨次聪达大戴丹当道得德"
      U"登邓迪"
      U"地蒂甸丁东杜顿多厄恩尔发法凡范方菲费芬丰冯佛弗福富盖甘冈高戈哥格葛根贡古瓜关圭郭果哈海汉汗"
      U"豪赫黑"
      U"亨洪胡华怀惠霍基吉季加嘉贾简江杰金津京久居卡凯坎康考柯科可克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷"
      U"蕾黎里"
      U"理丽利莉历力连廉良列烈林琳隆卢鲁露伦罗洛吕马玛迈麦曼芒毛茅梅门蒙孟米密敏明缪摩莫默姆木穆拿"
      U"娜纳乃"
      U"奈南瑙内嫩能尼妮涅宁牛纽农努诺欧帕派潘庞佩彭蓬皮匹平珀普奇齐恰钱强乔切钦琴青琼丘曲让热仁日"
      U"荣茹儒"
      U"瑞若撒萨塞赛三桑森瑟沙莎珊尚邵绍申圣盛施什石史士舒朔司丝斯松苏索所塔泰坦唐陶特滕提田铁廷通"
      U"图土托"
      U"脱瓦万旺威韦维魏温文翁沃乌武伍西希锡夏香小肖歇谢辛欣兴休许雅亚延扬耀耶叶伊衣易因英永尤于宇"
      U"约赞泽"
      U"曾扎詹张哲珍芝治朱卓孜兹佐迦黛薇琪茜蓓芙琦璐娅婭伽";
  return characters.find(c) != std::u32string_view::npos;
}

bool belongs(char32_t c, Language language) {
  if (language == Language::ja) return script_of(c) == Script::katakana || c == U'ー';
  return may_transliterate(c);
}

std::uint32_t size_of(char32_t c) { return c < 0x800 ? 2 : 3; }

// How far the part reaches from `at`, forwards or backwards.
std::size_t reach_forwards(std::string_view text, std::size_t at, Language language) {
  const std::size_t begin = at;
  while (at < text.size() && at - begin < most_bytes && belongs(code_point_at(text, at), language))
    next_code_point(text, at);
  return at;
}

std::size_t reach_backwards(std::string_view text, std::size_t at, Language language) {
  const std::size_t end = at;
  while (at > 0 && end - at < most_bytes && belongs(code_point_before(text, at), language))
    previous_code_point(text, at);
  return at;
}

// The best English word for a part whose end is uncertain: its beginnings of two and more
// characters are tried.
struct Match {
  Span word{};
  float score = sure;
};

class Pairing {
 public:
  Pairing(const Phonetics& phonetics, Language language, const std::vector<NameWord>& words,
          const std::vector<NameHit>& hits)
      : phonetics_(phonetics), language_(language), words_(words), hits_(hits) {}

  Match best(std::string_view part) const {
    Match match;
    std::size_t size = part.size();
    while (size >= 6) {
      const Phonetics::Part prepared = phonetics_.prepare(language_, part.substr(0, size));
      if (prepared.can_be_judged()) try_words(prepared, match);
      if (language_ == Language::ja) break;
      std::size_t at = size;
      previous_code_point(part, at);
      size = at;
    }
    return match;
  }

 private:
  void try_words(const Phonetics::Part& part, Match& match) const {
    for (const NameWord& word : words_) {
      if (!word.name || word.common || word.squeezed.size() < 3 || taken(word.span)) continue;
      const auto score = phonetics_.score(part, word.squeezed);
      if (score && *score > match.score) match = {word.span, *score};
    }
  }

  bool taken(Span span) const {
    return std::ranges::any_of(
        hits_, [&](const NameHit& hit) { return hit.accepted && hit.target.overlaps(span); });
  }

  const Phonetics& phonetics_;
  Language language_;
  const std::vector<NameWord>& words_;
  const std::vector<NameHit>& hits_;
};

}  // namespace

void find_foreign_names(const SourceText& source, const std::vector<NameHit>& hits,
                        std::vector<ForeignName>& out) {
  if (!is_unspaced(source.language)) return;
  const std::string_view text = source.text;
  if (text.find("·") == std::string_view::npos && text.find("・") == std::string_view::npos) return;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t dot = at;
    const char32_t c = next_code_point(text, at);
    if (!is_dot(c)) continue;
    std::size_t end = reach_forwards(text, at, source.language);
    std::size_t last = at;
    while (end < text.size() && is_dot(code_point_at(text, end))) {
      const std::size_t behind = end + size_of(code_point_at(text, end));
      const std::size_t next = reach_forwards(text, behind, source.language);
      if (next == behind) break;
      last = behind;
      end = next;
    }
    const std::size_t begin = reach_backwards(text, dot, source.language);
    at = std::max(at, end);
    ForeignName name;
    name.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    name.last = {static_cast<std::uint32_t>(last), static_cast<std::uint32_t>(end)};
    if (begin == dot || name.last.size() < 6) continue;
    if (std::ranges::any_of(hits, [&](const NameHit& hit) { return hit.span.overlaps(name.span); }))
      continue;
    out.push_back(name);
  }
}

void pair_foreign_names(const SourceText& source, const English& target, const NameSources& names,
                        NameScratch& scratch, const std::vector<NameHit>& hits,
                        std::vector<ForeignName>& found) {
  if (found.empty() || target.text.empty() || !names.phonetics ||
      !names.phonetics->knows(source.language))
    return;
  prepare_words(target, names.ours, scratch);
  const Pairing pairing(*names.phonetics, source.language, scratch.words, hits);
  for (ForeignName& name : found) {
    const Match match = pairing.best(name.last.of(source.text));
    name.target = match.word;
    name.score = match.word.empty() ? 0 : match.score;
  }
}

}  // namespace mtlint
