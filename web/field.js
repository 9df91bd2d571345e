// The fields: real inputs of the mirror, in transparent letters over the painted ones, so that soft
// keyboards, input methods of every kind, autofill, paste, undo and screen readers work as in any
// page. The whole text and selection of the one that has focus go to the module whenever they
// change; nothing is rebuilt from keys, because Vietnamese typing programs often send backspaces
// and new letters without a composition.
import { byteOffset } from "./memory.js";
import { keyNumber } from "./input.js";

const passedOn = new Set(["Enter", "Escape"]);
const patientFrames = 4;  // after so many a text that was refused (too long) gives way

export class Field {
  /** `onLeave(slot)`: the person left the field by the browser's means. */
  constructor(link, screen, onLeave) {
    Object.assign(this, { link, screen, onLeave });
    this.input = null;  // the element that has the module's focus
    this.composing = null;
    this.unconfirmed = [];  // values sent that the module has not shown yet
    this.framesSince = 0;
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

  /** After each frame: `field` is what the module says has focus, or null; `input` its element. */
  show(field, input = null) {
    const before = this.input;
    this.input = input;
    if (!input) {
      this.composing = null;
      return;
    }
    if (before !== input) {
      this.unconfirmed = [];
      this.selection = null;
      this.adopt(field.value);
    } else if (this.isChanged(field.value)) {
      this.adopt(field.value);
    }
    if (input.scrollLeft !== field.scrolled) input.scrollLeft = field.scrolled;
  }

  /** A field's text as the module has it, where nobody types. */
  fill(input, value) {
    if (input !== this.input && input.value !== value) input.value = value;
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
    this.unconfirmed = [];
    if (this.input.value === value) return;
    this.input.value = value;
    this.setSelection(value.length);
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
    this.unconfirmed.push(text);
    this.framesSince = 0;
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
    event.preventDefault();
    this.link.module._chomay_key(keyNumber(event), 0, 0);
    this.screen.answer();
  }
}
