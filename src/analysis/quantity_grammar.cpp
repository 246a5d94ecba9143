// The grammar of numbers over items: cardinals, ordinals, fractions, percentages, ranges.

#include "analysis/quantity_grammar.h"

namespace mtlint {
namespace {

// A cardinal as it was read, before one knows what it counts.
struct Cardinal {
  double value = 0;
  double other = 0;
  double scale = 1;       // the last multiplier: million of "3 million"
  double raw = 0;         // the number before it: 3
  std::size_t begin = 0;  // items
  std::size_t end = 0;
  bool digits = false;
  bool loose = false;
};

bool is_scale(Role role) { return role == Role::scale || role == Role::scales; }

// May `value` be added to `current`, whose places below it are still free?
bool fits(const NumberLanguage& language, double current, double value) {
  const int whole = static_cast<int>(current);
  if (whole == 0) return true;
  if (value >= 100) return whole % 1000 == 0;
  if (value >= 10)
    return whole % 100 == 0 ||
           (language.twenties && value < 20 && (whole % 100 == 60 || whole % 100 == 80));
  return whole % 10 == 0 && (whole % 100 == 0 || whole % 100 >= 20);
}

// The words of one cardinal: "twenty-one thousand three hundred and five".
struct WordReader {
  const ItemReader& reader;
  double total = 0;
  double current = 0;
  double last_scale = 1e30;
  bool ordinal = false;
  bool any = false;

  bool joiner_allowed(std::size_t next) const {
    const Item& item = reader.at(next);
    if (item.role != Role::small && item.role != Role::ordinal) return false;
    const int whole = static_cast<int>(current);
    if (reader.language.joins_tens && whole % 100 >= 20 && item.value < 20)
      return fits(reader.language, current, item.value);
    return reader.language.joins_hundreds && item.value < 100 &&
           (whole >= 100 ? whole % 100 == 0 : whole == 0 && total > 0);
  }

  bool take(const Item& item, bool last) {
    switch (item.role) {
      case Role::small:
        if (reader.language.twenties && current == 4 && item.value == 20)
          current = 80;
        else if (any && current >= 11 && current <= 20 && item.value >= 10 && item.value < 100 &&
                 total == 0 && reader.language.joins_hundreds)
          current = current * 100 + item.value;  // nineteen forty-nine, twenty twenty
        else if (fits(reader.language, current, item.value))
          current += item.value;
        else
          return false;
        return true;
      case Role::hundred:
        if (current > 99) return false;
        current = (current == 0 ? 1 : current) * 100;
        return true;
      case Role::scale:
      case Role::scales:
        if (!any && item.role == Role::scales) return false;
        if (item.value >= last_scale && current > 0) return false;
        if (current == 0 && total > 0) {
          total *= item.value;  // mil millones
        } else {
          total += (current == 0 ? 1 : current) * item.value;
        }
        current = 0;
        last_scale = item.value;
        return true;
      case Role::ordinal:
        if (!last || !fits(reader.language, current, item.value)) return false;
        current += item.value;
        ordinal = true;
        return true;
      default:
        return false;
    }
  }
};

// "1.5 million", "3 hundred thousand", "2 millones 500 mil".
void scale_digits(const ItemReader& reader, Cardinal& number) {
  while (reader.joined(number.end) ||
         (reader.at(number.end).gap == '.' && reader.at(number.end).spaced == false)) {
    const Item& item = reader.at(number.end);
    double factor = 0;
    if (is_scale(item.role)) factor = item.value;
    if (item.role == Role::hundred && number.raw < 100) factor = 100;
    if (factor == 0 || item.gap == '.') break;
    number.value *= factor;
    number.other *= factor;
    number.scale *= factor;
    ++number.end;
  }
  // "2 millones 500 mil": a smaller scaled number behind a larger one
  const Item& next = reader.at(number.end);
  const Item& after = reader.at(number.end + 1);
  if (number.scale > 1 && next.role == Role::digits && next.gap == ' ' && !next.code &&
      is_scale(after.role) && reader.joined(number.end + 1) && after.value < number.scale &&
      next.value * after.value < number.scale) {
    number.value += next.value * after.value;
    number.other = number.value;
    number.end += 2;
  }
}

bool read_words(const ItemReader& reader, std::size_t i, Cardinal& number, bool& ordinal) {
  WordReader words{reader};
  std::size_t at = i;
  if (reader.at(at).role == Role::article) {
    const Role next = reader.at(at + 1).role;
    if (!reader.joined(at + 1) ||
        (next != Role::hundred && next != Role::scale && next != Role::scales))
      return false;
    words.current = 1;
    words.any = true;
    ++at;
  }
  const std::size_t first = at;
  while (!words.ordinal) {
    const Item& item = reader.at(at);
    if (at > first && !reader.joined(at)) break;
    if (words.any && item.role == Role::joiner && reader.at(at + 1).gap == ' ' &&
        words.joiner_allowed(at + 1)) {
      ++at;
      continue;
    }
    if (!words.take(item, true)) break;
    words.any = true;
    ++at;
  }
  if (at == first) return false;
  number = {.value = words.total + words.current, .begin = i, .end = at};
  number.other = number.value;
  number.scale = words.last_scale < 1e30 ? words.last_scale : 1;
  number.raw = number.value / number.scale;
  number.loose = reader.language.loose_words || number.value <= 1 ||
                 (at - i == 1 && is_scale(reader.at(i).role));
  ordinal = words.ordinal;
  return true;
}

// "and a half" behind a number, "1 1/2": what it adds, in items taken.
double read_half(const ItemReader& reader, std::size_t& i) {
  std::size_t at = i;
  if (reader.at(at).role == Role::half && (reader.at(at).gap == ' ' || reader.at(at).gap == '\0') &&
      reader.at(at).end - reader.at(at).begin == 2) {
    ++i;  // 2½
    return reader.at(at).value;
  }
  const Item& above = reader.at(at);
  const Item& below = reader.at(at + 1);
  if (above.role == Role::digits && above.gap == ' ' && below.role == Role::digits &&
      below.gap == '/' && !below.spaced && above.value < below.value && below.value <= 16) {
    i = at + 2;  // 2 1/2
    return above.value / below.value;
  }
  if (above.role != Role::joiner || !reader.joined(at)) return 0;
  ++at;
  if (reader.at(at).role == Role::article && reader.joined(at)) ++at;
  if (reader.at(at).role != Role::half || reader.at(at).gap != ' ') return 0;
  i = at + 1;
  return reader.at(at).value;
}

bool read_cardinal(const ItemReader& reader, std::size_t i, Cardinal& number, bool& ordinal) {
  ordinal = false;
  const Item& first = reader.at(i);
  if (first.role == Role::digits) {
    number = {.value = first.value,
              .other = first.other,
              .raw = first.value,
              .begin = i,
              .end = i + 1,
              .digits = true,
              .loose = first.code};
    const std::size_t before = number.end;
    const double half = read_half(reader, number.end);
    number.value += half;
    number.other += half;
    if (!first.code) scale_digits(reader, number);
    if (number.end == before && half == 0) return true;
    return true;
  }
  if (!read_words(reader, i, number, ordinal)) return false;
  if (ordinal) return true;
  std::size_t after = number.end;
  if (const double half = read_half(reader, after); half > 0) {
    number.end = after;
    if (is_scale(reader.at(after).role) && reader.joined(after) && number.scale == 1) {
      number.scale = reader.at(after).value;  // two and a half million
      number.value = (number.value + half) * number.scale;
      ++number.end;
    } else {
      number.value += half * number.scale;
    }
    number.other = number.value;
    number.loose = false;
  }
  return true;
}

// A number with what follows it and decides what it is.
struct Reading {
  Quantity quantity{};
  Cardinal number{};
  std::size_t end = 0;
};

std::size_t end_of(const ItemReader& reader, std::size_t items_end) {
  return reader.at(items_end - 1).end;
}

bool fraction_behind(const ItemReader& reader, const Cardinal& number, double& denominator,
                     std::size_t& end) {
  const Item& next = reader.at(number.end);
  if (number.digits) {  // 3/4, but not 24/7 or 9/11
    const Item& first = reader.at(number.begin);
    if (next.role != Role::digits || next.gap != '/' || first.decimals > 0 || next.code ||
        number.value >= next.value || next.value > 16 || reader.at(number.end + 1).gap == '/')
      return false;
    denominator = next.value;
    end = number.end + 1;
    return next.value > 1 && number.end == number.begin + 1;
  }
  if (!reader.joined(number.end) || number.value > 20) return false;
  const bool word = next.role == Role::part ||
                    (next.role == Role::ordinal && number.value == 1 && next.value > 2);
  if (!word && !(next.role == Role::half && next.value < 0.5 && number.value < 4)) return false;
  denominator = next.role == Role::half ? 1 / next.value : next.value;
  end = number.end + 1;
  return denominator > number.value;
}

// "%", "percent", "per cent", "pour cent", "por ciento", "في المئة".
bool percent_behind(const ItemReader& reader, std::size_t i) {
  const Item& next = reader.at(i);
  if (next.gap == 'p')
    return next.role == Role::percent || next.role == Role::hundred ||
           (next.role == Role::small && next.value == 100);
  return next.role == Role::percent && next.value == 0 && reader.joined(i);
}

// "deux ans et demi", "two years and a half": the half comes behind what is counted.
bool half_later(const ItemReader& reader, std::size_t i) {
  const Item& joiner = reader.at(i);
  if (joiner.role != Role::joiner || joiner.gap != 'x') return false;
  const std::string_view between =
      reader.text.substr(reader.at(i - 1).end, joiner.begin - reader.at(i - 1).end);
  if (between.size() > 16 || between.find(' ', 1) != between.size() - 1) return false;
  const std::size_t half = reader.at(i + 1).role == Role::article ? i + 2 : i + 1;
  return reader.at(half).role == Role::half && reader.at(half).value == 0.5 &&
         reader.at(half).gap == ' ';
}

bool read_reading(const ItemReader& reader, std::size_t i, Reading& reading) {
  bool ordinal = false;
  Cardinal& number = reading.number;
  if (!read_cardinal(reader, i, number, ordinal)) return false;
  const std::size_t begin = reader.at(i).begin;
  std::size_t end = number.end;
  QuantityKind kind = ordinal ? QuantityKind::ordinal : QuantityKind::number;
  double value = number.value;
  double other = number.other;
  double denominator = 0;
  const Item& next = reader.at(end);
  if (!ordinal && fraction_behind(reader, number, denominator, end)) {
    kind = QuantityKind::fraction;
    value = other = number.value / denominator;
  } else if (percent_behind(reader, end)) {
    kind = QuantityKind::percent;
    ++end;
  } else if (next.role == Role::permille && reader.joined(end)) {
    kind = QuantityKind::percent;
    value /= 10;
    other = value;
    ++end;
  } else if (next.role == Role::ending && next.gap != ' ' && next.gap != 'x' && next.gap != ',') {
    kind = QuantityKind::ordinal;
    ++end;
  } else if (!ordinal && next.role == Role::times && reader.joined(end)) {
    kind = QuantityKind::times;
  } else if (next.role == Role::century && (reader.joined(end) || next.gap == '.')) {
    kind = QuantityKind::ordinal;
  } else if (reader.at(end).role == Role::unit && reader.at(end).gap == '\0') {
    if (reader.at(end).value > 0) other = value * reader.at(end).value;  // 10m: metres or millions
  } else if (half_later(reader, end)) {
    other = value + 0.5;
  }
  Quantity& q = reading.quantity;
  q = make_quantity(kind, value, begin, end_of(reader, end));
  q.other = other;
  q.digits = number.digits;
  if (number.digits && reader.at(number.begin).code) q.code = reader.at(number.begin).letters;
  q.loose = number.loose || (kind == QuantityKind::ordinal && !number.digits && value <= 2);
  reading.end = end;
  if (number.digits && kind == QuantityKind::number) {  // 24/7, 9/11, 50/50
    const Item& behind = reader.at(end);
    const bool slash_behind = behind.gap == '/' && behind.role == Role::digits && !behind.spaced;
    const bool slash_before = reader.at(i).gap == '/' && i > 0 &&
                              reader.at(i - 1).role == Role::digits && !reader.at(i).spaced;
    if ((slash_before || slash_behind) && q.value < 100) q.loose = true;
  }
  if (kind == QuantityKind::number && reader.at(end).role == Role::unit &&
      reader.at(end).gap == '\0')
    ++reading.end;
  return true;
}

bool about_before(const ItemReader& reader, std::size_t i) {
  return i > 0 && reader.at(i - 1).role == Role::about &&
         (reader.at(i).gap == ' ' || reader.at(i).gap == 'o');
}

// "3-5 million", "10 to 20 percent", "2 or 3 thousand": the first shares unit and sign of the
// second.
void share(Reading& first, const Reading& second, bool sure) {
  Quantity& a = first.quantity;
  if (second.quantity.kind == QuantityKind::percent && a.kind == QuantityKind::number)
    a.kind = QuantityKind::percent;
  if (second.quantity.kind == QuantityKind::times && a.kind == QuantityKind::number)
    a.kind = QuantityKind::times;
  const double scale = second.number.scale;
  if (scale <= 1 || first.number.scale > 1 || a.kind == QuantityKind::ordinal) return;
  if (a.value > second.number.raw && sure) return;
  const double scaled = a.value * scale;
  a.other = sure ? a.value : scaled;
  if (sure) a.value = a.upper = scaled;
}

std::size_t read_single_word(const ItemReader& reader, std::size_t i) {
  const Item& item = reader.at(i);
  std::size_t end = i + 1;
  double value = item.value;
  QuantityKind kind = QuantityKind::number;
  switch (item.role) {
    case Role::half: {
      kind = QuantityKind::fraction;
      std::size_t next = end;
      if (reader.at(next).role == Role::article &&
          (reader.joined(next) || reader.at(next).gap == 'o'))
        ++next;
      const Role role = reader.at(next).role;
      if (reader.joined(next) &&
          (is_scale(role) || (role == Role::group && reader.at(next).value == 12))) {
        value *= reader.at(next).value;
        kind = QuantityKind::number;
        end = next + 1;
      }
      break;
    }
    case Role::multiple:
      kind = QuantityKind::times;
      break;
    case Role::group:
      break;
    case Role::ordinal:
      kind = QuantityKind::ordinal;
      break;
    case Role::roman:
      kind = QuantityKind::ordinal;
      break;
    case Role::decade:
      return 0;
    default:
      return 0;
  }
  Quantity q = make_quantity(kind, value, item.begin, end_of(reader, end));
  q.loose = item.role != Role::multiple || value < 3;
  if (item.role == Role::roman && reader.joined(end) && reader.at(end).role == Role::century)
    q.loose = false;
  if (item.role == Role::roman && i > 0 && reader.at(i - 1).role == Role::century &&
      item.gap == ' ')
    q.loose = false;
  reader.out.push_back(q);
  return end - i;
}

// "a dozen", "two dozen", "three decades", "four dozen".
std::size_t read_group(const ItemReader& reader, std::size_t i, const Reading& reading) {
  const Item& next = reader.at(reading.end);
  if (next.role != Role::group || !reader.joined(reading.end) || next.value < 10 ||
      reading.quantity.kind != QuantityKind::number)
    return 0;
  Quantity q = reading.quantity;
  q.other = q.value * next.value;
  q.upper = q.value;
  q.span.end = next.value == 12 ? next.end : q.span.end;
  q.loose = true;
  reader.out.push_back(q);
  return reading.end + 1 - i;
}

}  // namespace

Quantity make_quantity(QuantityKind kind, double value, std::size_t begin, std::size_t end) {
  Quantity q;
  q.kind = kind;
  q.value = q.upper = q.other = value;
  q.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return q;
}

std::size_t read_number(const ItemReader& reader, std::size_t i) {
  Reading first;
  if (!read_reading(reader, i, first)) return read_single_word(reader, i);
  if (const std::size_t taken = read_group(reader, i, first)) return taken;
  const bool about = about_before(reader, i);
  first.quantity.approximate = about;
  const Item& link = reader.at(first.end);
  const bool dash = link.gap == '-' && (link.role == Role::digits || link.role == Role::small);
  const bool word =
      (link.role == Role::range || link.role == Role::joiner) && reader.joined(first.end);
  Reading second;
  std::size_t next = dash ? first.end : first.end + 1;
  while (word && reader.at(next).role == Role::about && reader.at(next).gap == ' ') ++next;
  if ((!dash && !word) || (word && reader.at(next).gap != ' ' && reader.at(next).gap != 'o') ||
      !read_reading(reader, next, second)) {
    reader.out.push_back(first.quantity);
    return first.end - i;
  }
  const bool sure = link.role != Role::joiner;
  const bool chain =
      dash && reader.at(second.end).gap == '-' && reader.at(second.end).role == Role::digits;
  if (!chain && !first.number.loose) share(first, second, sure);
  const Quantity& a = first.quantity;
  const Quantity& b = second.quantity;
  if (sure && !chain && a.kind == b.kind && a.value < b.value && !a.loose && !b.loose &&
      a.digits == b.digits) {
    Quantity range = a;
    range.upper = b.value;
    range.span.end = b.span.end;
    reader.out.push_back(range);
    return second.end - i;
  }
  if (chain) first.quantity.loose = true;
  reader.out.push_back(first.quantity);
  return first.end - i;  // the second is read again, for what may follow it
}

}  // namespace mtlint
