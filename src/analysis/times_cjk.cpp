// Times of day in Chinese, Japanese and Korean.

#include "analysis/quantities_cjk.h"

namespace mtlint {
namespace {

// The minutes behind an hour, and where the expression ends; no end: it is no time.
struct Clock {
  double minutes = 0;
  std::size_t end = 0;
};

// 20:30, 20：30:15.
Clock read_colon(const CjkText& text, std::size_t after) {
  const std::size_t colon = text.starts(after, ":") ? 1 : 3;
  CjkNumeral minute;
  if (!text.numeral(after + colon, minute) || minute.before != 2 || minute.decimals ||
      minute.scaled || minute.value > 59)
    return {};
  Clock clock{minute.value, minute.end};
  if (text.starts(clock.end, ":") && text.numeral(clock.end + 1, minute) && minute.before == 2)
    clock.end = minute.end;
  return clock;
}

// 3点建议 are three proposals: 点 is an hour only beside other words of time.
bool is_surely_hour(const CjkText& text, std::size_t begin, std::size_t end) {
  constexpr std::string_view behind[] = {"半",   "钟",   "鐘", "整",   "许",  "許",
                                         "左右", "一刻", "頃", "ごろ", "すぎ"};
  constexpr std::string_view before[] = {"午", "晚", "晨", "早", "间",
                                         "日", "天", "号", "夜", "今"};
  return !text.first_of(end, behind).empty() || !text.last_of(begin, before).empty();
}

// 8点半, 20时15分, 8시 30분.
Clock read_hour_word(const CjkText& text, std::size_t begin, std::size_t after) {
  constexpr std::string_view hours[] = {"点", "點", "时", "時", "시"};
  constexpr std::string_view longer[] = {"时代", "時代", "时期", "时候", "時間",   "时间",
                                         "时速", "時速", "时刻", "시간", "시리즈", "시즌"};
  const std::string_view hour = text.first_of(after, hours);
  if (hour.empty() || !text.first_of(after, longer).empty()) return {};
  Clock clock{0, after + hour.size()};
  const std::size_t next = clock.end + (text.starts(clock.end, " ") ? 1 : 0);
  CjkNumeral minute;
  if (text.numeral(next, minute) && minute.value < 60 && !minute.scaled &&
      (text.starts(minute.end, "分") || text.starts(minute.end, "분")))
    return {minute.value, minute.end + 3};
  if (text.starts(clock.end, "半") || text.starts(next, "반")) return {30, next + 3};
  if (text.starts(clock.end, "一刻")) return {15, clock.end + 6};
  const bool point = hour == "点" || hour == "點";
  return point && !is_surely_hour(text, begin, clock.end) ? Clock{} : clock;
}

}  // namespace

std::size_t read_cjk_time(const CjkText& text, const CjkNumeral& first) {
  if (first.decimals || first.scaled || first.inexact || first.vague || first.range ||
      first.value > 24)
    return 0;
  const std::size_t after = text.behind(first);
  const bool colon = first.digits && (text.starts(after, ":") || text.starts(after, "："));
  const Clock clock = colon ? read_colon(text, after) : read_hour_word(text, first.begin, after);
  if (clock.end == 0) return 0;
  constexpr std::string_view evening[] = {"下午", "晚上", "晚",   "傍晚",  "午后",
                                          "午後", "夜",   "夜里", "오후 ", "오후"};
  constexpr std::string_view morning[] = {"上午", "早上",  "凌晨", "清晨", "早",
                                          "午前", "오전 ", "오전", "晨"};
  const bool pm = !text.last_of(first.begin, evening).empty();
  const bool am = !text.last_of(first.begin, morning).empty();
  const double hour = pm && first.value < 12 ? first.value + 12 : first.value;
  Quantity q;
  q.kind = QuantityKind::time;
  q.value = q.upper = q.other = hour * 60 + clock.minutes;
  if (!am && !pm && hour <= 12) q.other = q.value + 720;
  q.digits = first.digits;
  q.span = {static_cast<std::uint32_t>(first.begin), static_cast<std::uint32_t>(clock.end)};
  text.out.push_back(q);
  return clock.end;
}

}  // namespace mtlint
