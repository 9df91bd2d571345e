# chomay-frame-bench PACK…: what a frame costs while scrolling (frame_bench.cpp). Included by this
# folder's CMakeLists.txt.
if(TARGET chomay_kiosk)
  add_executable(chomay-frame-bench ${CMAKE_CURRENT_LIST_DIR}/frame_bench.cpp)
  target_link_libraries(chomay-frame-bench PRIVATE chomay_kiosk chomay_kiosk_plugins)
endif()
