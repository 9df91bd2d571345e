// The organisers' folder as import's FileSource: DIR/*.csv and DIR/images/. A file may be replaced
// by one from elsewhere, known to import by its own name.
#pragma once
#include <filesystem>
#include <map>

#include "core/catalog/csv_source.hpp"

namespace chomay::native {

class FolderSource final : public catalog::FileSource {
public:
  explicit FolderSource(std::filesystem::path folder) : folder_(std::move(folder)) {}
  void put(std::string name, std::filesystem::path file) {
    elsewhere_[std::move(name)] = std::move(file);
  }
  std::unique_ptr<catalog::ByteStream> open(std::string_view name) override;
  bool has_picture(std::string_view name) override;

private:
  std::filesystem::path folder_;
  std::map<std::string, std::filesystem::path, std::less<>> elsewhere_;
};

}  // namespace chomay::native
