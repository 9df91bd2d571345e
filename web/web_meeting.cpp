#include "web/web_meeting.hpp"

#include <emscripten.h>

// clang-format off
EM_JS(int, page_meeting_has, (const char* producer, int length), {
  return Module["page"]["meetingHas"](producer, length) ? 1 : 0;
});
EM_JS(int, page_meeting_open, (), {
  return Module["page"]["meetingOpen"]() ? 1 : 0;
});
EM_JS(int, page_meeting_opens_desk, (), {
  return Module["page"]["meetingOpensDesk"]() ? 1 : 0;
});
EM_JS(void, page_meeting_open_desk, (), {
  Module["page"]["meetingOpenDesk"]();
});
EM_JS(void, page_meeting_save, (const void* id, int length), {
  Module["page"]["meetingSave"](id, length);
});
EM_JS(void, page_meeting_save_rulings, (), {
  Module["page"]["meetingSaveRulings"]();
});
EM_JS(void, page_meeting_say, (const void* saying, int length), {
  Module["page"]["meetingSay"](saying, length);
});
// clang-format on

namespace chomay::web {

bool WebMeeting::has_seller(std::string_view producer) {
  return page_meeting_has(producer.data(), int(producer.size())) != 0;
}

bool WebMeeting::is_open() {
  return page_meeting_open() != 0;
}

void WebMeeting::say(const talk::Saying& saying) {
  const auto bytes = talk::write_saying(saying);
  if (bytes) return page_meeting_say(bytes->data(), int(bytes->size()));
  talks_.fault_vi = "Nội dung quá dài hoặc quá lớn.";
  talks_.fault_en = "Something in it is too long or too large.";
}

void WebMeeting::save(const talk::Hash& id) {
  page_meeting_save(id.data(), int(id.size()));
}

void WebMeeting::save_rulings() {
  page_meeting_save_rulings();
}

bool WebMeeting::opens_desk() const {
  return page_meeting_opens_desk() != 0;
}

void WebMeeting::open_desk() {
  page_meeting_open_desk();
}

void WebMeeting::take_fault(std::string_view lines) {
  const std::size_t end = std::min(lines.find('\n'), lines.size());
  talks_.fault_vi = lines.substr(0, end);
  talks_.fault_en = lines.substr(std::min(end + 1, lines.size()));
}

void WebMeeting::take(std::string_view bytes) {
  if (auto talks = talk::read_talks(negotiation::view_of(bytes))) talks_ = std::move(*talks);
}

}  // namespace chomay::web
