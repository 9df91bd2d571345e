#include "core/negotiation/envelope.hpp"

namespace chomay::negotiation {
namespace {

constexpr std::array<std::uint8_t, 4> magic{'c', 'm', 'n', '1'};

bool is_type(std::uint8_t number) {
  switch (static_cast<Type>(number)) {
#define KIND(name, number, Struct, vi, en) case Type::name:
#include "core/negotiation/messages.def"
#undef KIND
    return true;
  }
  return false;
}

bool rises(const std::vector<Hash>& hashes) {
  return std::adjacent_find(hashes.begin(), hashes.end(), std::greater_equal<>()) == hashes.end();
}

/// What no single field can say. An opening is its author's first message and builds on nothing;
/// every other message builds on something.
bool is_consistent(const Header& header) {
  const bool opening = header.negotiation == Hash{};
  return is_type(static_cast<std::uint8_t>(header.type)) && is_id(header.fair, longest_id) &&
         rises(header.previous) && opening == header.previous.empty() &&
         (!opening || header.sequence == 1) &&
         (header.valid_until == 0 || header.valid_until >= header.issued_at);
}

/// Both ways: `count` and `length` are the sizes of the two lists at the end.
void fixed_fields(auto& codec, auto& header, auto& count, auto& length) {
  auto type = static_cast<std::uint8_t>(header.type);
  codec.one_of(header.role, role_count);
  codec.number(type, 1, UINT8_MAX);
  codec.number(count, 0, static_cast<std::uint8_t>(most_previous));
  codec.number(length, 1, static_cast<std::uint8_t>(longest_id));
  codec.bytes(header.negotiation);
  codec.bytes(header.author);
  codec.number(header.sequence, 1, UINT32_MAX);
  codec.number(header.issued_at, 0, last_moment);
  codec.number(header.valid_until, 0, last_moment);
  codec.bytes(header.commitment);
  if constexpr (!std::is_const_v<std::remove_reference_t<decltype(header)>>)
    header.type = static_cast<Type>(type);
}

tl::unexpected<Error> bad_envelope() {
  return fail("negotiation.envelope",
              "Đây không phải một tin thương lượng đúng dạng. Hãy xin bên kia gửi lại.",
              "This is not a well-formed message of a negotiation. Ask the other side to send it "
              "again.");
}

}  // namespace

Expected<Bytes> write_header(const Header& header) {
  const auto count = static_cast<std::uint8_t>(std::min<std::size_t>(header.previous.size(), 255));
  const auto length = static_cast<std::uint8_t>(std::min<std::size_t>(header.fair.size(), 255));
  Writer writer;
  writer.raw(magic);
  fixed_fields(writer, header, count, length);
  writer.raw(view_of(header.fair));
  for (const Hash& hash : header.previous) writer.bytes(hash);
  if (!writer.ok() || !is_consistent(header)) return bad_envelope();
  return writer.take();
}

Expected<Envelope> write_envelope(const Header& header, View sealed, const SecretKey& key) {
  auto bytes = write_header(header);
  if (!bytes) return tl::unexpected(bytes.error());
  if (sealed.size() > largest_sealed) return bad_envelope();
  Envelope envelope;
  envelope.header = header;
  envelope.header_size = bytes->size();
  Writer writer;
  writer.raw(*bytes);
  writer.number(static_cast<std::uint32_t>(sealed.size()), 0, UINT32_MAX);
  writer.raw(sealed);
  envelope.bytes = writer.take();
  envelope.signature = sign(envelope_domain, envelope.bytes, key);
  envelope.id = sha256(envelope.bytes);
  return envelope;
}

Bytes to_wire(const Envelope& envelope) {
  Bytes wire = envelope.bytes;
  wire.insert(wire.end(), envelope.signature.begin(), envelope.signature.end());
  return wire;
}

Expected<Envelope> read_envelope(View wire) {
  if (wire.size() > largest_envelope) return bad_envelope();
  Envelope envelope;
  Header& header = envelope.header;
  std::uint8_t count = 0, length = 0;
  Reader reader(wire);
  std::array<std::uint8_t, 4> start{};
  reader.bytes(start);
  fixed_fields(reader, header, count, length);
  header.fair = text_of(reader.raw(length));
  if (!reader.ok() || start != magic) return bad_envelope();
  header.previous.resize(count);
  for (Hash& hash : header.previous) reader.bytes(hash);
  envelope.header_size = wire.size() - reader.rest().size();
  std::uint32_t sealed = 0;
  reader.number(sealed, 0, static_cast<std::uint32_t>(largest_sealed));
  reader.raw(sealed);
  const std::size_t size = wire.size() - reader.rest().size();
  reader.bytes(envelope.signature);
  if (!reader.done() || !is_consistent(header)) return bad_envelope();
  envelope.bytes.assign(wire.begin(), wire.begin() + static_cast<std::ptrdiff_t>(size));
  envelope.id = sha256(envelope.bytes);
  return envelope;
}

bool is_signed(const Envelope& envelope) {
  return is_signed(envelope_domain, envelope.bytes, envelope.signature, envelope.header.author);
}

}  // namespace chomay::negotiation
