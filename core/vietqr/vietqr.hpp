// A VietQR transfer as the text of a QR code, and back.
//
//   const auto payload = write_transfer({.payee = {"970436", "1133666688"}, .amount = 790000,
//                                        .purpose = "Ung Ho Quy Vac Xin"});
//   const auto code = read_code(payload.value());   // says what is wrong with a broken one
//
// Source: EMVCo QR Code Specification (Merchant-Presented Mode) 1.1; NAPAS, QR Switching
// Specification part IV 1.5.2: template 38 with GUID A000000727, currency 704, country VN.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/ports/result.hpp"
#include "core/vietqr/tlv.hpp"

namespace chomay::vietqr {

enum class PayeeKind : std::uint8_t { account, card };

struct Payee {
  std::string bank;    // BIN, six digits
  std::string number;  // of the account or card: 1 to 19 letters and digits
  PayeeKind kind = PayeeKind::account;
  bool operator==(const Payee&) const = default;
};

struct Transfer {
  Payee payee;
  std::optional<std::int64_t> amount = {};  // đồng; without one the payer types it
  std::string purpose = {};  // folded when written; at most longest_purpose after that
  bool operator==(const Transfer&) const = default;
};

/// The code is dynamic (01 = 12) when it has an amount. Errors: vietqr.bank, vietqr.number,
/// vietqr.amount, vietqr.purpose.
Expected<std::string> write_transfer(const Transfer&);

struct Code {
  Transfer transfer;
  bool is_dynamic = false;
  Fields fields;  // all of them, views into the text that was read
};

/// Errors: those of Fields::read, and vietqr.long, vietqr.begin, vietqr.checksum, vietqr.service,
/// vietqr.country, vietqr.currency, vietqr.bank, vietqr.number, vietqr.amount.
Expected<Code> read_code(std::string_view payload);

}  // namespace chomay::vietqr
