# build/data: what the binary reads, laid out as in an installed tree: rules/, scoring/, dictionaries/ (the
# parts that are read as they are), lexicon.bin (the parts that are compiled).
set(MTLINT_DATA ${CMAKE_BINARY_DIR}/data)
set(MTLINT_HUNSPELL /usr/share/hunspell CACHE PATH "Folder of Hunspell's dictionaries")

# Every inflected form of en_US and en_GB, by Hunspell's own unmunch (package hunspell-tools). Without
# it the tool asks Hunspell for each word: the same findings, slower.
find_program(UNMUNCH unmunch)
set(word_lists "")
foreach(name en_US en_GB)
  set(base ${MTLINT_HUNSPELL}/${name})
  if(UNMUNCH AND EXISTS ${base}.dic AND EXISTS ${base}.aff)
    add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/words-${name}.txt
      COMMAND ${CMAKE_SOURCE_DIR}/cmake/expand_words.sh ${UNMUNCH} ${base} ${CMAKE_BINARY_DIR}/words-${name}.txt
      DEPENDS ${base}.dic ${base}.aff ${CMAKE_SOURCE_DIR}/cmake/expand_words.sh
      COMMENT "Expanding the words of ${name}" VERBATIM)
    list(APPEND word_lists ${CMAKE_BINARY_DIR}/words-${name}.txt)
  else()
    message(WARNING "No word list of ${name}: install hunspell-tools, hunspell-en-us, hunspell-en-gb")
  endif()
endforeach()

file(GLOB_RECURSE dictionary_files CONFIGURE_DEPENDS dictionaries/*)
add_custom_command(OUTPUT ${MTLINT_DATA}/lexicon.bin
  COMMAND ${CMAKE_COMMAND} -E make_directory ${MTLINT_DATA}
  COMMAND mtlint compile --dictionaries ${CMAKE_SOURCE_DIR}/dictionaries --output ${MTLINT_DATA}/lexicon.bin
          --hunspell ${MTLINT_HUNSPELL} ${word_lists}
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${CMAKE_SOURCE_DIR}/dictionaries ${MTLINT_DATA}/dictionaries
  DEPENDS mtlint ${dictionary_files} ${word_lists}
  COMMENT "Compiling the dictionaries" VERBATIM)

include(mtlint_imports)

file(GLOB_RECURSE rule_files CONFIGURE_DEPENDS rules/*.json scoring/*.json)
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/rules.stamp
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${MTLINT_DATA}/rules
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${CMAKE_SOURCE_DIR}/rules ${MTLINT_DATA}/rules
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${CMAKE_SOURCE_DIR}/scoring ${MTLINT_DATA}/scoring
  COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/rules.stamp
  DEPENDS ${rule_files} COMMENT "Copying the rule cards" VERBATIM)
add_custom_target(mtlint_data ALL DEPENDS ${MTLINT_DATA}/lexicon.bin ${MTLINT_DATA}/imports.bin
                  ${CMAKE_BINARY_DIR}/rules.stamp)
