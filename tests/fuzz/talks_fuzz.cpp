// What crosses between the page's two programs, and the file that says whom to meet: the first byte
// chooses which. What is read is written again the same.
#include <cstdint>
#include <cstdlib>

#include "core/talk/place.hpp"
#include "core/talk/talk.hpp"

using namespace chomay;
using negotiation::View;

namespace {

void check_same(View read, const negotiation::Bytes& written) {
  if (!std::equal(read.begin(), read.end(), written.begin(), written.end())) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const View bytes(data + 1, size - 1);
  if (data[0] == 's')
    if (const auto saying = talk::read_saying(bytes))
      check_same(bytes, talk::write_saying(*saying).value());
  if (data[0] == 't')
    if (const auto talks = talk::read_talks(bytes)) check_same(bytes, talk::write_talks(*talks));
  if (data[0] == 'p')
    if (const auto place = talk::read_place(bytes)) {
      check_same(bytes, talk::write_place(*place).value());
      place->ring();
    }
  return 0;
}
