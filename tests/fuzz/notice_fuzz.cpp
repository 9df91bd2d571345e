// Any text as a payment notice, and as the words of a transfer: what is read is written again the
// same, and a code that is found is one.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/notice/code_in_words.hpp"
#include "core/notice/notice.hpp"
#include "core/order/code.hpp"

using namespace chomay;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto read = notice::read_notice(text)) {
    if (notice::message_of(read->notice) != read->message) std::abort();
    if (notice::write_notice(read->message, read->signature) != text) std::abort();
  }
  if (const auto code = notice::code_in(text); code && order::read_code(*code) != code)
    std::abort();
  return 0;
}
