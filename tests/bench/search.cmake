# chomay-search-bench FAIR_DIR QUERIES.csv [PRODUCTS…]: what a query takes (search_bench.cpp).
# Included by this folder's CMakeLists.txt.
add_executable(chomay-search-bench ${CMAKE_CURRENT_LIST_DIR}/search_bench.cpp)
target_link_libraries(chomay-search-bench PRIVATE chomay_catalog)
