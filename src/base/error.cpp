// How an error is told: file:line:column: what; hint.

#include "base/error.h"

namespace mtlint {

std::string describe(const Error& error) {
  std::string text;
  if (!error.file.empty()) {
    text += error.file == "-" ? "(standard input)" : error.file;
    if (error.line > 0) text += ":" + std::to_string(error.line);
    if (error.line > 0 && error.column > 0) text += ":" + std::to_string(error.column);
    text += ": ";
  }
  text += error.what;
  if (!error.hint.empty()) text += "; " + error.hint;
  return text;
}

}  // namespace mtlint
