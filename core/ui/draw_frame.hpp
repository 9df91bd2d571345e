// A frame of Dear ImGui without its windows: the atlas of letters, the one list that a frame paints
// on, and the draw data that a renderer takes (`ImGui::GetDrawData`). ImGui's own NewFrame and
// Render bring windows, tables and navigation along; the fair shows none of these, and a page would
// download them.
#pragma once
#include <imgui.h>

namespace chomay::ui {

/// Of the current context; it must go before the context does.
class DrawFrame {
public:
  DrawFrame();
  ImDrawList* begin(ImVec2 size, float density);
  void end();

private:
  ImDrawList list_;
};

}  // namespace chomay::ui
