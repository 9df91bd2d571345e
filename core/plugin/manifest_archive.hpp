// How a manifest lies in its section: magic, format, then the fields, in the bounded archive.
#pragma once
#include "core/catalog/archive.hpp"
#include "core/plugin/manifest.hpp"

namespace chomay::plugin {

using catalog::ArchiveReader;
using catalog::ArchiveWriter;

inline constexpr std::uint32_t manifest_magic = 0x50594d43;  // "CMYP"
inline constexpr std::uint32_t manifest_format = 1;

template <class Archive>
void serialize(Archive& archive, Text& text) {
  archive(text.vi, text.en);
}
template <class Archive>
void serialize(Archive& archive, AttributeChoice& choice) {
  archive(choice.value, choice.label);
}

inline void save(ArchiveWriter& archive, const AttributeSpec& spec) {
  archive(spec.id, spec.label, static_cast<std::uint8_t>(spec.type), spec.unit, spec.choices,
          spec.facet_bounds, spec.facet, spec.card, spec.compare);
}
inline void load(ArchiveReader& archive, AttributeSpec& spec) {
  catalog::Column<std::int64_t> bounds;
  std::uint8_t type = 0;
  archive(spec.id, spec.label, type, spec.unit, spec.choices, bounds, spec.facet, spec.card,
          spec.compare);
  spec.type = static_cast<AttributeType>(type);
  if (spec.type > AttributeType::choice) throw catalog::ArchiveError("an unknown attribute type");
  archive.spend(bounds.size_bytes());
  spec.facet_bounds.assign(bounds.begin(), bounds.end());
}

template <class Archive>
void serialize(Archive& archive, Manifest& manifest) {
  archive(manifest.id, manifest.version, manifest.sdk_version, manifest.name, manifest.description,
          manifest.permissions, manifest.places, manifest.route, manifest.group,
          manifest.attributes);
}

}  // namespace chomay::plugin
