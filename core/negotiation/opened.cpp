#include "core/negotiation/opened.hpp"

namespace chomay::negotiation {

Opened open_with_key(Envelope envelope, const ContentKey& key) {
  Opened opened{std::move(envelope), false, {}, {}};
  opened.is_signed = is_signed(opened.envelope);
  const auto plain = open_with(opened.envelope, key);
  if (!plain) return opened;
  opened.key = key;
  if (auto body = read_body(opened.envelope.header.type, *plain)) opened.body = std::move(*body);
  return opened;
}

Opened open_for(Envelope envelope, const SecretKey& reader) {
  const auto key = key_for(envelope, reader).value_or(ContentKey{});
  return open_with_key(std::move(envelope), key);
}

}  // namespace chomay::negotiation
