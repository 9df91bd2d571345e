// Pointer, wheel and keys of the fair, as the events of core/ui/input.hpp. Numbers below are its
// enumerations, in its order. They are caught on their way through the page, because the mirror's
// elements lie over the canvas: the browser does its part (menus, dragging a link, selecting text),
// the module its own.
const phases = { pointerdown: 0, pointermove: 1, pointerup: 2, pointercancel: 3, pointerleave: 4 };
const keys = ["", "Tab", "Enter", " ", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown",
  "Home", "End", "PageUp", "PageDown", "Backspace", "Delete", "a", "c", "v", "x", "z"];
const passedOn = new Set(["Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End",
  "PageUp", "PageDown"]);
const linePx = 40, pagePx = 800;
const clickFollowsMs = 700;

export function keyNumber(event) {
  return Math.max(0, keys.indexOf(event.key.length === 1 ? event.key.toLowerCase() : event.key));
}

export class Input {
  constructor(link, screen, canvas, mirror) {
    Object.assign(this, { module: link.module, screen, canvas, mirror });
    this.finger = null;
    this.pressing = false;
    this.lifted = this.tapped = -Infinity;
    this.beforePress = () => {};
    for (const type of ["pointerdown", "pointermove", "pointerup", "pointercancel"])
      addEventListener(type, (event) => this.pointer(event));
    document.documentElement.addEventListener("pointerleave", (event) => this.pointer(event));
    addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    addEventListener("mousedown", (event) => this.keepField(event), true);
    canvas.addEventListener("contextmenu", (event) => event.preventDefault());
    addEventListener("keydown", (event) => this.key(event));
  }

  isOurs({ target }) {
    return target === this.canvas || this.mirror.contains(target);
  }

  /** A click that comes from a pointer the module has seen. */
  pressedAt(click) {
    return click.detail > 0 && click.timeStamp - this.lifted < clickFollowsMs;
  }

  pointer(event) {
    const down = event.type === "pointerdown", touch = event.pointerType !== "mouse";
    if (event.type === "pointerleave" && touch) return;
    if (down && (!this.isOurs(event) || event.button !== 0)) return;
    // With these a link opens elsewhere, which the browser does.
    if (down && (event.ctrlKey || event.metaKey || event.shiftKey) && event.target.closest("a")) return;
    if (!this.pressing && event.type === "pointermove" && !this.isOurs(event)) return;
    if (touch && !this.follow(event)) return;
    if (down) {
      this.beforePress();
      this.pressing = true;
    }
    const lifts = event.type === "pointerup", ends = lifts || event.type === "pointercancel";
    if (lifts && !this.pressing) return;
    if (ends) this.pressing = false;
    if (lifts) this.lifted = event.timeStamp;
    if (lifts && touch) this.tapped = event.timeStamp;
    // What a finger began on may scroll away and be gone; the canvas stays.
    if (touch && event.type === "pointermove" && !this.canvas.hasPointerCapture(event.pointerId))
      this.canvas.setPointerCapture(event.pointerId);
    this.module._chomay_pointer(phases[event.type], touch ? 1 : 0, event.clientX, event.clientY,
      this.screen.now());
    if (lifts) this.screen.answer();
    else this.screen.ask();
  }

  /** After a tap comes the browser's own mouse. Where the tap has opened another page with its field,
   *  that mouse would take the focus away again, and the soft keyboard with it. */
  keepField(event) {
    const { activeElement } = document;
    const after = event.timeStamp - this.tapped < clickFollowsMs;
    if (after && activeElement.matches("input, textarea") && event.target !== activeElement)
      event.preventDefault();
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
    if (event.ctrlKey || !this.isOurs(event)) return;  // the browser's zoom
    event.preventDefault();
    const unit = [1, linePx, pagePx][event.deltaMode];
    this.module._chomay_wheel(event.clientX, event.clientY, event.deltaX * unit, event.deltaY * unit,
      this.screen.now());
    this.screen.ask();
  }

  /** Tab, Enter and Space are the browser's: it walks and clicks the mirror's elements. */
  key(event) {
    const { target } = event;
    if (event.altKey || event.metaKey || event.ctrlKey || event.isComposing) return;
    if (target.matches?.("input, textarea")) return;  // field.js
    if (target !== document.body && !this.isOurs(event)) return;
    const page = event.key === " " && !target.closest("a, button") ? "PageDown" : event.key;
    if (!passedOn.has(page)) return;
    event.preventDefault();
    this.module._chomay_key(keyNumber({ key: page }), event.shiftKey ? 1 : 0, 0);
    this.screen.answer();
  }
}
