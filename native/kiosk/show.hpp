// What stands on the kiosk's screen: the fair, or the gallery of the drawing vocabulary.
#pragma once
#include <functional>

#include "core/screen/stage.hpp"

namespace chomay::shop {
class App;
}

namespace chomay::kiosk {

struct Show {
  std::function<ui::FrameResult(const ui::Viewport&)> draw;
  std::function<const ui::Tree&()> tree;
  shop::App* app = nullptr;  // null in the gallery
};

}  // namespace chomay::kiosk
