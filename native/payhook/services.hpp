// The services that tell a seller of transfers, and how each proves that it is the one.
//
// SePay (developer.sepay.vn, "Xác thực webhook"; read 11/2026)
//   A JSON object with id, accountNumber, content, transferType, transferAmount, transactionDate,
//   referenceCode. Either X-SePay-Signature: sha256=<hex of HMAC-SHA256 over
//   "<X-SePay-Timestamp>.<body>">, the timestamp no more than five minutes off, or
//   Authorization: Apikey <key>.
// payOS (payos.vn/docs, "Kiểm tra dữ liệu với signature"; npm @payos/node 2.0.5)
//   {code, desc, success, data, signature}. The signature is the hex of HMAC-SHA256 over the fields
//   of `data`, sorted by name, as k=v joined by &, null as nothing. Only `data` is covered, so only
//   `data` is read. There is no timestamp: a delivery can be repeated at any time, and the journal
//   takes it once.
#pragma once
#include <optional>

#include "native/payhook/transfer.hpp"

namespace chomay::payhook {

/// A request's parts that matter. Everything in it comes from anyone.
struct Delivery {
  std::string_view body;
  std::string_view signature, timestamp, authorization;  // headers, empty where there is none
};

/// What a seller agreed on with a service; empty: not used.
struct Secrets {
  std::string sepay_hmac, sepay_api_key, payos_checksum;
};

inline constexpr std::int64_t sepay_window = 300;  // seconds

/// Errors: payhook.signature (not from the service, or too old), payhook.body.
Expected<Transfer> read_sepay(const Delivery&, const Secrets&, Instant now);
Expected<Transfer> read_payos(const Delivery&, const Secrets&);

tl::unexpected<Error> bad_signature();

}  // namespace chomay::payhook
