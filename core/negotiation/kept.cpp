#include "core/negotiation/kept.hpp"

namespace chomay::negotiation {
namespace {

constexpr std::uint8_t message_mark = 0, receipt_mark = 1;

std::optional<Kept> read_message(View bytes) {
  Reader reader(bytes);
  ContentKey key;
  reader.bytes(key);
  auto envelope = reader.ok() ? read_envelope(reader.rest()) : Expected<Envelope>();
  if (!reader.ok() || !envelope) return std::nullopt;
  Opened opened = open_trusted(std::move(*envelope), key);
  if (opened.key != key) return std::nullopt;
  return Kept(std::move(opened));
}

}  // namespace

Bytes write_kept(const Opened& opened) {
  Writer writer;
  writer.number(message_mark, 0, 1);
  writer.bytes(opened.key);
  writer.raw(opened.envelope.bytes);
  writer.bytes(opened.envelope.signature);
  return writer.take();
}

Bytes write_kept(const Receipt& receipt) {
  Writer writer;
  writer.number(receipt_mark, 0, 1);
  writer.part(receipt);
  return writer.take();
}

std::optional<Kept> read_kept(View bytes) {
  if (bytes.empty() || bytes.size() > largest_kept) return std::nullopt;
  const View rest = bytes.subspan(1);
  if (bytes[0] == message_mark) return read_message(rest);
  if (bytes[0] != receipt_mark) return std::nullopt;
  auto receipt = read_record<Receipt>(rest);
  if (!receipt) return std::nullopt;
  return Kept(std::move(*receipt));
}

}  // namespace chomay::negotiation
