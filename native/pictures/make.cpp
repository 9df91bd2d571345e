#include "native/pictures/make.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <mutex>
#include <optional>
#include <ranges>
#include <thread>

#include "core/catalog/pack_header.hpp"
#include "core/ports/picture_size.hpp"
#include "native/adapters/system/files.hpp"
#include "native/pictures/pixels.hpp"

namespace chomay::native {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view group_start = "_group-";
/// Part of each name: pictures made by other rules are other pictures.
constexpr std::string_view rules = "4:3 lanczos3 v4";

std::string content_name(std::span<const std::byte> file) {
  const auto mark = std::as_bytes(std::span(rules.data(), rules.size()));
  const catalog::Hash of_file = catalog::hash_of(file);
  std::vector<std::byte> both(mark.begin(), mark.end());
  for (const std::uint8_t byte : of_file) both.push_back(static_cast<std::byte>(byte));
  static constexpr char digits[] = "0123456789abcdef";
  std::string name;
  const catalog::Hash hash = catalog::hash_of(both);
  for (std::size_t at = 0; at < 16; ++at) {
    name += digits[hash[at] >> 4];
    name += digits[hash[at] & 15];
  }
  return name;
}

/// Beside the target, then renamed: an interrupted run leaves no half picture under a good name.
Expected<void> write(const fs::path& path, const std::vector<std::byte>& bytes) {
  const fs::path part = path.string() + ".part";
  std::ofstream file(part, std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
  file.close();
  std::error_code error;
  if (file) fs::rename(part, path, error);
  if (file && !error) return {};
  return fail("picture_not_made",
              "Không ghi được " + path.filename().string() + "; kiểm tra quyền và chỗ trống.",
              "Cannot write " + path.filename().string() + "; check permissions and free space.");
}

bool is_plain(const std::string& name) {
  return !name.empty() && name.find_first_of("/\\") == std::string::npos && name[0] != '.' &&
         name.find('\0') == std::string::npos;
}

struct One {
  std::string name;  // content name, or the placeholder's own
  bool made = false;
};

/// One file -> all its sizes in `out`.
Expected<One> make_one(const fs::path& images, const fs::path& out, const std::string& file_name) {
  if (!is_plain(file_name))
    return fail("picture_missing", "Tên tệp ảnh không hợp lệ.", "This can't be a picture's name.");
  const auto file = read_file(images / file_name, largest_picture_file);
  if (!file) return tl::unexpected(file.error());
  One one{file_name.starts_with(group_start) ? fs::path(file_name).stem().string()
                                             : content_name(*file)};
  const bool fixed_name = file_name.starts_with(group_start);
  const auto target = [&](const PictureShape& size) {
    return out / (one.name + std::string(size.ending));
  };
  if (!fixed_name &&
      std::all_of(picture_shapes.begin(), picture_shapes.end(),
                  [&](const PictureShape& size) { return fs::exists(target(size)); }))
    return one;
  auto from = decode(*file, picture_shapes.back().width, picture_shapes.back().height);
  if (!from) return tl::unexpected(from.error());
  for (const PictureShape& size : picture_shapes | std::views::reverse) {
    *from = cover(*from, size.width, size.height);
    const auto jpeg = encode_jpeg(*from, size.quality);
    if (!jpeg) return tl::unexpected(jpeg.error());
    if (const auto written = write(target(size), *jpeg); !written)
      return tl::unexpected(written.error());
  }
  one.made = true;
  return one;
}

/// The codes of findings are texts that live for ever.
std::string_view static_code(const std::string& code) {
  for (const std::string_view known :
       {"picture_not_supported", "picture_broken", "picture_too_large", "picture_not_made"})
    if (code == known) return known;
  return code == "file.too_large" ? "picture_too_large" : "picture_missing";
}

catalog::Finding finding(const std::string& file, const Error& error) {
  catalog::Finding found;
  found.level = catalog::Level::warning;
  found.code = static_code(error.code);
  found.file = "images/" + catalog::shown(file);
  found.message_vi = error.vi;
  found.message_en = error.en;
  return found;
}

void add_placeholders(const fs::path& images, std::vector<std::string>& wanted) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(images, error))
    if (const std::string name = entry.path().filename().string(); name.starts_with(group_start))
      wanted.push_back(name);
}

}  // namespace

MadePictures make_pictures(const fs::path& images, const fs::path& out,
                           std::vector<std::string> wanted,
                           const std::function<void(std::size_t, std::size_t)>& progress) {
  add_placeholders(images, wanted);
  std::erase_if(wanted, [](const std::string& name) { return name.empty(); });
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  std::error_code error;
  fs::create_directories(out, error);

  MadePictures all;
  std::vector<std::optional<Error>> errors(wanted.size());
  std::atomic<std::size_t> next{0};
  std::size_t done = 0;
  std::mutex mutex;
  const auto work = [&] {
    for (std::size_t at = next++; at < wanted.size(); at = next++) {
      const auto one = make_one(images, out, wanted[at]);
      const std::lock_guard lock(mutex);
      if (one) {
        all.names[wanted[at]] = one->name;
        ++(one->made ? all.made : all.kept);
      } else {
        errors[at] = one.error();
      }
      if (progress) progress(++done, wanted.size());
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (unsigned at = 1; at < std::clamp(std::thread::hardware_concurrency(), 1u, 8u); ++at)
      helpers.emplace_back(work);
    work();
  }
  for (std::size_t at = 0; at < wanted.size(); ++at)
    if (errors[at]) all.findings.push_back(finding(wanted[at], *errors[at]));
  return all;
}

}  // namespace chomay::native
