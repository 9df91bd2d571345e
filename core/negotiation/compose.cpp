#include "core/negotiation/compose.hpp"

namespace chomay::negotiation {

Expected<Envelope> compose(Draft draft, const SecretKey& author, const Seed& secret) {
  const auto body = write_body(draft.body, body_salt(secret));
  if (!body)
    return fail("negotiation.body",
                "Nội dung có chỗ chưa hợp lệ: số lượng, giá hoặc lời nhắn quá dài.",
                "Something in it is not valid: a quantity, a price, or words that are too long.");
  draft.header.type = type_of(draft.body);
  draft.header.author = public_key_of(author);
  draft.header.commitment = sha256(*body);
  std::sort(draft.header.previous.begin(), draft.header.previous.end());
  const auto header = write_header(draft.header);
  if (!header) return tl::unexpected(header.error());
  const auto sealed = seal(*body, *header, draft.readers, secret);
  if (!sealed)
    return fail("negotiation.readers", "Khóa của người nhận không đúng.",
                "The key of someone who should read this is not right.");
  return write_envelope(draft.header, *sealed, author);
}

}  // namespace chomay::negotiation
