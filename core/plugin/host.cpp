#include "core/plugin/host.hpp"

#include <algorithm>

#include "core/plugin/faults.hpp"
#include "core/plugin/host_state.hpp"
#include "core/plugin/replay.hpp"

namespace chomay::plugin {
namespace {

constexpr std::size_t facts_kept = 4096;  // products whose badges are remembered

/// "/ho-so/com-me-tri?x=1": the prefix that belongs to a plugin, and what follows it.
struct PageAddress {
  std::string_view prefix, rest;
};

PageAddress split(std::string_view address) {
  address = address.substr(0, address.find_first_of("?#"));
  if (!address.starts_with('/')) return {};
  address.remove_prefix(1);
  const std::string_view prefix = address.substr(0, address.find('/'));
  return {prefix,
          prefix.size() < address.size() ? address.substr(prefix.size() + 1) : std::string_view()};
}

}  // namespace

void HostState::fault(std::uint32_t plugin, Error error) {
  if (plugin >= plugins.size() || !plugins[plugin].on) return;
  log.write("plugin " + plugins[plugin].manifest.id + " switched off: " + error.code);
  plugins[plugin].on = false;
  plugins[plugin].fault = std::move(error);
  facts.clear();
}

void HostState::fault(std::uint32_t plugin, std::string_view id) {
  if (plugin < plugins.size()) fault(plugin, fault_error(id, plugins[plugin].manifest));
}

/// Lets a plugin's code draw one place into its list. False when it is, or was now, switched off.
bool HostState::run(std::uint32_t plugin, std::int32_t place, const Subject& subject) {
  if (!plugins[plugin].on || !running[plugin].sandbox || call.plugin != Call::nobody) return false;
  Running& code = running[plugin];
  code.list.clear();
  const auto called = [&](std::string_view exported, std::span<const std::int64_t> arguments) {
    const bool returned = code.sandbox->call(exported, arguments).has_value();
    if (!returned) fault(plugin, code.sandbox->last_fault());
    return returned && plugins[plugin].on;
  };
  call = {};
  call.plugin = plugin;
  bool good = true;
  if (!code.started) good = called("_initialize", {});
  code.started = true;
  call.place = place;
  call.product = subject.product;
  call.route = subject.route;
  if (place == page_place && code.form.route != call.route)
    code.form = {plugins[plugin].manifest.id, call.route, {}};
  const std::int64_t product = subject.product == catalog::nothing ? -1 : subject.product;
  const std::int64_t arguments[] = {place, product};
  good = good && called("chomay_draw", arguments);
  if (good && code.list.finish() != nullptr) {
    fault(plugin, code.list.finish());
    good = false;
  }
  if (!good) code.list.clear();
  call.plugin = Call::nobody;
  return good;
}

void HostState::call_background_soon(std::uint32_t plugin) {
  if (catalog && plugins[plugin].manifest.has_place("background"))
    running[plugin].due_ms = clock.monotonic_ms();
}

void HostState::paint_notice(const PluginStatus& status) {
  if (!ui) return;
  ui->box({.fill = ui::Fill::warn_soft, .pad_x = 16, .pad_y = 12}, [&] {
    ui->row({.gap = 12}, [&] {
      ui->cell(ui::by_content, [&] {
        ui->icon(ui::Icon::warning_circle, {.ink = ui::Ink::warn, .weight = ui::IconWeight::fill});
      });
      ui->cell(ui::share(), [&] {
        ui->text(Bilingual{status.fault.vi, status.fault.en}.in(language),
                 {.type = ui::Type::small});
      });
    });
  });
}

void HostState::paint_page(std::uint32_t plugin) {
  paint(plugin, "page");
  if (running[plugin].list.has_bar()) bar_of = plugin;
}

/// Paints what the plugin has just drawn.
void HostState::paint(std::uint32_t plugin, std::string_view place, Painted part) {
  if (!ui) return;
  const Call& drawn = call;  // still describes the call that has returned
  ui->scope("plugin/" + plugins[plugin].manifest.id + '/' + std::string(place), [&] {
    replay(running[plugin].list, *ui, part, running[plugin].form, [&](const Command& button) {
      press = Press{plugin,
                    drawn.place,
                    drawn.product,
                    drawn.route,
                    std::string(running[plugin].list.text(button, 0)),
                    button.repeat};
    });
  });
}

const Facts& HostState::facts_of(std::uint32_t product) {
  const Date today = clock.today();
  if (today != facts_day || facts.size() >= facts_kept) facts.clear();
  facts_day = today;
  if (const auto known = facts.find(product); known != facts.end()) return known->second;
  Facts found;
  for (std::uint32_t at = 0; at < plugins.size(); ++at) {
    if (!plugins[at].manifest.has_place("product.badge")) continue;
    if (!run(at, badge_place, {product, {}})) continue;
    std::move(call.facts.badges.begin(), call.facts.badges.end(), std::back_inserter(found.badges));
    std::move(call.facts.facets.begin(), call.facts.facets.end(), std::back_inserter(found.facets));
  }
  return facts.insert_or_assign(product, std::move(found)).first->second;
}

/// The plugin whose prefix an address has, "/ho-so/com-me-tri", and what follows it.
std::optional<std::uint32_t> HostState::page_of(std::string_view address,
                                                std::string& route) const {
  const auto [prefix, rest] = split(address);
  for (std::uint32_t at = 0; at < plugins.size(); ++at) {
    const Manifest& manifest = plugins[at].manifest;
    if (manifest.route.empty() || manifest.route != prefix || !manifest.has_place("page")) continue;
    route = rest;
    return at;
  }
  return std::nullopt;
}

Host::Host(Clock& clock, Store& store, Opener& opener, Log& log, SandboxFactory& factory)
    : state_(std::make_unique<HostState>(clock, store, opener, log, factory)) {}
Host::~Host() = default;

void Host::add(const Manifest& manifest) {
  const auto number = static_cast<std::uint32_t>(state_->plugins.size());
  state_->plugins.push_back({manifest, true, {}});
  if (const auto awaited = state_->expected.find(manifest.route); awaited != state_->expected.end())
    state_->expected.erase(awaited);
  state_->running.emplace_back();
  if (!manifest.has_code) return;
  auto sandbox = state_->factory.create(manifest, *this, number);
  if (sandbox)
    state_->running[number].sandbox = std::move(*sandbox);
  else
    state_->fault(number, sandbox.error());
  state_->call_background_soon(number);
}

void Host::expect_page(std::string_view route) {
  state_->expected.emplace(route);
}

bool Host::expects_page(std::string_view address) const {
  return state_->expected.contains(split(address).prefix);
}

void Host::set_catalog(const catalog::Catalog* catalog) {
  state_->catalog = catalog;
  state_->facts.clear();
  for (std::uint32_t at = 0; at < state_->plugins.size(); ++at) state_->call_background_soon(at);
}

double Host::tend() {
  const double now = state_->clock.monotonic_ms();
  double wait = -1;
  for (std::uint32_t at = 0; at < state_->plugins.size(); ++at) {
    auto& due = state_->running[at].due_ms;
    if (due && *due <= now) {
      due.reset();  // unless it asks again
      state_->run(at, background_place, {});
    }
    if (due && state_->plugins[at].on && (wait < 0 || *due - now < wait)) wait = *due - now;
  }
  return wait;
}

void Host::set_orders(order::Orders* orders) {
  state_->orders = orders;
}

void Host::set_meeting(talk::Meeting* meeting) {
  state_->meeting = meeting;
}

bool Host::meets(std::uint32_t product) const {
  return state_->meets(product);
}

bool HostState::meets(std::uint32_t number) const {
  if (!meeting || !catalog || number >= catalog->product_count()) return false;
  const catalog::Product product = catalog->product(number);
  return meeting->has_seller(catalog->producer(product.producer).id) &&
         catalog->dossier_summary(product, clock.today()).admitted;
}

bool Host::has_meeting() const {
  return state_->meeting != nullptr && state_->meeting->has_sellers();
}

void Host::forget_visitor() {
  for (Running& plugin : state_->running) plugin.form.entries.clear();
}

void Host::set_ui(ui::Ui* ui, Language language) {
  state_->pay_code.drawn = false;  // a new pass begins

  if (language != state_->language) state_->facts.clear();
  state_->ui = ui;
  state_->language = language;
}

std::span<const PluginStatus> Host::plugins() const {
  return state_->plugins;
}

void Host::draw(std::string_view place, const Subject& subject) {
  const std::int32_t number = place_number(place);
  for (std::uint32_t at = 0; at < state_->plugins.size(); ++at) {
    const Manifest& manifest = state_->plugins[at].manifest;
    if (number == 0 || number == badge_place || number == background_place ||
        !manifest.has_place(place))
      continue;
    if (state_->run(at, number, subject))
      state_->paint(at, place);
    else if (!state_->plugins[at].on)
      state_->paint_notice(state_->plugins[at]);
  }
}

bool Host::draw_page(std::string_view address) {
  std::string route;
  const auto plugin = state_->page_of(address, route);
  state_->bar_of = Call::nobody;
  if (!plugin) return false;
  if (state_->run(*plugin, page_place, {catalog::nothing, route}))
    state_->paint_page(*plugin);
  else if (!state_->plugins[*plugin].on)
    state_->paint_notice(state_->plugins[*plugin]);
  return true;
}

bool Host::has_bar() const {
  return state_->bar_of != Call::nobody && state_->plugins[state_->bar_of].on;
}

void Host::draw_bar() {
  if (has_bar()) state_->paint(state_->bar_of, "page", Painted::bar);
}

bool Host::shows_payment() const {
  return state_->pay_code.drawn && state_->pay_code.until_ms > state_->clock.monotonic_ms();
}

std::string Host::page_title(std::string_view address, Language language) const {
  std::string route;
  const auto plugin = state_->page_of(address, route);
  if (!plugin) return {};
  const Manifest& manifest = state_->plugins[*plugin].manifest;
  const auto said = state_->titles.find(manifest.route + '/' + route);
  return said != state_->titles.end() ? said->second
                                      : std::string(manifest.name.view().in(language));
}

std::string_view HostState::attribute(std::uint32_t product, std::string_view id) const {
  if (!catalog || product >= catalog->product_count()) return {};
  const catalog::RowRange rows = catalog->product(product).attributes;
  for (std::uint32_t at = 0; at < rows.count; ++at) {
    const catalog::Attribute attribute = catalog->attribute(rows.first + at);
    if (attribute.attribute == id) return attribute.value;
  }
  return {};
}

std::vector<const AttributeSpec*> Host::attributes() const {
  std::vector<const AttributeSpec*> specs;
  for (const PluginStatus& status : state_->plugins)
    if (status.on)
      for (const AttributeSpec& spec : status.manifest.attributes) specs.push_back(&spec);
  return specs;
}

std::vector<Host::Badge> Host::badges(std::uint32_t product) {
  return state_->facts_of(product).badges;
}
std::vector<Host::Facet> Host::facets(std::uint32_t product) {
  return state_->facts_of(product).facets;
}

void Host::fault(std::uint32_t plugin, Error error) {
  state_->fault(plugin, std::move(error));
}
void Host::fault(std::uint32_t plugin, std::string_view id) {
  state_->fault(plugin, id);
}

std::string Host::outline(std::uint32_t plugin) const {
  return plugin < state_->running.size() ? state_->running[plugin].list.outline() : std::string();
}

}  // namespace chomay::plugin
