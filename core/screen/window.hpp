// A window of SDL2 with an OpenGL ES 3 context, and the renderer that brings a finished ImGui frame
// onto it or into memory. Open the window, make the Ui, then the Renderer; draw and present.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

struct SDL_Window;

namespace chomay::screen {

struct WindowStyle {
  std::string title = "Chợ Mây";
  int width = 1080, height = 1920;  // in the window system's units
  bool fullscreen = false;
  bool hidden = false;  // for pictures of screens
  bool resizable = true;
};

class Window {
public:
  /// Null when there is no display or no OpenGL ES 3; `why` then says what SDL said.
  static std::unique_ptr<Window> open(const WindowStyle&, std::string& why);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  struct Size {
    int width, height;              // window units, as events use them
    int pixel_width, pixel_height;  // of the framebuffer
  };
  Size size() const;
  void present();
  SDL_Window* handle() const { return window_; }

private:
  Window() = default;
  SDL_Window* window_ = nullptr;
  void* context_ = nullptr;
};

/// RGBA rows, top row first.
struct Image {
  int width = 0, height = 0;
  std::vector<std::byte> rgba;
};

class Renderer {
public:
  Renderer();  // after the Ui (its ImGui context) and the Window exist
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  void begin();   // before the screens run
  void forget();  // the context is lost: everything is made again at the next `begin`
  void draw(int pixel_width, int pixel_height);  // what Ui::end left, onto the window
  Image draw_into_memory(int pixel_width, int pixel_height);
};

}  // namespace chomay::screen
