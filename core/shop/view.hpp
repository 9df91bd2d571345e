// `View`: all that a screen may use while it draws one frame. Screens are plain functions of it;
// what they change goes through `visitor`, `memory` and `moves`.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/catalog/catalog.hpp"
#include "core/order/orders.hpp"
#include "core/plugin/host.hpp"
#include "core/ports/ports.hpp"
#include "core/shop/checkout.hpp"
#include "core/shop/finder.hpp"
#include "core/shop/read_aloud.hpp"
#include "core/shop/route.hpp"
#include "core/shop/strings.hpp"
#include "core/shop/visitor.hpp"
#include "core/ui/ui.hpp"

namespace chomay::shop {

/// What the button on the toast that is shown would do.
struct Offer {
  std::string favourite;                // saved or not as before
  std::optional<order::Basket> basket;  // as before
  bool see_basket = false;
};

/// What a screen remembers between frames (open sheets, the chosen pack); a new page starts afresh.
struct Memory {
  bool filters_open = false, sort_open = false, share_open = false, clear_open = false;
  bool picture_open = false, past_open = false, differences_only = false;
  bool all_localities = false;
  std::uint32_t folded = 0;  // bit of a facet group
  std::string locality_words;
  std::uint32_t variant = 0;  // of the product's variants
  std::int32_t packs = 0;     // 0: not chosen yet
  std::string words;          // of the search field, while it is typed
  bool words_loaded = false;
  bool focus_search = false;
  Offer offer;
};

/// Where the screen wants to go; the App obeys after the frame.
struct Moves {
  std::optional<std::string> address;
  bool replace = false, back = false;
  void to(const Route& route) {
    address = route.address();
    replace = false;
  }
  void change(const Route& route) {  // the same page, asked differently
    address = route.address();
    replace = true;
  }
};

/// A banner over every screen while the network is away.
struct Offline {
  bool on = false;
  Instant data_age;
};

struct View {
  ui::Ui& ui;
  const catalog::Catalog& catalog;
  plugin::Host& host;
  Opener& opener;
  Visitor& visitor;
  order::Orders& orders;
  Checkout& checkout;
  Finder& finder;
  Memory& memory;
  Moves& moves;
  const Route& route;
  Language language = Language::vi;
  Instant now;
  bool night_session = false;  // a night market is on
  bool can_go_back = false;
  bool& reach;  // the kiosk's lowered screen
  ReadAloud& aloud;
  Offline offline;
  bool& retry;
  bool prints;  // the home can print
  bool& print;  // set: it shall

  Date today() const { return now.date(); }
  const Found& found(const Filters& filters) const {
    return finder.find(filters, today(), {host.attributes(), [&](std::uint32_t product) {
                                            return host.facets(product);
                                          }});
  }
  /// The same for shelves, without the counts that plugins' code would have to be asked for.
  const Found& listed(const Filters& filters) const { return finder.find(filters, today(), {}); }
  std::string_view s(Str id) const { return str(id, language); }
  std::string say(Str id, std::initializer_list<std::string_view> values) const {
    return shop::say(id, language, values);
  }
  std::string count(Str id, std::int64_t n,
                    std::initializer_list<std::string_view> values = {}) const {
    return shop::count(id, language, n, values);
  }
  std::string_view in(const Bilingual& text) const { return text.in(language); }
  /// Draws words of the fair's data; a voice reads them in the language they are written in.
  void told(const Bilingual& text, FunctionRef<void(std::string_view)> draw) const {
    const bool english = language == Language::en && !text.en.empty();
    ui.in_language(english ? "en" : "vi", [&] { draw(in(text)); });
  }
  bool phone() const { return ui.form() == ui::Form::phone; }
  bool kiosk() const { return ui.form() == ui::Form::kiosk; }
  bool roomy() const { return ui.form() == ui::Form::desktop || ui.form() == ui::Form::wide; }
  float margin() const { return ui.metrics().margin; }
};

}  // namespace chomay::shop
