# Target `fonts`: the subset fonts in build/assets/fonts, shared by all build folders.
# CHOMAY_FONTS_DIR is that folder; tests and the site read the files there.
set(CHOMAY_FONTS_DIR ${PROJECT_SOURCE_DIR}/build/assets/fonts)
set(fonts be-vietnam-pro-regular be-vietnam-pro-medium be-vietnam-pro-semibold
    be-vietnam-pro-bold be-vietnam-pro-extrabold phosphor-regular phosphor-fill phosphor-bold)
list(TRANSFORM fonts PREPEND ${CHOMAY_FONTS_DIR}/)
list(TRANSFORM fonts APPEND .ttf)
set(modules ${PROJECT_SOURCE_DIR}/web/node_modules)

# Debian's own Python: another one on PATH does not see python3-fonttools.
find_program(CHOMAY_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
if(NOT CHOMAY_PYTHON)
  find_program(CHOMAY_PYTHON python3 REQUIRED NO_CMAKE_FIND_ROOT_PATH)
endif()

add_custom_command(OUTPUT ${fonts}
  COMMAND ${CHOMAY_PYTHON} ${PROJECT_SOURCE_DIR}/.ci/fonts/subset.py
          ${modules} ${PROJECT_SOURCE_DIR}/core/ui/icons.hpp ${CHOMAY_FONTS_DIR}
  DEPENDS ${PROJECT_SOURCE_DIR}/.ci/fonts/subset.py ${PROJECT_SOURCE_DIR}/core/ui/icons.hpp
          ${PROJECT_SOURCE_DIR}/web/package-lock.json
  COMMENT "Cutting the fonts to Vietnamese and the fair's icons" VERBATIM)
add_custom_target(fonts ALL DEPENDS ${fonts})
