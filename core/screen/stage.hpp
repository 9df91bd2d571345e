// `Stage`: one frame of whatever is shown, from the screens to the pixels: textures that came,
// the screens, the paint, when the next one is due. Both homes run their frames through it.
//
//   Stage stage(textures);                          // window and Ui exist
//   if (stage.pacer.wait_ms(now) == 0) stage.frame(view, now, [&](auto& v) { return app.frame(v);
//   });
#pragma once

#include "core/ports/function_ref.hpp"
#include "core/screen/pacer.hpp"
#include "core/screen/renderer.hpp"
#include "core/screen/textures.hpp"

namespace chomay::screen {

using Draw = FunctionRef<ui::FrameResult(const ui::Viewport&)>;

class Stage {
public:
  explicit Stage(TextureCache& textures) : textures_(textures) {}

  /// Draws onto the window's back buffer; the home presents it.
  ui::FrameResult frame(const ui::Viewport&, double now_ms, Draw);
  /// Draws nothing: `draw` makes what its first frame will need, pictures are asked for.
  void warm(const ui::Viewport&, FunctionRef<void(const ui::Viewport&)> draw);
  /// A frame into memory, for pictures of screens.
  Image picture(const ui::Viewport&, double now_ms, Draw);

  /// The device took all GL objects away (a phone does, to pages behind others): pictures are asked
  /// for again, and no frame may be drawn until the context is back.
  void context_lost();
  void context_restored();

  Pacer pacer;

private:
  ui::FrameResult run(const ui::Viewport&, double now_ms, Draw);

  TextureCache& textures_;
  Renderer renderer_;
};

/// Framebuffer size of a viewport.
int pixel_width(const ui::Viewport&);
int pixel_height(const ui::Viewport&);

}  // namespace chomay::screen
