#include "native/meeting/topics.hpp"

#include <algorithm>

#include "core/notice/sign.hpp"

namespace chomay::meeting {
namespace {

std::string start_of(std::string_view fair, Way way) {
  return "fair/" + std::string(fair) + (way == Way::in ? "/in/" : "/out/");
}

}  // namespace

bool is_level(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-';
  });
}

std::string mailbox_of(const negotiation::PublicKey& key) {
  return negotiation::to_hex(key);
}

std::string topic_of(std::string_view fair, Way way, const negotiation::PublicKey& key) {
  return start_of(fair, way) + mailbox_of(key);
}

std::string here_topic(std::string_view fair) {
  return "fair/" + std::string(fair) + "/here";
}

std::string every_topic(std::string_view fair, Way way) {
  return start_of(fair, way) + '+';
}

std::optional<negotiation::PublicKey> key_of(std::string_view topic, std::string_view fair,
                                             Way way) {
  const std::string start = start_of(fair, way);
  if (!topic.starts_with(start)) return std::nullopt;
  return notice::key_from_hex(topic.substr(start.size()));
}

}  // namespace chomay::meeting
