// The fair's own letters for Pango, from a folder: whatever else a machine has installed takes no
// part.
#pragma once
#include <pango/pango.h>

#include <filesystem>
#include <memory>

namespace chomay::native {

struct FreeGObject {
  void operator()(void* object) const;
};
template <class T>
using GObject = std::unique_ptr<T, FreeGObject>;

class PaperFonts {
public:
  explicit PaperFonts(const std::filesystem::path& folder);
  GObject<PangoContext> context() const;

private:
  GObject<PangoFontMap> map_;
};

}  // namespace chomay::native
