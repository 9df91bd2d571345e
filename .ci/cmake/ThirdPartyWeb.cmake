# The libraries that Debian has natively but not for wasm: SDL2 (cached outside the build) and
# libsodium (compiled here, without its SIMD files).

execute_process(COMMAND ${PROJECT_SOURCE_DIR}/.ci/sdl2-wasm
                OUTPUT_VARIABLE sdl2 OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "SDL2 for wasm could not be built; the lines above say why.")
endif()
add_library(SDL2::SDL2 STATIC IMPORTED GLOBAL)
set_target_properties(SDL2::SDL2 PROPERTIES IMPORTED_LOCATION ${sdl2}/lib/libSDL2.a)
target_include_directories(SDL2::SDL2 SYSTEM INTERFACE ${sdl2}/include ${sdl2}/include/SDL2)

chomay_source(sodium FILES src/libsodium/**/*.c src/libsodium/**/*.h
               src/libsodium/**/*.in)
file(GLOB_RECURSE sodium_files ${sodium_DIR}/src/libsodium/*.c)
list(FILTER sodium_files EXCLUDE REGEX "(sse|avx|aesni|ssse3|avx2|avx512|-simd|_xmm6)")
set(generated ${PROJECT_BINARY_DIR}/third_party/sodium)
set(VERSION 1.0.18)
set(SODIUM_LIBRARY_VERSION_MAJOR 10)
set(SODIUM_LIBRARY_VERSION_MINOR 3)
set(SODIUM_LIBRARY_MINIMAL_DEF "")
configure_file(${sodium_DIR}/src/libsodium/include/sodium/version.h.in
               ${generated}/sodium/version.h @ONLY)
chomay_third_party(sodium TARGET sodium::sodium SOURCES ${sodium_files}
  INCLUDE ${generated} ${sodium_DIR}/src/libsodium/include
          ${sodium_DIR}/src/libsodium/include/sodium)  # version.h includes "export.h"
target_include_directories(third_party_sodium PRIVATE ${generated}/sodium)
target_compile_definitions(third_party_sodium
  PRIVATE CONFIGURED=1 NATIVE_LITTLE_ENDIAN=1 PUBLIC SODIUM_STATIC=1)
