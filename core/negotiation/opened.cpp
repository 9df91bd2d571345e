#include "core/negotiation/opened.hpp"

#include <tuple>

namespace chomay::negotiation {

Opened open_trusted(Envelope envelope, const ContentKey& key) {
  Opened opened{std::move(envelope), true, {}, {}};
  const auto plain = open_with(opened.envelope, key);
  if (!plain) return opened;
  opened.key = key;
  if (auto body = read_body(opened.envelope.header.type, *plain)) opened.body = std::move(*body);
  return opened;
}

Opened open_with_key(Envelope envelope, const ContentKey& key) {
  const bool good = is_signed(envelope);
  Opened opened = open_trusted(std::move(envelope), key);
  opened.is_signed = good;
  return opened;
}

Opened open_for(Envelope envelope, const SecretKey& reader) {
  const auto key = key_for(envelope, reader).value_or(ContentKey{});
  return open_with_key(std::move(envelope), key);
}

std::vector<PublicKey> sides_of(const Opened& opening) {
  const auto& [role, author] =
      std::tie(opening.envelope.header.role, opening.envelope.header.author);
  if (const auto* request = std::get_if<Request>(&opening.body); request && role == Role::buyer)
    return {author, request->to};
  if (const auto* offer = std::get_if<Offer>(&opening.body); offer && role == Role::seller)
    return {offer->to, author};
  return {};
}

}  // namespace chomay::negotiation
