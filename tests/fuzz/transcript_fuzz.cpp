// Any bytes as an exported negotiation: what is read is written again the same, and only what this
// test's organisers stand for is proven, in words that can be printed.
#include <cstdint>
#include <cstdlib>

#include "core/negotiation/story.hpp"
#include "core/text/utf8.hpp"

using namespace chomay;
using namespace chomay::negotiation;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const View file(data, size);
  const auto transcript = read_transcript(file);
  const auto proven = check_transcript(file, std::nullopt);
  if (!transcript) {
    if (proven) std::abort();
    return 0;
  }
  const Bytes again = write_transcript(*transcript);
  if (!std::equal(again.begin(), again.end(), file.begin(), file.end())) std::abort();
  if (proven && !text::is_valid_utf8(story_of(*proven, Language::vi))) std::abort();
  read_note(text_of(file));
  return 0;
}
