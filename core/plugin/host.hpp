// `Host`: loads plugins, guards them, and asks them to draw. A plugin is a sandboxed .wasm file;
// how it runs (a WebAssembly instance in the page, wasm2c'd code at the kiosk) is behind `Sandbox`.
// Whatever a plugin does wrong switches it off with a message naming it; the fair goes on.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.hpp"
#include "core/order/orders.hpp"
#include "core/plugin/manifest.hpp"
#include "core/ports/ports.hpp"
#include "core/talk/meeting.hpp"
#include "core/ui/ui.hpp"

namespace chomay::plugin {

/// One argument of an imported function, after the sandbox checked its pointer and length.
struct Argument {
  std::int64_t number = 0;
  std::string_view text;
};

/// Runs one plugin's exports. `call` answers nothing when the plugin trapped or ran out of fuel.
class Sandbox {
public:
  virtual ~Sandbox() = default;
  virtual std::optional<std::int64_t> call(std::string_view exported,
                                           std::span<const std::int64_t> arguments) = 0;
  virtual std::string last_fault() const = 0;  // an id of faults.def, "plugin_out_of_fuel"
};

class Host;
/// Makes the sandbox of a plugin file; the home's part. The sandbox calls `Host::import` for every
/// imported function.
class SandboxFactory {
public:
  virtual ~SandboxFactory() = default;
  virtual Expected<std::unique_ptr<Sandbox>> create(const Manifest&, Host&,
                                                    std::uint32_t plugin) = 0;
};

struct PluginStatus {
  Manifest manifest;
  bool on = true;
  Error fault;  // why it was switched off
};

/// What the shop tells a plugin about where it is being drawn.
struct Subject {
  std::uint32_t product = catalog::nothing;
  std::string_view route;  // of a plugin page, after its prefix
};

struct HostState;  // host_state.hpp

class Host {
public:
  Host(Clock&, Store&, Opener&, Log&, SandboxFactory&);
  ~Host();

  /// Adds a plugin by its manifest (already read from the file's custom section); its number, by
  /// order, is what sandboxes are called with. One that can't start is kept, switched off.
  void add(const Manifest&);
  /// The plugin of these pages is on its way: `add` follows.
  void expect_page(std::string_view route);
  bool expects_page(std::string_view address) const;
  void set_catalog(const catalog::Catalog*);
  void set_orders(order::Orders*);
  void set_meeting(talk::Meeting*);  // none: no seller can be met here
  /// Whether this product's seller can be met, and its dossier admits it today.
  bool meets(std::uint32_t product) const;
  bool has_meeting() const;  // any seller may be
  /// Nothing a visitor entered is left.
  void forget_visitor();
  void set_ui(ui::Ui*, Language);
  std::span<const PluginStatus> plugins() const;

  /// Draws every plugin that has this place ("product.section", "home.shelf", "page" …).
  void draw(std::string_view place, const Subject&);
  /// Calls the plugins whose "background" is due: once when a catalogue has come, then whenever
  /// they asked to be woken. Milliseconds until the next is due, -1 when none is.
  double tend();
  /// The page whose route prefix matches ("/ho-so/…"), or nothing.
  bool draw_page(std::string_view address);
  /// What the page that was drawn last wants in the bar at its foot.
  bool has_bar() const;
  void draw_bar();
  /// True while a payment code is on the screen: whoever would clear the screen waits.
  bool shows_payment() const;
  std::string page_title(std::string_view address, Language) const;
  /// Short texts plugins put on a product's card ("Hồ sơ 8/8"), with a tone and an icon.
  struct Badge {
    std::string text;
    ui::Tone tone = ui::Tone::neutral;
    ui::Icon icon = ui::Icon::none;
  };
  std::vector<Badge> badges(std::uint32_t product);
  /// The product's values of attributes that a plugin's code computes ("dossier/complete" = "yes").
  struct Facet {
    std::string attribute, value;
  };
  std::vector<Facet> facets(std::uint32_t product);
  /// Attributes that category plugins declare, for facets, cards, product page and compare.
  std::vector<const AttributeSpec*> attributes() const;

  /// Called by sandboxes: function `index` of the import table, arguments already checked.
  std::int64_t import(std::uint32_t plugin, std::uint32_t index, std::span<const Argument>);
  /// What an `out` parameter of that call is to receive.
  std::string_view output(std::uint32_t plugin) const;
  /// False once it is switched off: the sandbox stops its code at once.
  bool running(std::uint32_t plugin) const;
  /// Called by sandboxes and by the guard: switches the plugin off.
  void fault(std::uint32_t plugin, Error);
  void fault(std::uint32_t plugin, std::string_view id);  // an id of faults.def
  /// Without a Ui nothing is painted; this is what the last draw of a plugin came to, as an
  /// outline.
  std::string outline(std::uint32_t plugin) const;

private:
  std::unique_ptr<HostState> state_;
};

}  // namespace chomay::plugin
