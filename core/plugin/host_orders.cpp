#include "core/plugin/host_orders.hpp"

#include <algorithm>
#include <cmath>

#include "core/order/code.hpp"
#include "core/order/draft.hpp"
#include "core/order/pay.hpp"
#include "core/plugin/limits.hpp"
#include "core/text/format.hpp"

namespace chomay::plugin {
namespace {

using order::Order;
using order::State;

// What the numbers of order_text … mean; the order of values.def.
enum class OrderText { code, seller, bank, account, account_masked, purpose, amount };
enum class OrderNumber { total, goods, delivery, received, state, way, lines, kept, code_seconds };
enum class LineNumber { packs, price, amount };
enum class OrderStep { sent, cancelled, code_again };

const Order* order_of(const HostState& host, std::int64_t number) {
  if (!host.orders || number < 0) return nullptr;
  const auto& all = host.orders->all();
  const auto at = static_cast<std::size_t>(number);
  return at < all.size() ? &all[at] : nullptr;
}

const order::OrderLine* line_of(const HostState& host, std::int64_t number, std::int64_t line) {
  const Order* order = order_of(host, number);
  if (!order || line < 0 || static_cast<std::size_t>(line) >= order->lines.size()) return nullptr;
  return &order->lines[static_cast<std::size_t>(line)];
}

/// Whether money may still be asked for.
bool is_payable(const HostState& host, const Order& order) {
  const State state = order::state_of(order, host.clock.now());
  const order::Way way = order.pays_by();
  const bool by_code =
      way == order::Way::transfer || way == order::Way::wallet || way == order::Way::marketplace;
  return by_code && (state == State::shown || state == State::sent) && host.orders->settled();
}

std::optional<std::string> text_of(const HostState& host, const Order& order, OrderText field) {
  if (field == OrderText::code) return order.code;
  if (field == OrderText::seller) return order.seller;
  if (field == OrderText::amount) return std::to_string(order.total);
  const auto payment =
      host.catalog ? order::payment_of(*host.catalog, order) : fail("order.no_payee", "", "");
  if (!payment) return std::nullopt;
  switch (field) {
    case OrderText::bank:
      return payment->bank;
    case OrderText::account:
      return payment->account;
    case OrderText::account_masked:
      return order::masked(payment->account);
    default:
      return payment->purpose;
  }
}

/// Shows the code of this order from now on, for its while; another order's is gone.
void start_code(HostState& host, const Order& order) {
  host.pay_code.order = order.code;
  host.pay_code.until_ms = host.clock.monotonic_ms() + PayCode::shown_ms;
}

std::int64_t code_seconds(HostState& host, const Order& order) {
  if (!is_payable(host, order)) return 0;
  if (host.pay_code.order != order.code) start_code(host, order);
  const double left = host.pay_code.until_ms - host.clock.monotonic_ms();
  return left <= 0 ? 0 : static_cast<std::int64_t>(std::ceil(left / 1000));
}

/// What the code of an order says: a VietQR's payload, or where it is paid.
std::string code_words(const HostState& host, const Order& order) {
  if (order.pays_by() == order::Way::transfer) {
    auto payment = order::payment_of(*host.catalog, order);
    return payment ? std::move(payment->payload) : std::string();
  }
  auto links = order::pay_links(*host.catalog, order);
  return links.empty() ? std::string() : std::move(links.front().address);
}

std::optional<catalog::Producer> seller_of(const HostState& host, const Order* order) {
  if (!order || !host.catalog || order->fair != host.catalog->info().id) return std::nullopt;
  const auto row = host.catalog->find_producer(order->producer);
  return row ? std::optional(host.catalog->producer(*row)) : std::nullopt;
}

/// Bank apps are on the buyer's own phone; a kiosk opens nothing, it shows the code.
std::optional<order::PayLink> link_of(const HostState& host, const Order* order, std::int64_t at) {
  if (!order || !host.catalog || !host.ui || at < 0 || !is_payable(host, *order)) return {};
  const ui::Form form = host.ui->form();
  const bool here =
      order->pays_by() == order::Way::transfer ? form == ui::Form::phone : form != ui::Form::kiosk;
  auto links = here ? order::pay_links(*host.catalog, *order) : std::vector<order::PayLink>();
  const auto number = static_cast<std::size_t>(at);
  return number < links.size() ? std::optional(std::move(links[number])) : std::nullopt;
}

/// Whether the buyer has just asked for this, on the page of this very order. One press, one act.
bool asked(HostState& host, const Order& order) {
  if (!host.call.pressed || host.call.acted || host.call.place != page_place) return false;
  const std::string_view route = host.call.route;
  if (order::read_code(route.substr(0, route.find('/'))) != order.code) return false;
  host.call.acted = true;
  return true;
}

/// What can be seen as a module of a code.
bool is_shape(Import what) {
  switch (what) {
    case Import::box_begin:
    case Import::card_begin:
    case Import::tag:
    case Import::icon:
    case Import::icon_tile:
    case Import::meter_segment:
    case Import::progress:
      return true;
    default:
      return false;
  }
}

/// The bytes of a payment: EMVCo's QR begins with its format, older MoMo codes with 2|99|.
bool looks_like_payment(std::string_view words) {
  const auto first = words.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  words.remove_prefix(first);
  return words.starts_with("0002") || words.starts_with("2|99|");
}

}  // namespace

std::int64_t order_find(HostState& host, Arguments args) {
  const auto code = order::read_code(args[0].text);
  if (!host.orders || !code) return -1;
  const auto& all = host.orders->all();
  for (std::size_t at = 0; at < all.size(); ++at)
    if (all[at].code == *code) return static_cast<std::int64_t>(at);
  return -1;
}

std::int64_t order_text(HostState& host, Arguments args) {
  const Order* order = order_of(host, args[0].number);
  if (!order) return -1;
  const auto words = text_of(host, *order, static_cast<OrderText>(args[1].number));
  return words ? say(host, *words) : -1;
}

std::int64_t order_number(HostState& host, Arguments args) {
  const Order* order = order_of(host, args[0].number);
  if (!order) return 0;
  switch (static_cast<OrderNumber>(args[1].number)) {
    case OrderNumber::total:
      return order->total;
    case OrderNumber::goods:
      return order->goods;
    case OrderNumber::delivery:
      return order->delivery;
    case OrderNumber::received:
      return order->received();
    case OrderNumber::state:
      return static_cast<std::int64_t>(order::state_of(*order, host.clock.now()));
    case OrderNumber::way:
      return static_cast<std::int64_t>(order->pays_by());
    case OrderNumber::lines:
      return static_cast<std::int64_t>(order->lines.size());
    case OrderNumber::kept:
      return host.orders->settled() ? 1 : 0;
    case OrderNumber::code_seconds:
      break;
  }
  return code_seconds(host, *order);
}

std::int64_t order_line_name(HostState& host, Arguments args) {
  const auto* line = line_of(host, args[0].number, args[1].number);
  return line ? say(host, line->name) : -1;
}

std::int64_t order_line_number(HostState& host, Arguments args) {
  const auto* line = line_of(host, args[0].number, args[1].number);
  if (!line) return 0;
  switch (static_cast<LineNumber>(args[2].number)) {
    case LineNumber::packs:
      return line->packs;
    case LineNumber::price:
      return line->price;
    case LineNumber::amount:
      break;
  }
  return line->amount;
}

std::int64_t order_note(HostState& host, Arguments args) {
  const Order* order = order_of(host, args[0].number);
  if (!order || !asked(host, *order)) return 0;
  const auto step = static_cast<OrderStep>(args[1].number);
  if (step == OrderStep::code_again) {
    start_code(host, *order);
    return 1;
  }
  const auto what = step == OrderStep::sent ? order::Step::sent : order::Step::cancelled;
  return host.orders->note(order->code, what, host.clock.now()) ? 1 : 0;
}

std::int64_t order_copy(HostState& host, Arguments args) {
  const Order* order = order_of(host, args[0].number);
  if (!order || !host.ui) return 0;
  const auto words = text_of(host, *order, static_cast<OrderText>(args[1].number));
  if (!words || !asked(host, *order)) return 0;
  host.ui->copy(*words);
  return 1;
}

std::int64_t order_way(HostState& host, Arguments args) {
  const auto seller = seller_of(host, order_of(host, args[0].number));
  if (!seller || args[1].number < 0) return -1;
  const auto ways = order::ways_of(*host.catalog, *seller);
  const auto at = static_cast<std::size_t>(args[1].number);
  return at < ways.size() ? static_cast<std::int64_t>(ways[at]) : -1;
}

std::int64_t order_way_name(HostState& host, Arguments args) {
  const auto seller = seller_of(host, order_of(host, args[0].number));
  if (!seller) return -1;
  const auto way =
      order::named_way(*host.catalog, *seller, static_cast<order::Way>(args[1].number));
  return way ? say(host, way->name) : -1;
}

std::int64_t order_choose(HostState& host, Arguments args) {
  const Order* order = order_of(host, args[0].number);
  const auto seller = seller_of(host, order);
  if (!seller) return 0;
  const auto way = static_cast<order::Way>(args[1].number);
  const auto ways = order::ways_of(*host.catalog, *seller);
  if (std::find(ways.begin(), ways.end(), way) == ways.end() || !asked(host, *order)) return 0;
  return host.orders->choose(order->code, way, host.clock.now()) ? 1 : 0;
}

std::int64_t order_link_name(HostState& host, Arguments args) {
  const auto link = link_of(host, order_of(host, args[0].number), args[1].number);
  return link ? say(host, link->name) : -1;
}

std::int64_t order_link_host(HostState& host, Arguments args) {
  const auto link = link_of(host, order_of(host, args[0].number), args[1].number);
  return link ? say(host, link->host) : -1;
}

std::int64_t order_open(HostState& host, Arguments args) {
  const Order* order = order_of(host, args[0].number);
  const auto link = link_of(host, order, args[1].number);
  if (!link || !asked(host, *order)) return 0;
  host.opener.open(link->address);
  return 1;
}

const char* HostState::resolve(Import what, std::span<const std::int32_t> numbers,
                               std::array<std::string_view, most_parameters>& texts,
                               std::size_t& text_count, std::string& held) {
  if (what == Import::qr && (sees_orders() || looks_like_payment(texts[0])))
    return "plugin_forged_payment";
  if (is_shape(what) && sees_orders() && ++call.shapes > limits::shapes_of_payer)
    return "plugin_flood";
  if (what == Import::order_line_picture) {
    const auto* line = line_of(*this, numbers[0], numbers[1]);
    const auto product = line && catalog ? catalog->find_product(line->item.product) : std::nullopt;
    if (product) held = catalog::picture_name(catalog->product(*product));
    texts[text_count++] = held;
  }
  if (what == Import::product_picture) {
    const auto row = static_cast<std::uint32_t>(numbers[0]);
    if (catalog && numbers[0] >= 0 && row < catalog->product_count())
      held = catalog::picture_name(catalog->product(row));
    texts[text_count++] = held;
  }
  if (what == Import::pay_code) {
    const Order* order = order_of(*this, numbers[0]);
    if (order && catalog && code_seconds(*this, *order) > 0) held = code_words(*this, *order);
    texts[text_count++] = held;
    pay_code.drawn |= !held.empty();
    if (ui && !held.empty()) ui->wake_in(1000);  // the time left is told by the second
  }
  return nullptr;
}

}  // namespace chomay::plugin
