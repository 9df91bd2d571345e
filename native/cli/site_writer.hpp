// Writes a site into a new folder beside the old one. What is the same as before is linked from the
// old folder, not written: its time stays, and a copy to a host moves only what changed.
#pragma once
#include <atomic>
#include <filesystem>
#include <span>
#include <string>

namespace chomay::native {

class SiteWriter {
public:
  SiteWriter(std::filesystem::path fresh, std::filesystem::path old)
      : fresh_(std::move(fresh)), old_(std::move(old)) {}

  /// `file` is a path below the site's root. May be called from several threads for different
  /// files.
  void put(const std::string& file, std::string_view bytes);
  void put(const std::string& file, std::span<const std::byte> bytes) {
    put(file, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
  }
  /// The file as the site that is there now has it; empty when it has none.
  std::string before(const std::string& file) const;

  bool good() const { return good_; }
  std::uint64_t bytes() const { return bytes_; }
  std::uint32_t files() const { return files_; }
  std::uint32_t written() const { return written_; }

private:
  std::filesystem::path fresh_, old_;
  std::atomic<bool> good_ = true;
  std::atomic<std::uint64_t> bytes_ = 0;
  std::atomic<std::uint32_t> files_ = 0, written_ = 0;
};

}  // namespace chomay::native
