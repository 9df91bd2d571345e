// Pointer, wheel and keys of the canvas, as the events of core/ui/input.hpp. Numbers below are its
// enumerations, in its order.
const phases = { pointerdown: 0, pointermove: 1, pointerup: 2, pointercancel: 3, pointerleave: 4 };
const keys = ["", "Tab", "Enter", " ", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown",
  "Home", "End", "PageUp", "PageDown", "Backspace", "Delete", "a", "c", "v", "x", "z"];
const firstLetter = keys.indexOf("a");
const linePx = 40, pagePx = 800;

export function keyNumber(event) {
  return Math.max(0, keys.indexOf(event.key.length === 1 ? event.key.toLowerCase() : event.key));
}

export class Input {
  constructor(link, screen, canvas) {
    this.module = link.module;
    this.screen = screen;
    this.canvas = canvas;
    this.finger = null;
    for (const type of Object.keys(phases)) canvas.addEventListener(type, (e) => this.pointer(e));
    canvas.addEventListener("wheel", (e) => this.wheel(e), { passive: false });
    canvas.addEventListener("contextmenu", (e) => e.preventDefault());
    addEventListener("keydown", (e) => this.key(e));
  }

  pointer(event) {
    const touch = event.pointerType !== "mouse";
    if (event.type === "pointerleave" && touch) return;
    if (!touch && event.type === "pointerdown" && event.button !== 0) return;
    if (touch && !this.follow(event)) return;
    if (event.type === "pointerdown") this.canvas.setPointerCapture(event.pointerId);
    const box = this.canvas.getBoundingClientRect();
    this.module._chomay_pointer(phases[event.type], touch ? 1 : 0, event.clientX - box.left,
      event.clientY - box.top, this.screen.now());
    if (event.type === "pointerup") this.screen.run();
    else this.screen.ask();
  }

  /** One finger scrolls and presses; a second one does neither. */
  follow(event) {
    if (event.type === "pointerdown") {
      if (this.finger !== null) return false;
      this.finger = event.pointerId;
      return true;
    }
    if (event.pointerId !== this.finger) return false;
    if (event.type !== "pointermove") this.finger = null;
    return true;
  }

  wheel(event) {
    if (event.ctrlKey) return;  // the browser's zoom
    event.preventDefault();
    const unit = [1, linePx, pagePx][event.deltaMode];
    const box = this.canvas.getBoundingClientRect();
    this.module._chomay_wheel(event.clientX - box.left, event.clientY - box.top,
      event.deltaX * unit, event.deltaY * unit, this.screen.now());
    this.screen.ask();
  }

  key(event) {
    if (event.target instanceof HTMLInputElement || event.isComposing) return;  // field.js
    if (event.altKey || event.metaKey) return;  // the browser's own
    const key = keyNumber(event);
    if (!key || (key >= firstLetter && !event.ctrlKey) || (event.ctrlKey && key < firstLetter)) return;
    if (event.ctrlKey) return;  // nothing to copy or paste outside a field
    event.preventDefault();
    this.module._chomay_key(key, event.shiftKey ? 1 : 0, 0);
    this.screen.run();
  }
}
