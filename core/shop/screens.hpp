// The screens: one function each, one file each (screen_<name>.cpp).
#pragma once
#include "core/ports/result.hpp"
#include "core/shop/view.hpp"

namespace chomay::shop {

ui::ControlWords control_words(Language);
ui::KeyboardWords keyboard_words(Language);

void screen_home(const View&);
void screen_results(const View&);
void screen_typing(const View&, const Found&);  // the kiosk's results while its keyboard is open
void screen_product(const View&);
void screen_producer(const View&);
void screen_sessions(const View&);
void screen_session(const View&);
void screen_favourites(const View&);
void screen_compare(const View&);
void screen_categories(const View&);
void screen_settings(const View&);
void screen_basket(const View&);
void screen_review(const View&);
void screen_orders(const View&);
void screen_slip(const View&);

// ---- states (screen_states.cpp) ---------------------------------------------------------------
void screen_not_found(const View&, Str title);
/// A plugin's page; false when no plugin owns the address.
bool screen_plugin(const View&);
/// Before there is a catalogue: nothing of a View but these exists yet.
void screen_loading(ui::Ui&, Language);
bool screen_failed(ui::Ui&, Language, const Error&);  // true: retry was pressed
void idle_dialog(ui::Ui&, Language, int seconds, bool& stay);

}  // namespace chomay::shop
