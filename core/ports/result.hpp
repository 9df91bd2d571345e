// What a fallible function returns: the value, or an Error that a person can read and a machine
// can match. `code` is a stable id such as "pack.truncated"; `vi` and `en` say what happened,
// where, and what to do. Used as: `Expected<Pack> open(...)`, `return fail("code", "…", "…")`.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace chomay {

struct Error {
  std::string code;
  std::string vi;
  std::string en;
};

template <class T>
using Expected = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string code, std::string vi, std::string en) {
  return tl::unexpected<Error>(Error{std::move(code), std::move(vi), std::move(en)});
}

}  // namespace chomay
