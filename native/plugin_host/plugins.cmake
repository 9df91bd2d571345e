# chomay_plugin(NAME FOLDER [SHIPPED]) builds a plugin's folder and admits it: plugins/NAME.wasm in this
# build folder. SHIPPED ones are copied to build/assets/plugins, where `chomay site` takes them from.
#
# chomay_native_plugins(TARGET TABLE_FUNCTION file.wasm…) translates admitted files with wasm2c and
# links them into TARGET; `chomay::plugin::PluginTable TABLE_FUNCTION()` is the table of them.
set(CHOMAY_PLUGIN_DIR ${PROJECT_BINARY_DIR}/plugins)
set(CHOMAY_SHIPPED_PLUGINS ${PROJECT_SOURCE_DIR}/build/assets/plugins)
find_program(CHOMAY_WASM2C_PROGRAM wasm2c REQUIRED)

function(chomay_plugin name folder)
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.c ${folder}/*.hpp
       ${folder}/manifest.json ${PROJECT_SOURCE_DIR}/plugins/sdk/*.h*)
  file(GLOB code ${folder}/*.cpp ${folder}/*.c)
  if(NOT code)
    string(REPLACE "-" "_" identifier ${name})
    set_property(GLOBAL PROPERTY CHOMAY_WITHOUT_CODE_${identifier} ON)
  endif()
  set(built ${CHOMAY_PLUGIN_DIR}/built/${name}.wasm)
  set(admitted ${CHOMAY_PLUGIN_DIR}/${name}.wasm)
  set(shipping "")
  if("SHIPPED" IN_LIST ARGN)
    set(shipping COMMAND ${CMAKE_COMMAND} -E make_directory ${CHOMAY_SHIPPED_PLUGINS}
                 COMMAND ${CMAKE_COMMAND} -E copy_if_different ${admitted} ${CHOMAY_SHIPPED_PLUGINS})
  endif()
  add_custom_command(OUTPUT ${admitted}
    COMMAND chomay-plugin build ${folder} -o ${built} --lang en
    COMMAND chomay-plugin admit ${built} -o ${admitted} --lang en
    ${shipping}
    DEPENDS ${sources} chomay-plugin VERBATIM COMMENT "Plugin ${name}")
  add_custom_target(plugin_${name} ALL DEPENDS ${admitted})
endfunction()

function(chomay_native_plugins target table)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${table})
  set(declarations "")
  set(entries "")
  foreach(file IN LISTS ARGN)
    cmake_path(GET file STEM stem)
    string(REPLACE "-" "_" name ${stem})
    chomay_native_plugin_sources(${name} ${file} ${folder} sources)
    target_sources(${target} PRIVATE ${sources})
    string(APPEND declarations "extern const chomay::plugin::PluginCode plugin_code_${name};\n")
    string(APPEND entries "&plugin_code_${name}, ")
  endforeach()
  file(CONFIGURE OUTPUT ${folder}/table.cpp @ONLY CONTENT
"#include \"native/plugin_host/compiled.hpp\"
@declarations@chomay::plugin::PluginTable @table@();
chomay::plugin::PluginTable @table@() {
  static const chomay::plugin::PluginCode* const table[] = {@entries@};
  return table;
}
")
  target_sources(${target} PRIVATE ${folder}/table.cpp)
  target_include_directories(${target} PRIVATE ${folder})
  target_link_libraries(${target} PRIVATE chomay_plugin_compiled)
endfunction()

# The C and C++ files of one plugin. Whether it has code must be known when CMake runs: a plugin whose
# folder has no sources has none (chomay_plugin notes it).
function(chomay_native_plugin_sources name file folder result)
  file(MAKE_DIRECTORY ${folder})
  get_property(without_code GLOBAL PROPERTY CHOMAY_WITHOUT_CODE_${name})
  set(manifest ${folder}/${name}_manifest.inc)
  add_custom_command(OUTPUT ${manifest}
    COMMAND chomay-plugin embed ${file} -o ${manifest}
    DEPENDS ${file} chomay-plugin VERBATIM COMMENT "Manifest of ${name}")
  set(entry ${folder}/${name}_entry.cpp)
  set(made ${entry})
  if(without_code)
    configure_file(${PROJECT_SOURCE_DIR}/native/plugin_host/entry_without_code.cpp.in ${entry} @ONLY)
    set(needs ${manifest})
  else()
    configure_file(${PROJECT_SOURCE_DIR}/native/plugin_host/entry.cpp.in ${entry} @ONLY)
    add_custom_command(OUTPUT ${folder}/${name}.c ${folder}/${name}.h
      COMMAND ${CHOMAY_WASM2C_PROGRAM} -n ${name} ${file} -o ${name}.c
      WORKING_DIRECTORY ${folder} DEPENDS ${file} VERBATIM COMMENT "Native code of ${name}")
    # A frame over 16 KiB would let 300 nested calls leave the stack; the sanitizers' frames are larger.
    set_source_files_properties(${folder}/${name}.c PROPERTIES COMPILE_OPTIONS
      "-w;-O2;$<$<NOT:$<BOOL:${CHOMAY_SANITIZE}>>:-Werror=frame-larger-than=16384>")
    list(APPEND made ${folder}/${name}.c)
    set(needs ${manifest} ${folder}/${name}.h)
  endif()
  set_source_files_properties(${entry} PROPERTIES OBJECT_DEPENDS "${needs}")
  set(${result} ${made} PARENT_SCOPE)
endfunction()
