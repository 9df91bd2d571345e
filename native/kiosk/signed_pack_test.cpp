#include "native/kiosk/signed_pack.hpp"
#include "native/adapters/system/key_files.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"
#include "core/catalog/sign.hpp"
#include "tests/data/temp_folder.hpp"

namespace fs = std::filesystem;
using namespace chomay;
using namespace chomay::kiosk;

namespace {

const catalog::KeyPair keys = catalog::keys_from({7}, {1});
const catalog::KeyPair others = catalog::keys_from({8}, {1});
const std::vector<std::byte> fair = catalog::write_pack(catalog::small_fair(), {.version = 3});

struct Folder : chomay::testing::TempFolder {
  Folder() {
    std::ofstream(pack(), std::ios::binary)
        .write(reinterpret_cast<const char*>(fair.data()), std::streamsize(fair.size()));
    std::ofstream(key()) << catalog::write_public_key(keys.public_key);
  }
  fs::path pack() const { return path / "fair.pack"; }
  fs::path key() const { return path / "fair.pub"; }
  void sign(const catalog::SecretKey& with, Instant until = {}) const {
    std::ofstream(native::signature_path(pack()))
        << catalog::sign(fair, with, {"hoi-cho-thu", 3, {1'000}, until});
  }
  std::string result(Expired expired = Expired::refused, Instant now = {1'500}) const {
    const auto bytes = read_signed_pack(pack(), key(), now, expired);
    return bytes ? *bytes == fair ? "good" : "other bytes" : bytes.error().code;
  }
};

}  // namespace

TEST_CASE("only what the organisers signed is opened") {
  const Folder folder;
  CHECK(folder.result() == "file.missing");  // no signature at all
  folder.sign(others.secret_key);
  CHECK(folder.result() == "signature_mismatch");
  folder.sign(keys.secret_key);
  CHECK(folder.result() == "good");
  std::fstream(folder.pack(), std::ios::in | std::ios::out).seekp(500).put('x');
  CHECK(folder.result() == "signature_mismatch");
}

TEST_CASE("a signature whose time is over opens a fair at the start, and never replaces one") {
  const Folder folder;
  folder.sign(keys.secret_key, {2'000});
  CHECK(folder.result(Expired::refused, {2'001}) == "signature_expired");
  CHECK(folder.result(Expired::accepted, {2'001}) == "good");
  folder.sign(others.secret_key, {2'000});
  CHECK(folder.result(Expired::accepted, {2'001}) == "signature_mismatch");
}

TEST_CASE("without a key nothing is checked") {
  const Folder folder;
  CHECK(read_signed_pack(folder.pack(), {}, {}, Expired::refused).has_value());
}
