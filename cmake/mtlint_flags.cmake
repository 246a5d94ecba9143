# Language level and warnings; sanitizers come from the presets through CMAKE_CXX_FLAGS.
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, RelWithDebInfo" FORCE)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
# -O2: measured no slower than -O3 here, and quicker to build.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
# g++ 12 warns falsely inside the standard library: -Wrestrict on string concatenation (GCC bug
# 105329), -Warray-bounds on maps of JSON values (GCC bug 105562 and its kin).
add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-Wno-restrict -Wno-array-bounds)
endif()
if(MTLINT_WERROR)
  add_compile_options(-Werror)
endif()
