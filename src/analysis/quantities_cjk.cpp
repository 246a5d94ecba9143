// Chinese, Japanese and Korean quantities that are no dates: counts, percentages, fractions, 倍,
// 成.

#include "analysis/quantities_cjk.h"

#include "text/utf8.h"

namespace mtlint {
namespace {

struct Ending {
  std::string_view word;
  QuantityKind kind;
  double factor;  // what the number is multiplied by
};

constexpr Ending endings[] = {
    {"%", QuantityKind::percent, 1},          {"％", QuantityKind::percent, 1},
    {"‰", QuantityKind::percent, 0.1},        {"个百分点", QuantityKind::percent, 1},
    {"個百分點", QuantityKind::percent, 1},   {"个百分比", QuantityKind::percent, 1},
    {"百分点", QuantityKind::percent, 1},     {"百分點", QuantityKind::percent, 1},
    {"パーセント", QuantityKind::percent, 1}, {"ポイント", QuantityKind::percent, 1},
    {"퍼센트", QuantityKind::percent, 1},     {" 퍼센트", QuantityKind::percent, 1},
    {"%p", QuantityKind::percent, 1},         {"프로", QuantityKind::percent, 1},
    {"割", QuantityKind::percent, 10},        {"倍", QuantityKind::times, 1},
    {"배", QuantityKind::times, 1},           {"世纪", QuantityKind::ordinal, 1},
    {"世紀", QuantityKind::ordinal, 1},       {"세기", QuantityKind::ordinal, 1},
};

// 成 is a tenth, but also the first half of many words.
constexpr std::string_view not_after_cheng[] = {
    "为", "為", "了", "立", "功", "员", "員", "就", "果", "本", "都", "语", "語", "长", "長", "人",
    "熟", "份", "分", "型", "品", "套", "批", "年", "绩", "績", "效", "交", "因", "群", "形", "家"};

// Before a number: it is rounded.
constexpr std::string_view about_before[] = {"约", "約", "近",  "逾", "超",   "过",  "過",
                                             "到", "满", "滿",  "于", "於",   "足",  "破",
                                             "少", "多", "약 ", "약", "大概", "上下"};
constexpr std::string_view about_behind[] = {"多",     "余",     "餘",  "左右", "以上", "以下",
                                             "上下",   "许",     "来",  "程度", "前後", "ほど",
                                             "くらい", "ぐらい", "여 ", "여명", "여"};

// Units that translators convert, and whose number then changes.
constexpr std::string_view converted[] = {"亩", "畝", "斤", "里", "尺",
                                          "丈", "寸", "坪", "钱", "两"};

constexpr std::string_view loose_after_two[] = {"国", "國", "岸", "会", "會", "地", "者",
                                                "级", "級", "边", "邊", "端", "院", "手",
                                                "军", "軍", "人", "性", "党", "侧"};

// 5G, 4K, 3D: a letter or two glued to the digits that are no unit.
bool is_code_letter(const CjkText& text, std::size_t at) {
  const auto letter = [&](std::size_t i) {
    return i < text.text.size() && (static_cast<unsigned char>(text.text[i]) | 32U) - 'a' < 26U;
  };
  if (!letter(at)) return false;
  std::size_t end = at;
  while (letter(end)) ++end;
  if (end - at > 2) return false;
  constexpr std::string_view units[] = {"km", "cm", "mm", "kg", "mg", "ml", "mL", "m",  "g",
                                        "l",  "L",  "h",  "s",  "t",  "W",  "kW", "MW", "GW",
                                        "Hz", "V",  "A",  "GB", "MB", "TB", "KB", "KW", "nm",
                                        "ms", "k",  "K",  "M",  "℃",  "C",  "in", "ft", "cc"};
  for (const std::string_view unit : units)
    if (text.text.substr(at, end - at) == unit) return false;
  return true;
}

bool is_code_before(const CjkText& text, std::size_t at) {
  if (at == 0 || currency_before(text.text, at)) return false;
  std::size_t before = at - 1;
  if (text.text[before] == '-' && before > 0) --before;
  const auto c = static_cast<unsigned char>(text.text[before]);
  return c < 0x80 && ((c | 32U) - 'a' < 26U || c == '_' || c == '#');
}

struct Reading {
  CjkNumeral numeral{};
  Quantity quantity{};
  std::size_t end = 0;
  bool plain = true;  // a number with nothing that says what it is
};

bool is_ordinal(const CjkText& text, std::size_t at) {
  return text.ends(at, "第") || text.ends(at, "제");
}

void set_kind(Reading& reading, QuantityKind kind, double factor, std::size_t end) {
  Quantity& q = reading.quantity;
  q.kind = kind;
  q.value *= factor;
  q.upper *= factor;
  q.other = q.value;
  q.span.end = static_cast<std::uint32_t>(end);
  reading.end = end;
  reading.plain = false;
}

// 三分之二, 百分之十五, 천분의; the numeral read so far is the denominator.
bool read_fraction(const CjkText& text, Reading& reading) {
  constexpr std::string_view marks[] = {"分之", "分の", "분의 ", "분의"};
  const std::string_view mark = text.first_of(text.behind(reading.numeral), marks);
  CjkNumeral above;
  if (mark.empty()) return false;
  if (!text.numeral(text.behind(reading.numeral) + mark.size(), above)) return false;
  const double below =
      reading.numeral.vague && reading.numeral.value == 0 ? 0 : reading.numeral.value;
  if (below <= 0) return false;
  Quantity& q = reading.quantity;
  const double factor = below == 100 ? 1 : below == 1000 ? 0.1 : below == 10000 ? 0.01 : 0;
  q.kind = factor > 0 ? QuantityKind::percent : QuantityKind::fraction;
  q.value = q.other = factor > 0 ? above.value * factor : above.value / below;
  q.upper = factor > 0 ? above.upper * factor : above.upper / below;
  q.digits = above.digits;
  q.loose = above.vague;
  q.approximate = above.inexact;
  q.span.end = static_cast<std::uint32_t>(above.end);
  reading.end = above.end;
  reading.numeral = above;
  reading.plain = false;
  return true;
}

// 2/3, written as in English.
bool read_slash(const CjkText& text, Reading& reading) {
  const CjkNumeral& above = reading.numeral;
  CjkNumeral below;
  if (!above.digits || above.decimals || above.scaled || !text.starts(above.end, "/") ||
      text.ends(above.begin, "/") || !text.numeral(above.end + 1, below) || below.scaled ||
      below.decimals || below.value > 10 || above.value >= below.value ||
      text.starts(below.end, "/"))
    return false;
  Quantity& q = reading.quantity;
  q.kind = QuantityKind::fraction;
  q.value = q.upper = q.other = above.value / below.value;
  q.span.end = static_cast<std::uint32_t>(below.end);
  reading.end = below.end;
  reading.plain = false;
  return true;
}

// 五成, 两成五; 七折, 八五折.
bool read_tenths(const CjkText& text, Reading& reading) {
  const CjkNumeral& n = reading.numeral;
  if (text.starts(n.end, "成") && n.value <= 10 && !n.scaled &&
      text.first_of(n.end + 3, not_after_cheng).empty() && !is_ordinal(text, n.begin)) {
    set_kind(reading, QuantityKind::percent, 10, n.end + 3);
    CjkNumeral rest;
    if (!n.digits && text.numeral(reading.end, rest) && rest.written == 1 && rest.value < 10) {
      reading.quantity.value += rest.value;
      reading.quantity.upper = reading.quantity.other = reading.quantity.value;
      reading.quantity.span.end = static_cast<std::uint32_t>(rest.end);
      reading.end = rest.end;
    }
    return true;
  }
  if (text.starts(n.end, "折") && !text.starts(n.end + 3, "叠") && !text.starts(n.end + 3, "射") &&
      !text.starts(n.end + 3, "磨") && n.value < 100) {
    set_kind(reading, QuantityKind::percent, n.value < 10 ? 10 : 1, n.end + 3);
    reading.quantity.other = 100 - reading.quantity.value;
    return true;
  }
  return false;
}

// 2割5分 is 25 %.
void read_bu(const CjkText& text, Reading& reading) {
  CjkNumeral rest;
  if (!text.ends(reading.end, "割") || !text.numeral(reading.end, rest) || rest.value >= 10 ||
      !text.starts(rest.end, "分"))
    return;
  Quantity& q = reading.quantity;
  q.value += rest.value;
  q.upper = q.other = q.value;
  reading.end = rest.end + 3;
  q.span.end = static_cast<std::uint32_t>(reading.end);
}

// 翻一番 doubles, 翻两番 quadruples (or doubles, as some write).
bool read_doubling(const CjkText& text, Reading& reading) {
  if (!text.starts(reading.numeral.end, "番") || reading.numeral.value > 4) return false;
  if (!text.ends(reading.numeral.begin, "翻") && !text.ends(reading.numeral.begin, "翻了"))
    return false;
  const double n = reading.numeral.value;
  set_kind(reading, QuantityKind::times, 1, reading.numeral.end + 3);
  reading.quantity.value = reading.quantity.upper = n == 1 ? 2 : n == 2 ? 4 : n == 3 ? 8 : 16;
  reading.quantity.other = n;
  return true;
}

void judge_words(const CjkText& text, Reading& reading) {
  const CjkNumeral& n = reading.numeral;
  Quantity& q = reading.quantity;
  if (q.digits) return;
  if (n.vague || n.odd || n.range || (n.positional && reading.plain)) q.loose = true;
  const bool share = q.kind == QuantityKind::percent || q.kind == QuantityKind::fraction;
  if ((q.value <= 1 && !share) || (q.kind == QuantityKind::ordinal && q.value <= 2)) q.loose = true;
  if (!reading.plain || n.written > 1 || q.kind == QuantityKind::ordinal) return;
  // One character: a number only where it counts something.
  if (!cjk_counter_at(text.text, n.end)) q.loose = true;
  if (q.value == 2 && !text.first_of(n.end, loose_after_two).empty()) q.loose = true;
}

bool read_reading(const CjkText& text, std::size_t at, Reading& reading) {
  CjkNumeral& n = reading.numeral;
  if (!text.numeral(at, n)) return false;
  Quantity& q = reading.quantity;
  q = {};
  q.value = q.other = n.value;
  q.upper = n.upper;
  q.span = {static_cast<std::uint32_t>(n.begin), static_cast<std::uint32_t>(n.end)};
  q.digits = n.digits;
  q.approximate = n.inexact;
  reading.end = n.end;
  if (is_ordinal(text, at)) q.kind = QuantityKind::ordinal;
  if (!read_fraction(text, reading) && !read_slash(text, reading) && !read_tenths(text, reading) &&
      !read_doubling(text, reading))
    for (const Ending& ending : endings)
      if (text.starts(text.behind(n), ending.word)) {
        set_kind(reading, ending.kind, ending.factor, text.behind(n) + ending.word.size());
        read_bu(text, reading);
        break;
      }
  if (n.metric) q.other = q.value / 1000;
  // 两个半小时, 三年半: the half is said later
  constexpr std::string_view and_half[] = {"个半",   "個半", "年半", "天半",
                                           "小时半", "月半", "倍半"};
  if (reading.plain && !text.first_of(n.end, and_half).empty()) q.other = q.value + 0.5;
  if (!text.last_of(at, about_before).empty() || !text.first_of(reading.end, about_behind).empty())
    q.approximate = true;
  if (n.digits &&
      (n.dotted || is_code_before(text, at) || (reading.plain && is_code_letter(text, n.end)) ||
       (n.before >= 8 && reading.plain && !n.scaled)))
    q.loose = true;
  if (n.digits && is_code_before(text, at)) q.code = code_before(text.text, at);
  if (reading.plain && cjk_era_before(text, at) > 0) q.loose = true;  // 1895（明治28）年
  judge_words(text, reading);
  if (reading.plain && !text.first_of(text.behind(n), converted).empty()) {
    q.converted = !q.loose;
    q.loose = true;
  }
  return true;
}

// "3-5万", "10～20%": the first number shares sign and unit of the second.
void share(Reading& first, const Reading& second) {
  Quantity& a = first.quantity;
  const Quantity& b = second.quantity;
  if (first.plain && !second.plain && b.kind != QuantityKind::ordinal) {
    if (b.kind == QuantityKind::percent && second.numeral.value > 0) {
      const double factor = b.value / second.numeral.value;
      a.value *= factor;
      a.upper *= factor;
      a.other = a.value;
    }
    a.kind = b.kind;
  }
  if (!first.numeral.scaled && second.numeral.scaled && first.plain && second.plain &&
      a.value < 1000) {
    const CjkNumeral& n = second.numeral;
    const double scale = n.lead > 0 ? n.value / n.lead : 1;
    if (a.value < n.lead) {
      a.other = a.value;
      a.value = a.upper = a.value * scale;
    }
  }
}

// "3-5", "10%～20%": the two readings as one range, unless the second is a date or a time.
bool join_range(const CjkText& text, Reading& first, const Reading& second) {
  Quantity& a = first.quantity;
  const Quantity& b = second.quantity;
  if (a.kind != b.kind || a.value >= b.value || a.digits != b.digits || b.loose ||
      a.upper != a.value || is_code_before(text, first.numeral.begin) ||
      cjk_range_mark(text, second.end) > 0)
    return false;
  std::vector<Quantity> scratch;
  const CjkText probe{text.text, text.language, scratch};
  if (second.plain &&
      (read_cjk_date(probe, second.numeral) > 0 || read_cjk_time(probe, second.numeral) > 0))
    return false;
  a.upper = b.upper;
  a.loose = false;
  a.span.end = b.span.end;
  a.approximate = a.approximate || b.approximate;
  return true;
}

std::size_t read_quantity(const CjkText& text, std::size_t at) {
  Reading first;
  if (!read_reading(text, at, first)) return 0;
  if (!is_ordinal(text, at) && first.plain) {
    if (const std::size_t end = read_cjk_date(text, first.numeral)) return end;
    if (const std::size_t end = read_cjk_time(text, first.numeral)) return end;
  }
  Reading second;
  const std::size_t mark = cjk_range_mark(text, first.end);
  if (mark > 0 && read_reading(text, first.end + mark, second)) {
    share(first, second);
    if (join_range(text, first, second)) {
      text.out.push_back(first.quantity);
      return second.end;
    }
  }
  text.out.push_back(first.quantity);
  return first.end;
}

// 半, 一半, 双方, 減半: 0.5 and 2 that need not be said.
std::size_t read_half(const CjkText& text, std::size_t at) {
  if (text.starts(at, "半")) {
    Quantity q;
    q.kind = QuantityKind::fraction;
    q.value = q.upper = q.other = 0.5;
    q.loose = true;
    q.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 3)};
    text.out.push_back(q);
    return at + 3;
  }
  return 0;
}

}  // namespace

std::size_t cjk_range_mark(const CjkText& text, std::size_t at) {
  constexpr std::string_view marks[] = {"-",    "~",   "～",  "〜",   "–",     "—",   "——",  "－",
                                        "至",   "到",  "∼",   "ー",   " - ",   " ~ ", " – ", " 到 ",
                                        " 至 ", "到 ", "至 ", "から", "에서 ", "～",  "―"};
  const std::string_view mark = text.first_of(at, marks);
  if (mark == "—" && text.starts(at, "——")) return 6;
  return mark.size();
}

void find_cjk_quantities(const CjkText& text) {
  const std::string_view bytes = text.text;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    std::size_t end = 0;
    if (may_begin_numeral(bytes, at, text.hangul())) {
      end = read_quantity(text, at);
    } else if (first == 0xE5) {
      end = read_half(text, at);
    } else if (text.hangul() && first >= 0xEA) {
      end = read_native_korean(text, at);
    }
    if (end > at) {
      at = end;
      continue;
    }
    at += first < 0x80 ? 1U : first < 0xE0 ? 2U : first < 0xF0 ? 3U : 4U;
  }
}

}  // namespace mtlint
