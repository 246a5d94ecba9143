// The dynamic programme, and what comes after it.

#include "align/aligner.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "align/evidence.h"

namespace mtlint {
namespace {

constexpr float never = -std::numeric_limits<float>::infinity();

struct Shape {
  std::uint8_t source = 0;
  std::uint8_t target = 0;
  float prior = 0;  // natural logarithm
};
constexpr auto shapes = std::to_array<Shape>({{1, 1, -0.1F},
                                              {1, 2, -3.0F},
                                              {2, 1, -3.0F},
                                              {1, 0, -3.9F},
                                              {0, 1, -3.9F},
                                              {1, 3, -5.0F},
                                              {3, 1, -5.0F},
                                              {2, 2, -6.0F},
                                              {1, 4, -7.0F},
                                              {4, 1, -7.0F}});

// Paragraphs that begin together speak for a border; one that begins inside a bead speaks against.
constexpr float common_paragraph = 1.2F;
constexpr float odd_paragraph = -1.2F;
constexpr float cut_paragraph = -3.0F;

}  // namespace

struct Aligner::Impl {
  Impl(const Resources& resources, const LexicalTable* table) : reader(resources, table) {}

  struct Cell {
    float score = never;
    std::uint8_t shape = 0;
  };

  EvidenceReader reader;
  const std::vector<AlignUnit>* source_units = nullptr;
  const std::vector<AlignUnit>* target_units = nullptr;
  std::vector<Predicted> source{};
  std::vector<Held> target{};
  float ratio = 1;  // English letters for a letter of the source

  std::size_t band = 0;
  std::vector<float> pairs{};  // scores of words by source unit and place in its band
  std::vector<Cell> cells{};

  // The first target place of the band of `i` borders (0 to all source units).
  std::size_t band_begin(std::size_t i) const {
    const std::size_t middle = source.empty() ? 0 : i * target.size() / source.size();
    return middle > band ? middle - band : 0;
  }
  std::size_t width() const { return 2 * band + 1; }
  Cell* cell(std::size_t i, std::size_t j) {
    const std::size_t begin = band_begin(i);
    if (j < begin || j - begin >= width() || j > target.size()) return nullptr;
    return &cells[i * width() + (j - begin)];
  }

  float pair(std::size_t i, std::size_t j) {
    const std::size_t begin = band_begin(i);
    if (j < begin || j - begin >= width()) return words_odds(source[i], target[j]);
    float& known = pairs[i * width() + (j - begin)];
    if (std::isnan(known)) known = words_odds(source[i], target[j]);
    return known;
  }

  // Words of one target unit given several source units.
  float words_given(std::size_t i, std::size_t count, std::size_t j) {
    if (count == 1) return pair(i, j);
    float sum = 0;
    for (const Held::Word& word : target[j].words) {
      float expected = 0;
      float pieces = 0;
      for (std::size_t k = i; k < i + count; ++k) {
        expected += source[k].of(word.key);
        pieces += source[k].pieces;
      }
      sum += word_gain(expected, pieces, word.share);
    }
    return sum;
  }

  // Are the parts of a bead worth a look together? Most are not.
  bool is_hopeful(std::size_t i, std::size_t sources, std::size_t j, std::size_t targets) {
    for (std::size_t k = i; k < i + sources; ++k) {
      float best = never;
      for (std::size_t l = j; l < j + targets; ++l)
        best = std::max(best,
                        pair(k, l) / std::sqrt(1.0F + static_cast<float>(target[l].words.size())));
      if (best < -0.8F) return false;
    }
    return true;
  }

  float lengths(std::size_t i, std::size_t sources, std::size_t j, std::size_t targets) const {
    float from = 0;
    float to = 0;
    for (std::size_t k = i; k < i + sources; ++k) from += source[k].length;
    for (std::size_t k = j; k < j + targets; ++k) to += target[k].length;
    return lengths_odds(from * ratio, to);
  }

  float paragraphs(std::size_t i, std::size_t sources, std::size_t j, std::size_t targets) const {
    float score = 0;
    const auto begins = [](const std::vector<AlignUnit>& units, std::size_t at) {
      return at == 0 || units[at].paragraph != units[at - 1].paragraph;
    };
    for (std::size_t k = i + 1; k < i + sources; ++k)
      if (begins(*source_units, k)) score += cut_paragraph;
    for (std::size_t k = j + 1; k < j + targets; ++k)
      if (begins(*target_units, k)) score += cut_paragraph;
    if (sources > 0 && targets > 0) {
      const bool a = begins(*source_units, i);
      const bool b = begins(*target_units, j);
      score += a && b ? common_paragraph : a != b ? odd_paragraph : 0;
    }
    return score;
  }

  float score(std::size_t i, std::size_t j, const Shape& shape) {
    if (shape.source == 0 || shape.target == 0)
      return shape.prior + paragraphs(i, shape.source, j, shape.target);
    if (shape.source + shape.target > 2 && !is_hopeful(i, shape.source, j, shape.target))
      return never;
    float words = 0;
    for (std::size_t k = j; k < j + shape.target; ++k) words += words_given(i, shape.source, k);
    return words + lengths(i, shape.source, j, shape.target) + shape.prior +
           paragraphs(i, shape.source, j, shape.target);
  }

  void run() {
    cells.assign((source.size() + 1) * width(), {});
    pairs.assign(source.size() * width(), std::numeric_limits<float>::quiet_NaN());
    cell(0, 0)->score = 0;
    for (std::size_t i = 0; i <= source.size(); ++i) {
      const std::size_t begin = band_begin(i);
      for (std::size_t j = begin; j < begin + width() && j <= target.size(); ++j) {
        const float here = cell(i, j)->score;
        if (here == never) continue;
        for (std::size_t s = 0; s < shapes.size(); ++s) {
          const Shape& shape = shapes[s];
          if (i + shape.source > source.size() || j + shape.target > target.size()) continue;
          Cell* next = cell(i + shape.source, j + shape.target);
          if (next == nullptr) continue;
          const float total = here + score(i, j, shape);
          if (total <= next->score) continue;
          next->score = total;
          next->shape = static_cast<std::uint8_t>(s);
        }
      }
    }
  }

  std::vector<Bead> path() {
    std::vector<Bead> beads;
    std::size_t i = source.size();
    std::size_t j = target.size();
    while (i > 0 || j > 0) {
      const Cell* at = cell(i, j);
      if (at == nullptr || at->score == never) return {};
      const Shape& shape = shapes[at->shape];
      const auto a = static_cast<std::uint32_t>(i);
      const auto b = static_cast<std::uint32_t>(j);
      beads.push_back({{a - shape.source, a}, {b - shape.target, b}, 0, false});
      i -= shape.source;
      j -= shape.target;
    }
    std::ranges::reverse(beads);
    return beads;
  }

  // By how much the words speak for the bead, and how well the lengths fit.
  float confidence(const Bead& bead) {
    if (bead.source.empty() || bead.target.empty()) return 0;
    float words = 0;
    std::size_t count = 0;
    for (std::size_t k = bead.target.begin; k < bead.target.end; ++k) {
      words += words_given(bead.source.begin, bead.source.size(), k);
      count += target[k].words.size();
    }
    const float fit =
        lengths(bead.source.begin, bead.source.size(), bead.target.begin, bead.target.size());
    return 1 / (1 + std::exp(-bead_odds(words, count, fit)));
  }

  // What the programme left alone on both sides may be one thing at two places.
  void find_moved(std::vector<Bead>& beads) {
    std::vector<std::size_t> lonely_sources;
    std::vector<std::size_t> lonely_targets;
    for (std::size_t b = 0; b < beads.size(); ++b) {
      if (beads[b].target.empty()) lonely_sources.push_back(b);
      if (beads[b].source.empty()) lonely_targets.push_back(b);
    }
    constexpr std::size_t most = 400;  // of each; more is another text
    if (lonely_sources.size() > most || lonely_targets.size() > most) return;
    std::vector<bool> gone(beads.size());
    for (const std::size_t t : lonely_targets) {
      std::size_t best = beads.size();
      float best_score = 2.5F;
      for (const std::size_t s : lonely_sources) {
        if (gone[s]) continue;
        const std::size_t i = beads[s].source.begin;
        const std::size_t j = beads[t].target.begin;
        const float score = (words_odds(source[i], target[j]) + lengths(i, 1, j, 1)) /
                            std::sqrt(static_cast<float>(target[j].words.size()) + 1);
        if (score <= best_score) continue;
        best_score = score;
        best = s;
      }
      if (best == beads.size()) continue;
      beads[t].source = beads[best].source;
      beads[t].moved = true;
      gone[best] = true;
    }
    std::size_t kept = 0;
    for (std::size_t b = 0; b < beads.size(); ++b)
      if (!gone[b]) beads[kept++] = beads[b];
    beads.resize(kept);
  }
};

Aligner::Aligner(const Resources& resources, const LexicalTable* table)
    : impl_(std::make_unique<Impl>(resources, table)) {}
Aligner::~Aligner() = default;

std::vector<Bead> Aligner::align(const std::vector<AlignUnit>& source,
                                 const std::vector<AlignUnit>& target, Language language) {
  Impl& impl = *impl_;
  impl.source_units = &source;
  impl.target_units = &target;
  impl.source.clear();
  impl.target.clear();
  float from = 0;
  float to = 0;
  for (const AlignUnit& unit : source) {
    impl.source.push_back(impl.reader.predict(unit.text, language));
    from += impl.source.back().length;
  }
  for (const AlignUnit& unit : target) {
    impl.target.push_back(impl.reader.read(unit.text));
    to += impl.target.back().length;
  }
  impl.ratio = from > 0 && to > 0 ? to / from : 1;
  // Wide enough for a chapter that is missing, narrow enough for a book.
  const std::size_t longer = std::max(source.size(), target.size());
  const std::size_t gap = longer - std::min(source.size(), target.size());
  impl.band = std::min(longer, std::max<std::size_t>(60, longer / 100 + gap));
  std::vector<Bead> beads;
  while (true) {
    impl.run();
    beads = impl.path();
    if (!beads.empty() || impl.band >= longer) break;
    impl.band = std::min(longer, impl.band * 4);
  }
  impl.find_moved(beads);
  for (Bead& bead : beads) bead.confidence = impl.confidence(bead);
  return beads;
}

}  // namespace mtlint
