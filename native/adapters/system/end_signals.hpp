// A service's end: SIGTERM and SIGINT as something that `poll` waits for beside the rest.
#pragma once

namespace chomay::native {

class EndSignals {
public:
  /// Before there are other threads, which would else take them.
  EndSignals();
  ~EndSignals();
  EndSignals(const EndSignals&) = delete;
  EndSignals& operator=(const EndSignals&) = delete;

  /// Readable when the process shall end.
  int file() const { return file_; }

private:
  int file_ = -1;
};

}  // namespace chomay::native
