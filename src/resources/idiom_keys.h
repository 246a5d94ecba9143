// Other written forms of an idiom in Chinese, Japanese and Korean, made by rule: swapped halves,
// verbs with something put into them, particles and endings. Internal to compile_lexicon().
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace mtlint {

// `written` is a form as the dictionary has it (spaces and all), `key` the same as the index wants
// it. The forms come in the shape of `key`; the key itself is not among them.
std::vector<std::string> key_variants(Language language, std::string_view type,
                                      std::string_view written, const std::string& key);

// The Korean part: forms of the last verb and of the particles between words.
std::vector<std::string> korean_variants(std::string_view written);

// Clauses of a quotation, cut at its punctuation, each as the index wants it.
std::vector<std::string> clauses_of(std::string_view written);

}  // namespace mtlint
