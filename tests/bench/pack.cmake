# chomay-pack-bench FAIR_FOLDER|PACK…: packing, opening, memory (pack_bench.cpp). Included by this
# folder's CMakeLists.txt.
add_executable(chomay-pack-bench ${CMAKE_CURRENT_LIST_DIR}/pack_bench.cpp)
target_link_libraries(chomay-pack-bench PRIVATE chomay_catalog)
