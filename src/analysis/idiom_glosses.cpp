// Likeness of the English to glosses, and to the characters of an idiom.

#include "analysis/idiom_glosses.h"

#include <algorithm>
#include <array>

#include "analysis/english_forms.h"
#include "base/hash.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::uint32_t none = GlossScratch::none_of;
using Words = std::vector<GlossScratch::Word>;

bool is(const GlossScratch::Word& word, std::uint32_t stem) {
  return word.content && (word.stem == stem || word.base == stem);
}

// 1 for the word itself, less for a synonym, 0 for neither.
float alike(const GlossScratch::Word& word, std::uint32_t stem, const Imports& imports) {
  if (is(word, stem)) return 1;
  if (!word.content || word.stem == none) return 0;
  const auto synonyms = imports.synonyms(stem);
  const bool synonym = std::ranges::find(synonyms, word.stem) != synonyms.end() ||
                       std::ranges::find(synonyms, word.base) != synonyms.end();
  return synonym ? 0.6F : 0.0F;
}

// The weight of a gloss's words that the English has, as a share of all.
class GlossScore {
 public:
  GlossScore(const Words& words, const Imports& imports) : words_(words), imports_(imports) {}

  void add(std::uint32_t stem) {
    const float rarity = std::max(imports_.stem(stem).rarity, 0.5F);
    float best = 0;
    for (const GlossScratch::Word& word : words_) {
      const float like = alike(word, stem, imports_);
      best = std::max(best, word.explained ? 0.45F * like : word.covered ? 0.5F * like : like);
    }
    found_ += best * rarity;
    all_ += rarity;
  }
  // One word alone says little: what it weighs is compared with a rather rare word.
  float share() const { return all_ == 0 ? 0 : found_ / std::max(all_, 4.0F); }

 private:
  const Words& words_;
  const Imports& imports_;
  float found_ = 0;
  float all_ = 0;
};

float score_text(std::string_view text, const Words& words, const Imports& imports,
                 GlossScratch& scratch) {
  scratch.gloss.reset(text);
  GlossScore score(words, imports);
  for (const PatternText::Word& word : scratch.gloss.words())
    if (!is_function_word(word.lower))
      if (const auto stem = imports.stem_number(scratch.gloss.stem_of(word.lower)))
        score.add(*stem);
  return score.share();
}

float gloss_score(const IdiomRecord* curated, const ImportedIdiomRecord* imported,
                  const Lexicon& lexicon, const Imports& imports, GlossScratch& scratch) {
  float best = 0;
  if (imported != nullptr)
    for (const GlossRecord& gloss : imports.glosses(*imported)) {
      if (gloss.literal != 0) continue;
      GlossScore score(scratch.words, imports);
      for (const std::uint32_t stem : imports.stems(gloss)) score.add(stem);
      best = std::max(best, score.share());
    }
  if (curated != nullptr) {
    best =
        std::max(best, score_text(lexicon.text(curated->meaning), scratch.words, imports, scratch));
    for (const TextRef text : lexicon.texts(curated->suggest))
      best = std::max(best, score_text(lexicon.text(text), scratch.words, imports, scratch));
  }
  return best;
}

// Particles and negations, whose English says nothing about how an idiom was rendered.
bool is_particle(char32_t c) {
  constexpr std::u32string_view particles =
      U"之而不无無于於以其所者也则則乎焉为為与與如若且有是的了";
  return particles.find(c) != std::u32string_view::npos;
}

// For each character that has English words, how well each word of the English renders it.
struct CharacterMatches {
  std::vector<std::vector<float>> weights{};  // [character][word]
};

CharacterMatches match_characters(std::string_view idiom, const Words& words,
                                  const Imports& imports) {
  CharacterMatches matches;
  std::u32string seen;
  for (std::size_t at = 0; at < idiom.size();) {
    const char32_t c = next_code_point(idiom, at);
    if (!is_han(c) || is_particle(c) || seen.find(c) != std::u32string::npos) continue;
    const auto candidates = imports.character_words(c);
    if (candidates.empty()) continue;
    seen += c;
    auto& row = matches.weights.emplace_back(words.size(), 0.0F);
    for (const CharacterWord& candidate : candidates)
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].explained) continue;
        const float like = alike(words[i], candidate.stem, imports);
        const bool good =
            like == 1 ? candidate.probability >= 0.03F : like > 0 && candidate.probability >= 0.12F;
        if (good) row[i] = std::max(row[i], like);
      }
  }
  return matches;
}

void score_characters(std::string_view idiom, const PatternText& target, const Imports& imports,
                      GlossScratch& scratch, Likeness& out) {
  const CharacterMatches matches = match_characters(idiom, scratch.words, imports);
  const std::size_t count = matches.weights.size();
  const std::size_t words = scratch.words.size();
  if (count == 0 || words == 0) return;
  const std::size_t window = 2 * count + 5;
  for (std::size_t begin = 0; begin < words; ++begin) {
    const std::size_t end = std::min(words, begin + window);
    float sum = 0;
    std::uint32_t characters = 0;
    std::size_t first = end;
    std::size_t last = begin;
    std::vector<bool> used(end - begin, false);
    for (const auto& row : matches.weights) {
      std::size_t best = end;
      for (std::size_t i = begin; i < end; ++i)
        if (!used[i - begin] && row[i] > 0 && (best == end || row[i] > row[best])) best = i;
      if (best == end) continue;
      used[best - begin] = true;
      sum += row[best];
      ++characters;
      first = std::min(first, best);
      last = std::max(last, best);
    }
    const float score = sum / static_cast<float>(count);
    if (characters == 0 || score <= out.literal) continue;
    out.literal = score;
    out.characters = characters;
    out.span = {target.words()[first].span.begin, target.words()[last].span.end};
  }
  std::size_t content = 0;
  std::size_t covered = 0;
  for (std::size_t i = 0; i < words; ++i) {
    if (!scratch.words[i].content) continue;
    ++content;
    scratch.words[i].covered =
        std::ranges::any_of(matches.weights, [&](const auto& row) { return row[i] > 0; });
    covered += scratch.words[i].covered ? 1U : 0U;
  }
  if (content > 0) out.covered = static_cast<float>(covered) / static_cast<float>(content);
}

// The words of the source outside idioms, longest first, and the English that glosses them.
void explain_rest(const SourceText& source, const std::vector<IdiomHit>& hits,
                  const Lexicon& lexicon, const Imports& imports, GlossScratch& scratch) {
  FoldOptions options;
  options.simplify = lexicon.han();
  std::uint32_t from = 0;
  const auto explain = [&](Span part) {
    scratch.text = folded(part.of(source.text), options);
    for (std::size_t at = 0; at < scratch.text.size();) {
      const auto word = imports.words().longest(scratch.text, at);
      if (word)
        for (const std::uint32_t stem : imports.word_glosses(word->payload))
          scratch.explained.push_back(stem);
      at = word ? at + word->size : prefix_end(scratch.text, at, 1);
    }
  };
  for (const IdiomHit& hit : hits) {
    if (hit.span.begin > from) explain({from, hit.span.begin});
    from = std::max(from, hit.span.end);
  }
  if (from < source.text.size()) explain({from, static_cast<std::uint32_t>(source.text.size())});
  std::ranges::sort(scratch.explained);
}

}  // namespace

void prepare_glosses(const SourceText& source, const std::vector<IdiomHit>& hits,
                     const PatternText& target, const Lexicon& lexicon, const Imports& imports,
                     GlossScratch& scratch) {
  scratch.explained.clear();
  if (source.language == Language::zh) explain_rest(source, hits, lexicon, imports, scratch);
  scratch.words.clear();
  const auto number = [&](std::uint64_t hash) { return imports.stem_number(hash).value_or(none); };
  for (const PatternText::Word& word : target.words()) {
    GlossScratch::Word& one = scratch.words.emplace_back();
    one.base = number(word.stem);
    one.stem = number(word.raw_stem);
    one.content = !is_function_word(word.lower);
    one.explained = std::ranges::binary_search(scratch.explained, one.stem) ||
                    std::ranges::binary_search(scratch.explained, one.base);
  }
}

float compare_glosses_only(std::string_view idiom, const IdiomRecord* curated,
                           const ImportedIdiomRecord* imported, const PatternText& target,
                           Span without, const Lexicon& lexicon, const Imports& imports,
                           GlossScratch& scratch) {
  const Words all = scratch.words;
  const CharacterMatches matches = match_characters(idiom, all, imports);
  const auto renders = [&](std::size_t i) {
    return std::ranges::any_of(matches.weights, [&](const auto& row) { return row[i] > 0; });
  };
  std::size_t outside = 0;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (without.contains(target.words()[i].span) || renders(i))
      scratch.words[i].content = false;
    else
      outside += all[i].content ? 1U : 0U;
  if (outside < 3) {
    scratch.words = all;
    return 0;
  }
  const float score = gloss_score(curated, imported, lexicon, imports, scratch);
  scratch.words = all;
  return score;
}

Likeness compare_glosses(std::string_view idiom, const IdiomRecord* curated,
                         const ImportedIdiomRecord* imported, const PatternText& target,
                         const Lexicon& lexicon, const Imports& imports, GlossScratch& scratch) {
  Likeness likeness;
  // A word that renders a character is half a sign that the meaning is there: 梦 is "dream" in "an
  // empty dream" and in "a dream of Nanke".
  score_characters(idiom, target, imports, scratch, likeness);
  likeness.gloss = gloss_score(curated, imported, lexicon, imports, scratch);
  for (GlossScratch::Word& word : scratch.words) word.covered = false;
  return likeness;
}

}  // namespace mtlint
