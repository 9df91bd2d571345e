# Every library that is not ours, as targets that mean the same natively and under emcc:
# imgui::imgui imgui::gles3 SDL2::SDL2 (native only) utf8proc::utf8proc sodium::sodium
# qrcodegen::qrcodegen cereal::cereal doctest::doctest tl::expected
include(ThirdPartySource)

# Builds NAME::NAME of the given files, without our warnings and with its headers as SYSTEM.
function(chomay_third_party name)
  cmake_parse_arguments(arg "" "TARGET" "SOURCES;INCLUDE" ${ARGN})
  add_library(third_party_${name} STATIC EXCLUDE_FROM_ALL ${arg_SOURCES})
  target_compile_options(third_party_${name} PRIVATE -w)
  target_include_directories(third_party_${name} SYSTEM PUBLIC ${arg_INCLUDE})
  add_library(${arg_TARGET} ALIAS third_party_${name})
endfunction()

chomay_source(imgui FILES *.h imgui*.cpp backends/imgui_impl_opengl3*)
chomay_third_party(imgui TARGET imgui::imgui
  SOURCES ${imgui_DIR}/imgui.cpp ${imgui_DIR}/imgui_draw.cpp ${imgui_DIR}/imgui_tables.cpp
          ${imgui_DIR}/imgui_widgets.cpp
  INCLUDE ${imgui_DIR})
target_compile_definitions(third_party_imgui PUBLIC
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_DEFAULT_FONT)  # the fair brings its own
target_compile_definitions(third_party_imgui PRIVATE IMGUI_DISABLE_FILE_FUNCTIONS)

# Only its tables are used, while building (core/text/CMakeLists.txt), and by the tests.
chomay_source(utf8proc FILES utf8proc.c utf8proc.h utf8proc_data.c)
chomay_third_party(utf8proc TARGET utf8proc::utf8proc
  SOURCES ${utf8proc_DIR}/utf8proc.c INCLUDE ${utf8proc_DIR})
target_compile_definitions(third_party_utf8proc PUBLIC UTF8PROC_STATIC)

# The C edition: the C++ one brings streams and locales along, a tenth of the page's program.
chomay_source(qrcodegen FILES c/qrcodegen.c c/qrcodegen.h)
chomay_third_party(qrcodegen TARGET qrcodegen::qrcodegen
  SOURCES ${qrcodegen_DIR}/c/qrcodegen.c INCLUDE ${qrcodegen_DIR}/c)

chomay_header_package(cereal::cereal cereal/cereal.hpp cereal)
chomay_header_package(doctest::doctest doctest/doctest.h doctest)
chomay_header_package(tl::expected tl/expected.hpp tl)

if(EMSCRIPTEN)
  include(ThirdPartyWeb)
else()
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(sodium REQUIRED IMPORTED_TARGET GLOBAL libsodium)
  add_library(sodium::sodium ALIAS PkgConfig::sodium)
  find_package(SDL2 REQUIRED)
  find_library(CHOMAY_GLES GLESv2 REQUIRED)
endif()

chomay_third_party(imgui_gles3 TARGET imgui::gles3
  SOURCES ${imgui_DIR}/backends/imgui_impl_opengl3.cpp INCLUDE ${imgui_DIR}/backends)
target_compile_definitions(third_party_imgui_gles3 PUBLIC IMGUI_IMPL_OPENGL_ES3)
target_link_libraries(third_party_imgui_gles3 PUBLIC imgui::imgui)
set_source_files_properties(${imgui_DIR}/backends/imgui_impl_opengl3.cpp PROPERTIES
  COMPILE_OPTIONS "-include;${PROJECT_SOURCE_DIR}/core/screen/known_gl_state.h"
  OBJECT_DEPENDS ${PROJECT_SOURCE_DIR}/core/screen/known_gl_state.h)
if(EMSCRIPTEN)
  target_link_options(third_party_imgui_gles3 INTERFACE -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2)
else()
  target_link_libraries(third_party_imgui_gles3 PUBLIC ${CHOMAY_GLES})
endif()
