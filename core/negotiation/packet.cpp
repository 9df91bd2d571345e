#include "core/negotiation/packet.hpp"

namespace chomay::negotiation {
namespace {

template <class Record>
std::optional<Packet> read_as(View bytes) {
  auto record = read_record<Record>(bytes);
  if (!record) return std::nullopt;
  return Packet(std::move(*record));
}

}  // namespace

Bytes write_packet(const Packet& packet) {
  Bytes bytes{static_cast<std::uint8_t>(packet.index())};
  const Bytes rest = std::visit(
      [](const auto& value) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, Envelope>)
          return to_wire(value);
        else
          return write_record(value).value_or(Bytes{});
      },
      packet);
  bytes.insert(bytes.end(), rest.begin(), rest.end());
  return bytes;
}

std::optional<Packet> read_packet(View bytes) {
  if (bytes.empty() || bytes.size() > largest_packet) return std::nullopt;
  const View rest = bytes.subspan(1);
  switch (bytes[0]) {
    case 0: {
      auto envelope = read_envelope(rest);
      if (!envelope) return std::nullopt;
      return Packet(std::move(*envelope));
    }
    case 1:
      return read_as<Receipt>(rest);
    case 2:
      return read_as<Heads>(rest);
    case 3:
      return read_as<Shown>(rest);
    default:
      return std::nullopt;
  }
}

}  // namespace chomay::negotiation
