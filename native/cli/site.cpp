#include "native/cli/site.hpp"

#include <cstdio>
#include <fstream>
#include <map>

#include "native/adapters/files.hpp"
#include "native/adapters/system_clock.hpp"
#include "native/cli/site_files.hpp"
#include "native/cli/site_pages.hpp"

namespace chomay::cli {
namespace fs = std::filesystem;
namespace {

constexpr std::uintmax_t pack_limit = 1u << 30;

tl::unexpected<Error> not_written(const fs::path& path) {
  return fail("site.not_written",
              "Không ghi được " + path.string() + ". Kiểm tra quyền và chỗ trống.",
              "Can't write " + path.string() + ". Check the rights and the free space.");
}

/// The sizes of what a first visit downloads, for people and for tests.
bool write_list(const fs::path& root, const SiteFiles& files, bool sample) {
  std::ofstream out(root / "site.json");
  out << site_json(files, sample) << '\n';
  return bool(out);
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

bool read_arguments(std::span<const char* const> arguments, SiteJob& job) {
  const std::map<std::string, fs::path SiteJob::*> paths = {{"-o", &SiteJob::out},
                                                            {"--images", &SiteJob::pictures},
                                                            {"--web", &SiteJob::web},
                                                            {"--fonts", &SiteJob::fonts},
                                                            {"--plugins", &SiteJob::plugins}};
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string word = arguments[at];
    if (!word.starts_with("-")) {
      job.pack = word;
      continue;
    }
    if (++at == arguments.size()) return false;
    if (word == "--today") {
      const auto today = native::parse_today(arguments[at]);
      if (!today) return false;
      job.today = today->date();
    } else if (const auto path = paths.find(word); path != paths.end()) {
      job.*(path->second) = arguments[at];
    } else {
      return false;
    }
  }
  return !job.pack.empty() && !job.out.empty();
}

}  // namespace

Expected<SiteReport> write_site(const SiteJob& job) {
  auto bytes = native::read_file(job.pack, pack_limit);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  const auto fair = catalog::Catalog::open(std::move(*bytes));
  if (!fair) return tl::unexpected<Error>(fair.error());
  const fs::path fresh = job.out.string() + ".new";
  std::error_code problem;
  fs::remove_all(fresh, problem);
  fs::create_directories(fresh, problem);
  const auto files = place_files(job, fresh);
  if (!files) return tl::unexpected<Error>(files.error());
  const auto pages = SitePages::open(job, *fair, *files);
  if (!pages) return tl::unexpected<Error>(pages.error());

  SiteReport report{0, files->pictures, files->bytes};
  bool good = write_list(fresh, *files, fair->info().is_sample);
  pages->each([&](const std::string& file, const std::string& html) {
    std::error_code ignored;
    fs::create_directories((fresh / file).parent_path(), ignored);
    std::ofstream out(fresh / file, std::ios::binary);
    out << html;
    good &= bool(out);
    ++report.pages;
    report.bytes += html.size();
  });
  if (!good) return not_written(fresh);
  if (auto swapped = swap_in(fresh, job.out); !swapped)
    return tl::unexpected<Error>(swapped.error());
  return report;
}

int site_command(std::span<const char* const> arguments) {
  SiteJob job;
  const fs::path beside = native::program_folder().parent_path();
  job.web = beside / "web";
  job.fonts = beside / "assets" / "fonts";
  job.plugins = beside / "assets" / "plugins";
  job.today = native::SystemClock().today();
  if (!read_arguments(arguments, job)) {
    std::fputs(
        "chomay site fair.pack -o DIR [--images DIR] [--today YYYY-MM-DD]\n"
        "            [--web DIR] [--fonts DIR] [--plugins DIR]\n",
        stderr);
    return 2;
  }
  if (job.pictures.empty()) job.pictures = fs::path(job.pack).replace_extension(".img");
  const auto report = write_site(job);
  if (!report) {
    std::fprintf(stderr, "%s\n%s\n", report.error().vi.c_str(), report.error().en.c_str());
    return 1;
  }
  std::printf("%s: %u trang / pages, %u ảnh / pictures, %.1f MB\n", job.out.c_str(), report->pages,
              report->pictures, double(report->bytes) / 1e6);
  return 0;
}

}  // namespace chomay::cli
