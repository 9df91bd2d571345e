// chomay keys: a new pair of keys in minisign's files.
#include <sodium.h>

#include <cstdio>
#include <filesystem>

#include "core/catalog/keys.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/cli/command.hpp"

namespace chomay::native {
namespace {

namespace fs = std::filesystem;

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command keys_command;
const Command keys_command{
    "keys",
    "keys -o FOLDER [--lang vi|en]",
    {"Tạo cặp khóa để ký gói hội chợ: fair.pub (công khai), fair.key (giữ kín).",
     "Makes the keys that sign packs: fair.pub (public), fair.key (secret)."},
    run};

namespace {

catalog::KeyPair random_keys() {
  std::array<std::uint8_t, 32> seed;
  catalog::KeyId id;
  randombytes_buf(seed.data(), seed.size());
  randombytes_buf(id.data(), id.size());
  const catalog::KeyPair keys = catalog::keys_from(seed, id);
  sodium_memzero(seed.data(), seed.size());
  return keys;
}

int run(Arguments& arguments, Language language) {
  const auto out = arguments.option("-o");
  if (!out || !arguments.is_done()) return usage(keys_command, language);
  const bool vi = language == Language::vi;
  if (sodium_init() < 0)
    return failed({"random.unavailable", "Máy không có nguồn số ngẫu nhiên.",
                   "This machine has no source of random numbers."},
                  language);
  std::error_code error;
  const fs::path folder = *out;
  fs::create_directories(folder, error);
  const catalog::KeyPair keys = random_keys();
  if (const auto written =
          write_new(folder / "fair.key", catalog::write_secret_key(keys.secret_key), Mode::owner);
      !written)
    return failed(written.error(), language);
  if (const auto written = write_new(folder / "fair.pub",
                                     catalog::write_public_key(keys.public_key), Mode::everyone);
      !written)
    return failed(written.error(), language);
  std::printf("%s\n", catalog::to_text(keys.public_key.id).c_str());
  std::fprintf(
      stderr,
      vi ? "Đã tạo khóa trong %s. Giữ kín fair.key và cất một bản dự phòng; ai có nó đều "
           "ký thay ban tổ chức được. Phát fair.pub cho các điểm trưng bày.\n"
         : "Made the keys in %s. Keep fair.key secret and keep a spare copy: whoever has it "
           "signs for the organisers. Give fair.pub to the showrooms.\n",
      folder.c_str());
  return exit_good;
}

}  // namespace
}  // namespace chomay::native
