// CRC-16/CCITT-FALSE, the checksum of EMVCo QR codes: polynomial 0x1021, start 0xFFFF, nothing
// reflected. Source: EMVCo QR Code Specification (Merchant-Presented Mode) 1.1, §4.7.3.
#pragma once
#include <cstdint>
#include <string_view>

namespace chomay::vietqr {

constexpr std::uint16_t crc16(std::string_view bytes) {
  std::uint16_t crc = 0xFFFF;
  for (const char byte : bytes) {
    crc = static_cast<std::uint16_t>(crc ^ (static_cast<unsigned char>(byte) << 8));
    for (int bit = 0; bit < 8; ++bit)
      crc = static_cast<std::uint16_t>(crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1);
  }
  return crc;
}
static_assert(crc16("123456789") == 0x29B1);  // the check value of the algorithm's catalogue

}  // namespace chomay::vietqr
