#include "core/negotiation/receipt.hpp"

namespace chomay::negotiation {
namespace {

Bytes signed_part(const Receipt& receipt) {
  Writer writer;
  writer.bytes(receipt.negotiation);
  writer.bytes(receipt.message);
  return writer.take();
}

}  // namespace

Receipt sign_receipt(const Hash& negotiation, const Hash& message, const KeyPair& reader) {
  Receipt receipt{negotiation, message, reader.open, {}};
  receipt.signature = sign(receipt_domain, signed_part(receipt), reader.secret);
  return receipt;
}

bool is_signed(const Receipt& receipt) {
  return is_signed(receipt_domain, signed_part(receipt), receipt.signature, receipt.reader);
}

}  // namespace chomay::negotiation
