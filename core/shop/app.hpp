// `App`: the whole fair as a shopper meets it: routes, screens, search, favourites, comparison,
// settings. A home feeds it events and a viewport, runs `frame` when asked, and shows the result.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/catalog/catalog.hpp"
#include "core/plugin/host.hpp"
#include "core/ports/ports.hpp"
#include "core/shop/sheet.hpp"
#include "core/ui/ui.hpp"

namespace chomay::shop {

struct Ports {
  Clock& clock;
  Store& store;
  Opener& opener;
  Log& log;
  Random& random;
  Signatures& signatures;
  bool prints = false;     // the home can put a Sheet on paper
  Voice* voice = nullptr;  // none: people bring a screen reader, or there is nothing to speak with
};

/// What is missing when the fair can't be shown; drawn as a designed state with a retry.
enum class Loading : std::uint8_t { starting, ready, failed };

class App {
public:
  App(Ports, ui::Ui&, plugin::Host&, bool kiosk);
  ~App();

  // ---- the fair ---------------------------------------------------------------------------------
  void set_catalog(
      std::shared_ptr<const catalog::Catalog>);  // at start, and when a new one arrives
  void words_came();                             // of the catalogue that is shown: searches answer
  void set_meeting(talk::Meeting*);              // none (as at first): no seller can be met here
  void set_failed(const Error&);                 // shows the error with a retry
  void set_offline(bool offline, Instant data_age);
  bool take_retry();  // the shopper pressed retry

  // ---- the Store, where it is not this program's alone
  void store_changed();  // by another tab: settings and favourites are read again
  void store_kept();     // all that was written lasts
  void store_failed();   // what was written did not last: the shopper is told

  // ---- frame ------------------------------------------------------------------------------------
  /// Runs screens until the layout has settled (at most 3 passes). Painted data is in ImGui then.
  ui::FrameResult frame(const ui::Viewport&);
  /// One pass that nobody sees. It makes the letters, texts and finds that a frame needs: a home
  /// whose first frame must not hold up the page warms it, part by part, before.
  void warm(const ui::Viewport&);
  const ui::Tree& tree() const;

  // ---- addresses --------------------------------------------------------------------------------
  /// Shows the address that the page was opened at, in the language it says ("/en/p/…": English).
  /// Whoever opens the bare home finds it in the language chosen before.
  void open(std::string_view address);
  /// Shows an address ("/p/com-me-tri?x=y"). Unknown ones show a designed "not found". An order in
  /// its fragment ("#don=…", core/order/link.hpp) is taken in and shown; so is a seller's word that
  /// money came ("#tin=…", core/notice).
  void go(std::string_view address);
  std::string address() const;  // canonical address of what is shown
  std::string title() const;    // document title
  /// An address the home should push to its history since the last call (empty: none).
  struct Visit {
    std::string address;
    bool replace = false;
    bool back = false;  // the page's own back arrow: a browser steps back in its history instead
  };
  std::optional<Visit> take_visit();
  /// What an opened address carried (an order, a notice) is not yet where it lasts.
  bool carries() const;
  void back(), forward();  // the kiosk's own history; the web uses the browser's
  bool can_go_back() const;

  /// A seller's signed word that money came (core/notice), from wherever it reached this home.
  void take_notice(std::string text);

  // ---- paper ------------------------------------------------------------------------------------
  /// What is shown, for paper, where it has no plain page of its own.
  std::optional<Sheet> sheet() const;
  bool take_print();  // the shopper pressed print
  /// What it came to, to be said at the next frame; a home with a dialog of its own says nothing.
  void printed(Expected<void> outcome);

  // ---- kiosk ------------------------------------------------------------------------------------
  void forget_visitor();  // home screen, empty favourites, default settings
  void show_idle_countdown(std::optional<int> seconds);  // a dialog over whatever is shown
  bool shows_payment() const;  // a payment code is on the screen: no visitor is gone then
  bool take_stay();            // "Tôi vẫn ở đây" was pressed

  std::string language_tag() const;  // "vi" or "en"
  ui::Theme theme() const;
  void set_prefers_dark(bool dark);

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chomay::shop
