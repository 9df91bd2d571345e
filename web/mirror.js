// The canvas as elements: what the module's tree says, as headings, links, buttons, lists and fields
// that lie exactly where they are painted, in transparent letters. Screen readers, find in page,
// text selection, the Tab key and the menus of links work on them as on any page.
//
// The module tells what changed since the last frame (core/ui/tree_changes.hpp). Focus, presses,
// scrolling and values go both ways.
import { isControl, isField, makeElement, updateElement } from "./elements.js";
import { Field } from "./field.js";

const act = { press: 0, focus: 1, setValue: 2, scrollTo: 6, leave: 7 };  // of core/ui/input.hpp
const weights = [400, 500, 600, 700, 800];
const quietMs = 5000;  // then what was announced leaves the page

/** The letters of the canvas for the elements over it, so that a selection fits the words. */
export function useFonts(files) {
  weights.forEach((weight, at) => {
    if (files[at]) document.fonts.add(new FontFace("Cho May", files[at], { weight: String(weight) }));
  });
}

/** Without its style, which the page brings with the program, the mirror stays out of sight. */
function whenStyled(show) {
  const style = document.getElementById("mirror-style");
  if (style.sheet) show();
  else style.addEventListener("load", show);
}

export class Mirror {
  constructor(link, screen, input, address) {
    Object.assign(this, { link, screen, input, address });
    this.root = document.getElementById("mirror");
    whenStyled(() => { this.root.hidden = false; });
    this.skip = document.createElement("a");
    this.skip.className = "skip";
    this.skip.addEventListener("click", (event) => this.skipAll(event));
    this.skip.href = "#mirror";
    this.page = this.root.appendChild(document.createElement("div"));
    this.page.className = "page";
    this.says = [this.makeLive("status"), this.makeLive("alert")];
    this.elements = new Map([[0, this.page]]);
    this.focus = 0;  // the slot that has the module's focus
    this.leaving = [];  // elements that are gone but for the focus they have
    this.field = new Field(link, screen, (slot) => this.leave(slot));
    this.url = (href) => (href?.startsWith("/") ? this.address.url(href) : href);
    this.listen();
  }

  makeLive(role) {
    const element = this.root.appendChild(document.createElement("div"));
    element.setAttribute("role", role);
    element.className = "live";
    return element;
  }

  listen() {
    const { root } = this;
    this.input.beforePress = () => this.catchUp();
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("focusin", (event) => this.entered(event));
    root.addEventListener("focusout", (event) => this.left(event));
    // Scrolling events do not bubble, but they can be caught on their way down.
    root.addEventListener("scroll", (event) => this.scrolled(event.target), true);
    root.addEventListener("input", (event) => this.filled(event.target));
    document.addEventListener("selectionchange", () => this.reveal());
  }

  // ---- the module's changes ---------------------------------------------------------------------

  /** After each frame. */
  follow(changes, status) {
    if (this.skip.textContent !== status.skip) this.skip.textContent = status.skip;
    // Before all links of the page, or it would be no way past them; there once it has words.
    if (!this.skip.isConnected) document.body.prepend(this.skip);
    const path = status.address.split("?")[0];
    if (this.path !== undefined && this.path !== path) this.arriving = { from: this.h1 };
    this.path = path;
    if (changes) this.apply(JSON.parse(changes));
    this.field.show(status.field, this.elements.get(status.field?.slot));
    this.settleFocus(status.field);
    this.quietly(() => {
      for (const element of this.leaving) element.remove();
    });
    this.leaving = [];
  }

  apply({ gone = [], nodes = [], order, focus }) {
    this.applying = true;
    for (const slot of gone) {
      const element = this.elements.get(slot);
      // What has the focus hands it on before it goes, or a soft keyboard would close between.
      if (element.contains(document.activeElement)) this.leaving.push(element);
      else element.remove();
      element.gone_ = true;
      this.elements.delete(slot);
    }
    const news = nodes.filter((node) => this.update(node));
    if (order) this.arrange(order);
    for (const node of nodes) if (node.down ?? node.across) this.scroll(node);
    if (focus !== undefined) this.focus = focus;
    if (order) this.watchDialogs();
    this.announce(news);
    this.applying = false;
  }

  /** True when a live message is new or says something else. */
  update(node) {
    let element = this.elements.get(node.slot);
    const before = element?.node.name;
    if (!element) this.elements.set(node.slot, element = makeElement(node));
    updateElement(element, node, this.url);
    if (isField(node)) this.field.fill(element, node.value ?? "");
    return (node.role === "status" || node.role === "alert") && before !== (node.name ?? "");
  }

  /** Puts every element in its place; those that are there already are not touched. */
  arrange(order) {
    const last = new Map();
    for (let at = 0; at < order.length; at += 2) {
      const element = this.elements.get(order[at]), host = this.elements.get(order[at + 1]);
      const before = last.has(host) ? last.get(host) : host.words ?? null;
      let place = before ? before.nextSibling : host.firstChild;
      while (place?.gone_) place = place.nextSibling;
      if (place !== element) {
        host.insertBefore(element, place);
        if (element.node.down ?? element.node.across) this.scroll(element.node);
      }
      last.set(host, element);
    }
    this.h1 = order.find((slot, at) => at % 2 === 0 && this.elements.get(slot).node.level === 1);
  }

  scroll(node) {
    const element = this.elements.get(node.slot);
    const offset = (node.down ?? node.across)[0];
    if (!offset && !(element.told ??= 0)) return;  // where it is: to say so would cost a layout
    const side = node.down ? "scrollTop" : "scrollLeft";
    element[side] = offset;
    element.told = element[side];  // as far as the browser went
  }

  announce(nodes) {
    for (const [urgent, live] of this.says.entries()) {
      const texts = nodes.filter((node) => (node.role === "alert") === Boolean(urgent))
        .map((node) => node.name || this.elements.get(node.slot).textContent).filter(Boolean);
      if (texts.length) this.say(texts.join(". "), live);
    }
  }

  say(text, live = this.says[0]) {
    live.textContent = text;
    clearTimeout(live.timer);
    live.timer = setTimeout(() => { live.textContent = ""; }, quietMs);
  }

  // ---- focus ------------------------------------------------------------------------------------

  /** Under a dialog nothing can be reached, by no means. */
  watchDialogs() {
    const parts = [...this.page.children].filter((part) => !part.gone_);
    const top = parts.findLast((part) => part.getAttribute("role") === "dialog");
    for (const part of parts) part.inert = Boolean(top && part !== top);
    if (top && top !== this.dialog) this.entering = top;
    this.dialog = top;
  }

  settleFocus(field) {
    const wanted = this.elements.get(this.focus), active = document.activeElement;
    if (this.focus && wanted) {
      this.entering = this.arriving = null;
      // In another window's or the browser's own field nobody is disturbed.
      const ours = document.hasFocus() || this.leaving.some((element) => element.contains(active));
      if (active !== wanted && !this.input.pressing && ours) this.take(wanted);
      return;
    }
    if (!field && active?.node && isField(active.node)) this.quietly(() => active.blur());
    if (this.entering) {
      this.take(this.entering);
      this.entering = null;
    }
    if (this.arriving && this.arriving.from !== this.h1) {
      this.arriving = null;
      const title = this.elements.get(this.h1);
      if (title) this.take(title);
      else this.say(document.title);
    }
  }

  /** Gives an element the browser's focus; what is no stop for Tab can have it all the same. */
  take(element) {
    if (!element.node || !isControl(element.node)) element.tabIndex = -1;
    this.quietly(() => element.focus({ preventScroll: true }));
  }

  quietly(change) {
    this.applying = true;
    change();
    this.applying = false;
  }

  entered({ target }) {
    if (this.applying || this.input.pressing || !target.node || target.slot_ === this.focus) return;
    if (isControl(target.node)) this.ask(target.slot_, act.focus);
    else this.leave(this.focus);
  }

  left({ target, relatedTarget }) {
    // To another window and back it keeps its place.
    if (this.applying || relatedTarget || document.hidden || !document.hasFocus()) return;
    if (target.slot_ === this.focus) this.leave(this.focus);
  }

  leave(slot) {
    if (slot) this.ask(slot, act.leave);
  }

  // ---- presses, scrolling, values ---------------------------------------------------------------

  skipAll(event) {
    event.preventDefault();
    const main = this.page.querySelector("[role=main]");
    this.take(main?.querySelector("h1") ?? main ?? this.page);
    this.leave(this.focus);
  }

  clicked(event) {
    const element = event.target.closest(".control");
    if (!element) return;
    // With these keys a link opens elsewhere, as everywhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!isField(element.node)) event.preventDefault();
    // The module has seen the pointer itself; a key or a screen reader only clicks.
    if (!this.input.pressedAt(event) && !isField(element.node)) this.ask(element.slot_, act.press);
  }

  scrolled(element) {
    const { node } = element;
    if (!node || !(node.down ?? node.across)) {
      element.scrollTop = 0;  // the mirror itself never moves
      return;
    }
    const offset = node.down ? element.scrollTop : element.scrollLeft;
    if (Math.abs(offset - element.told) < 1) return;
    element.told = offset;
    this.ask(element.slot_, act.scrollTo, String(offset));
  }

  /** A press right after a scrolling whose event is still to come meets what the eye sees. */
  catchUp() {
    for (const element of this.page.querySelectorAll(".scroller")) this.scrolled(element);
  }

  /** What a search in the page has found, or Shift and arrows have reached, comes into sight. */
  reveal() {
    const { focusNode, isCollapsed } = getSelection();
    const element = focusNode?.parentElement;
    if (isCollapsed || this.input.pressing || !this.page.contains(element)) return;
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** A browser filled in a field that nobody is in. */
  filled(element) {
    if (element.node && element !== document.activeElement)
      this.ask(element.slot_, act.setValue, element.value);
  }

  ask(slot, wish, value = "") {
    this.link.giveText(value);
    this.link.module._chomay_act(slot, wish);
    this.screen.answer();
  }
}
