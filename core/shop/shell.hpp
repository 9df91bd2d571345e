// `draw_page`: the frame around every screen: header, navigation, what scrolls, the notice at its
// foot. A screen gives its title and its content; how that is dressed depends on the form alone.
#pragma once
#include <string_view>

#include "core/shop/view.hpp"

namespace chomay::shop {

struct PageFrame {
  std::string_view title;  // in the phone's header and for the main landmark
  ui::Part body;
  ui::Part bar = {};        // an action bar in place of the bottom navigation
  ui::Part overlay = {};    // floats over the content
  ui::Part top = {};        // full width, above the body: a picture, a scene
  bool search = false;      // the header has the search field
  bool no_header = false;   // the phone's picture or the kiosk's scene stands there instead
  bool categories = false;  // the desktop's category bar
  bool typing = false;      // the kiosk's search: its header closes it
};
void draw_page(const View&, const PageFrame&);

/// What a page's `bar` stands in: a raised strip at its foot.
void action_bar(const View&, ui::Content);

/// The search field, wherever it stands; leads to the results and keeps them in step while typing.
void search_field(const View&, float height = 0);
void kiosk_controls(const View&);  // reach, text size, language
void brand(const View&);

}  // namespace chomay::shop
