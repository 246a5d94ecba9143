// How long it takes to find and to compare the quantities of one segment.

#include <benchmark/benchmark.h>

#include "analysis/quantities.h"
#include "analysis/quantity_match.h"

namespace mtlint {
namespace {

constexpr std::string_view chinese_news =
    "截至2019年底，全省共有各类市场主体123.4万户，比上年增长10.6%，其中三成以上为新登记企业，"
    "带动就业二十三万五千多人。";
constexpr std::string_view english_news =
    "By the end of 2019 the province had 1.234 million market entities of all kinds, up 10.6 "
    "percent "
    "from the year before, more than 30 percent of them newly registered, with jobs for 235,000 "
    "people.";
constexpr std::string_view chinese_plain =
    "有关部门表示，将继续采取措施，努力改善当地居民的生活条件，让更多人享受到发展的成果。";
constexpr std::string_view english_plain =
    "The departments concerned said they would go on taking measures, working hard to improve the "
    "living conditions of local residents and letting more of them enjoy the fruits of growth.";
constexpr std::string_view russian_news =
    "В 2019 году компания продала 1,5 млн автомобилей, что на 10,6 процента больше, чем годом "
    "ранее; "
    "в её отделениях работают двадцать три тысячи человек.";
constexpr std::string_view german_news =
    "Im Jahr 2019 verkaufte das Unternehmen 1,5 Millionen Fahrzeuge, 10,6 Prozent mehr als im "
    "Vorjahr; "
    "in seinen Werken arbeiten dreiundzwanzigtausend Menschen.";

void quantities_find(benchmark::State& state, std::string_view text, Language language) {
  std::vector<Quantity> quantities;
  for (auto _ : state) {
    quantities.clear();
    find_quantities(text, language, {}, quantities);
    benchmark::DoNotOptimize(quantities.data());
  }
}

void quantities_compare(benchmark::State& state) {
  std::vector<Quantity> source;
  std::vector<Quantity> target;
  find_quantities(chinese_news, Language::zh, {}, source);
  find_quantities(english_news, Language::en, {}, target);
  std::vector<QuantityFault> faults;
  for (auto _ : state) {
    faults.clear();
    compare_numbers({chinese_news, source}, {english_news, target}, true, faults);
    compare_dates(source, target, faults);
    benchmark::DoNotOptimize(faults.data());
  }
}

BENCHMARK_CAPTURE(quantities_find, zh_news, chinese_news, Language::zh);
BENCHMARK_CAPTURE(quantities_find, zh_plain, chinese_plain, Language::zh);
BENCHMARK_CAPTURE(quantities_find, en_news, english_news, Language::en);
BENCHMARK_CAPTURE(quantities_find, en_plain, english_plain, Language::en);
BENCHMARK_CAPTURE(quantities_find, ru_news, russian_news, Language::ru);
BENCHMARK_CAPTURE(quantities_find, de_news, german_news, Language::de);
BENCHMARK(quantities_compare);

}  // namespace
}  // namespace mtlint
