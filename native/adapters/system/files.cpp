#include "native/adapters/system/files.hpp"

#include <fstream>

namespace chomay::native {
namespace fs = std::filesystem;

Expected<std::vector<std::byte>> read_file(const fs::path& path, std::uintmax_t limit) {
  std::error_code problem;
  const std::uintmax_t size = fs::file_size(path, problem);
  const std::string name = path.string();
  if (problem)
    return fail("file.missing", "Không mở được tệp " + name + ". Kiểm tra đường dẫn và quyền đọc.",
                "Can't open " + name + ". Check the path and the right to read it.");
  if (size > limit)
    return fail("file.too_large", "Tệp " + name + " lớn hơn mức cho phép.",
                "The file " + name + " is larger than allowed.");
  std::vector<std::byte> bytes(static_cast<std::size_t>(size));
  std::ifstream file(path, std::ios::binary);
  file.read(reinterpret_cast<char*>(bytes.data()), std::streamsize(bytes.size()));
  if (!file || std::uintmax_t(file.gcount()) != size)
    return fail("file.unreadable", "Đọc tệp " + name + " không trọn vẹn. Hãy thử lại.",
                "The file " + name + " could not be read whole. Try again.");
  return bytes;
}

fs::path program_folder() {
  std::error_code problem;
  const fs::path program = fs::read_symlink("/proc/self/exe", problem);
  return problem ? fs::current_path() : program.parent_path();
}

}  // namespace chomay::native
