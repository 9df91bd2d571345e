# Toolchain for wasm: Emscripten's own file, wherever emcc on PATH comes from (Debian's package
# or an emsdk), plus what Debian's needs. Use: cmake -DCMAKE_TOOLCHAIN_FILE=.ci/cmake/web.cmake
find_program(CHOMAY_EMCC emcc NO_CMAKE_FIND_ROOT_PATH)
if(NOT CHOMAY_EMCC)
  message(FATAL_ERROR "emcc is not on PATH. Install Debian's package emscripten or activate an emsdk.")
endif()
get_filename_component(emcc_folder ${CHOMAY_EMCC} REALPATH)
get_filename_component(emcc_folder ${emcc_folder} DIRECTORY)

# A node that is not Debian's does not look where Debian keeps emcc's JavaScript modules.
if(emcc_folder MATCHES "^/usr/share/" AND EXISTS /usr/share/nodejs/acorn)
  set(ENV{NODE_PATH} /usr/share/nodejs)
  foreach(kind IN ITEMS C CXX)
    set(CMAKE_${kind}_LINKER_LAUNCHER env NODE_PATH=/usr/share/nodejs CACHE STRING "")
  endforeach()
endif()

include(${emcc_folder}/cmake/Modules/Platform/Emscripten.cmake)

# Runs what emcc links: `node --no-experimental-fetch` for 3.1.6, which mistakes Node's own
# fetch for a browser's. Node 24 no longer knows the flag, so only old compilers get it.
find_program(CHOMAY_NODE NAMES node nodejs NO_CMAKE_FIND_ROOT_PATH)
set(CMAKE_CROSSCOMPILING_EMULATOR ${CHOMAY_NODE})
if(emcc_folder MATCHES "^/usr/share/")
  list(APPEND CMAKE_CROSSCOMPILING_EMULATOR --no-experimental-fetch)
endif()
