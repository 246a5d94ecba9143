// Dates in Chinese, Japanese and Korean.

#include "analysis/quantities_cjk.h"

namespace mtlint {
namespace {

enum class Part : std::uint8_t { none, year, month, day };

struct PartWord {
  std::string_view word;
  Part part;
};
constexpr PartWord part_words[] = {{"年", Part::year},  {"년", Part::year}, {"月", Part::month},
                                   {"월", Part::month}, {"日", Part::day},  {"号", Part::day},
                                   {"號", Part::day},   {"일", Part::day}};

// After 年, 日, 号, 月 the number is a span of time, a place or a thing.
constexpr std::string_view not_after_year[] = {"来",   "來",   "间", "間", "以上", "历史",
                                               "歷史", "前的", "多", "余", "生",   "级",
                                               "級",   "制",   "間", "간", "전",   "동안"};
constexpr std::string_view not_after_day[] = {
    "间", "間", "内",   "內", "游", "遊", "电", "元",   "圆",   "本", "线", "線", "楼",
    "樓", "门", "机",   "館", "馆", "院", "文", "公路", "车",   "車", "선", "간", "동안",
    "坑", "位", "种子", "井", "产", "地", "店", "球",   "选手", "國", "国"};

struct Era {
  std::string_view name;
  int first;  // its first year
};
// Japanese eras and the Republic of China's.
constexpr Era eras[] = {{"令和", 2019}, {"平成", 1989}, {"昭和", 1926}, {"大正", 1912},
                        {"明治", 1868}, {"民国", 1912}, {"民國", 1912}};

bool is_whole(const CjkNumeral& n, double most) {
  return !n.decimals && !n.scaled && !n.vague && !n.range && !n.dotted && !n.odd && n.value >= 1 &&
         n.value <= most;
}

struct DateReader {
  const CjkText& text;
  Quantity date{};
  std::size_t end = 0;

  std::size_t part_at(std::size_t at, Part& part) const {
    for (const PartWord& word : part_words)
      if (text.starts(at, word.word)) return part = word.part, at + word.word.size();
    part = Part::none;
    return 0;
  }

  // A year as it is written: 2020, 二〇二〇, 98, 令和2.
  int year_of(const CjkNumeral& n) const {
    if (const int first = cjk_era_before(text, n.begin); first > 0 && n.value <= 120)
      return first + to_int(n.value) - 1;
    const int value = to_int(n.value);
    if (n.digits ? n.before == 4 : n.positional) {
      if (value >= 1000 && value < 3000) return value;
    }
    const bool short_year = n.digits ? n.before == 2 : n.positional;
    if (short_year && value >= 50 && value < 100 && !n.inexact) return 1900 + value;
    if (short_year && n.digits && n.before == 2 && value < 10) return 2000 + value;
    if (!n.digits && n.positional && value < 30 && n.written == 2) return 2000 + value;  // 零八年
    return 0;
  }

  bool year(const CjkNumeral& n, std::size_t behind) {
    if (n.inexact || n.decimals || n.scaled || !text.first_of(behind, not_after_year).empty())
      return false;
    const int value = year_of(n);
    if (value == 0) return false;
    if (n.digits && n.before == 2 &&
        cjk_era_before(text, n.begin) == 0) {  // 98年: a year or a span
      CjkNumeral next;
      date.loose = !text.numeral(behind, next);
    }
    date.year = static_cast<std::int16_t>(value);
    date.digits = n.digits;
    end = behind;
    return true;
  }

  bool month(const CjkNumeral& n, std::size_t behind) {
    if (!is_whole(n, 12)) return false;
    date.month = static_cast<std::int8_t>(n.value);
    date.digits = date.digits || n.digits;
    end = behind;
    return true;
  }

  bool day(const CjkNumeral& n, std::size_t behind, std::string_view word) {
    if (!is_whole(n, 31)) return false;
    if (date.month == 0) {
      if (!text.first_of(behind, not_after_day).empty()) return false;
      if (word == "일" && n.written > 0) return false;
      if (!n.digits && n.written == 1) date.loose = true;  // 三日
      if (word == "号" || word == "號") date.loose = true;
    }
    date.day = date.last_day = static_cast<std::int8_t>(n.value);
    date.digits = date.digits || n.digits;
    end = behind;
    return true;
  }

  bool take(const CjkNumeral& n) {
    Part part = Part::none;
    const std::size_t at = text.behind(n);
    const std::size_t behind = part_at(at, part);
    switch (part) {
      case Part::year:
        return date.year == 0 && date.month == 0 && date.day == 0 && year(n, behind);
      case Part::month:
        return date.month == 0 && date.day == 0 && month(n, behind);
      case Part::day:
        return date.day == 0 && day(n, behind, text.text.substr(at, behind - at));
      case Part::none:
        return false;
    }
    return false;
  }
};

// The first year of the century that is named right before a decade (十四世纪五十年代), or 0.
int century_before(const CjkText& text, std::size_t at) {
  constexpr std::string_view centuries[] = {"本世纪", "本世紀", "上世纪", "上世紀"};
  const std::string_view word = text.last_of(at, centuries);
  if (!word.empty()) return word.starts_with("本") ? 2000 : 1900;
  if (text.out.empty() || (!text.ends(at, "世纪") && !text.ends(at, "世紀"))) return 0;
  const Quantity& last = text.out.back();
  const bool fits = last.kind == QuantityKind::ordinal && last.span.end == at && last.value < 30;
  return fits ? (to_int(last.value) - 1) * 100 : 0;
}

// 80年代, 八十年代, 上世纪80年代, 1980年代, 80년대: the first year of the decade.
std::size_t read_decade(const CjkText& text, const CjkNumeral& n) {
  constexpr std::string_view words[] = {"年代", "년대"};
  const std::string_view word = text.first_of(text.behind(n), words);
  const int value = to_int(n.value);
  if (word.empty() || n.decimals || n.inexact || value % 10 != 0) return 0;
  if (value >= 100 && (value < 1000 || value > 2990)) return 0;
  const std::size_t end = text.behind(n) + word.size();
  Quantity q;
  q.kind = QuantityKind::date;
  q.approximate = true;
  q.digits = n.digits;
  q.span = {static_cast<std::uint32_t>(n.begin), static_cast<std::uint32_t>(end)};
  int year = value;
  if (value < 100) {
    const int century = century_before(text, n.begin);
    year += century > 0 ? century : value < 30 ? 2000 : 1900;
    if (century == 0) q.value = q.upper = q.other = value;  // it is not said which century
  }
  q.year = static_cast<std::int16_t>(year);
  text.out.push_back(q);
  return end;
}

std::size_t emit(const CjkText& text, DateReader& reader, std::size_t begin) {
  reader.date.kind = QuantityKind::date;
  reader.date.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(reader.end)};
  text.out.push_back(reader.date);
  return reader.end;
}

// 2020-11-09 and 9.11.2020.
std::size_t read_numeric(const CjkText& text, const CjkNumeral& n) {
  NumericDate numeric;
  if (!n.digits || !read_numeric_date(text.text, n.begin, numeric)) return 0;
  DateReader reader{text};
  reader.date.year = static_cast<std::int16_t>(numeric.year);
  reader.date.month = static_cast<std::int8_t>(numeric.month);
  reader.date.day = reader.date.last_day = static_cast<std::int8_t>(numeric.day);
  reader.date.approximate = numeric.unsure;
  reader.date.digits = true;
  reader.end = numeric.end;
  return emit(text, reader, n.begin);
}

// The unit that a list of numbers shares ("2019-2020年", "7、8月", "25、26、27日"): it stands
// behind the last of them. A list longer than a few is no list of dates.
std::size_t shared_unit(const CjkText& text, const CjkNumeral& first, Part& part) {
  constexpr std::string_view marks[] = {"、", "和", "及", "与", "與", "・", "，", "·"};
  const DateReader reader{text};
  std::size_t at = first.end;
  for (int i = 0; i < 6; ++i) {
    std::size_t mark = cjk_range_mark(text, at);
    if (mark == 0) mark = text.first_of(at, marks).size();
    CjkNumeral next;
    if (mark == 0 || !text.numeral(at + mark, next) || next.digits != first.digits) return 0;
    if (const std::size_t end = reader.part_at(text.behind(next), part)) return end;
    at = next.end;
  }
  return 0;
}

std::size_t read_shared_unit(const CjkText& text, const CjkNumeral& first) {
  Part part = Part::none;
  const std::size_t unit = shared_unit(text, first, part);
  if (unit == 0) return 0;
  DateReader reader{text};
  bool taken = false;
  if (part == Part::year) taken = reader.year(first, first.end);
  if (part == Part::month) taken = reader.month(first, first.end);
  if (part == Part::day && !text.ends(unit, "号") && !text.ends(unit, "號") &&
      text.first_of(unit, not_after_day).empty())
    taken = reader.day(first, first.end, "日");
  if (!taken) return 0;
  return emit(text, reader, first.begin);
}

}  // namespace

int cjk_era_before(const CjkText& text, std::size_t at) {
  for (const Era& era : eras)
    if (text.ends(at, era.name)) return era.first;
  return 0;
}

std::size_t cjk_era_length(const CjkText& text, std::size_t at) {
  for (const Era& era : eras)
    if (text.ends(at, era.name)) return era.name.size();
  return 0;
}

std::size_t read_cjk_date(const CjkText& text, const CjkNumeral& first) {
  if (const std::size_t end = read_numeric(text, first)) return end;
  if (first.dotted) return 0;
  if (const std::size_t end = read_decade(text, first)) return end;
  DateReader reader{text};
  CjkNumeral n = first;
  bool any = false;
  while (reader.take(n)) {
    any = true;
    std::size_t next = reader.end;
    if (text.starts(next, " ")) ++next;
    if (!text.numeral(next, n)) break;
  }
  if (!any) return read_shared_unit(text, first);
  return emit(text, reader, first.begin - cjk_era_length(text, first.begin));
}

}  // namespace mtlint
