# build/site: the documentation as static pages, those of the rules from their cards. Not part of `all`:
#   cmake --build build --target site        (needs python3 and cmark-gfm)
set(MTLINT_SITE ${CMAKE_BINARY_DIR}/site)
add_custom_target(site
  COMMAND ${CMAKE_SOURCE_DIR}/docs/site/make_site $<TARGET_FILE:mtlint> ${MTLINT_SITE}
  DEPENDS mtlint mtlint_data COMMENT "Writing the documentation's pages" VERBATIM)
