# chomay-negotiation-bench: what a message costs beside bare libsodium (negotiation_bench.cpp).
# Included by this folder's CMakeLists.txt.
add_executable(chomay-negotiation-bench ${CMAKE_CURRENT_LIST_DIR}/negotiation_bench.cpp)
target_link_libraries(chomay-negotiation-bench PRIVATE chomay_negotiation)
