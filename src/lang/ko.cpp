// Korean: no capitals; particles follow closing quotation marks; dates are written 2020. 5. 11.

#include "lang/traits.h"

namespace mtlint {
namespace {

constexpr std::string_view speech[] = {"말했",   "말하", "물었", "외쳤", "소리쳤",
                                       "대답했", "답했", "전했", "밝혔"};

constexpr QuotePair quotes[] = {
    {U'“', U'”'}, {U'‘', U'’'}, {U'「', U'」'}, {U'『', U'』'}, {U'《', U'》'}};

}  // namespace

extern const LanguageTraits ko_traits{
    .language = Language::ko,
    .cased = false,
    .sentences = {.ordinals = true, .speech = speech},
    .quotes = quotes,
};

}  // namespace mtlint
