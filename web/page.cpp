#include "web/page.hpp"

#include <emscripten.h>

// clang-format off
EM_JS(void, page_log, (const char* text, int length), {
  Module["page"]["log"](text, length);
});
EM_JS(void, page_open, (const char* url, int length), {
  Module["page"]["open"](url, length);
});
EM_JS(int, page_share, (const char* title, int title_length, const char* url, int length), {
  return Module["page"]["share"](title, title_length, url, length) ? 1 : 0;
});
EM_JS(int, page_store_read, (const char* key, int length), {
  return Module["page"]["storeRead"](key, length) ? 1 : 0;
});
EM_JS(void, page_store_put, (const char* key, int key_length, const char* value, int length), {
  Module["page"]["storePut"](key, key_length, value, length);
});
EM_JS(int, page_store_commit, (), {
  return Module["page"]["storeCommit"]() ? 1 : 0;
});
EM_JS(void, page_store_clear, (), {
  Module["page"]["storeClear"]();
});
EM_JS(int, page_store_settled, (), {
  return Module["page"]["storeSettled"]() ? 1 : 0;
});
EM_JS(unsigned, page_random, (), {
  return Module["page"]["random"]();
});
EM_JS(void, page_picture_start, (unsigned ticket, const char* file, int length), {
  Module["page"]["pictureStart"](ticket, file, length);
});
EM_JS(void, page_picture_upload, (unsigned ticket), {
  Module["page"]["pictureUpload"](ticket);
});
EM_JS(void, page_picture_drop, (unsigned ticket), {
  Module["page"]["pictureDrop"](ticket);
});
// clang-format on

namespace chomay::web::page {

void log(std::string_view line) {
  page_log(line.data(), int(line.size()));
}
void open(std::string_view url) {
  page_open(url.data(), int(url.size()));
}
bool share(std::string_view title, std::string_view url) {
  return page_share(title.data(), int(title.size()), url.data(), int(url.size())) != 0;
}
bool store_read(std::string_view key) {
  return page_store_read(key.data(), int(key.size())) != 0;
}
void store_put(std::string_view key, std::optional<std::string_view> value) {
  page_store_put(key.data(), int(key.size()), value ? value->data() : nullptr,
                 value ? int(value->size()) : -1);
}
bool store_commit() {
  return page_store_commit() != 0;
}
void store_clear() {
  page_store_clear();
}
bool store_settled() {
  return page_store_settled() != 0;
}
std::uint32_t random() {
  return page_random();
}
void picture_start(std::uint32_t ticket, std::string_view file) {
  page_picture_start(ticket, file.data(), int(file.size()));
}
void picture_upload(std::uint32_t ticket) {
  page_picture_upload(ticket);
}
void picture_drop(std::uint32_t ticket) {
  page_picture_drop(ticket);
}

std::string& scratch() {
  static std::string bytes;
  return bytes;
}

}  // namespace chomay::web::page
