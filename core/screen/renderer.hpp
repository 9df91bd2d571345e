// Brings a finished ImGui frame onto the OpenGL ES 3 context that is current, or into memory. A
// home opens the context (a window of the kiosk, the page's canvas), makes the Ui, then the
// Renderer.
#pragma once
#include <cstddef>
#include <vector>

namespace chomay::screen {

/// RGBA rows, top row first.
struct Image {
  int width = 0, height = 0;
  std::vector<std::byte> rgba;
};

class Renderer {
public:
  Renderer();  // after the Ui (its ImGui context) and the OpenGL context exist
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  void begin();   // before the screens run
  void forget();  // the context is lost: everything is made again at the next `begin`
  void draw(int pixel_width,
            int pixel_height);  // what Ui::end left, onto the context's back buffer
  Image draw_into_memory(int pixel_width, int pixel_height);
};

}  // namespace chomay::screen
