// The fields: real inputs and textareas of the mirror, in transparent letters over the painted ones,
// so that soft keyboards, input methods of every kind, autofill, paste, undo and screen readers work
// as in any page. The whole text and selection of the one that has focus go to the module whenever they
// change; nothing is rebuilt from keys, because Vietnamese typing programs often send backspaces
// and new letters without a composition.
import { byteOffset, unitOffset } from "./memory.js";
import { keyNumber } from "./input.js";

const passedOn = new Set(["Enter", "Escape"]);
/** Enter that is a new line of the text, which the browser makes. */
const isNewLine = (event) => event.key === "Enter" && event.target.matches("textarea")
  && !event.ctrlKey && !event.metaKey;

export class Field {
  /** `onLeave(slot)`: the person left the field by the browser's means. */
  constructor(link, screen, onLeave) {
    Object.assign(this, { link, screen, onLeave });
    this.input = null;  // the element that has the module's focus
    this.composing = null;
    const mine = (does) => (event) => event.target === this.input && does(event);
    const root = document.getElementById("mirror");
    root.addEventListener("compositionstart", mine(() => {
      this.composing = this.input.selectionStart;
    }));
    root.addEventListener("compositionend", mine(() => {
      this.composing = null;
      this.compose();
      this.send();
    }));
    root.addEventListener("input", mine(() => {
      if (this.composing === null) this.compose();
      this.send();
    }));
    root.addEventListener("keydown", mine((event) => this.key(event)));
    document.addEventListener("selectionchange", () => this.selected());
  }

  /**
   * After each frame: `field` is what the module says has focus, or null; `input` its element. As long
   * as the module is behind with what was typed, the letters here are the newer ones.
   */
  show(field, input = null) {
    const before = this.input;
    this.input = input;
    if (before !== input) this.composing = null;
    if (!input) return;
    if (before !== input) this.moved(before, field);
    else if (!field.behind && this.composing === null) this.adopt(field);
    if ((field.scrolled ?? input.scrollLeft) !== input.scrollLeft) input.scrollLeft = field.scrolled;
  }

  /** Another element: of another field, or of the same one on another page. */
  moved(before, field) {
    this.selection = null;
    const same = before?.gone_ && before.ariaLabel === this.input.ariaLabel;
    if (!same || !field.behind) return this.adopt(field);
    this.input.value = before.value;
    this.setSelection(before.selectionEnd);
  }

  /** A field's text as the module has it, where nobody types. */
  fill(input, value) {
    if (input !== this.input && input.value !== value) input.value = value;
  }

  /** The module's text, where it is another one: a clear button, a mask, a limit. */
  adopt({ value, caret }) {
    if (this.input.value === value) return;
    this.input.value = value;
    this.setSelection(unitOffset(value, caret));
  }

  setSelection(at) {
    // Some types (email) know no selection.
    if (this.input.selectionStart !== null) this.input.setSelectionRange(at, at);
  }

  /** Letters that arrive in parts (NFD: a paste from a Mac) become whole. */
  compose() {
    const { input } = this, whole = input.value.normalize("NFC");
    if (whole === input.value) return;
    const at = input.value.slice(0, input.selectionEnd ?? undefined).normalize("NFC").length;
    input.value = whole;
    this.setSelection(at);
  }

  send() {
    const { input } = this;
    const text = input.value;
    const end = input.selectionEnd ?? text.length;
    const begin = input.selectionStart ?? end;
    const preedit = this.composing === null ? [0, 0] : [Math.min(this.composing, end), end];
    this.selection = `${begin},${end}`;
    this.link.giveText(text);
    this.link.module._chomay_field(input.slot_, byteOffset(text, begin), byteOffset(text, end),
      byteOffset(text, preedit[0]), byteOffset(text, preedit[1]));
    this.screen.ask();
  }

  selected() {
    const { input } = this;
    if (!input || document.activeElement !== input || this.composing !== null) return;
    if (`${input.selectionStart},${input.selectionEnd}` !== this.selection) this.send();
  }

  key(event) {
    if (event.isComposing || event.keyCode === 229 || !passedOn.has(event.key)) return;
    if (isNewLine(event)) return;
    event.preventDefault();
    this.link.module._chomay_key(keyNumber(event), 0, event.ctrlKey || event.metaKey ? 1 : 0);
    this.screen.answer();
  }
}
