#include "core/order/orders.hpp"

#include <algorithm>

#include "core/order/code.hpp"

namespace chomay::order {
namespace {

constexpr std::string_view list_key = "orders", basket_key = "basket";

std::string key_of(std::string_view code) {
  return "order/" + std::string(code);
}

Error not_kept() {
  return {"order.not_kept",
          "Máy này không lưu được đơn nên đơn chưa được đặt; giỏ hàng còn nguyên. Hãy giải phóng "
          "bộ nhớ rồi thử lại.",
          "This device can't keep the order, so it was not placed; the basket is untouched. "
          "Free some storage and try again."};
}

tl::unexpected<Error> too_many() {
  return fail(
      "order.too_many",
      "Máy này đã giữ " + std::to_string(Orders::most) +
          " đơn. Hãy in hoặc gửi những đơn cần giữ, xoá dữ liệu ở trang Của tôi rồi đặt lại.",
      "This device keeps " + std::to_string(Orders::most) +
          " orders already. Print or send those you need, clear your data on the page Mine, then "
          "order again.");
}

}  // namespace

Orders::Orders(Store& store, Random& random) : store_(store), random_(random) {
  read_again();
}

void Orders::read_again() {
  orders_.clear();
  const std::string codes = store_.read(list_key).value_or("");
  std::string_view rest = codes;
  while (!rest.empty() && orders_.size() < most) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto code = read_code(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!code || find(*code)) continue;
    auto order = parse_order(store_.read(key_of(*code)).value_or(""));
    if (order && order->code == *code) orders_.push_back(std::move(*order));
  }
}

const Order* Orders::find(std::string_view code) const {
  const auto found = std::find_if(orders_.begin(), orders_.end(),
                                  [&](const Order& order) { return order.code == code; });
  return found == orders_.end() ? nullptr : &*found;
}

std::string Orders::fresh_code(const std::vector<Order>& drafts) {
  const auto taken = [&](const std::string& code) {
    return find(code) || std::any_of(drafts.begin(), drafts.end(),
                                     [&](const Order& draft) { return draft.code == code; });
  };
  std::string code = make_code(random_);
  while (taken(code)) code = make_code(random_);
  return code;
}

std::string Orders::list() const {
  std::string codes;
  for (const auto& order : orders_) codes += order.code + "\n";
  return codes;
}

Expected<std::vector<std::string>> Orders::place(std::vector<Order> drafts, const Basket& before,
                                                 const Basket& rest, Instant now) {
  if (orders_.size() + drafts.size() > most) return too_many();
  std::vector<std::string> codes, keys, records;
  for (auto& draft : drafts) {
    draft.code = fresh_code(drafts);
    draft.placed_at = now;
    draft.events = {{Step::placed, now}};
    codes.push_back(draft.code);
    keys.push_back(key_of(draft.code));
    records.push_back(format_order(draft));
  }
  std::string all = list();
  for (const auto& code : codes) all += code + "\n";
  const std::string basket = format_basket(rest);
  std::vector<Store::Change> batch{{list_key, all}, {basket_key, basket}};
  for (std::size_t at = 0; at < keys.size(); ++at) batch.push_back({keys[at], records[at]});
  if (!unkept_) unkept_.emplace().basket = before;
  unkept_->codes.insert(unkept_->codes.end(), codes.begin(), codes.end());
  if (!store_.apply(batch)) return tl::unexpected(*undo_unkept());
  std::move(drafts.begin(), drafts.end(), std::back_inserter(orders_));
  settled();  // at once, where the store is memory
  return codes;
}

Expected<std::string> Orders::adopt(Order order) {
  if (find(order.code)) return order.code;
  if (orders_.size() >= most) return too_many();
  const std::string all = list() + order.code + "\n", key = key_of(order.code),
                    record = format_order(order);
  const Store::Change batch[] = {{list_key, all}, {key, record}};
  if (!store_.apply(batch)) return tl::unexpected(not_kept());
  orders_.push_back(std::move(order));
  return orders_.back().code;
}

bool Orders::keep(const Order& order) {
  if (!store_.write(key_of(order.code), format_order(order))) return false;
  for (auto& mine : orders_)
    if (mine.code == order.code) mine = order;
  return true;
}

bool Orders::note(std::string_view code, Step step, Instant now) {
  const Order* order = find(code);
  if (!order) return false;
  const State state = state_of(*order, now);
  const bool open = state == State::shown || state == State::sent || state == State::expired;
  if (!open) return false;
  Order changed = *order;
  changed.events.push_back({step, now});
  return keep(changed);
}

bool Orders::note(std::string_view code, const Receipt& receipt) {
  const Order* order = find(code);
  if (!order) return false;
  const auto same = [&](const Receipt& known) { return known.reference == receipt.reference; };
  if (std::any_of(order->receipts.begin(), order->receipts.end(), same)) return true;
  Order changed = *order;
  changed.receipts.push_back(receipt);
  return keep(changed);
}

bool Orders::choose(std::string_view code, Way way, Instant now) {
  const Order* order = find(code);
  if (!order || state_of(*order, now) != State::shown) return false;
  if (order->pays_by() == way) return true;
  Order changed = *order;
  // Who wavers for long is kept to the last few; a record has room for so many.
  if (changed.choices.size() >= Order::most_choices) changed.choices.erase(changed.choices.begin());
  changed.choices.push_back({way, now});
  return keep(changed);
}

bool Orders::settled() {
  if (store_.settled()) unkept_.reset();
  return !unkept_;
}

std::optional<Error> Orders::undo_unkept() {
  if (!unkept_) return std::nullopt;
  for (const auto& code : unkept_->codes)
    std::erase_if(orders_, [&](const Order& order) { return order.code == code; });
  const std::string all = list(), basket = format_basket(unkept_->basket);
  std::vector<std::string> keys;
  for (const auto& code : unkept_->codes) keys.push_back(key_of(code));
  std::vector<Store::Change> batch{{list_key, all}, {basket_key, basket}};
  for (const auto& key : keys) batch.push_back({key, std::nullopt});
  store_.apply(batch);  // the disk already has it so; this is for what lies in memory
  unkept_.reset();
  return not_kept();
}

void Orders::forget() {
  orders_.clear();
  unkept_.reset();
}

}  // namespace chomay::order
