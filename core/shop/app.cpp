#include "core/shop/app.hpp"

#include <algorithm>
#include <utility>

#include "core/order/code.hpp"
#include "core/order/link.hpp"
#include "core/shop/history.hpp"
#include "core/shop/notice_inbox.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/read_aloud.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/session_times.hpp"
#include "core/shop/titles.hpp"
#include "core/shop/view.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

constexpr int most_passes = 3;

bool leaves_the_fair(std::string_view link) {
  return link.find("://") != std::string_view::npos;
}

/// What stands behind such a mark in the fragment of an address.
std::string_view behind(std::string_view mark, std::string_view address) {
  const auto at = address.find(mark);
  return at == std::string_view::npos ? std::string_view() : address.substr(at + mark.size());
}

}  // namespace

struct App::State {
  State(Ports given, ui::Ui& drawing, plugin::Host& plugins, bool is_kiosk)
      : ports(given),
        ui(drawing),
        host(plugins),
        kiosk(is_kiosk),
        visitor(given.store),
        orders(given.store, given.random),
        aloud(given.voice) {}

  Ports ports;
  ui::Ui& ui;
  plugin::Host& host;
  bool kiosk;
  Visitor visitor;
  order::Orders orders;
  Checkout checkout;
  ReadAloud aloud;
  Finder finder;
  std::shared_ptr<const catalog::Catalog> catalog;
  Loading loading = Loading::starting;
  Error error;
  Offline offline;
  bool retry = false, print = false, stay = false, prefers_dark = false, reach = false;
  std::optional<int> idle_seconds;

  Route route;
  History history;
  Memory memory;
  std::optional<Visit> visit;
  std::string carried;                    // an order in an address that was opened
  std::optional<Expected<void>> printed;  // to be said
  NoticeInbox notices;
  std::optional<Error> taken_back;  // why orders just placed are not, after all

  Language language() const { return visitor.settings().language; }
  bool night_session() const;
  ui::Theme theme() const;
  void show(const Route& wanted, bool afresh);
  void obey(const Moves& moves);
  void follow_link(const std::string& link);
  void draw_fair(Moves& moves);
  void take_carried();
  void take_notices();
  void say_printed();
  void take_offer(Moves& moves);
  void draw_screen(const View& view);
  void draw();
  ui::Viewport seen_by_visitor(ui::Viewport) const;
  struct Pass {
    ui::FrameResult result;
    bool changed;  // address or settings: a press was answered
  };
  Pass pass(const ui::Viewport& seen);
};

bool App::State::night_session() const {
  return catalog && night_market_is_on(*catalog, ports.clock.now());
}

ui::Theme App::State::theme() const {
  switch (visitor.settings().look) {
    case Look::light:
      return ui::Theme::light;
    case Look::night:
      return ui::Theme::night;
    case Look::automatic:
      break;
  }
  return prefers_dark || night_session() ? ui::Theme::night : ui::Theme::light;
}

void App::State::show(const Route& wanted, bool afresh) {
  const bool same_place = wanted.page == route.page && wanted.slug == route.slug;
  const bool focus = memory.focus_search;
  if (!same_place) {
    memory = {};
    memory.focus_search = focus;
  } else if (wanted.filters.words != memory.words) {
    memory.words_loaded = false;  // the words came from outside the field
  }
  route = wanted;
  if (route.page == Page::compare && !route.compared.empty()) visitor.set_compared(route.compared);
  if (afresh) ui.set_scroll(route.address(), 0);
}

void App::State::obey(const Moves& moves) {
  if (moves.back) {
    const std::string address = history.can_go_back() ? history.back() : std::string("/");
    if (!history.can_go_back() && address == "/" && history.here() != "/") history.replace("/");
    show(Route::parse(address), false);
    visit = Visit{.address = address, .replace = false, .back = true};
  } else if (moves.address) {
    const Route wanted = Route::parse(*moves.address);
    const std::string address = wanted.address();
    const bool typing = memory.focus_search || wanted.filters.words == memory.words;
    if (moves.replace)
      history.replace(address);
    else
      history.push(address);
    const bool to_results = wanted.page == Page::results && route.page != Page::results;
    const std::string words = memory.words;
    show(wanted, true);
    // A search begun in another page's field goes on in the results' field.
    if (to_results && typing && !words.empty()) {
      memory.words = words;
      memory.words_loaded = true;
      memory.focus_search = true;
    }
    visit = Visit{.address = address, .replace = moves.replace, .back = false};
  }
}

void App::State::follow_link(const std::string& link) {
  if (leaves_the_fair(link)) {
    ports.opener.open(link);
    return;
  }
  Moves moves;
  moves.address = link;
  obey(moves);
}

void App::State::draw_screen(const View& view) {
  switch (route.page) {
    case Page::home:
      return screen_home(view);
    case Page::results:
      return screen_results(view);
    case Page::product:
      return screen_product(view);
    case Page::producer:
      return screen_producer(view);
    case Page::sessions:
      return screen_sessions(view);
    case Page::session:
      return screen_session(view);
    case Page::favourites:
      return screen_favourites(view);
    case Page::compare:
      return screen_compare(view);
    case Page::categories:
      return screen_categories(view);
    case Page::settings:
      return screen_settings(view);
    case Page::basket:
      return screen_basket(view);
    case Page::review:
      return screen_review(view);
    case Page::orders:
      return screen_orders(view);
    case Page::slip:
      return screen_slip(view);
    case Page::other:
      if (!screen_plugin(view)) screen_not_found(view, Str::not_found_title);
  }
}

void App::State::take_offer(Moves& moves) {
  const Offer offer = std::exchange(memory.offer, {});
  if (!offer.favourite.empty()) visitor.toggle_favourite(offer.favourite);
  if (offer.basket) visitor.set_basket(*offer.basket);
  if (offer.see_basket) moves.to(Route::to(Page::basket));
}

void App::State::draw_fair(Moves& moves) {
  host.set_ui(&ui, language());
  const View view{.ui = ui,
                  .catalog = *catalog,
                  .host = host,
                  .opener = ports.opener,
                  .visitor = visitor,
                  .orders = orders,
                  .checkout = checkout,
                  .finder = finder,
                  .memory = memory,
                  .moves = moves,
                  .route = route,
                  .language = language(),
                  .now = ports.clock.now(),
                  .night_session = night_session() && theme() == ui::Theme::night,
                  .can_go_back = history.can_go_back(),
                  .reach = reach,
                  .aloud = aloud,
                  .offline = offline,
                  .retry = retry,
                  .prints = ports.prints,
                  .print = print};
  if (const auto error = std::exchange(taken_back, std::nullopt)) {
    error_toast(ui, *error, language());
    moves.change(Route::to(Page::basket));
  }
  draw_screen(view);
  if (ui.toast_action()) take_offer(moves);
  if (visitor.take_store_failure())
    ui.toast(str(Str::store_full, language()),
             {.icon = ui::Icon::warning_circle, .ink = ui::Ink::warn});
}

void App::State::draw() {
  Moves moves;
  switch (loading) {
    case Loading::starting:
      screen_loading(ui, language());
      break;
    case Loading::failed:
      retry |= screen_failed(ui, language(), error);
      break;
    case Loading::ready:
      draw_fair(moves);
  }
  if (kiosk && loading == Loading::ready && !idle_seconds)
    ui.keyboard(keyboard_words(language()), visitor.settings().typing);
  if (idle_seconds) idle_dialog(ui, language(), *idle_seconds, stay);
  obey(moves);
}

App::App(Ports ports, ui::Ui& ui, plugin::Host& host, bool kiosk)
    : state_(std::make_unique<State>(ports, ui, host, kiosk)) {
  host.set_orders(&state_->orders);
}
App::~App() = default;

void App::set_meeting(talk::Meeting* meeting) {
  state_->host.set_meeting(meeting);
}

void App::set_catalog(std::shared_ptr<const catalog::Catalog> catalog) {
  State& state = *state_;
  // The finder and the host look into the old catalogue: they let go of it first.
  state.finder.set(nullptr);
  state.host.set_catalog(catalog.get());
  state.catalog = std::move(catalog);
  state.finder.set(state.catalog);
  state.loading = state.catalog ? Loading::ready : Loading::starting;
}

void App::words_came() {
  state_->finder.set(state_->catalog);
}

void App::set_failed(const Error& error) {
  state_->error = error;
  // A fair that is already shown goes on; only the first one is missed.
  if (!state_->catalog) state_->loading = Loading::failed;
}

void App::set_offline(bool offline, Instant data_age) {
  state_->offline = {offline, data_age};
}

void App::store_changed() {
  state_->visitor.read_again();
  state_->orders.read_again();
}

void App::store_failed() {
  State& state = *state_;
  state.taken_back = state.orders.undo_unkept();
  if (state.taken_back)
    state.visitor.read_again();  // the basket is whole again
  else
    state.visitor.store_failed();
}

void App::store_kept() {
  state_->orders.settled();
}

bool App::take_retry() {
  const bool retry = std::exchange(state_->retry, false);
  if (retry && state_->loading == Loading::failed) state_->loading = Loading::starting;
  return retry;
}

ui::Viewport App::State::seen_by_visitor(ui::Viewport viewport) const {
  viewport.kiosk = kiosk;
  viewport.text_scale = std::clamp(
      viewport.text_scale * static_cast<float>(visitor.settings().text_percent) / 100.f, 1.f, 2.f);
  return viewport;
}

App::State::Pass App::State::pass(const ui::Viewport& seen) {
  ui.set_language(language() == Language::en ? "en" : "vi", control_words(language()));
  ui.begin(seen, ports.clock.monotonic_ms(), theme());
  const std::string before = route.address();
  const Settings settings = visitor.settings();
  const bool spoken = aloud.on();
  take_carried();
  take_notices();
  say_printed();
  draw();
  const ui::FrameResult result = ui.end();
  if (const std::string link = ui.take_activated_link(); !link.empty()) follow_link(link);
  const bool changed =
      before != route.address() || !(settings == visitor.settings()) || spoken != aloud.on();
  return {result, changed};
}

void App::warm(const ui::Viewport& viewport) {
  state_->pass(state_->seen_by_visitor(viewport));
}

std::optional<Sheet> App::sheet() const {
  const State& state = *state_;
  if (!state.catalog || state.route.page != Page::slip) return std::nullopt;
  const auto* order = state.orders.find(order::read_code(state.route.slug).value_or(""));
  if (!order) return std::nullopt;
  return slip_sheet(*state.catalog, *order, state.language(), state.ports.clock.now());
}

void App::printed(Expected<void> outcome) {
  state_->printed = std::move(outcome);
}

void App::State::say_printed() {
  if (!printed) return;
  const auto outcome = *std::exchange(printed, std::nullopt);
  if (!outcome) return error_toast(ui, outcome.error(), language());
  ui.toast(str(Str::slip_printed, language()), {.icon = ui::Icon::printer});
}

bool App::take_print() {
  return std::exchange(state_->print, false);
}

ui::FrameResult App::frame(const ui::Viewport& viewport) {
  State& state = *state_;
  const ui::Viewport seen = state.seen_by_visitor(viewport);
  ui::FrameResult result;
  const double tended = state.host.tend();
  for (int pass = 0; pass < most_passes; ++pass) {
    const State::Pass done = state.pass(seen);
    result = done.result;
    // What a press has changed must be seen before anything is shown.
    if (done.changed) pass = std::min(pass, 0);
    if (result.settled && !done.changed) break;
  }
  state.aloud.follow(state.ui.tree(), state.route.address(), state.language());
  const auto wake_before = [&](double ms) {
    if (result.wake_in_ms < 0 || ms < result.wake_in_ms) result.wake_in_ms = ms;
  };
  if (tended >= 0) wake_before(tended);
  const Instant now = state.ports.clock.now();
  if (const auto next = state.catalog ? next_boundary(*state.catalog, now) : std::nullopt) {
    const double left = static_cast<double>(next->seconds - now.seconds) * 1000;
    // A day is long enough for a timer; the boundary is looked up again then.
    wake_before(std::min(left, 86'400'000.0));
    if (state.route.page == Page::home && state.night_session())
      wake_before(static_cast<double>(60 - now.seconds % 60) * 1000);
  }
  return result;
}

const ui::Tree& App::tree() const {
  return state_->ui.tree();
}

void App::open(std::string_view address) {
  Settings settings = state_->visitor.settings();
  const Language said = language_of(address);
  if (said == Language::en || Route::parse(address).page != Page::home) settings.language = said;
  state_->visitor.set(settings);
  go(address);
}

/// Takes in an order that came with an address, once there is a catalogue to check it against.
void App::State::take_carried() {
  if (carried.empty() || !catalog) return;
  auto read = order::read_link(std::exchange(carried, {}), *catalog, ports.clock.now());
  const auto code = read ? orders.adopt(std::move(*read)) : tl::unexpected(read.error());
  if (!code) return error_toast(ui, code.error(), language());
  ui.toast(say(Str::orders_opened, language(), {*code}), {.icon = ui::Icon::receipt});
  Moves moves;
  moves.change(Route::slip(*code));
  obey(moves);
}

void App::State::take_notices() {
  if (notices.empty() || !catalog) return;
  using Outcome = NoticeInbox::Outcome;
  for (const auto& told : notices.take(*catalog, orders, ports.signatures)) {
    const bool counted = told.outcome == Outcome::counted;
    if (!counted && !told.opened) continue;  // a file names the orders of all devices
    const Str words = counted                                  ? Str::notice_counted
                      : told.outcome == Outcome::no_such_order ? Str::notice_no_order
                                                               : Str::notice_refused;
    ui.toast(say(words, language(), {told.code, money(told.amount, language())}),
             {.icon = counted ? ui::Icon::seal_check : ui::Icon::warning_circle,
              .ink = counted ? ui::Ink::primary : ui::Ink::err});
    if (!counted || !told.opened) continue;
    Moves moves;
    moves.change(Route::slip(told.code));
    obey(moves);
  }
}

void App::take_notice(std::string text) {
  state_->notices.put(std::move(text), false);
}

void App::go(std::string_view address) {
  if (const auto order = behind("#don=", address); !order.empty()) state_->carried = order;
  if (const auto notice = behind("#tin=", address); !notice.empty())
    state_->notices.put(std::string(notice), true);
  const Route wanted = Route::parse(address);
  state_->history.follow(wanted.address());
  state_->show(wanted, false);
}

std::string App::address() const {
  return state_->route.address();
}

std::string App::title() const {
  const State& state = *state_;
  const Language language = state.language();
  const std::string_view said = state.catalog ? state.catalog->info().title.in(language) : "";
  const std::string fair(said.empty() ? str(Str::app_name, language) : said);
  if (!state.catalog || state.route.page == Page::home) return fair;
  return title_of(*state.catalog, state.host, state.route, language) + " · " + fair;
}

bool App::carries() const {
  return !state_->carried.empty() || !state_->notices.empty() || !state_->ports.store.settled();
}

std::optional<App::Visit> App::take_visit() {
  return std::exchange(state_->visit, std::nullopt);
}

void App::back() {
  Moves moves;
  moves.back = true;
  if (state_->history.can_go_back()) state_->obey(moves);
  state_->visit.reset();
}

void App::forward() {
  if (state_->history.can_go_forward())
    state_->show(Route::parse(state_->history.forward()), false);
}

bool App::can_go_back() const {
  return state_->history.can_go_back();
}

void App::forget_visitor() {
  State& state = *state_;
  state.visitor.forget();
  state.orders.forget();
  state.host.forget_visitor();
  state.checkout = {};
  state.notices.forget();
  state.history.clear("/");
  state.memory = {};
  state.reach = false;
  state.aloud.set_on(false);
  state.idle_seconds.reset();
  state.show(Route::to(Page::home), true);
}

void App::show_idle_countdown(std::optional<int> seconds) {
  state_->idle_seconds = seconds;
}

bool App::shows_payment() const {
  return state_->host.shows_payment();
}

bool App::take_stay() {
  return std::exchange(state_->stay, false);
}

std::string App::language_tag() const {
  return state_->language() == Language::vi ? "vi" : "en";
}

ui::Theme App::theme() const {
  return state_->theme();
}

void App::set_prefers_dark(bool dark) {
  state_->prefers_dark = dark;
}

}  // namespace chomay::shop
