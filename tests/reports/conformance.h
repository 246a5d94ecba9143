// Does a JSON value conform to a schema of docs/schema/? The part of JSON Schema that ours use:
// type, required, properties, additionalProperties, items, enum, const, minimum, maximum, pattern,
// $ref into $defs.
#pragma once

#include <regex>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace mtlint::testing {

class Conformance {
 public:
  explicit Conformance(nlohmann::json schema) : root_(std::move(schema)) {}

  // One line for each fault; empty if all is well.
  std::vector<std::string> faults(const nlohmann::json& value) const {
    std::vector<std::string> all;
    check(value, root_, "", all);
    return all;
  }

 private:
  using Json = nlohmann::json;

  static bool has_type(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "boolean") return value.is_boolean();
    return type == "null" && value.is_null();
  }

  static bool has_any_type(const Json& value, const Json& type) {
    if (type.is_string()) return has_type(value, type);
    for (const Json& one : type)
      if (has_type(value, one)) return true;
    return false;
  }

  void check_object(const Json& value, const Json& schema, const std::string& path,
                    std::vector<std::string>& all) const {
    for (const Json& key : schema.value("required", Json::array()))
      if (!value.contains(key.get<std::string>()))
        all.push_back(path + " lacks " + key.get<std::string>());
    const Json properties = schema.value("properties", Json::object());
    const Json further = schema.value("additionalProperties", Json(true));
    for (const auto& [key, field] : value.items()) {
      if (properties.contains(key))
        check(field, properties[key], path + "/" + key, all);
      else if (further.is_object())
        check(field, further, path + "/" + key, all);
      else if (further == false)
        all.push_back(path + " has the unknown key " + key);
    }
  }

  void check_scalar(const Json& value, const Json& schema, const std::string& path,
                    std::vector<std::string>& all) const {
    if (schema.contains("const") && value != schema["const"]) all.push_back(path + ": not const");
    if (schema.contains("enum") &&
        std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
      all.push_back(path + ": not in enum");
    if (value.is_number() && value.get<double>() < schema.value("minimum", -1e300))
      all.push_back(path + ": too small");
    if (value.is_number() && value.get<double>() > schema.value("maximum", 1e300))
      all.push_back(path + ": too large");
    if (value.is_string() && schema.contains("pattern") &&
        !std::regex_search(value.get<std::string>(),
                           std::regex(schema["pattern"].get<std::string>())))
      all.push_back(path + ": does not match the pattern");
  }

  void check(const Json& value, const Json& schema, const std::string& path,
             std::vector<std::string>& all) const {
    if (schema.contains("$ref"))  // "#/$defs/place"
      return check(value, root_.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1))),
                   path, all);
    if (schema.contains("type") && !has_any_type(value, schema["type"]))
      return all.push_back(path + ": wrong type");
    check_scalar(value, schema, path, all);
    if (value.is_object()) check_object(value, schema, path, all);
    if (value.is_array() && schema.contains("items"))
      for (std::size_t i = 0; i < value.size(); ++i)
        check(value[i], schema["items"], path + "/" + std::to_string(i), all);
  }

  Json root_;
};

}  // namespace mtlint::testing
