#include "core/screen/renderer.hpp"

#include <GLES3/gl3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>

namespace chomay::screen {
namespace {

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
