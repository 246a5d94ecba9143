// Reads Chinese, Japanese and Korean numerals.

#include "analysis/cjk_numerals.h"

#include <array>

#include "analysis/cjk_signs.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// The state of reading one numeral: 三亿二千万零五 is total 3.2e8, section 0, current 5.
struct Reader {
  std::string_view text;
  bool hangul;
  CjkNumeral& numeral;
  double total = 0;
  double section = 0;
  double current = 0;
  double current_upper = 0;
  double total_upper = 0;
  double section_upper = 0;
  double last_unit = 0;     // of what was read last
  double last_small = 1e4;  // in this section
  double last_big = 1e16;
  bool pending = false;  // `current` holds a digit without its unit
  bool zero = false;     // 零 came before it
  bool any = false;
  bool bare = false;     // began with a unit: 百, 千万
  bool counted = false;  // holds a digit

  NumeralMeaning look(std::size_t at, char32_t& c, std::size_t& next) const {
    c = 0;
    next = at;
    if (at >= text.size()) return {};
    c = next_code_point(text, next);
    if (hangul && any) {
      if (const NumeralMeaning meaning = hangul_numeral(c); meaning.sign != NumeralSign::none)
        return meaning;
    }
    return hangul ? NumeralMeaning{} : han_numeral(c);
  }

  // One or more ideographic digits: 三; 七八 (seven or eight); 二〇二〇 (read one by one).
  bool digits(std::size_t& at) {
    std::array<int, 16> run{};
    std::size_t count = 0;
    char32_t c = 0;
    std::size_t next = at;
    std::size_t end = at;
    while (count < run.size() && look(end, c, next).sign == NumeralSign::digit) {
      run[count++] = to_int(han_numeral(c).value);
      end = next;
    }
    std::size_t from = 0;
    if (any && run[0] == 0 && last_unit > 0) zero = true, ++from;  // 一百零五
    if (from == count) return at = end, true;
    if (pending) return numeral.odd = true, false;
    const std::size_t left = count - from;
    if (left == 1) {
      current = current_upper = run[from];
    } else if (left == 2 && run[from] > 0 && run[from + 1] == run[from] + 1 && (from == 0 || any)) {
      current = run[from];
      current_upper = run[from + 1];
      numeral.range = true;
    } else {
      if (any) return numeral.odd = true, false;
      numeral.positional = true;
      for (std::size_t i = from; i < count; ++i) current = current * 10 + run[i];
      current_upper = current;
    }
    numeral.written = static_cast<std::uint8_t>(numeral.written + left);
    pending = any = counted = true;
    at = end;
    return true;
  }

  bool unit(double value, std::size_t next, std::size_t& at) {
    if (!pending && section > 0) return false;  // 十百
    if (value >= last_small && section > 0) return false;
    if (!pending && any && last_unit == 0) return false;
    if (value == 1000 && is_metric(next)) {
      if (numeral.digits) return false;  // 2900千瓦
      numeral.metric = true;             // 四千米: four thousand metres or four kilometres
    }
    bare = bare || (!pending && !any && value >= 100);
    note_lead();
    section += (pending ? current : 1) * value;
    section_upper += (pending ? current_upper : 1) * value;
    if (!pending && !any && value != 10 && value < 100) section = section_upper = value;  // 廿, 卅
    last_small = value;
    finish_unit(value, next, at);
    return true;
  }

  bool big(double value, std::size_t next, std::size_t& at) {
    if (value == 1e12 && is_metric(next)) return false;
    note_lead();
    section += pending ? current : 0;
    section_upper += pending ? current_upper : 0;
    if (section == 0 && total == 0) {
      bare = bare || !any;
      section = section_upper = 1;
    }
    if (value > last_big) {  // 三千万亿
      total = (total + section) * value;
      total_upper = (total_upper + section_upper) * value;
    } else if (section == 0) {  // 万亿
      return false;
    } else {
      total += section * value;
      total_upper += section_upper * value;
    }
    section = section_upper = 0;
    last_small = 1e4;
    last_big = value;
    finish_unit(value, next, at);
    return true;
  }

  void note_lead() {
    if (pending) numeral.lead = last_unit == 0 ? current : 0;
  }

  void finish_unit(double value, std::size_t next, std::size_t& at) {
    current = current_upper = 0;
    pending = false;
    zero = false;
    any = true;
    last_unit = value;
    numeral.scaled = numeral.scaled || value >= 1000 || (numeral.digits && value >= 100);
    numeral.written = static_cast<std::uint8_t>(numeral.written + 1);
    at = next;
  }

  // 兆瓦, 兆赫, 千瓦: mega and kilo, not numbers.
  bool is_metric(std::size_t at) const {
    for (const std::string_view word :
         {"瓦", "赫", "字", "帕", "焦", "欧", "伏", "比", "位", "米", "克", "卡"})
      if (text.substr(at).starts_with(word)) return true;
    return false;
  }

  bool arabic(std::size_t& at) {
    DigitRun run;
    if (pending || (any && !numeral.digits) || !read_digits(text, at, DecimalMark::point, run))
      return false;
    if (any && (run.grouped || run.decimals > 0) && !hangul) return false;
    if (!any) {
      numeral.digits = true;
      numeral.before = run.before;
      numeral.decimals = run.decimals > 0;
      numeral.dotted = run.dotted;
    }
    current = current_upper = run.value;
    pending = any = true;
    at = run.end;
    return !run.dotted;
  }

  // 三点五; not 三点五分, which is a time.
  bool point(std::size_t next, std::size_t& at) {
    char32_t c = 0;
    std::size_t after = next;
    double factor = 0.1;
    double value = 0;
    std::size_t end = next;
    while (look(end, c, after).sign == NumeralSign::digit) {
      value += han_numeral(c).value * factor;
      factor /= 10;
      end = after;
    }
    if (end == next || text.substr(end).starts_with("分") || text.substr(end).starts_with("十"))
      return false;
    current += value;
    current_upper = current;
    numeral.decimals = true;
    at = end;
    return true;
  }

  // 几十, 数百万; 十几, 三十多万: `at` stands on the vague character.
  bool vague(NumeralSign sign, std::size_t next, std::size_t& at) {
    char32_t c = 0;
    std::size_t after = next;
    const NumeralMeaning following = look(next, c, after);
    const bool unit_follows =
        following.sign == NumeralSign::unit || following.sign == NumeralSign::big;
    if (sign == NumeralSign::vague) {
      if (pending || (!any && !unit_follows)) return false;
      if (any && last_unit != 10 && !unit_follows) return false;
      current = any ? 1 : 2;
      current_upper = 9;
      pending = any = true;
      numeral.vague = numeral.vague || numeral.written == 0;
      numeral.inexact = true;
      at = next;
      return true;
    }
    if (!any || numeral.inexact) return false;
    numeral.inexact = true;
    at = next;
    return unit_follows;
  }

  bool step(std::size_t& at) {
    std::size_t length = 0;
    if (digit_at(text, at, length) >= 0) return arabic(at);
    char32_t c = 0;
    std::size_t next = at;
    const NumeralMeaning meaning = look(at, c, next);
    switch (meaning.sign) {
      case NumeralSign::digit:
        return digits(at);
      case NumeralSign::unit:
        return unit(meaning.value, next, at);
      case NumeralSign::big:
        return big(meaning.value, next, at);
      case NumeralSign::vague:
      case NumeralSign::more:
        return vague(meaning.sign, next, at);
      case NumeralSign::none:
        break;
    }
    if ((c == U'点' || c == U'點') && pending && !numeral.digits && !numeral.decimals)
      return point(next, at);
    if (c == U' ' && !hangul && pending && numeral.digits && last_unit == 0) {  // 120 万
      char32_t unit = 0;
      std::size_t after = next;
      const NumeralSign sign = look(next, unit, after).sign;
      const bool more =
          sign == NumeralSign::more && look(after, unit, after).sign == NumeralSign::big;
      if (sign != NumeralSign::big && !more) return false;
      at = next;
      return true;
    }
    if (c == U' ' && hangul && last_unit >= 1e4 && !pending) return korean_space(next, at);
    return false;
  }

  // "3만 5천": the space inside a Korean number.
  bool korean_space(std::size_t next, std::size_t& at) const {
    DigitRun run;
    if (!read_digits(text, next, DecimalMark::point, run) || run.decimals > 0) return false;
    std::size_t end = run.end;
    const NumeralMeaning unit = hangul_numeral(code_point_at(text, end));
    if (unit.sign == NumeralSign::none || unit.value >= last_unit) return false;
    at = next;
    return true;
  }

  void finish(std::size_t end) {
    if (pending) note_lead();
    if (pending && last_unit >= 100 && !zero && current < 10 && !numeral.decimals &&
        !numeral.inexact && (!numeral.digits || !hangul)) {
      current *= last_unit / 10;  // 三万五
      current_upper *= last_unit / 10;
    }
    numeral.vague = numeral.vague || (bare && !counted);
    numeral.value = total + section + (pending ? current : 0);
    numeral.upper = total_upper + section_upper + (pending ? current_upper : 0);
    numeral.end = end;
  }
};

}  // namespace

bool may_begin_numeral(std::string_view text, std::size_t at, bool hangul) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return first - 0x30U < 10U;
  if (first == 0xEF || first == 0xE3 || first < 0xE1) {
    std::size_t length = 0;
    if (digit_at(text, at, length) >= 0) return true;
    return !hangul && first == 0xE3 && text.substr(at, 3) == "〇";
  }
  if (hangul || first < 0xE4 || first > 0xE9) return false;
  std::size_t next = at;
  return is_han_numeral(next_code_point(text, next));
}

bool read_cjk_numeral(std::string_view text, std::size_t at, bool hangul, CjkNumeral& numeral) {
  numeral = {};
  numeral.begin = at;
  Reader reader{text, hangul, numeral};
  std::size_t end = at;
  while (end < text.size() && reader.step(end)) {
  }
  if (!reader.any) return false;
  reader.finish(end);
  std::size_t next = at;
  if (!numeral.digits && needs_company(next_code_point(text, next)) && next == end) return false;
  return true;
}

}  // namespace mtlint
