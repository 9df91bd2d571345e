#include "native/meeting/topics.hpp"

#include <algorithm>

#include "core/notice/sign.hpp"

namespace chomay::meeting {
namespace {

constexpr std::string_view any = "+";
constexpr std::size_t mailbox_size = 64;

std::string start_of(std::string_view fair, std::string_view kind) {
  return "fair/" + std::string(fair) + '/' + std::string(kind) + '/';
}

std::string join(std::string_view fair, Way way, std::string_view witness, std::string_view party) {
  return start_of(fair, way == Way::in ? "in" : "out") + std::string(witness) + '/' +
         std::string(party);
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

std::string topic_of(std::string_view fair, Way way, const Ends& ends) {
  return join(fair, way, mailbox_of(ends.witness), mailbox_of(ends.party));
}

std::string here_topic(std::string_view fair, const negotiation::PublicKey& witness) {
  return start_of(fair, "here") + mailbox_of(witness);
}

std::string topics_of_witness(std::string_view fair, Way way, std::string_view name) {
  return join(fair, way, name, any);
}

std::string topics_of_party(std::string_view fair, Way way, std::string_view name) {
  return join(fair, way, any, name);
}

std::string every_here_topic(std::string_view fair) {
  return start_of(fair, "here") + std::string(any);
}

std::optional<Ends> ends_of(std::string_view topic, std::string_view fair, Way way) {
  const std::string start = start_of(fair, way == Way::in ? "in" : "out");
  if (!topic.starts_with(start)) return std::nullopt;
  topic.remove_prefix(start.size());
  if (topic.size() != 2 * mailbox_size + 1 || topic[mailbox_size] != '/') return std::nullopt;
  const auto witness = notice::key_from_hex(topic.substr(0, mailbox_size)),
             party = notice::key_from_hex(topic.substr(mailbox_size + 1));
  if (!witness || !party) return std::nullopt;
  return Ends{*witness, *party};
}

std::optional<negotiation::PublicKey> here_of(std::string_view topic, std::string_view fair) {
  const std::string start = start_of(fair, "here");
  if (!topic.starts_with(start)) return std::nullopt;
  return notice::key_from_hex(topic.substr(start.size()));
}

}  // namespace chomay::meeting
