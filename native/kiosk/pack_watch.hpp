// Notices that the pack on disk was replaced, and that whoever replaced it has finished.
#pragma once
#include <filesystem>

namespace chomay::kiosk {

class PackWatch {
public:
  static constexpr double look_every_ms = 2'000;

  explicit PackWatch(std::filesystem::path pack) : pack_(std::move(pack)) {}
  /// True once per replacement, when two looks in a row saw the same new file. Call it about every
  /// `look_every_ms`; it never opens the file.
  bool look();
  /// What is on disk now is what the kiosk shows, or has refused.
  void settle();

private:
  struct Stamp {
    std::filesystem::file_time_type time{};
    std::uintmax_t size = 0;
    std::uint64_t inode = 0;
    std::filesystem::file_time_type signature{};  // the pack may have arrived before it
    bool operator==(const Stamp&) const = default;
  };
  Stamp stamp() const;

  std::filesystem::path pack_;
  Stamp shown_, last_seen_;
};

}  // namespace chomay::kiosk
