// chomay generate: a made-up fair of any size as a folder of CSV files.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "core/catalog/field_date.hpp"
#include "core/catalog/generate.hpp"
#include "native/cli/command.hpp"

namespace chomay::native {
namespace {

using namespace chomay::catalog;
namespace fs = std::filesystem;

constexpr std::uint32_t max_products = 150'000;  // their papers still fit one documents.csv

class FolderSink final : public FileSink {
public:
  explicit FolderSink(fs::path folder) {
    for (int at = 0; at < file_kind_count; ++at)
      files_[static_cast<std::size_t>(at)].open(folder / info_of(static_cast<FileKind>(at)).file,
                                                std::ios::binary);
  }
  void append(FileKind kind, std::string_view text) override {
    files_[static_cast<std::size_t>(kind)].write(text.data(),
                                                 static_cast<std::streamsize>(text.size()));
  }
  bool finish() {
    bool good = true;
    for (std::ofstream& file : files_) {
      file.close();
      good = good && file.good();
    }
    return good;
  }

private:
  std::array<std::ofstream, file_kind_count> files_;
};

template <class Number>
bool read_number(const std::optional<std::string>& words, Number& out) {
  if (!words) return true;
  const auto number = whole_number<Number>(*words);
  out = number.value_or(out);
  return number.has_value();
}

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command generate_command;
const Command generate_command{
    "generate",
    "generate [--products N] [--seed S] [--today YYYY-MM-DD] -o FOLDER",
    {"Sinh một hội chợ mẫu cỡ bất kỳ (tối đa 150.000 sản phẩm); cùng --seed thì giống hệt nhau.",
     "Makes a sample fair of any size (up to 150,000 products); the same for the same --seed."},
    run};

namespace {

int run(Arguments& arguments, Language language) {
  GenerateOptions options;
  const auto folder = arguments.option("-o");
  const bool numbers_read = read_number(arguments.option("--products"), options.products) &&
                            read_number(arguments.option("--seed"), options.seed);
  const auto today = arguments.option("--today");
  if (today) options.today = read_date(*today).date;
  if (!folder || !arguments.is_done() || !numbers_read || !options.today.known() ||
      options.products == 0 || options.products > max_products)
    return usage(generate_command, language);
  std::error_code error;
  fs::create_directories(*folder, error);
  FolderSink sink{*folder};
  generate_fair(options, sink);
  if (!sink.finish())
    return failed({"folder.unwritable", "Không ghi được vào " + *folder + ".",
                   "Cannot write into " + *folder + "."},
                  language);
  std::fprintf(
      stderr,
      language == Language::vi ? "%u sản phẩm mẫu trong %s\n" : "%u sample products in %s\n",
      options.products, folder->c_str());
  return exit_good;
}

}  // namespace
}  // namespace chomay::native
