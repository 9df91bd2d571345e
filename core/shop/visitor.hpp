// `Visitor`: what the fair remembers for a shopper on this device: settings, favourites, the
// products being compared, the basket. Read from the Store at start and when another
// tab has changed it, written at each change. A kiosk forgets it
// all.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/order/basket.hpp"
#include "core/ports/language.hpp"
#include "core/ports/ports.hpp"
#include "core/ui/theme.hpp"

namespace chomay::shop {

enum class Look : std::uint8_t { automatic, light, night };

struct Settings {
  Language language = Language::vi;
  Look look = Look::automatic;
  int text_percent = 100;                             // 100 … 200
  ui::TypingMethod typing = ui::TypingMethod::telex;  // of the kiosk's keyboard
  bool operator==(const Settings&) const = default;
};
Settings parse_settings(std::string_view record);  // anything unknown keeps its default
std::string format_settings(const Settings&);

/// A short list of slugs, newest last; parsing bounds it and drops what is no slug.
std::vector<std::string> parse_slugs(std::string_view record, std::size_t most);
std::string format_slugs(const std::vector<std::string>&);

class Visitor {
public:
  static constexpr std::size_t most_favourites = 500, most_compared = 4, most_searches = 3;

  explicit Visitor(Store&);
  void read_again();  // another tab has written

  const Settings& settings() const { return settings_; }
  void set(const Settings&);

  const std::vector<std::string>& favourites() const { return favourites_; }
  bool is_favourite(std::string_view slug) const;
  void toggle_favourite(std::string_view slug);

  const std::vector<std::string>& compared() const { return compared_; }
  bool is_compared(std::string_view slug) const;
  bool toggle_compared(std::string_view slug);  // false: the table is full
  void set_compared(std::vector<std::string> slugs);

  const order::Basket& basket() const { return basket_; }
  void set_basket(order::Basket);

  /// What was searched for here, newest first; never written anywhere.
  const std::vector<std::string>& searches() const { return searches_; }
  void note_search(std::string_view words);
  void forget_searches() { searches_.clear(); }

  void forget();              // favourites, comparison, basket and settings, here and in the Store
  bool take_store_failure();  // true once after a record could not be kept
  void store_failed() { failed_ = true; }

private:
  void keep(std::string_view key, const std::string& record);

  Store& store_;
  Settings settings_;
  std::vector<std::string> favourites_, compared_, searches_;
  order::Basket basket_;
  bool failed_ = false;
};

}  // namespace chomay::shop
