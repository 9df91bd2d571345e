#include "native/plugin_host/admit.hpp"

#include <wabt/binary-reader-ir.h>
#include <wabt/binary-reader.h>
#include <wabt/binary-writer.h>
#include <wabt/cast.h>
#include <wabt/error.h>
#include <wabt/ir.h>
#include <wabt/stream.h>
#include <wabt/validator.h>

#include <limits>
#include <string>

#include "core/plugin/limits.hpp"
#include "core/plugin/manifest.hpp"
#include "core/plugin/wasm_file.hpp"

namespace chomay::plugin {
namespace {

constexpr std::string_view fuel_name = "chomay_fuel";

tl::unexpected<Error> refuse(std::string_view what_vi, std::string_view what_en) {
  return fail("plugin_refused", "Không nhận tiện ích này: " + std::string(what_vi) + ".",
              "This plugin is refused: " + std::string(what_en) + ".");
}

// What clang 14 uses for plain C and C++. Bulk memory stays out: one instruction could fill 16 MiB,
// and the meter would count it as one.
wabt::Features allowed_features() {
  wabt::Features features;
  features.disable_simd();
  features.disable_bulk_memory();
  features.disable_reference_types();
  return features;
}

/// Inserts the meter into one function.
class Meter {
public:
  explicit Meter(wabt::Index fuel) : fuel_(fuel) {}

  void function(wabt::ExprList& body) {
    const std::uint32_t cost = instructions(body);
    charge(body, cost);
  }

private:
  /// How many instructions run at most once when the list is entered; loops charge for themselves.
  std::uint32_t instructions(wabt::ExprList& list) {
    std::uint32_t count = 1;
    for (wabt::Expr& expr : list) {
      ++count;
      if (auto* block = wabt::dyn_cast<wabt::BlockExpr>(&expr)) {
        count += instructions(block->block.exprs);
      } else if (auto* branch = wabt::dyn_cast<wabt::IfExpr>(&expr)) {
        count += instructions(branch->true_.exprs) + instructions(branch->false_);
      } else if (auto* loop = wabt::dyn_cast<wabt::LoopExpr>(&expr)) {
        const std::uint32_t cost = instructions(loop->block.exprs);
        charge(loop->block.exprs, cost);
      }
    }
    return count;
  }

  void charge(wabt::ExprList& list, std::uint32_t cost) {
    const wabt::Var fuel(fuel_, wabt::Location());
    wabt::ExprList meter;
    meter.push_back(std::make_unique<wabt::GlobalGetExpr>(fuel));
    meter.push_back(std::make_unique<wabt::ConstExpr>(wabt::Const::I32(cost)));
    meter.push_back(std::make_unique<wabt::BinaryExpr>(wabt::Opcode::I32Sub));
    meter.push_back(std::make_unique<wabt::GlobalSetExpr>(fuel));
    meter.push_back(std::make_unique<wabt::GlobalGetExpr>(fuel));
    meter.push_back(std::make_unique<wabt::ConstExpr>(wabt::Const::I32(0)));
    meter.push_back(std::make_unique<wabt::CompareExpr>(wabt::Opcode::I32LtS));
    auto empty = std::make_unique<wabt::IfExpr>();
    empty->true_.exprs.push_back(std::make_unique<wabt::UnreachableExpr>());
    meter.push_back(std::move(empty));
    list.splice(list.begin(), meter);
  }

  wabt::Index fuel_;
};

Expected<void> check_sizes(const wabt::Module& module) {
  if (module.memories.size() != 1 || module.num_memory_imports != 0)
    return refuse("cần đúng một bộ nhớ của riêng nó", "it needs exactly one memory of its own");
  if (module.memories[0]->page_limits.initial > limits::memory_pages)
    return refuse("bộ nhớ ban đầu lớn hơn 16 MiB", "its memory starts larger than 16 MiB");
  for (const wabt::Table* table : module.tables)
    if (table->elem_limits.initial > limits::table_elements)
      return refuse("bảng hàm quá lớn", "its table is too large");
  for (const wabt::Func* function : module.funcs)
    for (wabt::Index locals = 0; const auto& [type, count] : function->local_types.decls())
      if (count > limits::locals || (locals += count) > limits::locals)
        return refuse("một hàm có quá nhiều biến", "a function has too many locals");
  if (module.GetExport(fuel_name))
    return refuse("nó đã được nhận rồi, hoặc dùng tên chomay_fuel",
                  "it was admitted before, or uses the name chomay_fuel");
  return {};
}

void add_fuel(wabt::Module& module) {
  const auto fuel = static_cast<wabt::Index>(module.globals.size());
  auto global = std::make_unique<wabt::GlobalModuleField>();
  global->global.type = wabt::Type::I32;
  global->global.mutable_ = true;
  global->global.init_expr.push_back(std::make_unique<wabt::ConstExpr>(wabt::Const::I32(0)));
  module.AppendField(std::move(global));
  auto exported = std::make_unique<wabt::ExportModuleField>();
  exported->export_.name = fuel_name;
  exported->export_.kind = wabt::ExternalKind::Global;
  exported->export_.var = wabt::Var(fuel, wabt::Location());
  module.AppendField(std::move(exported));
  Meter meter(fuel);
  for (wabt::Index at = module.num_func_imports; at < module.funcs.size(); ++at)
    meter.function(module.funcs[at]->exprs);
}

bool valid(const wabt::Module& module, const wabt::Features& features, wabt::Errors& errors) {
  return wabt::Succeeded(wabt::ValidateModule(&module, &errors, wabt::ValidateOptions(features)));
}

std::string first_of(const wabt::Errors& errors) {
  return errors.empty() ? "invalid WebAssembly" : errors.front().message;
}

}  // namespace

Expected<std::vector<std::byte>> admit(std::span<const std::byte> wasm) {
  if (wasm.size() > limits::file_bytes)
    return fail("plugin_too_large", "Tệp tiện ích lớn hơn 4 MiB.",
                "The plugin's file is larger than 4 MiB.");
  const auto manifest = inspect(wasm);
  if (!manifest) return tl::unexpected(manifest.error());
  if (!manifest->has_code) return std::vector<std::byte>(wasm.begin(), wasm.end());

  const wabt::Features features = allowed_features();
  wabt::Errors errors;
  wabt::Module module;
  const wabt::ReadBinaryOptions options(features, nullptr, false, true, false);
  if (wabt::Failed(
          wabt::ReadBinaryIr("plugin", wasm.data(), wasm.size(), options, &errors, &module)) ||
      !valid(module, features, errors))
    return refuse("mã WebAssembly không hợp lệ (" + first_of(errors) + ")", first_of(errors));
  if (const auto sized = check_sizes(module); !sized) return tl::unexpected(sized.error());

  auto& pages = module.memories[0]->page_limits;
  pages.max = std::min<std::uint64_t>(pages.has_max ? pages.max : limits::memory_pages,
                                      limits::memory_pages);
  pages.has_max = true;
  add_fuel(module);
  if (!valid(module, features, errors)) return refuse("không đo được mã", first_of(errors));

  wabt::MemoryStream stream;
  const wabt::WriteBinaryOptions writing(features, true, false, false);
  if (wabt::Failed(wabt::WriteBinaryModule(&stream, &module, writing)))
    return refuse("không ghi được mã", "its code can't be written");
  const auto metered = std::as_bytes(std::span(stream.output_buffer().data));
  return with_manifest(metered, *read_wasm(wasm)->manifest);
}

}  // namespace chomay::plugin
