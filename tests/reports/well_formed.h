// Is a text well-formed XML, and what does it hold?
#pragma once

#include <expat.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mtlint::testing {

struct XmlElement {
  std::string name{};
  std::map<std::string, std::string> attributes{};
};

struct XmlReading {
  std::string fault{};  // empty: well-formed
  std::vector<XmlElement> elements{};
};

inline XmlReading read_xml(std::string_view text) {
  XmlReading reading;
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr),
                                                                       XML_ParserFree);
  XML_SetUserData(parser.get(), &reading);
  XML_SetStartElementHandler(
      parser.get(), [](void* data, const XML_Char* name, const XML_Char** attributes) {
        XmlElement& element = static_cast<XmlReading*>(data)->elements.emplace_back();
        element.name = name;
        for (; *attributes != nullptr; attributes += 2)
          element.attributes[*attributes] = attributes[1];
      });
  if (XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), XML_TRUE) ==
      XML_STATUS_ERROR)
    reading.fault = std::string(XML_ErrorString(XML_GetErrorCode(parser.get()))) + " at line " +
                    std::to_string(XML_GetCurrentLineNumber(parser.get()));
  return reading;
}

}  // namespace mtlint::testing
