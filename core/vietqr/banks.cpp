#include "core/vietqr/banks.hpp"

namespace chomay::vietqr {

std::string_view bank_name(std::string_view bin) {
  struct Bank {
    std::string_view bin, name;
  };
  static constexpr Bank banks[] = {
#define BANK(bin, name) {#bin, name},
#include "core/vietqr/banks.def"
#undef BANK
  };
  for (const Bank& bank : banks)
    if (bank.bin == bin) return bank.name;
  return {};
}

}  // namespace chomay::vietqr
