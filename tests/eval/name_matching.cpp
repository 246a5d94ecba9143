// Areas under the curve of the phonetic model.

#include "name_matching.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include <fmt/format.h>

#include "labelled.h"
#include "resources/phonetics.h"
#include "train/name_negatives.h"
#include "train/name_pairs.h"

namespace mtlint::eval {
namespace {

using Scores = std::vector<float>;
using Pairs = std::vector<train::NamePair>;

struct Measured {
  std::vector<std::pair<float, const train::NamePair*>> judged{};
  std::size_t pairs = 0, unjudged = 0;
  Scores right{}, random{}, hard{}, hardest{};
};

// The chance that a right pair scores above a wrong one; ties count half.
double area(Scores right, Scores wrong) {
  std::ranges::sort(right);
  std::ranges::sort(wrong);
  double above = 0;
  std::size_t low = 0, high = 0;
  for (const float score : right) {
    while (low < wrong.size() && wrong[low] < score) ++low;
    high = std::max(high, low);
    while (high < wrong.size() && wrong[high] <= score) ++high;
    above += (static_cast<double>(low) + static_cast<double>(high)) / 2;
  }
  return above / static_cast<double>(right.size()) / static_cast<double>(wrong.size());
}

double share_above(const Scores& scores, float threshold) {
  return static_cast<double>(
             std::ranges::count_if(scores, [&](float s) { return s > threshold; })) /
         static_cast<double>(scores.size());
}

// The share of right pairs found where the share `alarms` of the wrong ones is taken for right.
double found_at(const Scores& right, Scores wrong, double alarms) {
  std::ranges::sort(wrong, std::greater{});
  return share_above(right,
                     wrong[static_cast<std::size_t>(alarms * static_cast<double>(wrong.size()))]);
}

Measured measure(Language language, const Pairs& pairs, const Phonetics& phonetics,
                 std::uint32_t seed) {
  std::vector<phonetic::Letters> spellings;
  for (const auto& pair : pairs) spellings.push_back(phonetic::letters_of(pair.english));
  const train::Negatives negatives(spellings);
  train::Random random(seed);
  Measured measured;
  measured.pairs = pairs.size();
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const Phonetics::Part part = phonetics.prepare(language, pairs[i].source);
    const auto right = phonetics.score(part, pairs[i].english);
    if (!right) {
      ++measured.unjudged;
      continue;
    }
    measured.right.push_back(*right);
    measured.judged.emplace_back(*right, &pairs[i]);
    measured.random.push_back(*phonetics.score(part, pairs[negatives.random(i, random)].english));
    measured.hard.push_back(*phonetics.score(part, pairs[negatives.hard(i, random)].english));
    measured.hardest.push_back(*phonetics.score(part, pairs[negatives.hardest(i, random)].english));
  }
  return measured;
}

std::string as_row(const std::string& file, Language language, const Measured& m) {
  return fmt::format(
      "| {} | {} | {} | {} | {:.4f} | {:.4f} | {:.4f} | {:.3f} | {:.3f} | {:.3f} | {:.3f} | "
      "{:.3f} |\n",
      std::filesystem::path(file).filename().string(), code_of(language), m.right.size(),
      m.unjudged, area(m.right, m.random), area(m.right, m.hard), area(m.right, m.hardest),
      found_at(m.right, m.random, 0.01), found_at(m.right, m.hard, 0.05), share_above(m.right, 0),
      share_above(m.random, 0), share_above(m.hard, 0));
}

// The pairs that the model believes least.
std::string worst_pairs(Measured& measured, std::size_t count) {
  std::ranges::stable_sort(measured.judged, {}, &std::pair<float, const train::NamePair*>::first);
  std::string text;
  for (std::size_t i = 0; i < std::min(count, measured.judged.size()); ++i)
    text += fmt::format("{:8.2f}  {}  {}\n", measured.judged[i].first,
                        measured.judged[i].second->source, measured.judged[i].second->english);
  return text;
}

}  // namespace

Result<std::string> measure_names(const NameQuestion& question) {
  std::vector<std::string> missing;
  const auto phonetics = Phonetics::open(question.weights, missing);
  if (!phonetics) return Failure(phonetics.error());
  std::set<std::string> seen;
  for (const std::string& file : question.trained) {
    const auto rows = read_rows(file);
    if (!rows) return Failure(rows.error());
    for (const Row& row : *rows) seen.insert(row.source);
  }
  std::string table =
      question.worst > 0
          ? ""
          : "| file | language | pairs | not judged | AUC random | AUC hard | AUC hardest | found "
            "at 1 % of "
            "random | found at 5 % of hard | right above 0 | random above 0 | hard above 0 |\n"
            "|---|---|---|---|---|---|---|---|---|---|---|---|\n";
  const auto add = [&](const std::string& file, Language language, const Pairs& kept) {
    if (kept.size() < 100 || !phonetics->knows(language)) return;
    Measured measured = measure(language, kept, *phonetics, question.seed);
    table += question.worst > 0 ? worst_pairs(measured, question.worst)
                                : as_row(file, language, measured);
  };
  for (const std::string& file : question.files) {
    const auto rows = read_rows(file);
    if (!rows) return Failure(rows.error());
    const bool was_trained = std::ranges::find(question.trained, file) != question.trained.end();
    for (const Language language : Phonetics::languages) {
      Pairs kept;
      for (const Row& row : *rows)
        if (language_of_tag(row.src_lang) == language &&
            (was_trained ? phonetic::is_kept_aside(row.source) : !seen.contains(row.source)))
          kept.push_back({row.source, row.target});
      add(file, language, kept);
    }
  }
  if (question.dictionaries.empty()) return table;
  for (const Language language : Phonetics::languages) {
    Pairs kept;
    if (auto read = train::add_dictionary_pairs(question.dictionaries, language, kept, true); !read)
      return Failure(read.error());
    add("names of the dictionaries", language, kept);
  }
  return table;
}

}  // namespace mtlint::eval
