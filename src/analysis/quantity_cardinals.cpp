// Reads cardinals, and the ordinals that end like them, from items.

#include "analysis/quantity_cardinals.h"

namespace mtlint {
namespace {

// May `value` be added to `current`, whose places below it are still free?
bool fits(const NumberLanguage& language, double current, double value) {
  const int whole = to_int(current);
  if (whole == 0) return true;
  if (value >= 100) return whole % 1000 == 0;
  if (value >= 10)
    return whole % 100 == 0 ||
           (language.twenties && value < 20 && (whole % 100 == 60 || whole % 100 == 80));
  if (language.twenties && whole % 100 == 10 && value >= 7) return true;  // dix-huit
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
    const int whole = to_int(current);
    const Item& after = reader.at(next + 1);  // "three million and five million"
    if (is_scale(after.role) && reader.joined(next + 1) && after.value >= last_scale) return false;
    if (reader.language.joins_tens && whole % 100 >= 20 && item.value < 20)
      return fits(reader.language, current, item.value);
    return reader.language.joins_hundreds && item.value < 100 &&
           (whole >= 100 ? whole % 100 == 0 : whole == 0 && total > 0);
  }

  bool small(double value) {
    if (reader.language.twenties && current == 4 && value == 20) {
      current = 80;
    } else if (reader.language.joins_hundreds && any && total == 0 && current >= 11 &&
               current <= 20 && value >= 10 && value < 100) {
      current = current * 100 + value;  // nineteen forty-nine, twenty twenty
    } else if (fits(reader.language, current, value)) {
      current += value;
    } else {
      return false;
    }
    return true;
  }

  bool scale(double value) {
    if ((value >= last_scale && current > 0) || total > 1e18) return false;
    if (current == 0 && total > 0)
      total *= value;  // mil millones
    else
      total += (current == 0 ? 1 : current) * value;
    current = 0;
    last_scale = value;
    return true;
  }

  bool take(const Item& item) {
    switch (item.role) {
      case Role::small:
        return small(item.value);
      case Role::hundred:
        if (current > 99) return false;
        current = (current == 0 ? 1 : current) * 100;
        return true;
      case Role::scale:
        return scale(item.value);
      case Role::scales:
        return any && scale(item.value);
      case Role::ordinal:
        if (!fits(reader.language, current, item.value)) return false;
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
  while (reader.joined(number.end)) {
    const Item& item = reader.at(number.end);
    double factor = 0;
    if (is_scale(item.role)) factor = item.value;
    if (item.role == Role::hundred && number.raw < 100) factor = 100;
    if (factor == 0 || number.scale > 1e15) break;
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

bool read_words(const ItemReader& reader, std::size_t i, Cardinal& number) {
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
    if (!words.take(item)) break;
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
  number.ordinal = words.ordinal;
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

// "1.5 million", "2½", "5".
bool read_digit_cardinal(const ItemReader& reader, std::size_t i, Cardinal& number) {
  const Item& first = reader.at(i);
  number = {.value = first.value,
            .other = first.other,
            .raw = first.value,
            .begin = i,
            .end = i + 1,
            .digits = true,
            .loose = first.code};
  const double half = read_half(reader, number.end);
  number.value += half;
  number.other += half;
  if (!first.code) scale_digits(reader, number);
  if (number.scale > 1) {  // 1 million et demi
    const double late = read_half(reader, number.end) * number.scale;
    number.value += late;
    number.other += late;
  }
  return true;
}

}  // namespace

bool read_cardinal(const ItemReader& reader, std::size_t i, Cardinal& number) {
  if (reader.at(i).role == Role::digits) return read_digit_cardinal(reader, i, number);
  if (!read_words(reader, i, number)) return false;
  if (number.ordinal) return true;
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

}  // namespace mtlint
