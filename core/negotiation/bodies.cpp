#include "core/negotiation/bodies.hpp"

namespace chomay::negotiation {
namespace {

template <class Struct>
std::optional<Body> read_as(View record) {
  auto body = read_record<Struct>(record);
  if (!body) return std::nullopt;
  return Body(std::move(*body));
}

}  // namespace

Type type_of(const Body& body) {
  static constexpr Type types[] = {
#define KIND(name, number, Struct, vi, en) Type::name,
#include "core/negotiation/messages.def"
#undef KIND
  };
  return types[body.index() - 1];
}

std::optional<Bytes> write_body(const Body& body, const Salt& salt) {
  Writer writer;
  writer.raw(salt);
  std::visit(
      [&]<class Struct>(const Struct& value) {
        if constexpr (std::is_same_v<Struct, std::monostate>)
          writer.require(false);
        else
          Struct::fields(writer, value);
      },
      body);
  Bytes bytes = writer.take();
  if (!writer.ok() || bytes.size() > largest_body) return std::nullopt;
  return bytes;
}

std::optional<Body> read_body(Type type, View bytes) {
  if (bytes.size() < std::tuple_size_v<Salt> || bytes.size() > largest_body) return std::nullopt;
  const View record = bytes.subspan(std::tuple_size_v<Salt>);
  switch (type) {
#define KIND(name, number, Struct, vi, en) \
  case Type::name:                         \
    return read_as<Struct>(record);
#include "core/negotiation/messages.def"
#undef KIND
  }
  return std::nullopt;
}

}  // namespace chomay::negotiation
