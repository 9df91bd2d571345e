// The page's second program: did this key sign these bytes? It is fetched only by those who hold a
// payment notice (web/signatures.js). Key, signature and message stand in `room`, in this order.
#include <emscripten.h>
#include <sodium.h>

namespace {

constexpr int message_at = crypto_sign_PUBLICKEYBYTES + crypto_sign_BYTES;
unsigned char room[message_at + 1024];

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE unsigned char* verify_room() {
  return room;
}
EMSCRIPTEN_KEEPALIVE int verify_room_size() {
  return sizeof room;
}
/// `size`: of all three together.
EMSCRIPTEN_KEEPALIVE int verify(int size) {
  if (size < message_at || size > int(sizeof room)) return 0;
  return crypto_sign_verify_detached(room + crypto_sign_PUBLICKEYBYTES, room + message_at,
                                     static_cast<unsigned long long>(size - message_at), room) == 0;
}

}  // extern "C"
