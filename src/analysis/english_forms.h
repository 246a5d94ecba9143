// English words made comparable: irregular forms brought home, determiners, and words for the same
// image (cow, ox, cattle), which is how translators and machines vary a literal rendering.
#pragma once

#include <cstdint>
#include <string_view>

namespace mtlint {

// The base form of an irregular form ("threw" is throw, "mice" mouse), or the word itself. Forms
// that are commoner as other words (left, ground, saw) stay as they are.
std::string_view base_form(std::string_view lower_case);

// a, the, his, some …: words that a phrase may have or lack.
bool is_determiner(std::string_view lower_case);

// Words that say little by themselves: determiners, prepositions, pronouns, forms of "be".
bool is_function_word(std::string_view lower_case);

// The number of the family of words for one image, by base form; 0 = none. Plural nouns in -s are
// looked up by the caller's stem.
std::uint16_t image_family(std::string_view base);

}  // namespace mtlint
