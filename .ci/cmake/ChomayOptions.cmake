# Flags of the whole build (globally: sanitizers, exceptions) and of our own code only
# (chomay_options: warnings, include root). Third-party code gets none of the warnings.

if(CHOMAY_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
  # Only cereal throws, and the tests: who compiles for it is named (chomay_module's THROWS).
  # Newer compilers default to a 64 KB stack, under another name of the setting.
  if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.27)
    set(stack -sTOTAL_STACK=1048576)
  else()
    set(stack -sSTACK_SIZE=1048576)
  endif()
  add_link_options(-fwasm-exceptions -sALLOW_MEMORY_GROWTH=1 ${stack})
else()
  add_compile_options(-ffunction-sections -fdata-sections)
  add_link_options(-Wl,--gc-sections)
endif()

add_library(chomay_options INTERFACE)
target_include_directories(chomay_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(chomay_options INTERFACE -Wall -Wextra -Wpedantic -Werror)

find_program(CHOMAY_CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
if(CHOMAY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Without the folder in the key, what one build folder compiled serves the others.
  set(CMAKE_C_COMPILER_LAUNCHER env CCACHE_NOHASHDIR=1 ${CHOMAY_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_C_COMPILER_LAUNCHER})
endif()
