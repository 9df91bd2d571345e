#include "web/web_ports.hpp"

#include <emscripten.h>

#include <chrono>

#include "web/page.hpp"

namespace chomay::web {
namespace {

std::int64_t browser_seconds() {
  using namespace std::chrono;
  return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace

Instant WebClock::now() const {
  return {browser_seconds() + ahead_seconds_};
}
double WebClock::monotonic_ms() const {
  return emscripten_get_now();
}
void WebClock::start_at(Instant at) {
  ahead_seconds_ = at.seconds - browser_seconds();
}

std::optional<std::string> WebStore::read(std::string_view key) {
  if (!page::store_read(key)) return {};
  return page::scratch();
}
bool WebStore::apply(std::span<const Change> batch) {
  for (const Change& change : batch) page::store_put(change.key, change.value);
  return page::store_commit();
}
void WebStore::erase_all() {
  page::store_clear();
}

bool WebStore::settled() const {
  return page::store_settled();
}

std::uint64_t WebRandom::next() {
  return std::uint64_t{page::random()} << 32 | page::random();
}

void WebOpener::open(std::string_view url) {
  page::open(url);
}
bool WebOpener::share(std::string_view title, std::string_view url) {
  return page::share(title, url);
}

void WebLog::write(std::string_view line) {
  page::log(line);
}

void WebPictures::start(std::uint32_t ticket, std::string_view name, PictureSize size) {
  page::picture_start(ticket, picture_file(name, size));
}
std::optional<screen::PictureSource::Arrived> WebPictures::take_arrived() {
  if (arrived_.empty()) return {};
  const Arrived first = arrived_.front();
  arrived_.pop_front();
  return first;
}
void WebPictures::upload(std::uint32_t ticket) {
  page::picture_upload(ticket);
}
void WebPictures::drop(std::uint32_t ticket) {
  page::picture_drop(ticket);
}

}  // namespace chomay::web
