#include <algorithm>
#include <cmath>
#include <utility>

#include "core/ui/engine.hpp"

namespace chomay::ui {

Engine::Engine(const Fonts& bytes, Pictures& source) : pictures(source) {
  context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;  // dynamic fonts need it from the start
  io.Fonts->TexMinWidth = 1024;
  fonts.load(bytes);
  draw_frame = std::make_unique<DrawFrame>();
}

Engine::~Engine() {
  layers.ClearFreeMemory();
  draw_frame.reset();
  ImGui::DestroyContext(context);
}

void Engine::wake_in(double ms) {
  ms = std::max(ms, 0.0);
  if (result.wake_in_ms < 0 || ms < result.wake_in_ms) result.wake_in_ms = ms;
}

void Engine::begin(const Viewport& seen, double now_ms, Theme wanted) {
  ImGui::SetCurrentContext(context);
  const double elapsed = std::clamp(now_ms - now, 0.0, 100.0);
  viewport = seen;
  viewport.text_scale = std::clamp(seen.text_scale, 1.f, 2.f);
  now = now_ms;
  theme = wanted;
  form = seen.form();
  metrics = metrics_of(form);
  for (auto& [id, region] : scrolls)
    if (region.moving()) region.advance(static_cast<float>(elapsed / 1000));

  restless = unsettled ? restless + 1 : 0;
  result = {};
  activated = adjusted = acted_field = 0;
  escape = false;
  field_inputs.clear();
  // Events meet the layout they were aimed at, not a half-settled one; but they always get through.
  if (restless == 0 || restless > 4) consume();
  tend_keyboard();
  if (std::exchange(last_keyboard, viewport.keyboard_height) != viewport.keyboard_height)
    reveal = focus;  // not below the keyboard
  const Hit* under = pointer.over ? hit_at(pointer.x, pointer.y) : nullptr;
  hover = under ? under->id : 0;
  if (under && pointer.kind == PointerKind::mouse && index_of(under->id) >= 0)
    result.cursor = under->field ? Cursor::text : Cursor::hand;

  fonts.set_density(viewport.dpr);
  list = draw_frame->begin({viewport.width, viewport.height}, viewport.dpr);
  layers.Split(list, layer_count);
  layer = top_layer = 0;

  ++pass;
  unsettled = false;
  tree.nodes.clear();
  announcement.clear();
  notes.clear();
  used_ids.clear();
  next_hits.clear();
  next_regions.clear();
  current_region = -1;
  modal = 0;
  next_top_modal = 0;
  footer_height = 0;
  scope = 1;
  parent = -1;
  clips.clear();
  stack.clear();
  const Rect whole{0, 0, viewport.width, viewport.height};
  push_clip(whole);
  fill_rect(*list, whole, 0, fill(Fill::bg));
  parent = add_node(Role::root, 1, {}, whole);
  open_root(1, whole);
}

namespace {
template <class Map>
void forget_unseen(Map& map, unsigned before) {
  for (auto it = map.begin(); it != map.end();)
    it = it->second.seen < before ? map.erase(it) : std::next(it);
}
}  // namespace

FrameResult Engine::end() {
  close_root();
  if (std::exchange(keys.leaving, false)) {
    set_focus(0, false);
    unsettled = true;
  }
  keys.shown.swap(keys.drawn);
  keys.offered = std::exchange(keys.drawing, false);
  draw_toast();
  if (!announcement.empty()) {
    scope = 1;
    leaf(Role::status, announcement, {});
  }
  pop_clip();
  layers.SetCurrentChannel(list, 0);
  layers.Merge(list);

  hits.swap(next_hits);
  regions.swap(next_regions);
  top_modal = next_top_modal;
  keep_focus();
  reveal_now();
  draw_frame->end();

  for (const auto& [id, region] : scrolls) result.animating |= region.moving();
  for (const auto& [id, ease] : easings) result.animating |= ease.seen == pass && ease.moving(now);
  result.animating |= !queue.empty();
  result.settled = !unsettled;
  pointer.fresh = false;
  if (pass % 256 == 0) {
    forget_unseen(memories, pass - 128);
    forget_unseen(easings, pass - 128);
    forget_unseen(fields, pass - 2048);
  }
  return result;
}

float Engine::eased(Id id, std::string_view what, float target, float duration_ms) {
  Eased& ease = easings[hash_id(id, what, {})];
  if (ease.seen == 0) {
    ease.from = ease.target = target;  // what appears is already as it is
  } else {
    ease.aim(target,
             viewport.reduced_motion ? std::min(duration_ms, motion::press_ms) : duration_ms, now);
  }
  ease.seen = pass;
  return ease.at(now);
}

// ---- Ui ----------------------------------------------------------------------------------------

Ui::Ui(const Fonts& fonts, Pictures& pictures) : state_(std::make_unique<State>(fonts, pictures)) {}
Ui::~Ui() = default;

void Ui::load(const Fonts& fonts) {
  ImGui::SetCurrentContext(state_->context);
  state_->fonts.load(fonts);
  state_->text_cache.clear();
}

void Ui::post(const PointerEvent& event) {
  state_->queue.emplace_back(event);
}
void Ui::post(const WheelEvent& event) {
  state_->queue.emplace_back(event);
}
void Ui::post(const KeyEvent& event) {
  state_->queue.emplace_back(event);
}
void Ui::post(const FieldState& event) {
  state_->queue.emplace_back(event);
}
bool Ui::text_waits() const {
  return std::any_of(state_->queue.begin(), state_->queue.end(),
                     [](const Event& event) { return std::holds_alternative<FieldState>(event); });
}
void Ui::post_text(std::string_view utf8) {
  state_->queue.emplace_back(TextEvent{std::string(utf8)});
}
void Ui::post_paste(std::string_view utf8) {
  state_->queue.emplace_back(TextEvent{std::string(utf8), true});
}
void Ui::post(const ActRequest& event) {
  state_->queue.emplace_back(event);
}

void Ui::begin(const Viewport& viewport, double now_ms, Theme theme) {
  state_->begin(viewport, now_ms, theme);
}
FrameResult Ui::end() {
  return state_->end();
}
const Tree& Ui::tree() const {
  return state_->tree;
}

Id Ui::pressed_at(float x, float y) const {
  const Hit* hit = state_->hit_at(x, y);
  return hit ? hit->id : 0;
}
std::string Ui::take_activated_link() {
  return std::exchange(state_->activated_link, {});
}
std::string Ui::take_clipboard() {
  return std::exchange(state_->clipboard, {});
}
void Ui::copy(std::string_view text) {
  state_->clipboard = text;
}

void Ui::wake_in(double ms) {
  state_->wake_in(ms);
}

void Ui::set_language(std::string_view tag, const ControlWords& words) {
  state_->language = tag;
  state_->control_words = words;
}

const Viewport& Ui::viewport() const {
  return state_->viewport;
}
Form Ui::form() const {
  return state_->form;
}
bool Ui::night() const {
  return state_->theme == Theme::night;
}
const Metrics& Ui::metrics() const {
  return state_->metrics;
}
double Ui::now_ms() const {
  return state_->now;
}

void Ui::in_language(std::string_view tag, Content content) {
  const std::string outer =
      std::exchange(state_->spoken, tag == state_->language ? std::string() : std::string(tag));
  content();
  state_->spoken = outer;
}

void Ui::announce(std::string_view text) {
  state_->announcement = text;
}

float Ui::measure(std::string_view text, const TextStyle& style) const {
  Run run = state_->run(text, style.type, 0, style.weight);
  run.tabular = style.tabular;
  return state_->width_of(run);
}
float Ui::line_height(Type type) const {
  return state_->line_of(type);
}

}  // namespace chomay::ui
