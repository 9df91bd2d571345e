// chomay pack: the organisers' folder -> one pack file, with every fault named.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/catalog/import.hpp"
#include "core/catalog/pack_writer.hpp"
#include "core/text/format.hpp"
#include "native/cli/command.hpp"
#include "native/cli/folder_source.hpp"
#include "native/cli/pack_rulings.hpp"
#include "native/pictures/make.hpp"

namespace chomay::native {
namespace {

using namespace chomay::catalog;
namespace fs = std::filesystem;

nlohmann::ordered_json number_or_null(std::uint32_t value) {
  return value == 0 ? nlohmann::ordered_json() : nlohmann::ordered_json(value);
}

void print_json(const ImportResult& result) {
  nlohmann::ordered_json findings = nlohmann::ordered_json::array();
  for (const Finding& finding : result.findings)
    findings.push_back(
        {{"level", level_name(finding.level)},
         {"code", finding.code},
         {"file", finding.file},
         {"row", number_or_null(finding.row)},
         {"column", number_or_null(finding.column)},
         {"column_name", finding.column_name.empty() ? nlohmann::ordered_json()
                                                     : nlohmann::ordered_json(finding.column_name)},
         {"message_vi", finding.message_vi},
         {"message_en", finding.message_en}});
  const nlohmann::ordered_json report{{"findings", std::move(findings)}};
  const std::string text = report.dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
  std::printf("%s\n", text.c_str());
}

void print_lines(const ImportResult& result, Language language) {
  for (const Finding& finding : result.findings)
    std::printf("%s\n", to_line(finding, language).c_str());
}

// "products=new.csv": the kind by its own name or its file's.
bool replace(const std::string& words, FolderSource& source, ImportOptions& options) {
  const std::size_t equals = words.find('=');
  if (equals == std::string::npos) return false;
  const std::string kind_name = words.substr(0, equals);
  const fs::path file = words.substr(equals + 1);
  for (int at = 0; at < file_kind_count; ++at) {
    const auto kind = static_cast<FileKind>(at);
    if (kind_name != info_of(kind).kind && kind_name != info_of(kind).file) continue;
    options.file_names[kind] = file.filename().string();
    source.put(file.filename().string(), file);
    return true;
  }
  return false;
}

// Rows may be left out on request, but a fair without its main files is none.
bool has_main_files(const ImportResult& result) {
  for (const FileReport& file : result.files)
    if (!file.readable && info_of(file.kind).absence == FileInfo::Absence::error) return false;
  return true;
}

bool can_pack(const ImportResult& result, bool partial) {
  return !result.has_errors() || (partial && has_main_files(result));
}

// Pictures go beside the pack: fair.pack -> fair.img. What is wrong with one is a finding, too.
std::map<std::string, std::string> make_pictures(const fs::path& folder, const fs::path& pack,
                                                 ImportResult& result, Language language) {
  const fs::path images = folder / "images";
  std::error_code error;
  if (!fs::is_directory(images, error)) return {};
  std::vector<std::string> wanted;
  for (const ProductRow& product : result.data.products) wanted.push_back(product.image);
  const auto progress = [&](std::size_t done, std::size_t all) {
    if (done % 50 == 0 || done == all)
      std::fprintf(stderr, language == Language::vi ? "Ảnh: %zu/%zu\n" : "Pictures: %zu/%zu\n",
                   done, all);
  };
  MadePictures made = native::make_pictures(images, fs::path(pack).replace_extension(".img"),
                                            std::move(wanted), progress);
  for (Finding& finding : made.findings) result.findings.push_back(std::move(finding));
  return std::move(made.names);
}

Expected<void> write_whole(const fs::path& path, const std::vector<std::byte>& bytes) {
  // Beside the target, then renamed: a reader sees the old pack or the new one, never half of it.
  const fs::path part = path.string() + ".part";
  std::ofstream file(part, std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
  file.close();
  std::error_code error;
  if (file) fs::rename(part, path, error);
  if (file && !error) return {};
  fs::remove(part, error);
  return fail("file.unwritable",
              "Không ghi được " + path.string() + "; kiểm tra quyền và chỗ trống.",
              "Cannot write " + path.string() + "; check permissions and free space.");
}

Instant now() {
  using namespace std::chrono;
  return {duration_cast<seconds>(system_clock::now().time_since_epoch()).count()};
}

void print_summary(const ImportResult& result, std::size_t bytes, Language language) {
  std::size_t left_out = 0;
  for (const FileReport& file : result.files) left_out += file.rejected_rows.size();
  const bool vi = language == Language::vi;
  const char separator = vi ? '.' : ',';
  const auto count = [&](std::size_t value) {
    return text::grouped(static_cast<std::int64_t>(value), separator);
  };
  std::fprintf(stderr, vi ? "%s sản phẩm, %s cơ sở" : "%s products, %s producers",
               count(result.data.products.size()).c_str(),
               count(result.data.producers.size()).c_str());
  if (left_out != 0)
    std::fprintf(stderr, vi ? "; bỏ %s dòng lỗi" : "; %s faulty rows left out",
                 count(left_out).c_str());
  if (bytes != 0)
    std::fprintf(stderr, vi ? "; gói %s byte" : "; pack of %s bytes", count(bytes).c_str());
  std::fprintf(stderr, ".\n");
}

/// All three or none; `wrong`: only some were named.
std::optional<RulingFiles> ruling_files(Arguments& arguments, bool& wrong) {
  const auto rulings = arguments.option("--rulings"), vettings = arguments.option("--vettings"),
             organisers = arguments.option("-p");
  const int named = rulings.has_value() + vettings.has_value() + organisers.has_value();
  wrong = named != 0 && named != 3;
  if (named != 3) return std::nullopt;
  return RulingFiles{*rulings, *vettings, *organisers};
}

Expected<void> apply(const RulingFiles& files, ImportResult& result, Language language) {
  const auto rulings = read_ruling_files(files, result.data.info.id);
  if (!rulings) return tl::unexpected(rulings.error());
  const std::size_t applied = apply_rulings(*rulings, files.rulings.filename().string(), result);
  std::fprintf(stderr,
               language == Language::vi ? "%zu trong %zu quyết định kiểm duyệt có hiệu lực.\n"
                                        : "%zu of %zu rulings on papers took effect.\n",
               applied, rulings->size());
  return {};
}

int refuse(Language language) {
  std::fprintf(stderr, "%s\n",
               language == Language::vi
                   ? "Có lỗi nên chưa ghi gói. Sửa các dòng trên, hoặc thêm --allow-partial để bỏ "
                     "các dòng lỗi."
                   : "There are errors, so no pack was written. Fix the rows above, or add "
                     "--allow-partial to leave faulty rows out.");
  return exit_failed;
}

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command pack_command;
const Command pack_command{
    "pack",
    "pack FOLDER [-o FILE] [--report text|json] [--allow-partial] [--replace KIND=FILE] "
    "[--pack-version N] [--rulings FILE --vettings FILE -p ORGANISERS_KEY] [--lang vi|en]",
    {"Kiểm tra thư mục bảng tính và ghi gói hội chợ; không có -o thì chỉ kiểm tra.",
     "Checks a folder of spreadsheets and writes the fair's pack; without -o it only checks."},
    run};

namespace {

int run(Arguments& arguments, Language language) {
  const auto out = arguments.option("-o");
  const std::string report = arguments.option("--report").value_or("text");
  const bool partial = arguments.flag("--allow-partial");
  const auto version = arguments.option("--pack-version");
  std::vector<std::string> replacements;
  while (auto words = arguments.option("--replace")) replacements.push_back(*words);
  bool wrong = false;
  const auto rulings = ruling_files(arguments, wrong);
  const auto folder = arguments.word();
  if (!folder || !arguments.is_done() || wrong || (report != "text" && report != "json") ||
      (version && version->find_first_not_of("0123456789") != std::string::npos))
    return usage(pack_command, language);
  std::error_code error;
  if (!fs::is_directory(*folder, error))
    return failed({"folder.missing", "Không thấy thư mục " + *folder + ".",
                   "There is no folder " + *folder + "."},
                  language);

  FolderSource source{*folder};
  ImportOptions options;
  for (const std::string& words : replacements)
    if (!replace(words, source, options)) return usage(pack_command, language);
  ImportResult result = import_fair(source, options);
  if (rulings)
    if (const auto applied = apply(*rulings, result, language); !applied)
      return failed(applied.error(), language);
  std::map<std::string, std::string> pictures;
  if (out && can_pack(result, partial)) pictures = make_pictures(*folder, *out, result, language);
  if (report == "json")
    print_json(result);
  else
    print_lines(result, language);
  if (!can_pack(result, partial)) return refuse(language);

  std::size_t size = 0;
  if (out) {
    PackOptions pack;
    pack.created = now();
    pack.pictures = std::move(pictures);
    // Grows from pack to pack of the same fair without anybody counting.
    pack.version = version ? std::strtoull(version->c_str(), nullptr, 10)
                           : static_cast<std::uint64_t>(pack.created.seconds);
    const std::vector<std::byte> bytes = write_pack(result.data, pack);
    size = bytes.size();
    if (size == 0)
      return failed({"pack.too_large", "Hội chợ quá lớn cho một gói; chia làm nhiều hội chợ.",
                     "The fair is too large for one pack; split it into several fairs."},
                    language);
    if (const auto written = write_whole(*out, bytes); !written)
      return failed(written.error(), language);
  }
  print_summary(result, size, language);
  return exit_good;
}

}  // namespace
}  // namespace chomay::native
