// Arabic: ؟ ، ؛ and no capitals.

#include "lang/traits.h"

namespace mtlint {
namespace {

constexpr std::string_view speech[] = {"قال",  "وقال",  "فقال",  "سأل", "وسأل", "صاح",
                                       "أجاب", "وأجاب", "تساءل", "هتف", "صرخ"};

constexpr QuotePair quotes[] = {{U'«', U'»'}, {U'“', U'”'}};

}  // namespace

extern const LanguageTraits ar_traits{
    .language = Language::ar,
    .cased = false,
    .sentences = {.speech = speech},
    .quotes = quotes,
};

}  // namespace mtlint
