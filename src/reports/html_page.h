// The page of --format html, from the files in src/reports/html (cmake/mtlint_page.cmake).
#pragma once

#include <string_view>

namespace mtlint {

extern const std::string_view html_page;    // page.html
extern const std::string_view html_style;   // style.css
extern const std::string_view html_script;  // all *.js, in order of their names

}  // namespace mtlint
