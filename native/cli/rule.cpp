// chomay rule: a desk of the organisers signs what it finds of one paper in the fair's folder.
#include <algorithm>
#include <cstdio>

#include "core/catalog/import.hpp"
#include "core/catalog/paper_facts.hpp"
#include "core/negotiation/ruling.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/cli/command.hpp"
#include "native/cli/folder_source.hpp"
#include "native/meeting/witness_service.hpp"

namespace chomay::native {
namespace {

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command rule_command;
const Command rule_command{
    "rule",
    "rule FOLDER DOCUMENT approve|incomplete|reject -s DESK_KEY [--why TEXT]",
    {"Bàn Ban tổ chức ký kết quả kiểm duyệt một giấy tờ; in ra một dòng cho tệp của `chomay pack "
     "--rulings`.",
     "A desk of the organisers signs what it finds of a paper; prints a line for the file of "
     "`chomay pack --rulings`."},
    run};

namespace {

using negotiation::RulingOutcome;

std::optional<RulingOutcome> outcome_of(const std::optional<std::string>& word) {
  if (word == "approve") return RulingOutcome::approved;
  if (word == "incomplete") return RulingOutcome::incomplete;
  if (word == "reject") return RulingOutcome::rejected;
  return std::nullopt;
}

int run(Arguments& arguments, Language language) {
  const auto key_path = arguments.option("-s"), why = arguments.option("--why");
  const auto folder = arguments.word(), document = arguments.word();
  const auto outcome = outcome_of(arguments.word());
  if (!key_path || !folder || !document || !outcome || !arguments.is_done())
    return usage(rule_command, language);
  const auto key = read_secret_key_file(*key_path);
  if (!key) return failed(key.error(), language);
  FolderSource source{*folder};
  const catalog::FairData fair = catalog::import_fair(source, {}).data;
  const auto paper = std::find_if(fair.documents.begin(), fair.documents.end(),
                                  [&](const auto& row) { return row.id == *document; });
  if (paper == fair.documents.end())
    return failed({"ruling.document", "Thư mục hội chợ không có giấy tờ “" + *document + "”.",
                   "The fair's folder has no paper “" + *document + "”."},
                  language);
  const auto ruling =
      negotiation::rule({fair.info.id, *document,
                         negotiation::sha256(negotiation::view_of(catalog::paper_facts(*paper))),
                         *outcome, meeting::SystemSource().now_ms(), why.value_or("")},
                        {catalog::public_key_of(*key).key, {key->key}});
  if (!ruling) return failed(ruling.error(), language);
  std::printf("%s\n", negotiation::ruling_line(*ruling).c_str());
  return exit_good;
}

}  // namespace
}  // namespace chomay::native
