// Any body of a webhook, rightly signed so that what lies behind the signature is reached: fields
// are of their types, and what becomes a notice is one.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "native/payhook/hmac.hpp"
#include "native/payhook/services.hpp"

using namespace chomay;
using namespace chomay::payhook;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string body(reinterpret_cast<const char*>(data), size);
  const Secrets secrets{"a secret for fuzzing", {}, "another secret for fuzzing"};
  const std::string signature = "sha256=" + hmac_sha256("1000." + body, secrets.sepay_hmac);
  const Instant now{1000};
  if (const auto read = read_sepay({body, signature, "1000", {}}, secrets, now))
    if (read->reference.empty() || !read->id.starts_with("sepay:")) std::abort();
  if (read_payos({body, {}, {}, {}}, secrets)) std::abort();  // nobody signed it
  return 0;
}
