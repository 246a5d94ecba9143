# Installation by Debian's file hierarchy. The manual page and the completions are written by the binary
# itself, from the tables of its command line.
include(GNUInstallDirs)
install(TARGETS mtlint RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${MTLINT_DATA}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/mtlint
        PATTERN "README.md" EXCLUDE)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(generated_texts "")
function(mtlint_written_by_itself name folder)
  set(file ${CMAKE_BINARY_DIR}/installed/${name})
  add_custom_command(OUTPUT ${file}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/installed
    COMMAND mtlint ${ARGN} > ${file} DEPENDS mtlint COMMENT "Writing ${name}" VERBATIM)
  install(FILES ${file} DESTINATION ${folder})
  set(generated_texts ${generated_texts} ${file} PARENT_SCOPE)
endfunction()
mtlint_written_by_itself(mtlint.1 ${CMAKE_INSTALL_MANDIR}/man1 man)
mtlint_written_by_itself(mtlint ${CMAKE_INSTALL_DATADIR}/bash-completion/completions completion bash)
mtlint_written_by_itself(_mtlint ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions completion zsh)
mtlint_written_by_itself(mtlint.fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d completion fish)
add_custom_target(mtlint_texts ALL DEPENDS ${generated_texts})

# The documentation, if it was built (target site).
install(DIRECTORY ${MTLINT_SITE}/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/html OPTIONAL)
