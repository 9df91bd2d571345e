#include "core/talk/place.hpp"

namespace chomay::talk {

void Place::fields(auto& codec, auto& self) {
  codec.id(self.fair);
  codec.bytes(self.organiser);
  codec.bytes(self.catalogue);
  codec.list(self.vettings, 0, most_vettings);
}

negotiation::KeyRing Place::ring() const {
  negotiation::KeyRing ring(fair, organiser);
  for (const auto& vetting : vettings) ring.add(vetting);
  return ring;
}

std::optional<negotiation::Bytes> write_place(const Place& place) {
  auto bytes = negotiation::write_record(place);
  if (bytes && bytes->size() > largest_place) bytes.reset();
  return bytes;
}

std::optional<Place> read_place(negotiation::View bytes) {
  if (bytes.size() > largest_place) return std::nullopt;
  return negotiation::read_record<Place>(bytes);
}

}  // namespace chomay::talk
