// What Chinese, Japanese and Korean count with.

#include <array>

#include "analysis/quantities_cjk.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Counters of one ideograph, and units, simplified and traditional.
constexpr std::size_t set_words = (0xA000 - 0x4E00) / 64;
constexpr auto make_counter_set() {
  std::array<std::uint64_t, set_words> set{};
  for (const char32_t c :
       U"个個人名位家项項次年天周週岁歲种種类類条條件只隻头頭匹辆輛架艘台臺座栋棟层層间間套组組批队"
       U"隊支枚颗顆块塊片张張"
       U"本册冊篇章首部集场場届屆期轮輪局关關步级級档省市县縣区區村镇鎮户戶所院校站处處方面大小分秒"
       U"米公吨噸斤升元美欧歐"
       U"度代双雙对對句段字页頁遍趟回顿頓声聲把根株棵朵粒瓶杯碗份笔筆起例宗桩樁门門科课課节節季夜晚"
       U"任员員连連倍国國党黨"
       U"歩口軒点點票席発發時日月円巻杯匹羽基曲試戦戰勝胜败敗球死伤傷男女兄姐孩城州岛島河山厘毫微千"
       U"瓦立平英")
    if (c >= 0x4E00 && c < 0xA000)
      set[(c - 0x4E00) / 64] |= std::uint64_t{1} << ((c - 0x4E00) % 64);
  return set;
}
constexpr auto counter_set = make_counter_set();

}  // namespace

bool cjk_counter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char32_t c = code_point_at(text, at);
  if (c >= 0x4E00 && c < 0xA000)
    return (counter_set[(c - 0x4E00) / 64] >> ((c - 0x4E00) % 64) & 1U) != 0;
  return c == U'つ' || c == U'か' || c == U'カ' || c == U'ヶ' || c == U'キ' || c == U'メ' ||
         c == U'ド' || c == U'℃';
}

namespace {

struct Native {
  std::string_view word;
  int value;
  bool alone;  // stands before a counter, with a space or not; else it takes one of these after it
};

constexpr Native units_ko[] = {
    {"하나", 1, false}, {"한", 1, true},   {"두", 2, true},  {"둘", 2, false},  {"세", 3, true},
    {"셋", 3, false},   {"네", 4, true},   {"넷", 4, false}, {"다섯", 5, true}, {"여섯", 6, true},
    {"일곱", 7, true},  {"여덟", 8, true}, {"아홉", 9, true}};
constexpr Native tens_ko[] = {{"열", 10, true},   {"스무", 20, true}, {"스물", 20, true},
                              {"서른", 30, true}, {"마흔", 40, true}, {"쉰", 50, true},
                              {"예순", 60, true}, {"일흔", 70, true}, {"여든", 80, true},
                              {"아흔", 90, true}};
constexpr std::string_view counters_ko[] = {"명", "개", "번",   "살",   "마리", "가지", "권",
                                            "대", "달", "시간", "사람", "차례", "곳",   "배",
                                            "장", "분", "주",   "아이", "자녀", "국가", "나라",
                                            "팀", "편", "잔",   "병",   "채",   "척",   "쌍"};

bool starts_unit(const CjkText& text, std::size_t at) {
  for (const Native& unit : units_ko)
    if (text.starts(at, unit.word)) return true;
  return false;
}

}  // namespace

std::size_t read_native_korean(const CjkText& text, std::size_t at) {
  // A numeral begins a word.
  if (at > 0 && text.text[at - 1] != ' ' && text.text[at - 1] != '(' && text.text[at - 1] != '"')
    return 0;
  std::size_t end = at;
  int value = 0;
  for (const Native& ten : tens_ko)
    if (text.starts(end, ten.word)) {
      value = ten.value;
      end += ten.word.size();
      if (text.starts(end, " ") && starts_unit(text, end + 1)) ++end;  // 서른 아홉
      break;
    }
  for (const Native& unit : units_ko)
    if (text.starts(end, unit.word)) {
      value += unit.value;
      end += unit.word.size();
      break;
    }
  if (end == at) return 0;
  const std::size_t counter = end + (text.starts(end, " ") ? 1 : 0);
  if (text.first_of(counter, counters_ko).empty()) return 0;
  Quantity q;
  q.value = q.upper = q.other = value;
  q.loose = value < 2 || text.starts(counter, "번째");
  q.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  text.out.push_back(q);
  return end;
}

}  // namespace mtlint
