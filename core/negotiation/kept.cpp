#include "core/negotiation/kept.hpp"

namespace chomay::negotiation {
namespace {

constexpr std::uint8_t message_mark = 0, receipt_mark = 1, shown_mark = 2, ruling_mark = 3,
                       last_mark = ruling_mark;

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

template <class Record>
Bytes write_as(std::uint8_t mark, const Record& record) {
  Writer writer;
  writer.number(mark, 0, last_mark);
  writer.part(record);
  return writer.take();
}

template <class Record>
std::optional<Kept> read_as(View bytes) {
  auto record = read_record<Record>(bytes);
  if (!record) return std::nullopt;
  return Kept(std::move(*record));
}

}  // namespace

Bytes write_kept(const Opened& opened) {
  Writer writer;
  writer.number(message_mark, 0, last_mark);
  writer.bytes(opened.key);
  writer.raw(opened.envelope.bytes);
  writer.bytes(opened.envelope.signature);
  return writer.take();
}

Bytes write_kept(const Receipt& receipt) {
  return write_as(receipt_mark, receipt);
}

Bytes write_kept(const Shown& shown) {
  return write_as(shown_mark, shown);
}

Bytes write_kept(const SignedRuling& ruling) {
  return write_as(ruling_mark, ruling);
}

std::optional<Kept> read_kept(View bytes) {
  if (bytes.empty() || bytes.size() > largest_kept) return std::nullopt;
  const View rest = bytes.subspan(1);
  if (bytes[0] == message_mark) return read_message(rest);
  if (bytes[0] == receipt_mark) return read_as<Receipt>(rest);
  if (bytes[0] == shown_mark) return read_as<Shown>(rest);
  if (bytes[0] == ruling_mark) return read_as<SignedRuling>(rest);
  return std::nullopt;
}

}  // namespace chomay::negotiation
