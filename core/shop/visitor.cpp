#include "core/shop/visitor.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace chomay::shop {
namespace {

constexpr std::size_t longest_record = 64 * 1024, longest_slug = 96;

template <class Visit>
void each_line(std::string_view record, Visit&& visit) {
  record = record.substr(0, longest_record);
  while (!record.empty()) {
    const auto end = record.find('\n');
    visit(record.substr(0, end));
    if (end == std::string_view::npos) return;
    record.remove_prefix(end + 1);
  }
}

bool is_slug(std::string_view text) {
  return !text.empty() && text.size() <= longest_slug &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

bool has(const std::vector<std::string>& list, std::string_view slug) {
  return std::find(list.begin(), list.end(), slug) != list.end();
}

}  // namespace

Settings parse_settings(std::string_view record) {
  Settings settings;
  each_line(record, [&](std::string_view line) {
    if (line == "language=en") settings.language = Language::en;
    if (line == "look=light") settings.look = Look::light;
    if (line == "look=night") settings.look = Look::night;
    if (line == "typing=vni") settings.typing = ui::TypingMethod::vni;
    if (line == "typing=plain") settings.typing = ui::TypingMethod::plain;
    constexpr std::string_view size = "text=";
    if (line.substr(0, size.size()) == size) {
      line.remove_prefix(size.size());
      int percent = 100;
      std::from_chars(line.data(), line.data() + line.size(), percent);
      settings.text_percent = std::clamp(percent, 100, 200);
    }
  });
  return settings;
}

std::string format_settings(const Settings& settings) {
  std::string out = settings.language == Language::en ? "language=en\n" : "language=vi\n";
  if (settings.look != Look::automatic)
    out += settings.look == Look::night ? "look=night\n" : "look=light\n";
  if (settings.typing != ui::TypingMethod::telex)
    out += settings.typing == ui::TypingMethod::vni ? "typing=vni\n" : "typing=plain\n";
  return out + "text=" + std::to_string(settings.text_percent) + "\n";
}

std::vector<std::string> parse_slugs(std::string_view record, std::size_t most) {
  std::vector<std::string> slugs;
  each_line(record, [&](std::string_view line) {
    if (is_slug(line) && slugs.size() < most && !has(slugs, line)) slugs.emplace_back(line);
  });
  return slugs;
}

std::string format_slugs(const std::vector<std::string>& slugs) {
  std::string out;
  for (const auto& slug : slugs) out += slug + "\n";
  return out;
}

Visitor::Visitor(Store& store) : store_(store) {
  read_again();
}

void Visitor::read_again() {
  settings_ = parse_settings(store_.read("settings").value_or(""));
  favourites_ = parse_slugs(store_.read("favourites").value_or(""), most_favourites);
  compared_ = parse_slugs(store_.read("compared").value_or(""), most_compared);
  basket_ = order::parse_basket(store_.read("basket").value_or(""));
}

void Visitor::keep(std::string_view key, const std::string& record) {
  if (!store_.write(key, record)) failed_ = true;
}

void Visitor::set(const Settings& settings) {
  if (settings == settings_) return;
  settings_ = settings;
  keep("settings", format_settings(settings_));
}

bool Visitor::is_favourite(std::string_view slug) const {
  return has(favourites_, slug);
}

void Visitor::toggle_favourite(std::string_view slug) {
  const auto found = std::find(favourites_.begin(), favourites_.end(), slug);
  if (found != favourites_.end())
    favourites_.erase(found);
  else if (is_slug(slug) && favourites_.size() < most_favourites)
    favourites_.emplace_back(slug);
  keep("favourites", format_slugs(favourites_));
}

bool Visitor::is_compared(std::string_view slug) const {
  return has(compared_, slug);
}

bool Visitor::toggle_compared(std::string_view slug) {
  const auto found = std::find(compared_.begin(), compared_.end(), slug);
  if (found == compared_.end() && compared_.size() == most_compared) return false;
  if (found != compared_.end())
    compared_.erase(found);
  else if (is_slug(slug))
    compared_.emplace_back(slug);
  keep("compared", format_slugs(compared_));
  return true;
}

void Visitor::set_compared(std::vector<std::string> slugs) {
  if (slugs == compared_) return;
  compared_ = std::move(slugs);
  keep("compared", format_slugs(compared_));
}

void Visitor::set_basket(order::Basket basket) {
  if (basket == basket_) return;
  basket_ = std::move(basket);
  keep("basket", order::format_basket(basket_));
}

void Visitor::note_search(std::string_view words) {
  if (words.empty() || words.size() > longest_slug) return;
  std::erase(searches_, words);
  searches_.emplace(searches_.begin(), words);
  if (searches_.size() > most_searches) searches_.pop_back();
}

void Visitor::forget() {
  searches_.clear();
  settings_ = {};
  favourites_.clear();
  compared_.clear();
  basket_ = {};
  store_.erase_all();
}

bool Visitor::take_store_failure() {
  return std::exchange(failed_, false);
}

}  // namespace chomay::shop
