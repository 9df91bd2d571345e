#include "native/cli/verify_transcript.hpp"

#include <array>
#include <cstdio>
#include <memory>

#include "core/catalog/keys.hpp"
#include "core/negotiation/story.hpp"
#include "native/adapters/system/files.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/cli/command.hpp"

namespace chomay::native {

bool is_transcript(const std::filesystem::path& path) {
  std::array<char, negotiation::transcript_magic.size()> start{};
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             std::fclose);
  return file && std::fread(start.data(), 1, start.size(), file.get()) == start.size() &&
         std::string_view(start.data(), start.size()) == negotiation::transcript_magic;
}

int verify_transcript(const std::filesystem::path& path, const std::optional<std::string>& key_file,
                      Language language) {
  std::optional<negotiation::PublicKey> organiser;
  if (key_file) {
    const auto key = read_public_key_file(*key_file);
    if (!key) return failed(key.error(), language);
    organiser = key->key;
  }
  const auto bytes = read_file(path, negotiation::largest_transcript);
  if (!bytes) return failed(bytes.error(), language);
  const negotiation::View file(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size());
  const auto proven = negotiation::check_transcript(file, organiser);
  if (!proven) return failed(proven.error(), language);
  std::fputs(negotiation::story_of(*proven, language).c_str(), stdout);
  if (!organiser)
    std::printf("   %s\n",
                language == Language::vi
                    ? "Chưa so với khóa nào: thêm -p fair.pub, hoặc so dòng khóa ở trên."
                    : "Compared with no key yet: add -p fair.pub, or compare the key above.");
  return exit_good;
}

}  // namespace chomay::native
