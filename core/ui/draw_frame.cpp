#include "core/ui/draw_frame.hpp"

#include <imgui_internal.h>

namespace chomay::ui {
namespace {

/// As ImGui sets it up when a frame begins.
void prepare(ImDrawListSharedData& shared, const ImGuiStyle& style, ImVec2 size) {
  shared.ClipRectFullscreen = {0, 0, size.x, size.y};
  shared.CurveTessellationTol = style.CurveTessellationTol;
  shared.SetCircleTessellationMaxError(style.CircleTessellationMaxError);
  shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex |
                        ImDrawListFlags_AntiAliasedFill;
  if (ImGui::GetIO().BackendFlags & ImGuiBackendFlags_RendererHasVtxOffset)
    shared.InitialFlags |= ImDrawListFlags_AllowVtxOffset;
  shared.InitialFringeScale = 1;
  shared.FontAtlas = ImGui::GetIO().Fonts;
  ImFontAtlasUpdateDrawListsSharedData(shared.FontAtlas);
}

ImDrawData& draw_data() {
  return ImGui::GetCurrentContext()->Viewports[0]->DrawDataP;
}

}  // namespace

DrawFrame::DrawFrame() : list_(ImGui::GetDrawListSharedData()) {}

ImDrawList* DrawFrame::begin(ImVec2 size, float density) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  g.IO.DisplaySize = size;
  g.IO.DisplayFramebufferScale = {density, density};
  draw_data().Valid = false;
  ImFontAtlasUpdateNewFrame(g.IO.Fonts, ++g.FrameCount, true);
  prepare(g.DrawListSharedData, g.Style, size);
  list_._ResetForNewFrame();
  list_.PushTexture(g.IO.Fonts->TexRef);
  list_.PushClipRect({0, 0}, size);
  return &list_;
}

void DrawFrame::end() {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  ImVector<ImTextureData*>& textures = g.PlatformIO.Textures;
  textures.resize(0);
  for (ImTextureData* texture : g.IO.Fonts->TexList) {
    texture->RefCount = static_cast<unsigned short>(g.IO.Fonts->RefCount);
    textures.push_back(texture);
  }
  ImDrawData& data = draw_data();
  data.Clear();
  data.DisplaySize = g.IO.DisplaySize;
  data.FramebufferScale = g.IO.DisplayFramebufferScale;
  data.Textures = &textures;
  data.AddDrawList(&list_);
  data.Valid = true;
}

}  // namespace chomay::ui
