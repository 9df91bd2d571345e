#include "native/adapters/system/end_signals.hpp"

#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>

namespace chomay::native {

EndSignals::EndSignals() {
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGTERM);
  sigaddset(&ends, SIGINT);
  sigprocmask(SIG_BLOCK, &ends, nullptr);
  file_ = ::signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
}

EndSignals::~EndSignals() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace chomay::native
