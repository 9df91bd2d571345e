#include "native/kiosk/notice_file.hpp"

#include <fstream>

namespace chomay::kiosk {

NoticeFile::NoticeFile(std::filesystem::path path) : path_(std::move(path)), read_(size()) {}

std::uintmax_t NoticeFile::size() const {
  std::error_code wrong;
  const auto bytes = path_.empty() ? 0 : std::filesystem::file_size(path_, wrong);
  return wrong ? 0 : bytes;
}

std::vector<std::string> NoticeFile::fresh() {
  std::vector<std::string> lines;
  const auto now = size();
  if (now < read_) read_ = 0;  // another file stands there now
  if (now == read_) return lines;
  std::string bytes(std::min<std::uintmax_t>(now - read_, most_bytes), '\0');
  std::ifstream file(path_, std::ios::binary);
  file.seekg(static_cast<std::streamoff>(read_));
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  std::size_t at = 0;
  for (auto end = bytes.find('\n'); end != std::string::npos; end = bytes.find('\n', at)) {
    lines.push_back(bytes.substr(at, end - at));
    at = end + 1;
  }
  // A line that is still being written waits; one that never ends is passed over.
  read_ += at == 0 && bytes.size() == most_bytes ? most_bytes : at;
  return lines;
}

}  // namespace chomay::kiosk
