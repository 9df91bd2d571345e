#include "native/adapters/disk_pictures.hpp"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <stb/stb_image.h>

#include <memory>

#include "native/adapters/system/files.hpp"

namespace chomay::native {
namespace fs = std::filesystem;
namespace {

constexpr std::uintmax_t file_limit = 4u << 20;
constexpr int side_limit = 4096;

/// A name from a pack is untrusted: it may only name a file of the folder.
bool is_plain_name(std::string_view name) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  };
  if (name.empty() || name.size() > 80) return false;
  for (const char c : name)
    if (!plain(c)) return false;
  return true;
}

}  // namespace

DiskPictures::DiskPictures(fs::path folder)
    : folder_(std::move(folder)), thread_([this] { work(); }) {}

DiskPictures::~DiskPictures() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void DiskPictures::set_folder(fs::path folder) {
  folder_ = std::move(folder);
}

void DiskPictures::start(std::uint32_t ticket, std::string_view name, PictureSize size) {
  Job job{ticket, {}};
  if (is_plain_name(name)) job.file = folder_ / picture_file(name, size);
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  wake_.notify_one();
}

std::optional<screen::PictureSource::Arrived> DiskPictures::take_arrived() {
  const std::lock_guard lock(mutex_);
  if (done_.empty()) return {};
  auto [ticket, pixels] = std::move(done_.front());
  done_.pop_front();
  const Arrived arrived{ticket, pixels.width, pixels.height};
  if (pixels.width > 0) held_.emplace(ticket, std::move(pixels));
  return arrived;
}

void DiskPictures::upload(std::uint32_t ticket) {
  const auto found = held_.find(ticket);
  if (found == held_.end()) return;
  const Pixels& pixels = found->second;
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, pixels.width, pixels.height, 0, GL_RGBA,
               GL_UNSIGNED_BYTE, pixels.rgba.data());
  held_.erase(found);
}

void DiskPictures::drop(std::uint32_t ticket) {
  held_.erase(ticket);
}

void DiskPictures::work() {
  for (;;) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return stop_ || !jobs_.empty(); });
    if (stop_) return;
    const Job job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    Pixels pixels = decode(job.file);
    lock.lock();
    done_.emplace_back(job.ticket, std::move(pixels));
    lock.unlock();
    if (sdl_event_ == 0) continue;
    SDL_Event event{};
    event.type = sdl_event_;
    SDL_PushEvent(&event);
  }
}

DiskPictures::Pixels DiskPictures::decode(const fs::path& file) {
  if (file.empty()) return {};
  const auto bytes = read_file(file, file_limit);
  if (!bytes) return {};
  const auto* data = reinterpret_cast<const stbi_uc*>(bytes->data());
  const int size = int(bytes->size());
  int width = 0, height = 0, channels = 0;
  // The header's claim is checked before anything is allocated for it.
  if (!stbi_info_from_memory(data, size, &width, &height, &channels)) return {};
  if (width < 1 || height < 1 || width > side_limit || height > side_limit) return {};
  const std::unique_ptr<stbi_uc, void (*)(void*)> rgba(
      stbi_load_from_memory(data, size, &width, &height, &channels, 4), stbi_image_free);
  if (!rgba) return {};
  const auto* first = reinterpret_cast<const std::byte*>(rgba.get());
  return {width, height, {first, first + std::size_t(width) * std::size_t(height) * 4}};
}

}  // namespace chomay::native
