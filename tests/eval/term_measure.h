// How a glossary does on clean translations: which of its terms translators keep to, and how many
// findings there are.
#pragma once

#include <string>
#include <vector>

#include "labelled.h"
#include "resources/glossary.h"
#include "resources/resources.h"

namespace mtlint::eval {

// Of each labelled row a term: its source and its English.
std::vector<TermEntry> terms_of_rows(const std::vector<Row>& rows, const std::string& file);

// A table by language: the terms found, those whose English is there, findings per 1,000 segments;
// with all terms, and with those alone that the translators of the other half kept to in nine
// occurrences of ten, of three or more, as a house would have them.
std::string measure_terms(const std::vector<Row>& rows, const std::vector<TermEntry>& terms,
                          const Resources& resources);

}  // namespace mtlint::eval
