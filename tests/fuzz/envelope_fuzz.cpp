// Any bytes as an envelope, as a packet and as a journal's record: what is read is exactly what
// would be written, and its sealed part may be opened without harm.
#include <cstdint>
#include <cstdlib>

#include "core/negotiation/kept.hpp"
#include "core/negotiation/packet.hpp"

using namespace chomay;
using namespace chomay::negotiation;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const KeyPair reader = keys_from(Seed{1});
  const View bytes(data, size);
  if (const auto envelope = read_envelope(bytes)) {
    const Bytes wire = to_wire(*envelope);
    if (!std::equal(wire.begin(), wire.end(), bytes.begin(), bytes.end())) std::abort();
    const auto header = write_header(envelope->header);
    const View kept = envelope->header_bytes();
    if (!header || !std::equal(header->begin(), header->end(), kept.begin(), kept.end()))
      std::abort();
    open_for(*envelope, reader.secret);
  }
  if (const auto packet = read_packet(bytes)) {
    const Bytes again = write_packet(*packet);
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end())) std::abort();
  }
  if (const auto kept = read_kept(bytes)) {
    const Bytes again = std::visit([](const auto& value) { return write_kept(value); }, *kept);
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end())) std::abort();
  }
  return 0;
}
