// Dates and times of day in the languages that put spaces between words, over items.

#include "analysis/quantity_grammar.h"

namespace mtlint {
namespace {

bool is_plain(const Item& item) {
  return item.role == Role::digits && item.decimals == 0 && !item.grouped && !item.code;
}

bool is_year(const Item& item) {
  return is_plain(item) && item.before == 4 && item.value >= 1000 && item.value <= 2999;
}

bool is_day(const Item& item) {
  if (item.role == Role::ordinal) return item.value <= 31;  // am ersten November
  return item.role == Role::digits && item.before <= 2 && item.decimals == 0 && item.value >= 1 &&
         item.value <= 31;
}

// "may" and "march" are months only with a capital, and surely only with a day or a year.
bool is_month(const ItemReader& reader, const Item& item) {
  return item.role == Role::month && (reader.language.lower_months || item.capital);
}

// Before 1500 a bare number is a year only behind a word that says when.
bool after_preposition(const ItemReader& reader, std::size_t at) {
  const std::string_view before = reader.text.substr(0, at);
  for (const std::string_view word :
       {"in ", "In ", "since ", "until ", "before ", "after ", "from ", "circa ", "en ", "En ",
        "Jahr ", "Jahre ", "año ", "année ", "в ", "В ", "عام ", "سنة "})
    if (before.ends_with(word)) return true;
  return false;
}

struct DateReader {
  const ItemReader& reader;
  Quantity date{};
  std::size_t end = 0;

  // A day behind the month: "November 9th", "Nov. 9–12".
  void day_behind() {
    const Item& day = reader.at(end);
    if (!is_day(day) || is_year(day) || (day.gap != ' ' && day.gap != '.' && day.gap != 'o'))
      return;
    if (reader.at(end + 1).gap == ':' && reader.at(end + 1).role == Role::digits) return;  // a time
    date.day = date.last_day = static_cast<std::int8_t>(day.value);
    ++end;
    ending();
    const Item& last = reader.at(end);
    if (last.gap == '-' && is_day(last) && last.value > day.value) {
      date.last_day = static_cast<std::int8_t>(last.value);
      ++end;
      ending();
    }
  }

  void ending() {
    if (reader.at(end).role == Role::ending && reader.at(end).gap == '\0') ++end;
  }

  void year_behind() {
    const Item& year = reader.at(end);
    if (!is_year(year) || (year.gap != ' ' && year.gap != ',' && year.gap != 'o' &&
                           year.gap != '.' && year.gap != '\''))
      return;
    date.year = static_cast<std::int16_t>(year.value);
    ++end;
  }

  // "9", "9th", "9-12" before a month; true if the month follows.
  bool day_first(std::size_t i) {
    end = i;
    const Item& day = reader.at(end);
    if (!is_day(day)) return false;
    ++end;
    ending();
    date.day = date.last_day = static_cast<std::int8_t>(day.value);
    const Item& last = reader.at(end);
    if (last.gap == '-' && is_day(last) && last.value > day.value) {
      date.last_day = static_cast<std::int8_t>(last.value);
      ++end;
      ending();
    }
    const Item& month = reader.at(end);
    const bool close = month.gap == ' ' || month.gap == '.' || month.gap == 'o' ||
                       month.gap == '-' || month.gap == '\0';
    return is_month(reader, month) && close;
  }
};

std::size_t emit(DateReader& date, std::size_t i) {
  const ItemReader& reader = date.reader;
  const Quantity made =
      make_quantity(QuantityKind::date, 0, reader.at(i).begin, reader.at(date.end - 1).end);
  date.date.kind = made.kind;
  date.date.span = made.span;
  reader.out.push_back(date.date);
  return date.end - i;
}

std::size_t read_numeric(const ItemReader& reader, std::size_t i) {
  NumericDate read;
  if (!read_numeric_date(reader.text, reader.at(i).begin, read)) return 0;
  DateReader date{reader};
  date.date.digits = true;
  date.date.year = static_cast<std::int16_t>(read.year);
  date.date.month = static_cast<std::int8_t>(read.month);
  date.date.day = date.date.last_day = static_cast<std::int8_t>(read.day);
  date.date.approximate = read.unsure;
  date.end = i + 1;
  while (date.end < reader.items.size() && reader.at(date.end).begin < read.end) ++date.end;
  return emit(date, i);
}

// "1980s", "the '80s", "the eighties", "1990er", "1980-х", "années 80".
std::size_t read_decade(const ItemReader& reader, std::size_t i) {
  const Item& item = reader.at(i);
  DateReader date{reader};
  date.date.approximate = true;
  date.end = i + 1;
  if (item.role == Role::decade && item.value >= 10) {  // eighties, in words: an age as well
    const Item& next = reader.at(i + 1);
    if (next.gap == ' ' && is_plain(next) && to_int(next.value) % 10 == 0 &&
        (next.before == 2 || next.before == 4)) {
      return 0;
    }
    date.date.year = static_cast<std::int16_t>(1900 + item.value);
    date.date.loose = true;
    date.date.value = date.date.upper = date.date.other = item.value;
    return emit(date, i);
  }
  const Item& mark = reader.at(i + 1);
  const bool before = i > 0 && reader.at(i - 1).role == Role::decade &&
                      reader.at(i - 1).value == 1 && item.gap == ' ';
  const bool behind = mark.role == Role::decade && mark.value == 0 &&
                      (mark.gap == '\0' || mark.gap == '\'' || mark.gap == '-');
  const bool tens = item.role == Role::digits && item.decimals == 0 && to_int(item.value) % 10 == 0;
  if (!tens || (!before && !behind)) return 0;
  if (item.before != 2 && !(item.before == 4 && item.value < 3000)) return 0;
  const double year = item.before == 4  ? item.value
                      : item.value < 30 ? 2000 + item.value
                                        : 1900 + item.value;
  date.date.year = static_cast<std::int16_t>(year);
  date.date.digits = true;
  if (item.before == 2)
    date.date.value = date.date.upper = date.date.other =
        item.value;  // the 80s, or a man in his 80s
  if (behind) ++date.end;
  const std::size_t taken = emit(date, i);
  if (before) reader.out.back().span.begin = reader.at(i - 1).begin;  // años 80
  return taken;
}

}  // namespace

std::size_t read_date(const ItemReader& reader, std::size_t i) {
  const Item& first = reader.at(i);
  DateReader date{reader};
  if (first.role == Role::ordinal && date.day_first(i)) {
    date.date.month = static_cast<std::int8_t>(reader.at(date.end).value);
    ++date.end;
    date.year_behind();
    return emit(date, i);
  }
  date.date = {};
  if (first.role == Role::digits) {
    if (const std::size_t taken = read_numeric(reader, i)) return taken;
    if (const std::size_t taken = read_decade(reader, i)) return taken;
    if (!first.code && date.day_first(i)) {
      date.date.digits = true;
      date.date.month = static_cast<std::int8_t>(reader.at(date.end).value);
      ++date.end;
      date.year_behind();
      return emit(date, i);
    }
    if (is_year(first) && first.value < 2100 &&
        (first.value >= 1500 || after_preposition(reader, first.begin))) {
      const Role next = reader.at(i + 1).role;
      if (reader.joined(i + 1) && next != Role::none && next != Role::digits &&
          next != Role::range && next != Role::joiner && next != Role::ordinal &&
          next != Role::small && next != Role::group && next != Role::month &&
          next != Role::multiple && next != Role::about && next != Role::half &&
          next != Role::article)
        return 0;
      date.date = {};
      date.date.digits = true;
      date.date.year = static_cast<std::int16_t>(first.value);
      date.end = i + 1;
      return emit(date, i);
    }
    return 0;
  }
  if (first.role == Role::decade) return read_decade(reader, i);
  if (!is_month(reader, first)) return 0;
  date.end = i + 1;
  date.date.month = static_cast<std::int8_t>(first.value);
  date.day_behind();
  date.year_behind();
  date.date.digits = true;
  if (date.end == i + 1)
    date.date.loose = first.value == 3 || first.value == 5;  // March, May, mars
  return emit(date, i);
}

namespace {

// "half past eight", "a quarter past nine".
std::size_t read_past(const ItemReader& reader, std::size_t i) {
  const Item& part = reader.at(i);
  const Item& hour = reader.at(i + 1);
  if (hour.gap != 't' || hour.value < 1 || hour.value > 12) return 0;
  if (hour.role != Role::small && hour.role != Role::digits) return 0;
  Quantity q =
      make_quantity(QuantityKind::time, (hour.value + part.value) * 60, part.begin, hour.end);
  q.other = q.value + 720;
  reader.out.push_back(q);
  return 2;
}

}  // namespace

std::size_t read_time(const ItemReader& reader, std::size_t i) {
  const Item& hour = reader.at(i);
  if (hour.role == Role::half) return read_past(reader, i);
  if (hour.role == Role::hour) {
    Quantity q = make_quantity(QuantityKind::time, hour.value, hour.begin, hour.end);
    q.loose = true;
    reader.out.push_back(q);
    return 1;
  }
  if (!is_plain(hour) && !(hour.role == Role::digits && hour.decimals == 2)) return 0;
  double hours = hour.value;
  double minutes = 0;
  std::size_t end = i + 1;
  bool clock = false;
  const Item* next = &reader.at(end);
  if (hour.decimals == 2) {  // "20.30 Uhr", "8.30 p.m."
    const bool range =
        next->gap == '-' && is_plain(*next) && reader.at(end + 1).role == Role::meridiem;
    if (next->role != Role::clock && next->role != Role::meridiem && !range) return 0;
    clock = range;
    hours = to_int(hour.value);
    minutes = to_int((hour.value - hours) * 100 + 0.5);
  } else if (next->gap == ':' && is_plain(*next) && next->before == 2) {
    minutes = next->value;
    clock = true;
    ++end;
    if (reader.at(end).gap == ':' && is_plain(reader.at(end)) && !reader.at(end).spaced)
      ++end;  // seconds
  }
  next = &reader.at(end);
  const bool close = next->gap == '\0' || next->gap == ' ';
  if (next->role == Role::clock && close) {
    clock = true;
    ++end;
    const Item& after = reader.at(end);  // 20 h 30
    if (after.role == Role::digits && after.before == 2 && after.decimals == 0 &&
        after.value < 60 && minutes == 0 && (after.gap == ' ' || after.gap == '\0')) {
      minutes = after.value;
      ++end;
    }
    next = &reader.at(end);
  }
  double half_day = -1;
  if (next->role == Role::meridiem && close) {
    half_day = next->value;
    ++end;
  }
  if (hours > 24 || minutes > 59 || (!clock && half_day < 0)) return 0;
  if (half_day >= 0 && hours <= 12) hours = (hours == 12 ? 0 : hours) + half_day;
  Quantity q =
      make_quantity(QuantityKind::time, hours * 60 + minutes, hour.begin, reader.at(end - 1).end);
  if (half_day < 0 && hours <= 12) q.other = q.value + 720;
  q.digits = true;
  reader.out.push_back(q);
  return end - i;
}

}  // namespace mtlint
