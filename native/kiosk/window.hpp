// A window of SDL2 with an OpenGL ES 3 context. Open it, make the Ui, then the Renderer; draw and
// present.
#pragma once
#include <memory>
#include <string>

struct SDL_Window;

namespace chomay::kiosk {

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

}  // namespace chomay::kiosk
