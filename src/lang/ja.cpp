// Japanese: a particle behind 」 continues the sentence.

#include <algorithm>

#include "lang/traits.h"

namespace mtlint {
namespace {

// Words that begin like a particle.
constexpr std::string_view starters[] = {
    "がん", "だから",   "だが",   "だけど",   "だったら", "だって",   "できる",
    "では", "でも",     "とき",   "ところ",   "とても",   "とにかく", "とりあえず",
    "にも", "に反し",   "のち",   "はい",     "はじめ",   "はるか",   "もう",
    "もし", "もちろん", "もっと", "もともと", "やがて",   "やっと",   "やはり"};
static_assert(std::ranges::is_sorted(starters));

constexpr std::string_view speech[] = {"言",   "叫",   "答",     "尋ね", "聞い",
                                       "話し", "述べ", "つぶや", "呟"};

constexpr std::string_view continuations[] = {"と", "って", "が",   "を",   "に",
                                              "は", "も",   "の",   "など", "や",
                                              "で", "から", "まで", "だ",   "との"};

constexpr QuotePair quotes[] = {{U'「', U'」'}, {U'『', U'』'}, {U'“', U'”'}};

}  // namespace

extern const LanguageTraits ja_traits{
    .language = Language::ja,
    .cased = false,
    .sentences = {.spaced = false,
                  .starters = starters,
                  .speech = speech,
                  .continuations = continuations},
    .quotes = quotes,
};

}  // namespace mtlint
