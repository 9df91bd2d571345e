// A file of sellers' signed words that others append to (`chomay payhook --out`): what has come
// since the last look, a line each. What stood there at the start is of visitors long gone.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace chomay::kiosk {

class NoticeFile {
public:
  static constexpr std::size_t most_bytes = 64 * 1024;  // at a look; the rest waits for the next

  explicit NoticeFile(std::filesystem::path path);  // empty: there is none
  std::vector<std::string> fresh();

private:
  std::uintmax_t size() const;

  std::filesystem::path path_;
  std::uintmax_t read_ = 0;
};

}  // namespace chomay::kiosk
