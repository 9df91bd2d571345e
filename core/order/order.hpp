// `Order`: what one seller is asked to deliver, as the buyer confirmed it. Names, prices and the
// facts that stood on the screen are kept with it word for word, so that it can be shown unchanged
// when the catalogue has long been another. Its record in the Store is lines of text (record.cpp);
// what happens to it later is added at the end, so that two tabs merge line by line.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/fair.hpp"
#include "core/order/basket.hpp"
#include "core/ports/language.hpp"
#include "core/ports/result.hpp"
#include "core/ports/time.hpp"

namespace chomay::order {

/// How the buyer will pay. The fair hands over to these and never holds money itself.
using Way = catalog::PayWay;
inline constexpr int way_count = catalog::pay_way_count - 1;  // bank_app is a help, no way

/// What the buyer agreed to, one box each, never ticked beforehand.
enum class Purpose : std::uint8_t { deliver, after_sale };
inline constexpr int purpose_count = 2;

/// What happened to an order on this device.
enum class Step : std::uint8_t { placed, sent, cancelled };
struct Event {
  Step step = Step::placed;
  Instant at;
  bool operator==(const Event&) const = default;
};

/// Another way to pay than the one that was confirmed.
struct Choice {
  Way way = Way::transfer;
  Instant at;
  bool operator==(const Choice&) const = default;
};

/// Money that is known to have come: the seller's signed word or a verified notice of a payment.
struct Receipt {
  std::int64_t amount = 0;  // đồng
  std::string reference;    // of the bank or the seller; the same one counts once
  Instant at;
  bool operator==(const Receipt&) const = default;
};

struct OrderLine {
  Item item;
  std::string name;  // "Cốm Mễ Trì, gói 250 g", as it was shown
  std::int32_t packs = 0;
  std::int64_t price = 0, amount = 0;  // đồng: a pack, the line
  std::int64_t least = 0, most = 0;    // đồng, when it is weighed on delivery; else the amount
  bool operator==(const OrderLine&) const = default;
};

struct Buyer {
  std::string name, phone, address, note;
  bool operator==(const Buyer&) const = default;
};

/// A line of what was shown before the buyer confirmed: "Hạn dùng": "2 ngày".
struct Fact {
  std::string name, value;
  bool operator==(const Fact&) const = default;
};

struct Order {
  static constexpr std::size_t most_choices = 20;

  std::string code = {};  // code.hpp
  std::string fair = {},
              producer = {};  // ids in the pack; the payee is looked up there, never kept here
  std::string seller = {};    // the producer's name, as it was shown
  Instant placed_at = {};
  Language language = Language::vi;  // of the words below
  Way way = Way::transfer;           // as it was confirmed
  std::vector<OrderLine> lines = {};
  std::int64_t goods = 0, delivery = 0, total = 0;  // đồng
  Buyer buyer = {};
  std::vector<Purpose> consents = {};
  std::vector<Fact> shown = {};
  std::vector<Event> events = {};  // the first is that it was placed
  std::vector<Receipt> receipts = {};
  std::vector<Choice> choices = {};  // of another way, later
  bool operator==(const Order&) const = default;

  Instant valid_until() const;  // until then the seller keeps goods and price
  std::int64_t received() const;
  Way pays_by() const { return choices.empty() ? way : choices.back().way; }
};

inline constexpr std::int64_t hold_seconds = 48 * 3600;

/// What may be said of an order now. "Paid" is only said of money that is known to have come.
enum class State : std::uint8_t {
  shown,
  sent,
  confirmed,
  short_paid,
  over_paid,
  expired,
  cancelled
};
State state_of(const Order&, Instant now);

/// One line of a person's words: NFC, no line breaks, at most `most_bytes` bytes.
std::string one_line(std::string_view words, std::size_t most_bytes = 400);

std::string format_order(const Order&);
/// Errors: order.record (what is wrong with a record, a damaged store's too).
Expected<Order> parse_order(std::string_view record);
inline constexpr std::size_t longest_record = 64 * 1024;

}  // namespace chomay::order
