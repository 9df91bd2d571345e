# chomay_module(NAME [DEPENDS target...] [THROWS file...])
# Makes the static library chomay_NAME of the folder's *.cpp and hands its *_test.cpp to the
# one test program, chomay-tests (tests/unit). *_fuzz.cpp belong to tests/fuzz. A folder of
# headers only becomes an interface library. A module of this project is named in DEPENDS
# either as `text` or as `chomay_text`. THROWS names the files that cereal's exceptions pass
# through: only they carry the code for it in wasm, where it is a sixth of the size.
function(chomay_module name)
  cmake_parse_arguments(arg "" "" "DEPENDS;THROWS" ${ARGN})

  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*_test.cpp)
  list(FILTER sources EXCLUDE REGEX "_(test|fuzz)\\.cpp$")

  set(depends "")
  foreach(dependency IN LISTS arg_DEPENDS)
    if(NOT TARGET ${dependency} AND TARGET chomay_${dependency})
      set(dependency chomay_${dependency})
    endif()
    if(NOT TARGET ${dependency})
      message(FATAL_ERROR "Module '${name}' needs '${dependency}', which is not there.")
    endif()
    list(APPEND depends ${dependency})
  endforeach()

  if(sources)
    add_library(chomay_${name} STATIC ${sources})
    target_link_libraries(chomay_${name} PUBLIC chomay_options ${depends})
  else()
    add_library(chomay_${name} INTERFACE)
    target_link_libraries(chomay_${name} INTERFACE chomay_options ${depends})
  endif()

  if(EMSCRIPTEN AND arg_THROWS)
    set_source_files_properties(${arg_THROWS} PROPERTIES COMPILE_OPTIONS -fwasm-exceptions)
  endif()

  set_property(GLOBAL APPEND PROPERTY CHOMAY_MODULES chomay_${name})
  set_property(GLOBAL APPEND PROPERTY CHOMAY_TESTS ${tests})
endfunction()
