#include "native/cli/site.hpp"

#include <cstdio>

#include "core/catalog/sign.hpp"
#include "native/adapters/system/files.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/adapters/system/system_clock.hpp"
#include "native/cli/command.hpp"
#include "native/cli/site_files.hpp"
#include "native/cli/site_meeting.hpp"
#include "native/cli/site_pages.hpp"
#include "native/cli/site_release.hpp"
#include "native/cli/site_writer.hpp"

namespace chomay::native {
extern const Command site_command;
namespace fs = std::filesystem;
namespace {

constexpr std::uintmax_t pack_limit = 1u << 30;

tl::unexpected<Error> not_written(const fs::path& path) {
  return fail("site.not_written",
              "Không ghi được " + path.string() + ". Kiểm tra quyền và chỗ trống.",
              "Can't write " + path.string() + ". Check the rights and the free space.");
}

Expected<void> swap_in(const fs::path& fresh, const fs::path& out) {
  std::error_code problem;
  const fs::path old = out.string() + ".old";
  fs::remove_all(old, problem);
  if (fs::exists(out)) fs::rename(out, old, problem);
  if (!problem) fs::rename(fresh, out, problem);
  if (problem) return not_written(out);
  fs::remove_all(old, problem);
  return {};
}

/// Pages name the pack's hash, so what is checked here is what every browser will insist on.
Expected<void> check_signature(const SiteJob& job, std::span<const std::byte> pack) {
  if (job.key.empty()) return {};
  const auto key = read_public_key_file(job.key);
  if (!key) return tl::unexpected<Error>(key.error());
  const auto signature = read_text(signature_path(job.pack));
  if (!signature) return tl::unexpected<Error>(signature.error());
  const auto note = catalog::verify_pack(pack, *signature, *key, wall_clock());
  if (!note) return tl::unexpected<Error>(note.error());
  return {};
}

}  // namespace

Expected<SiteReport> write_site(const SiteJob& job) {
  auto bytes = read_file(job.pack, pack_limit);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  if (auto good = check_signature(job, *bytes); !good) return tl::unexpected<Error>(good.error());
  const auto fair = catalog::Catalog::open(std::move(*bytes));
  if (!fair) return tl::unexpected<Error>(fair.error());
  const fs::path fresh = job.out.string() + ".new";
  std::error_code problem;
  fs::remove_all(fresh, problem);
  fs::create_directories(fresh, problem);
  SiteWriter out(fresh, job.out);
  const auto files = place_files(job, *fair, out);
  if (!files) return tl::unexpected<Error>(files.error());
  const auto head = SiteHead::open(job, *files);
  if (!head) return tl::unexpected<Error>(head.error());
  // The sizes of what a first visit downloads, for people and for tests.
  out.put("site.json", site_json(*files, fair->info().is_sample) + "\n");
  SiteJob known = job;
  if (known.base.empty()) known.base = fair->info().base_url;
  if (!known.base.empty() && known.base.back() != '/') known.base += '/';
  const auto pages = write_pages(known, *fair, *files, *head, out);
  if (!pages) return tl::unexpected<Error>(pages.error());
  const auto info = fair->info();
  const Release release{pages->shell, std::string(info.title.vi), std::string(info.tagline.vi),
                        head->header_policy(), job.web / "page"};
  if (auto placed = place_release(release, *files, out); !placed)
    return tl::unexpected<Error>(placed.error());
  if (!out.good()) return not_written(fresh);
  if (auto swapped = swap_in(fresh, job.out); !swapped)
    return tl::unexpected<Error>(swapped.error());
  return SiteReport{pages->count, std::uint32_t(files->pictures.size()), out.written(),
                    out.bytes()};
}

namespace {

/// A folder that is named, or stands where the build puts it.
void choose(Arguments& arguments, std::string_view option, fs::path& folder, fs::path otherwise) {
  folder = arguments.option(option).value_or(otherwise.string());
}

bool is_base(std::string_view base) {
  const bool web = base.starts_with("https://") || base.starts_with("http://");
  return base.empty() || (web && base.find_first_of(" \"<>?#") == std::string_view::npos);
}

int run(Arguments& arguments, Language language) {
  SiteJob job;
  const fs::path beside = program_folder().parent_path();
  const auto day = arguments.option("--today");
  const auto today = day ? parse_today(*day) : SystemClock().now();
  job.out = arguments.option("-o").value_or("");
  job.base = arguments.option("--base").value_or("");
  choose(arguments, "--web", job.web, beside / "web");
  choose(arguments, "--fonts", job.fonts, beside / "assets" / "fonts");
  choose(arguments, "--plugins", job.plugins, beside / "assets" / "plugins");
  const auto images = arguments.option("--images");
  job.broker = arguments.option("--broker").value_or("");
  job.desk_broker = arguments.option("--desk-broker").value_or("");
  job.vettings = arguments.option("--vettings").value_or("");
  job.key = arguments.option("--key").value_or("");
  job.pack = arguments.word().value_or("");
  job.pictures = images ? fs::path(*images) : fs::path(job.pack).replace_extension(".img");
  const bool met = !job.broker.empty();
  if (!arguments.is_done() || !today || job.pack.empty() || job.out.empty() || !is_base(job.base) ||
      met == job.vettings.empty() || (met && !is_broker(job.broker)) ||
      (!job.desk_broker.empty() && (!met || !is_broker(job.desk_broker))))
    return usage(site_command, language);
  job.today = today->date();
  const auto report = write_site(job);
  if (!report) return failed(report.error(), language);
  std::printf(language == Language::en ? "%s: %u pages, %u pictures, %.1f MB; %u files written\n"
                                       : "%s: %u trang, %u ảnh, %.1f MB; ghi %u tệp\n",
              job.out.c_str(), report->pages, report->pictures, double(report->bytes) / 1e6,
              report->written);
  return exit_good;
}

}  // namespace

const Command site_command{
    "site",
    "site FAIR.pack -o DIR [--base https://…] [--key PUBLIC_KEY] [--images DIR] "
    "[--today YYYY-MM-DD] [--web DIR] [--fonts DIR] "
    "[--plugins DIR] [--broker wss://… --vettings FILE [--desk-broker wss://…]]",
    {"Làm trang web tĩnh từ gói dữ liệu", "Makes the static web site of a pack"},
    run};

}  // namespace chomay::native
