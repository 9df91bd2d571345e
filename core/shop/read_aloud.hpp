// Spoken help: what the tree says as plain sentences, for a visitor who does not see it well. The
// kiosk has no screen reader; on the web people bring their own.
//
//   reader.follow(tree, address, language);   // after each frame: says what is new
#pragma once
#include <string>
#include <string_view>

#include "core/ports/language.hpp"
#include "core/ports/ports.hpp"
#include "core/ui/tree.hpp"

namespace chomay::shop {

/// Name, role, state: “Thêm vào so sánh, nút, đang bật”.
std::string spoken(const ui::Node&, Language);
/// Title and headings of a screen, or of the dialog that lies over it.
std::string spoken_screen(const ui::Tree&, Language);

class ReadAloud {
public:
  /// `voice` may be null: then there is nothing to switch on.
  explicit ReadAloud(Voice* voice) : voice_(voice) {}

  bool offered() const { return voice_ != nullptr; }
  bool on() const { return on_; }
  void set_on(bool on);
  void follow(const ui::Tree&, std::string_view address, Language);

private:
  void say(const std::string& text, Language);

  Voice* voice_;
  bool on_ = false, greeted_ = false;
  std::string place_;      // the screen that was said
  ui::Id node_ = 0;        // the node that was said
  std::string node_said_;  // how: what changes about it is said again
};

}  // namespace chomay::shop
