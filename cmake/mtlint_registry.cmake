# Registries from folder listings: a new file is registered by being there. A file whose object has
# another name than its file is a link error that names it.
#
#   src/rules/<group>/<id_with_underscores>.cpp   defines  extern const RuleCode <id_with_underscores>
#   src/formats/<name>_format.cpp                 defines  extern const Format <name>_format
#   src/reports/<name>_report.cpp                 defines  extern const ReportFormat <name>_report
function(mtlint_registry target output header type function pattern)
  file(GLOB files CONFIGURE_DEPENDS ${pattern})
  list(SORT files)
  set(declarations "")
  set(entries "")
  set(count 0)
  foreach(file ${files})
    get_filename_component(name ${file} NAME_WE)
    string(APPEND declarations "extern const ${type} ${name};\n")
    string(APPEND entries "    &${name},\n")
    math(EXPR count "${count} + 1")
  endforeach()
  set(text "// Generated from the folder's listing by cmake/mtlint_registry.cmake.\n\n")
  string(APPEND text "#include <array>\n#include <span>\n\n#include \"${header}\"\n\nnamespace mtlint {\n\n")
  string(APPEND text "${declarations}\nstd::span<const ${type}* const> ${function}() {\n")
  if(count EQUAL 0)
    string(APPEND text "  return {};\n}\n\n}  // namespace mtlint\n")
  else()
    string(APPEND text "  static constexpr std::array<const ${type}*, ${count}> all{\n${entries}  };\n")
    string(APPEND text "  return all;\n}\n\n}  // namespace mtlint\n")
  endif()
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/${output} CONTENT "${text}")
  target_sources(${target} PRIVATE ${CMAKE_BINARY_DIR}/generated/${output})
endfunction()

function(mtlint_generate_registries target)
  mtlint_registry(${target} rule_registry.cpp rules/registry.h RuleCode all_rule_code
                  ${CMAKE_SOURCE_DIR}/src/rules/*/*.cpp)
  mtlint_registry(${target} format_registry.cpp formats/reader.h Format all_formats
                  ${CMAKE_SOURCE_DIR}/src/formats/*_format.cpp)
  mtlint_registry(${target} report_registry.cpp reports/report.h ReportFormat all_reports
                  ${CMAKE_SOURCE_DIR}/src/reports/*_report.cpp)
endfunction()
