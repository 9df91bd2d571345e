#include "core/screen/window.hpp"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cstring>

namespace chomay::screen {
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
  // On the web SDL would otherwise swallow the keys of the whole window, the page's inputs too.
  SDL_SetHint("SDL_EMSCRIPTEN_KEYBOARD_ELEMENT", "#canvas");
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

void paint(int pixel_width, int pixel_height) {
  glViewport(0, 0, pixel_width, pixel_height);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

/// A texture to draw into, bound while it lives.
class Target {
public:
  Target(int width, int height) {
    glGenFramebuffers(1, &framebuffer_);
    glGenTextures(1, &texture_);
    glBindTexture(GL_TEXTURE_2D, texture_);
    glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA8, width, height);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
  }
  ~Target() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteFramebuffers(1, &framebuffer_);
    glDeleteTextures(1, &texture_);
  }

private:
  GLuint framebuffer_ = 0, texture_ = 0;
};

void turn_upside_down(Image& image) {
  const std::size_t stride = std::size_t(image.width) * 4;
  for (int top = 0, bottom = image.height - 1; top < bottom; ++top, --bottom)
    std::swap_ranges(image.rgba.begin() + std::ptrdiff_t(top * stride),
                     image.rgba.begin() + std::ptrdiff_t((top + 1) * stride),
                     image.rgba.begin() + std::ptrdiff_t(bottom * stride));
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

Renderer::Renderer() {
  ImGui_ImplOpenGL3_Init("#version 300 es");
}
Renderer::~Renderer() {
  ImGui_ImplOpenGL3_Shutdown();
}
void Renderer::forget() {
  // Also marks the fonts' textures as gone, so that they are uploaded again.
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
}
void Renderer::begin() {
  ImGui_ImplOpenGL3_NewFrame();
}
void Renderer::draw(int pixel_width, int pixel_height) {
  paint(pixel_width, pixel_height);
}

Image Renderer::draw_into_memory(int pixel_width, int pixel_height) {
  Image image{pixel_width, pixel_height, {}};
  image.rgba.resize(std::size_t(pixel_width) * std::size_t(pixel_height) * 4);
  const Target target(pixel_width, pixel_height);
  paint(pixel_width, pixel_height);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, pixel_width, pixel_height, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
  turn_upside_down(image);
  return image;
}

}  // namespace chomay::screen
