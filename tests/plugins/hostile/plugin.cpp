// Does something wrong, another thing for each product; misdeeds.def is the list.
#include <cstdlib>
#include <string>

#include "chomay.hpp"

using namespace chomay;

namespace {

volatile int sink = 0;
char* volatile kept = nullptr;

void trap() {
  __builtin_trap();
}
void loop() {
  for (;;) sink = sink + 1;
}
int deeper(int at);
int (*volatile again)(int) = deeper;  // so that no compiler makes a loop of it
int deeper(int at) {
  return again(at + 1) + 1;
}
void recurse() {
  sink = deeper(0);
}
// Its memory ends at 16 MiB; then it goes on asking.
void allocate() {
  for (;;) sink = static_cast<int>(__builtin_wasm_memory_grow(0, 1));
}
void exhaust() {
  for (;;) kept = new char[1 << 20];
}
void point_outside() {
  chomay_text(reinterpret_cast<const char*>(0xfffffff0u), 8, 0, 0, 0, 0);
}
void point_around() {
  chomay_text(reinterpret_cast<const char*>(0xfffffff0u), 64, 0, 0, 0, 0);
}
void bad_text() {
  chomay_text("C\xe1\xbb", 3, 5, 0, 0, 0);
}
void open_only() {
  chomay_column_begin(8);
}
void close_only() {
  chomay_end();
}
void flood() {
  for (;;) text("x");
}
void long_text() {
  text(std::string(20'000, 'x'));
}
void deep() {
  for (;;) chomay_column_begin(0);
}
void chatter() {
  for (;;) sink = chomay_today();
}
void misplace() {
  row({}, [] { text("x"); });
}
void bad_value() {
  chomay_icon(12345, 24, 0, 0, "", 0);
}
void script() {
  link("x", "javascript:alert(1)");
}
void keep() {
  store_write("x", "y");
}
// A transfer to an account of its own, drawn as any other code.
void forge_code() {
  qr("00020101021138530010A0000007270123000697041601092576788590208QRIBFTTA53037045802VN6304AE9F",
     280, "VietQR");
}
void bar_inside() {
  column(8, [] { bar([] { text("x"); }); });
}
void write_outside() {
  *reinterpret_cast<volatile int*>(0xfffffff0u) = 1;
}

constexpr void (*misdeeds[])() = {
#define MISDEED(name, fault) name,
#include "misdeeds.def"
#undef MISDEED
};

}  // namespace

void chomay_draw(int32_t, int32_t product) {
  heading("Trước khi phá");  // must not be seen: what a failed call drew is dropped
  misdeeds[static_cast<unsigned>(product) % (sizeof misdeeds / sizeof *misdeeds)]();
}
