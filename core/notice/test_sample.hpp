// One seller of the sample fair, its key and a notice of it, for tests. The key is no secret: it is
// the SHA-256 of "fair-hanoi-2026/sample/cs-cam-canh". The text was made by Node's own Ed25519.
#pragma once
#include "core/catalog/catalog.hpp"
#include "core/catalog/keys.hpp"
#include "core/notice/notice.hpp"

namespace chomay::notice {

inline constexpr std::string_view sample_public_key =
    "e69e9a348ff387f0069e54371511ea13ebef45ddbaca6b8f60a27c46319c4062";
inline constexpr std::string_view sample_text =
    "8Urflb9dRSnaK6iTVu49pZpAOuAwAoLEFuhS9HzPWkXL5xQsEdO-"
    "YRnCckpOSaOeZUUexEFJVsq4TCZS39uSC2hhbm9pLTIw"
    "MjYKN0syTTkyCmNzLWNhbS1jYW5oCjIzMDAwMAoxNzk1NDEzNjAwCkZUMjYzMjcxMjM0NTY3ODk";

inline catalog::SecretKey sample_key() {
  return catalog::keys_from({0xb5, 0x7b, 0x6a, 0x20, 0xc4, 0xfe, 0xb4, 0x35, 0xbc, 0xe5, 0xcb,
                             0xba, 0x04, 0x50, 0x15, 0x84, 0x5d, 0xf4, 0x3d, 0x79, 0x73, 0xd9,
                             0x02, 0x6d, 0xea, 0x89, 0xed, 0x51, 0x00, 0xd8, 0x84, 0xfc},
                            {})
      .secret_key;
}

inline PaymentNotice sample_notice() {
  return {"hanoi-2026", "7K2M92", "cs-cam-canh", 230'000, {1'795'413'600}, "FT26327123456789"};
}

inline catalog::Producer sample_seller() {
  catalog::Producer seller{};
  seller.id = "cs-cam-canh";
  seller.public_key = sample_public_key;
  return seller;
}

}  // namespace chomay::notice
