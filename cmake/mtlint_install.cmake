# Installation by Debian's file hierarchy.
include(GNUInstallDirs)
install(TARGETS mtlint RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
