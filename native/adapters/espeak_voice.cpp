#include "native/adapters/espeak_voice.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "core/text/utf8.hpp"

extern char** environ;

namespace chomay::native {
namespace {

// Far below what a pipe takes at once, so that writing never waits for the speaker.
constexpr std::size_t most_bytes = 4000;

/// A child with `input` as its standard input and nowhere to write to; 0: it could not be started.
pid_t start(const std::string& program, const char* voice, int input) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const char* words[] = {"espeak-ng", "-v", voice, "--stdin", nullptr};
  pid_t child = 0;
  const int failed = posix_spawn(&child, program.c_str(), &files, nullptr,
                                 const_cast<char* const*>(words), environ);
  posix_spawn_file_actions_destroy(&files);
  return failed ? 0 : child;
}

}  // namespace

std::unique_ptr<EspeakVoice> EspeakVoice::find() {
  const char* path = std::getenv("PATH");
  std::string_view rest = path ? path : "/usr/local/bin:/usr/bin:/bin";
  while (!rest.empty()) {
    const auto colon = rest.find(':');
    const auto program = std::filesystem::path(rest.substr(0, colon)) / "espeak-ng";
    if (access(program.c_str(), X_OK) == 0) return std::make_unique<EspeakVoice>(program);
    if (colon == std::string_view::npos) break;
    rest.remove_prefix(colon + 1);
  }
  return nullptr;
}

EspeakVoice::~EspeakVoice() {
  stop();
}

void EspeakVoice::say(std::string_view text, Language language) {
  stop();
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return;
  child_ = start(program_, language == Language::vi ? "vi" : "en", ends[0]);
  close(ends[0]);
  const std::string_view said = text::clip_utf8(text, most_bytes);
  // A speaker that is gone already must not end the kiosk.
  const auto before = signal(SIGPIPE, SIG_IGN);
  if (child_ > 0 && write(ends[1], said.data(), said.size()) < 0) stop();
  signal(SIGPIPE, before);
  close(ends[1]);
}

void EspeakVoice::stop() {
  if (child_ <= 0) return;
  kill(child_, SIGKILL);  // it holds nothing that would have to be put back
  waitpid(child_, nullptr, 0);
  child_ = 0;
}

}  // namespace chomay::native
