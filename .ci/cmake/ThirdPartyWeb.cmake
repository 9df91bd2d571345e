# libsodium, which Debian has natively but not for wasm: compiled here, without its SIMD files.

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
