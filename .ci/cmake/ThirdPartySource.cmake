# chomay_source(NAME FILES glob...) sets NAME_DIR to the source tree of one line of
# third_party.lock. In order: FETCHCONTENT_SOURCE_DIR_<NAME>; the tarball that .ci/fetch left
# in the cache (SHA-256 checked, unpacked once beside it, shared by all build folders);
# upstream's tag through FetchContent. FILES are the files we compile or include: their
# combined SHA-256 must be the lock's wherever the tree came from (`/**/`: any depth).

set(chomay_cache "$ENV{CHOMAY_CACHE}")
if(NOT chomay_cache AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(chomay_cache "$ENV{XDG_CACHE_HOME}/chomay")
elseif(NOT chomay_cache)
  set(chomay_cache "$ENV{HOME}/.cache/chomay")
endif()
file(MAKE_DIRECTORY ${chomay_cache}/sources)
set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
             ${PROJECT_SOURCE_DIR}/third_party.lock)

# chomay_lock_line(NAME OUT): the fields of NAME's line as a list.
function(chomay_lock_line name out)
  file(STRINGS ${PROJECT_SOURCE_DIR}/third_party.lock lines REGEX "^${name} ")
  if(NOT lines)
    message(FATAL_ERROR "third_party.lock has no line for '${name}'.")
  endif()
  string(REGEX REPLACE " +" ";" fields "${lines}")
  set(${out} ${fields} PARENT_SCOPE)
endfunction()

function(chomay_check_hash what file want)
  file(SHA256 ${file} got)
  if(NOT got STREQUAL want)
    message(FATAL_ERROR "${what} is not what third_party.lock names.\n  file      ${file}\n"
      "  expected  sha256 ${want}\n  found     sha256 ${got}\n"
      "Delete the file and run .ci/fetch again; if it stays so, look at what changed before "
      "you correct third_party.lock.")
  endif()
endfunction()

# Another configure may unpack at the same time: only one does, the others wait.
function(chomay_unpack tarball folder sha256)
  file(LOCK ${chomay_cache}/sources/unpack.lock GUARD FUNCTION TIMEOUT 120)
  if(EXISTS ${folder})
    return()
  endif()
  chomay_check_hash("A fetched source" ${tarball} ${sha256})
  file(REMOVE_RECURSE ${folder}.part)
  file(ARCHIVE_EXTRACT INPUT ${tarball} DESTINATION ${folder}.part)
  file(GLOB top ${folder}.part/*)
  file(RENAME ${top} ${folder})
  file(REMOVE_RECURSE ${folder}.part)
endfunction()

function(chomay_check_files name folder want)
  set(sums "")
  foreach(glob IN LISTS ARGN)
    set(how GLOB)
    if(glob MATCHES "/\\*\\*/")
      set(how GLOB_RECURSE)
      string(REPLACE "/**/" "/" glob ${glob})
    endif()
    file(${how} files RELATIVE ${folder} ${folder}/${glob})
    list(SORT files)
    foreach(file IN LISTS files)
      file(SHA256 ${folder}/${file} sum)
      string(APPEND sums "${sum}  ${file}\n")
    endforeach()
  endforeach()
  string(SHA256 got "${sums}")
  if(NOT got STREQUAL want)
    message(FATAL_ERROR "The files of '${name}' are not those that third_party.lock names.\n"
      "  folder    ${folder}\n  expected  sha256 ${want}\n  found     sha256 ${got}\n"
      "Delete the folder and configure again; if it stays so, look at what changed before you "
      "correct the files-sha256 of third_party.lock.")
  endif()
endfunction()

function(chomay_source name)
  cmake_parse_arguments(arg "" "" "FILES" ${ARGN})
  chomay_lock_line(${name} lock)
  list(GET lock 1 version)
  list(GET lock 4 tarball_sha256)
  list(GET lock 5 files_sha256)
  list(GET lock 6 upstream)
  list(GET lock 7 tag)

  string(TOUPPER ${name} upper)
  set(tarball ${chomay_cache}/sources/${name}-${version}.tar)
  string(SUBSTRING ${tarball_sha256} 0 12 short)
  set(folder ${chomay_cache}/sources/${name}-${version}-${short})
  if(FETCHCONTENT_SOURCE_DIR_${upper})
    set(folder ${FETCHCONTENT_SOURCE_DIR_${upper}})
  elseif(EXISTS ${tarball})
    chomay_unpack(${tarball} ${folder} ${tarball_sha256})
  elseif(NOT EXISTS ${folder})
    message(STATUS "${name}: no tarball in ${chomay_cache} (.ci/fetch brings it); trying ${tag} upstream")
    include(FetchContent)
    FetchContent_Declare(${name} GIT_REPOSITORY ${upstream} GIT_TAG ${tag} GIT_SHALLOW ON)
    FetchContent_Populate(${name})
    set(folder ${${name}_SOURCE_DIR})
  endif()
  chomay_check_files(${name} ${folder} ${files_sha256} ${arg_FILES})
  set(${name}_DIR ${folder} PARENT_SCOPE)
endfunction()

# chomay_header_package(NAME HEADER SUBFOLDER): an interface target for a header-only Debian
# package. Its headers are linked into a folder of their own, because /usr/include must never
# be on Emscripten's path.
function(chomay_header_package target header subfolder)
  string(MAKE_C_IDENTIFIER "${target}" id)
  find_path(${id}_INCLUDE ${header} REQUIRED NO_CMAKE_FIND_ROOT_PATH
            PATHS /usr/include /usr/local/include)
  set(private ${PROJECT_BINARY_DIR}/third_party/${id})
  file(MAKE_DIRECTORY ${private})
  file(CREATE_LINK ${${id}_INCLUDE}/${subfolder} ${private}/${subfolder} SYMBOLIC)
  add_library(${id} INTERFACE)
  add_library(${target} ALIAS ${id})
  target_include_directories(${id} SYSTEM INTERFACE ${private})
endfunction()
