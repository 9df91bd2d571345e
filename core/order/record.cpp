// An order's record: a line a fact, its fields parted by tabs. No field holds a tab or a line break
// (one_line), so nothing is escaped.
#include <array>
#include <charconv>
#include <optional>

#include "core/order/code.hpp"
#include "core/order/order.hpp"
#include "core/text/utf8.hpp"

namespace chomay::order {
namespace {

constexpr std::string_view step_names[] = {"placed", "sent", "cancelled"};
constexpr std::string_view way_names[] = {"transfer", "on_delivery", "counter", "wallet",
                                          "marketplace"};
constexpr std::string_view purpose_names[] = {"deliver", "after_sale"};
static_assert(std::size(way_names) == way_count && std::size(purpose_names) == purpose_count);

constexpr std::size_t most_fields = 10, most_facts = 40, most_events = 40, most_receipts = 20;

class Writer {
public:
  template <class... Fields>
  void line(std::string_view key, const Fields&... fields) {
    out_ += key;
    ((out_ += '\t', add(fields)), ...);
    out_ += '\n';
  }
  std::string take() { return std::move(out_); }

private:
  void add(std::string_view words) { out_ += one_line(words); }
  void add(std::int64_t number) { out_ += std::to_string(number); }
  std::string out_;
};

class LineReader {
public:
  explicit LineReader(std::string_view line) {
    while (count_ < fields_.size()) {
      const auto tab = line.find('\t');
      fields_[count_++] = line.substr(0, tab);
      if (tab == std::string_view::npos) return;
      line.remove_prefix(tab + 1);
    }
    whole_ = false;
  }
  bool is(std::string_view key, std::size_t fields) const {
    return whole_ && fields_[0] == key && count_ == fields + 1;
  }
  std::string words(std::size_t at) const { return std::string(fields_[at]); }
  std::int64_t number(std::size_t at) {
    const std::string_view text = fields_[at];
    std::int64_t value = 0;
    const auto [stop, wrong] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (wrong != std::errc() || stop != text.data() + text.size()) sound_ = false;
    return value;
  }
  /// 0 … most. The limits below keep every sum of an order inside 64 bits.
  std::int64_t number_up_to(std::int64_t most, std::size_t at) {
    const std::int64_t value = number(at);
    if (value < 0 || value > most) sound_ = false;
    return sound_ ? value : 0;
  }
  std::int64_t price(std::size_t at) { return number_up_to(1'000'000'000'000, at); }
  std::int64_t money(std::size_t at) { return number_up_to(100'000'000'000'000'000, at); }
  template <class Enum, std::size_t N>
  Enum name(std::size_t at, const std::string_view (&names)[N]) {
    for (std::size_t value = 0; value < N; ++value)
      if (names[value] == fields_[at]) return static_cast<Enum>(value);
    sound_ = false;
    return {};
  }
  bool sound() const { return sound_; }

private:
  std::array<std::string_view, most_fields + 1> fields_;
  std::size_t count_ = 0;
  bool whole_ = true, sound_ = true;
};

void read_line(LineReader& line, Order& order) {
  if (line.is("code", 1)) {
    order.code = line.words(1);
  } else if (line.is("fair", 1)) {
    order.fair = line.words(1);
  } else if (line.is("seller", 2)) {
    order.producer = line.words(1);
    order.seller = line.words(2);
  } else if (line.is("language", 1)) {
    order.language = line.words(1) == "en" ? Language::en : Language::vi;
  } else if (line.is("way", 1)) {
    order.way = line.name<Way>(1, way_names);
  } else if (line.is("line", 8) && order.lines.size() < most_lines) {
    order.lines.push_back({.item = {line.words(1), line.words(2)},
                           .name = line.words(3),
                           .packs = static_cast<std::int32_t>(line.number_up_to(most_packs, 4)),
                           .price = line.price(5),
                           .amount = line.money(6),
                           .least = line.money(7),
                           .most = line.money(8)});
  } else if (line.is("sum", 3)) {
    order.goods = line.money(1);
    order.delivery = line.money(2);
    order.total = line.money(3);
  } else if (line.is("buyer", 4)) {
    order.buyer = {line.words(1), line.words(2), line.words(3), line.words(4)};
  } else if (line.is("consent", 1) && order.consents.size() < purpose_count) {
    order.consents.push_back(line.name<Purpose>(1, purpose_names));
  } else if (line.is("shown", 2) && order.shown.size() < most_facts) {
    order.shown.push_back({line.words(1), line.words(2)});
  } else if (line.is("event", 2) && order.events.size() < most_events) {
    order.events.push_back({line.name<Step>(1, step_names), Instant{line.number(2)}});
  } else if (line.is("receipt", 3) && order.receipts.size() < most_receipts) {
    order.receipts.push_back({line.money(1), line.words(2), Instant{line.number(3)}});
  } else if (line.is("choice", 2) && order.choices.size() < Order::most_choices) {
    order.choices.push_back({line.name<Way>(1, way_names), Instant{line.number(2)}});
  }  // what a later version adds is left alone
}

std::optional<std::string> missing_in(const Order& order) {
  if (read_code(order.code) != order.code) return "code";
  if (order.producer.empty()) return "seller";
  if (order.lines.empty()) return "line";
  if (order.events.empty() || order.events.front().step != Step::placed) return "event";
  std::int64_t goods = 0;
  for (const auto& line : order.lines) {
    if (line.packs <= 0 || line.price * line.packs != line.amount) return "line";
    goods += line.amount;
  }
  if (goods != order.goods || goods + order.delivery != order.total) return "sum";
  return std::nullopt;
}

tl::unexpected<Error> broken(const std::string& where) {
  return fail("order.record", "Bản ghi đơn hàng hỏng ở mục “" + where + "”; đơn không mở được.",
              "The order's record is damaged at “" + where + "”; it can't be opened.");
}

}  // namespace

std::string format_order(const Order& order) {
  Writer out;
  out.line("code", order.code);
  out.line("fair", order.fair);
  out.line("seller", order.producer, order.seller);
  out.line("language", order.language == Language::en ? "en" : "vi");
  out.line("way", way_names[static_cast<std::size_t>(order.way)]);
  for (const auto& line : order.lines)
    out.line("line", line.item.product, line.item.variant, line.name, line.packs, line.price,
             line.amount, line.least, line.most);
  out.line("sum", order.goods, order.delivery, order.total);
  out.line("buyer", order.buyer.name, order.buyer.phone, order.buyer.address, order.buyer.note);
  for (const Purpose purpose : order.consents)
    out.line("consent", purpose_names[static_cast<std::size_t>(purpose)]);
  for (const auto& fact : order.shown) out.line("shown", fact.name, fact.value);
  for (const auto& event : order.events)
    out.line("event", step_names[static_cast<std::size_t>(event.step)], event.at.seconds);
  for (const auto& receipt : order.receipts)
    out.line("receipt", receipt.amount, receipt.reference, receipt.at.seconds);
  for (const auto& choice : order.choices)
    out.line("choice", way_names[static_cast<std::size_t>(choice.way)], choice.at.seconds);
  return out.take();
}

Expected<Order> parse_order(std::string_view record) {
  if (record.size() > longest_record || !text::is_valid_utf8(record)) return broken("record");
  Order order;
  while (!record.empty()) {
    const auto end = std::min(record.find('\n'), record.size());
    LineReader line(record.substr(0, end));
    read_line(line, order);
    if (!line.sound()) return broken(line.words(0));
    record.remove_prefix(std::min(end + 1, record.size()));
  }
  if (const auto missing = missing_in(order)) return broken(*missing);
  order.placed_at = order.events.front().at;
  return order;
}

}  // namespace chomay::order
