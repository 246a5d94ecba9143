# Every library that mtlint uses, by its Debian 12 package.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU 70 REQUIRED COMPONENTS uc i18n data)  # libicu-dev
find_package(nlohmann_json 3.11 REQUIRED)              # nlohmann-json3-dev
find_package(fmt 9 REQUIRED)                           # libfmt-dev
find_package(tl-expected REQUIRED)                     # libexpected-dev
find_package(simdjson REQUIRED)                        # libsimdjson-dev
find_package(CLI11 REQUIRED)                           # libcli11-dev
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)            # libre2-dev
pkg_check_modules(HUNSPELL REQUIRED IMPORTED_TARGET hunspell)  # libhunspell-dev
pkg_check_modules(OPENCC REQUIRED IMPORTED_TARGET opencc)      # libopencc-dev
find_library(HTTPLIB_LIBRARY cpp-httplib REQUIRED)              # libcpp-httplib-dev
pkg_check_modules(SENTENCEPIECE REQUIRED IMPORTED_TARGET sentencepiece)  # libsentencepiece-dev
pkg_check_modules(EXPAT REQUIRED IMPORTED_TARGET expat)        # libexpat1-dev
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)    # libpugixml-dev
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)      # libzip-dev
find_path(CLD2_INCLUDE cld2/public/compact_lang_det.h REQUIRED)  # libcld2-dev
find_library(CLD2_LIBRARY cld2 REQUIRED)
find_path(STEMMER_INCLUDE libstemmer.h REQUIRED)                 # libstemmer-dev
find_library(STEMMER_LIBRARY stemmer REQUIRED)

add_library(mtlint_dependencies INTERFACE)
target_include_directories(mtlint_dependencies SYSTEM INTERFACE ${CLD2_INCLUDE} ${STEMMER_INCLUDE})
target_link_libraries(mtlint_dependencies INTERFACE
  Threads::Threads ICU::i18n ICU::uc ICU::data nlohmann_json::nlohmann_json fmt::fmt tl::expected
  simdjson::simdjson CLI11::CLI11 PkgConfig::RE2 PkgConfig::HUNSPELL PkgConfig::OPENCC
  PkgConfig::SENTENCEPIECE PkgConfig::EXPAT PkgConfig::PUGIXML PkgConfig::LIBZIP
  ${CLD2_LIBRARY} ${STEMMER_LIBRARY} ${HTTPLIB_LIBRARY})
# Type errors in JSON say where they are; it changes the ABI namespace, so everybody gets it.
target_compile_definitions(mtlint_dependencies INTERFACE JSON_DIAGNOSTICS=1)
