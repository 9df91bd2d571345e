// Speaks with espeak-ng, where it is installed: a child that reads the text from its input. The
// kiosk never waits for it, and ends the one before when it has something new to say.
#pragma once
#include <sys/types.h>

#include <filesystem>
#include <memory>

#include "core/ports/ports.hpp"

namespace chomay::native {

class EspeakVoice final : public Voice {
public:
  /// Null: there is no espeak-ng on the PATH.
  static std::unique_ptr<EspeakVoice> find();
  explicit EspeakVoice(std::filesystem::path program) : program_(std::move(program)) {}
  ~EspeakVoice() override;
  EspeakVoice(const EspeakVoice&) = delete;
  EspeakVoice& operator=(const EspeakVoice&) = delete;

  void say(std::string_view text, Language) override;
  void stop() override;

private:
  std::filesystem::path program_;
  pid_t child_ = 0;
};

}  // namespace chomay::native
