#include "native/kiosk/window.hpp"

#include <SDL.h>

namespace chomay::kiosk {
namespace {

void ask_for_gles3() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
}

void set_hints() {
  // Touch must arrive as touch, and never a second time as a mouse.
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint("SDL_OPENGL_ES_DRIVER", "1");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
}

Uint32 flags_of(const WindowStyle& style) {
  Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI;
  if (style.fullscreen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
  if (style.hidden) flags |= SDL_WINDOW_HIDDEN;
  if (style.resizable) flags |= SDL_WINDOW_RESIZABLE;
  return flags;
}

}  // namespace

std::unique_ptr<Window> Window::open(const WindowStyle& style, std::string& why) {
  set_hints();
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return why = SDL_GetError(), nullptr;
  ask_for_gles3();
  std::unique_ptr<Window> window(new Window);
  window->window_ =
      SDL_CreateWindow(style.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                       style.width, style.height, flags_of(style));
  if (!window->window_) return why = SDL_GetError(), nullptr;
  window->context_ = SDL_GL_CreateContext(window->window_);
  if (!window->context_) return why = SDL_GetError(), nullptr;
  SDL_GL_SetSwapInterval(1);
  return window;
}

Window::~Window() {
  if (context_) SDL_GL_DeleteContext(context_);
  if (window_) SDL_DestroyWindow(window_);
  SDL_Quit();
}

Window::Size Window::size() const {
  Size size{};
  SDL_GetWindowSize(window_, &size.width, &size.height);
  SDL_GL_GetDrawableSize(window_, &size.pixel_width, &size.pixel_height);
  return size;
}

void Window::present() {
  SDL_GL_SwapWindow(window_);
}

}  // namespace chomay::kiosk
