#include "core/plugin/faults.hpp"

namespace chomay::plugin {
namespace {

struct Fault {
  std::string_view id, vi, en;
};
constexpr Fault faults[] = {
#define FAULT(id, vi, en) {#id, vi, en},
#include "core/plugin/faults.def"
#undef FAULT
};

}  // namespace

Error fault_error(std::string_view id, const Manifest& manifest) {
  const Fault* found = faults;
  for (const Fault& fault : faults)
    if (fault.id == id) found = &fault;
  const Bilingual name = manifest.name.view();
  return {std::string(found->id),
          "Tiện ích “" + std::string(name.vi) + "” đã bị tắt vì " + std::string(found->vi) +
              ". Phần còn lại của hội chợ vẫn hoạt động.",
          "The plugin “" + std::string(name.in(Language::en)) + "” was switched off because it " +
              std::string(found->en) + ". The rest of the fair goes on."};
}

}  // namespace chomay::plugin
