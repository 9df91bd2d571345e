// A type and any bytes as a body: what is read is written again the same, its amounts stay in their
// bounds, and the fold takes it or refuses it.
#include <cstdint>
#include <cstdlib>

#include "core/negotiation/state.hpp"

using namespace chomay;
using namespace chomay::negotiation;

namespace {

void check_amounts(const Terms& terms) {
  std::int64_t paid = 0;
  for (const std::int64_t part : instalments(terms)) {
    if (part < 0) std::abort();
    paid += part;
  }
  if (paid != total_of(terms) || paid > 100 * most_amount) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1 + std::tuple_size_v<Salt>) return 0;
  const View bytes(data + 1, size - 1);
  const auto body = read_body(static_cast<Type>(data[0]), bytes);
  if (!body) return 0;
  Salt salt;
  std::copy_n(bytes.begin(), salt.size(), salt.begin());
  const auto again = write_body(*body, salt);
  if (!again || !std::equal(again->begin(), again->end(), bytes.begin(), bytes.end())) std::abort();
  std::visit(
      [](const auto& value) {
        if constexpr (requires { value.terms; }) check_amounts(value.terms);
      },
      *body);

  Negotiation state;
  const PublicKey buyer{1}, seller{2};
  for (const Role role : {Role::buyer, Role::seller, Role::organiser})
    for (int round = 0; round < 2; ++round) {
      Message message{sha256(bytes), role, role == Role::buyer ? buyer : seller, 1, 0, *body};
      step(state, message, 1);
    }
  return 0;
}
