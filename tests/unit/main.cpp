// The one test program: every test of every module linked in. Tests name files from the project's
// own folder, wherever the program is started.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <filesystem>

int main(int argc, char** argv) {
  std::filesystem::current_path(CHOMAY_SOURCE_DIR);
  return doctest::Context(argc, argv).run();
}
