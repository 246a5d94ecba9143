// Chinese: 。！？ need no space; “快来！”她说 is one sentence.

#include <algorithm>

#include "lang/traits.h"

namespace mtlint {
namespace {

// Words that begin like one of the continuations.
constexpr std::string_view starters[] = {"与此", "並非", "之前", "之后", "之後", "及时",
                                         "及時", "及至", "和平", "并非", "或許", "或许",
                                         "的确", "的確", "等到", "等等", "與此"};
static_assert(std::ranges::is_sorted(starters));

constexpr std::string_view speech[] = {"说", "說", "道",   "问",   "問",   "喊",
                                       "叫", "答", "表示", "回应", "回應", "写",
                                       "寫", "嚷", "称",   "稱",   "告诉", "告訴"};

constexpr std::string_view continuations[] = {"的", "之",   "等",   "和",   "与",   "與", "及",
                                              "或", "一词", "一詞", "一语", "一語", "并", "並"};

constexpr QuotePair quotes[] = {{U'“', U'”'}, {U'‘', U'’'}, {U'「', U'」'}, {U'『', U'』'}};

}  // namespace

extern const LanguageTraits zh_traits{
    .language = Language::zh,
    .cased = false,
    .sentences = {.spaced = false,
                  .starters = starters,
                  .speech = speech,
                  .continuations = continuations},
    .quotes = quotes,
};

}  // namespace mtlint
