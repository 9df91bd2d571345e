#include "native/paper/paper_fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

namespace chomay::native {

void FreeGObject::operator()(void* object) const {
  g_object_unref(object);
}

PaperFonts::PaperFonts(const std::filesystem::path& folder)
    : map_(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
  FcConfig* config = FcConfigCreate();
  FcConfigAppFontAddDir(config, reinterpret_cast<const FcChar8*>(folder.c_str()));
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config);
  FcConfigDestroy(config);  // the map holds it
}

GObject<PangoContext> PaperFonts::context() const {
  return GObject<PangoContext>(pango_font_map_create_context(map_.get()));
}

}  // namespace chomay::native
