#include "core/ports/function_ref.hpp"

#include <doctest/doctest.h>

#include <functional>

namespace chomay {
namespace {

int twice(int number) {
  return 2 * number;
}
int call(FunctionRef<int(int)> function) {
  return function ? function(21) : -1;
}

TEST_CASE("a borrowed callable is any callable, or nothing") {
  int calls = 0;
  CHECK(call([&](int number) { return ++calls, number; }) == 21);
  CHECK(calls == 1);
  CHECK(call(twice) == 42);
  CHECK(call(std::function<int(int)>(twice)) == 42);
  CHECK(call(std::function<int(int)>()) == -1);
  CHECK(call(nullptr) == -1);
  CHECK(call({}) == -1);
}

}  // namespace
}  // namespace chomay
