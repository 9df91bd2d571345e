// What `Host` holds, and the functions behind the import table; shared by host*.cpp only.
#pragma once
#include <map>
#include <set>
#include <unordered_map>

#include "core/order/orders.hpp"
#include "core/plugin/draw_list.hpp"
#include "core/plugin/host.hpp"
#include "core/plugin/imports.hpp"
#include "core/plugin/replay.hpp"
#include "core/talk/meeting.hpp"

namespace chomay::plugin {

/// Numbers of the places in values.def, of those that the host itself tells apart.
inline constexpr std::int32_t badge_place = 3, page_place = 5, background_place = 6;

struct Press {  // a button of a plugin that waits to be told
  std::uint32_t plugin = 0;
  std::int32_t place = 0;
  std::uint32_t product = 0;
  std::string route, label;
  std::uint32_t repeat = 0;
};

struct Facts {  // what a plugin says about a product on its card
  std::vector<Host::Badge> badges;
  std::vector<Host::Facet> facets;
};

/// One plugin that has code, besides what the shop sees of it.
struct Running {
  std::unique_ptr<Sandbox> sandbox;
  bool started = false;
  std::optional<double> due_ms;  // when its background is to be called, on the monotonic clock
  DrawList list;
  Form form;
  std::string output;
};

/// The call that is under way.
struct Call {
  static constexpr std::uint32_t nobody = UINT32_MAX;
  std::uint32_t plugin = nobody;
  std::int32_t place = 0;  // 0: nothing can be drawn
  std::uint32_t product = catalog::nothing;
  std::string route;
  std::uint32_t calls = 0;
  std::uint32_t shapes = 0;
  bool pressed = false;  // a button answered 1
  bool acted = false;    // and something was done to an order for it
  const talk::Talks* talks = nullptr;
  struct Proposed {
    std::int64_t packs = 0, price = 0;
  };
  std::map<std::int64_t, Proposed> proposed;  // items of what is to be said, by number
  struct Parcel {
    std::int64_t packs = 0, returned = 0;
  };
  std::map<std::int64_t, Parcel> parcels;
  struct Delivery {
    std::int64_t fee = 0;
    std::int32_t by_day = 0;
    std::string place;
  };
  std::optional<Delivery> delivery;                             // of it
  std::map<std::int64_t, std::vector<std::uint32_t>> dossiers;  // products by a paper's state
  Facts facts;
};

/// The payment code that is shown: for a while only, so that it is never left on a screen.
struct PayCode {
  static constexpr double shown_ms = 10 * 60 * 1000;
  std::string order;
  double until_ms = 0;  // on the monotonic clock
  bool drawn = false;   // in the pass under way, or the last one
};

struct HostState {
  HostState(Clock& clock, Store& store, Opener& opener, Log& log, SandboxFactory& factory)
      : clock(clock), store(store), opener(opener), log(log), factory(factory) {}

  Clock& clock;
  Store& store;
  Opener& opener;
  Log& log;
  SandboxFactory& factory;
  const catalog::Catalog* catalog = nullptr;
  order::Orders* orders = nullptr;
  talk::Meeting* meeting = nullptr;
  PayCode pay_code;
  ui::Ui* ui = nullptr;
  Language language = Language::vi;

  std::vector<PluginStatus> plugins;
  std::vector<Running> running;
  Call call;
  std::optional<Press> press;
  std::uint32_t bar_of = Call::nobody;  // the plugin whose page was painted and has a bar
  std::map<std::string, std::string, std::less<>> titles;  // of pages, by address
  std::set<std::string, std::less<>> expected;             // routes of plugins on their way
  std::unordered_map<std::uint32_t, Facts> facts;          // by product
  Date facts_day;

  bool run(std::uint32_t plugin, std::int32_t place, const Subject& subject);
  void fault(std::uint32_t plugin, Error error);
  void fault(std::uint32_t plugin, std::string_view id);
  void paint(std::uint32_t plugin, std::string_view place, Painted part = Painted::body);
  void paint_page(std::uint32_t plugin);
  void paint_notice(const PluginStatus& status);
  void call_background_soon(std::uint32_t plugin);
  bool meets(std::uint32_t product) const;
  bool may_draw() const;     // at the place being called
  bool sees_orders() const;  // the plugin being called: it shows no code or address of its own
  const Facts& facts_of(std::uint32_t product);
  std::optional<std::uint32_t> page_of(std::string_view address, std::string& route) const;
  std::string_view attribute(std::uint32_t product, std::string_view id) const;

  /// Puts what a plugin only names (an order's code, a picture) into the texts of its command;
  /// keeps it in `held`. Null, or what is wrong: plugin_forged_payment, plugin_flood.
  const char* resolve(Import what, std::span<const std::int32_t> numbers,
                      std::array<std::string_view, most_parameters>& texts, std::size_t& text_count,
                      std::string& held);
  std::int64_t import(std::uint32_t plugin, std::uint32_t index, std::span<const Argument> args);
  std::int64_t drawn(const ImportSpec& spec, Import what, std::span<const Argument> args);
  const char* value_of(const Parameter& parameter, const Argument& argument, std::int64_t& number);
};

/// Answers a call with a text: its `out` parameter gets it.
std::int64_t say(HostState& host, std::string_view words);

using Arguments = std::span<const Argument>;

/// Answers an import of kind `asks`; the arguments are checked, values are the host's.
using Answer = std::int64_t (*)(HostState&, Arguments);
Answer answer_of(Import what);  // null for those that draw

}  // namespace chomay::plugin
