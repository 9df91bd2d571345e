// The hidden input: a real, transparent <input> laid over the field that has focus, so that soft
// keyboards, input methods of every kind, autofill, paste and screen readers work as in any page.
// Its whole text and selection go to the module whenever they change; nothing is rebuilt from keys,
// because Vietnamese typing programs often send backspaces and new letters without a composition.
import { byteOffset } from "./memory.js";
import { keyNumber } from "./input.js";

const passedOn = new Set(["Tab", "Enter", "Escape", "ArrowUp", "ArrowDown"]);

const patientFrames = 4;  // after so many a text that was refused (too long) gives way

export class Field {
  constructor(link, screen, input) {
    this.link = link;
    this.screen = screen;
    this.input = input;
    this.field = null;
    this.composing = null;
    this.unconfirmed = [];  // values sent that the module has not shown yet
    this.framesSince = 0;
    input.addEventListener("compositionstart", () => { this.composing = input.selectionStart; });
    input.addEventListener("compositionend", () => {
      this.composing = null;
      this.send();
    });
    input.addEventListener("input", () => this.send());
    document.addEventListener("selectionchange", () => this.selected());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.left());
  }

  /** After each frame: `field` is what the module says has focus, or null. */
  show(field) {
    const before = this.field;
    this.field = field;
    if (!field) {
      if (before) this.hide();
      return;
    }
    this.place(field);
    const same = before && before.high === field.high && before.low === field.low;
    if (!same) this.enter(field);
    else if (this.isChanged(field.value)) this.adopt(field.value);
    if (document.activeElement !== this.input) this.input.focus({ preventScroll: true });
  }

  enter(field) {
    const { input } = this;
    input.type = field.role === "searchbox" ? "search" : "text";
    input.inputMode = input.type;
    input.enterKeyHint = field.role === "searchbox" ? "search" : "done";
    input.setAttribute("aria-label", field.name);
    input.hidden = false;
    this.adopt(field.value);
  }

  /** True when the module itself changed the text (a clear button), not when it lags behind. */
  isChanged(value) {
    const shown = this.unconfirmed.indexOf(value);
    this.unconfirmed.splice(0, shown + 1);
    this.framesSince += 1;
    if (this.framesSince > patientFrames) this.unconfirmed = [];
    return this.composing === null && !this.unconfirmed.length && value !== this.input.value;
  }

  adopt(value) {
    this.input.value = value;
    this.unconfirmed = [];
    this.input.setSelectionRange(value.length, value.length);
  }

  place({ x, y, w, h }) {
    const { style } = this.input;
    style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    style.width = `${Math.round(w)}px`;
    style.height = `${Math.round(h)}px`;
  }

  hide() {
    this.composing = null;
    this.input.blur();
    this.input.hidden = true;
  }

  /** The person left the field by the browser's means (keyboard closed, another window). */
  left() {
    if (!this.field || document.hidden || !document.hasFocus()) return;
    this.pass("Escape");
  }

  send() {
    if (!this.field) return;
    const { input } = this;
    const text = input.value;
    const end = input.selectionEnd ?? text.length;
    const begin = input.selectionStart ?? end;
    const preedit = this.composing === null ? [0, 0] : [Math.min(this.composing, end), end];
    this.unconfirmed.push(text);
    this.framesSince = 0;
    this.selection = `${begin},${end}`;
    this.link.giveText(text);
    this.link.module._chomay_field(this.field.high, this.field.low, byteOffset(text, begin),
      byteOffset(text, end), byteOffset(text, preedit[0]), byteOffset(text, preedit[1]));
    this.screen.ask();
  }

  selected() {
    const { input } = this;
    if (!this.field || document.activeElement !== input || this.composing !== null) return;
    if (`${input.selectionStart},${input.selectionEnd}` !== this.selection) this.send();
  }

  key(event) {
    if (event.isComposing || event.keyCode === 229 || !passedOn.has(event.key)) return;
    event.preventDefault();
    this.pass(event.key, event.shiftKey);
  }

  pass(key, shift = false) {
    this.link.module._chomay_key(keyNumber({ key }), shift ? 1 : 0, 0);
    this.screen.run();
  }
}
