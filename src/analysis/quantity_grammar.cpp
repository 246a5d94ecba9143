// The grammar of numbers over items: cardinals, ordinals, fractions, percentages, ranges.

#include "analysis/quantity_grammar.h"

#include "analysis/quantity_cardinals.h"

namespace mtlint {
namespace {

// A number with what follows it and decides what it is.
struct Reading {
  Quantity quantity{};
  Cardinal number{};
  std::size_t end = 0;
};

bool fraction_behind(const ItemReader& reader, const Cardinal& number, double& denominator,
                     std::size_t& end) {
  const Item& next = reader.at(number.end);
  if (number.digits) {  // 3/4, but not 24/7 or 9/11
    const Item& first = reader.at(number.begin);
    if (next.role != Role::digits || next.gap != '/' || first.decimals > 0 || next.code ||
        number.value >= next.value || next.value > 16 || next.value == 11 ||
        reader.at(number.end + 1).gap == '/')
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

bool after_currency(const ItemReader& reader, const Cardinal& number) {
  const std::string_view before = reader.text.substr(0, reader.at(number.begin).begin);
  for (const std::string_view sign : {"$", "€", "£", "¥", "￥", "₩", "₽"})
    if (before.ends_with(sign)) return true;
  return false;
}

bool before_kilo(const ItemReader& reader, std::size_t end) {
  const std::string_view rest = reader.text.substr(reader.at(end - 1).end);
  return rest.starts_with(" kilo") || rest.starts_with(" kb");
}

// What the number is by the items behind it; `end` moves behind those that belong to it.
void judge(const ItemReader& reader, const Cardinal& number, Quantity& q, std::size_t& end) {
  const Item& next = reader.at(end);
  double denominator = 0;
  if (!number.ordinal && fraction_behind(reader, number, denominator, end)) {
    q.kind = QuantityKind::fraction;
    q.value = q.other = number.value / denominator;
  } else if (percent_behind(reader, end)) {
    q.kind = QuantityKind::percent;
    ++end;
    const Item& points = reader.at(end);  // percentage points
    if (points.role == Role::percent && points.value == 2 && reader.joined(end)) ++end;
  } else if (next.role == Role::permille && reader.joined(end)) {
    q.kind = QuantityKind::percent;
    q.value = q.other = q.value / 10;
    ++end;
  } else if (next.role == Role::ending && next.gap != ' ' && next.gap != 'x' && next.gap != ',') {
    q.kind = QuantityKind::ordinal;
    ++end;
  } else if (!number.ordinal && next.role == Role::times && reader.joined(end)) {
    q.kind = QuantityKind::times;
    ++end;
  } else if (next.role == Role::century && (reader.joined(end) || next.gap == '.')) {
    q.kind = QuantityKind::ordinal;
  } else if (next.role == Role::unit && next.gap == '\0' && next.value > 0) {
    q.other = q.value * next.value;  // 10m: metres or millions; $10m, 10k: no doubt
    if (next.value == 1e3 || after_currency(reader, number)) q.value = q.other;
    ++end;
  } else if (before_kilo(reader, end)) {
    q.other = q.value * 1000;  // 26 kilobases
  } else if (half_later(reader, end)) {
    q.other = q.value + 0.5;
  }
}

// 24/7, 9/11, 50/50.
bool in_slashes(const ItemReader& reader, std::size_t begin, std::size_t end) {
  const Item& behind = reader.at(end);
  const Item& here = reader.at(begin);
  if (behind.gap == '/' && behind.role == Role::digits && !behind.spaced) return true;
  return here.gap == '/' && !here.spaced && begin > 0 && reader.at(begin - 1).role == Role::digits;
}

bool read_reading(const ItemReader& reader, std::size_t i, Reading& reading) {
  Cardinal& number = reading.number;
  if (!read_cardinal(reader, i, number)) return false;
  std::size_t end = number.end;
  Quantity& q = reading.quantity;
  q = make_quantity(number.ordinal ? QuantityKind::ordinal : QuantityKind::number, number.value, 0,
                    0);
  q.other = number.other;
  q.digits = number.digits;
  judge(reader, number, q, end);
  q.upper = q.value;
  q.span = {reader.at(i).begin, reader.at(end - 1).end};
  if (number.digits && reader.at(i).code) q.code = reader.at(i).letters;
  q.loose = number.loose || (q.kind == QuantityKind::ordinal && !number.digits && q.value <= 2);
  const bool plain = q.kind == QuantityKind::number;
  if (number.digits && plain && q.value < 100 && in_slashes(reader, i, end)) q.loose = true;
  const bool unit = plain && reader.at(end).role == Role::unit && reader.at(end).gap == '\0';
  reading.end = unit ? end + 1 : end;
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
    case Role::scales:
      kind = item.role == Role::ordinal ? QuantityKind::ordinal : QuantityKind::number;
      break;
    case Role::roman:
      kind = QuantityKind::ordinal;
      break;
    case Role::decade:
      return 0;
    default:
      return 0;
  }
  Quantity q = make_quantity(kind, value, item.begin, reader.at(end - 1).end);
  if (item.role == Role::scales) q.upper = value * 9;  // thousands
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
    if (b.other != b.value) range.other = a.value * (b.other / b.value);
    range.span.end = b.span.end;
    reader.out.push_back(range);
    return second.end - i;
  }
  if (chain) first.quantity.loose = true;
  reader.out.push_back(first.quantity);
  return first.end - i;  // the second is read again, for what may follow it
}

}  // namespace mtlint
