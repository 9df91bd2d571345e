#include "native/paper/printer.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace chomay::native {
namespace {

tl::unexpected<Error> missing() {
  return fail("print.missing",
              "Chưa in được: không thấy máy in. Hãy gọi người trực; đơn vẫn nguyên.",
              "Not printed: the printer is not there. Please call the staff; your order is safe.");
}
tl::unexpected<Error> stuck() {
  return fail("print.stuck",
              "Chưa in xong: máy in không nhận nữa, có lẽ hết giấy. Hãy gọi người trực; đơn vẫn "
              "nguyên.",
              "Not printed: the printer takes no more, perhaps it is out of paper. Please call "
              "the staff; your order is safe.");
}

struct Device {
  // Never made where it is missing: a slip must not become a file on the kiosk's disk.
  explicit Device(const std::filesystem::path& path)
      : handle(::open(path.c_str(), O_WRONLY | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)) {}
  ~Device() {
    if (handle >= 0) ::close(handle);
  }
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;
  int handle;
};

}  // namespace

Printer::Printer(std::filesystem::path device, std::function<void()> wake, double patience_s)
    : device_(std::move(device)), wake_(std::move(wake)), patience_s_(patience_s) {}

Printer::~Printer() {
  stop_ = true;
  if (thread_.joinable()) thread_.join();
}

void Printer::print(std::string bytes) {
  if (busy()) return;
  done_ = false;
  thread_ = std::thread([this, bytes = std::move(bytes)] {
    outcome_ = write(bytes);
    done_ = true;
    wake_();
  });
}

std::optional<Expected<void>> Printer::take_outcome() {
  if (!busy() || !done_) return std::nullopt;
  thread_.join();
  return std::move(outcome_);
}

Expected<void> Printer::write(const std::string& bytes) const {
  const Device device(device_);
  if (device.handle < 0) return missing();
  constexpr int look_ms = 200;
  double waited_ms = 0;
  for (std::size_t at = 0; at < bytes.size() && !stop_;) {
    const ssize_t written = ::write(device.handle, bytes.data() + at, bytes.size() - at);
    if (written > 0) {
      at += static_cast<std::size_t>(written);
      waited_ms = 0;
      continue;
    }
    if (written < 0 && errno != EAGAIN && errno != EINTR) return stuck();
    if (waited_ms >= patience_s_ * 1000) return stuck();
    pollfd ready{device.handle, POLLOUT, 0};
    if (::poll(&ready, 1, look_ms) == 0) waited_ms += look_ms;
  }
  return {};
}

}  // namespace chomay::native
