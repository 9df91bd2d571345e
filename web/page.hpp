// What C++ asks of the page: a few functions of JavaScript, found in `Module.page` (web/ports.js,
// web/pictures.js). Texts go out as pointer and length; an answer comes back through `scratch`.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chomay::web::page {

void log(std::string_view line);
void open(std::string_view url);
bool share(std::string_view title, std::string_view url);
/// True and the value in `scratch`, or false.
bool store_read(std::string_view key);
/// Changes of one batch, and its end: false when nothing can be kept.
void store_put(std::string_view key, std::optional<std::string_view> value);
bool store_commit();
void store_clear();
bool store_settled();
/// 32 random bits, good enough for keys.
std::uint32_t random();
void picture_start(std::uint32_t ticket, std::string_view file);
void picture_upload(std::uint32_t ticket);
void picture_drop(std::uint32_t ticket);

/// Bytes on their way from the page to C++: the page asks for room, fills it, and calls.
std::string& scratch();

}  // namespace chomay::web::page
