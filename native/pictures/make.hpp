// All pictures of a fair at once, when it is packed:
//
//   auto made = make_pictures("fair/images", "fair.img", names_of_products, on_progress);
//   write_pack(fair, {.pictures = made.names});      // Product::picture is the content name
//
// Each becomes a file of every size in core/ports/picture_size.hpp, cut to 4:3 from the middle,
// never enlarged. <name> is a hash of the file's bytes, so a picture that is there already
// is not made again. Placeholders _group-*.jpg keep their names.
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/catalog/finding.hpp"

namespace chomay::native {

struct MadePictures {
  std::map<std::string, std::string> names;  // "com.jpg" -> "3fa9…"
  std::vector<catalog::Finding> findings;    // warnings: such a product shows its group's picture
  std::size_t made = 0, kept = 0;            // kept: were there from an earlier time
};

/// `wanted`: file names as in the column `image`. `progress` is told after each picture.
MadePictures make_pictures(const std::filesystem::path& images, const std::filesystem::path& out,
                           std::vector<std::string> wanted,
                           const std::function<void(std::size_t done, std::size_t all)>& progress);

}  // namespace chomay::native
