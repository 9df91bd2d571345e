// Plugins in the page. Each .wasm file becomes a WebAssembly instance with its own memory; what it may
// call is made from the host's import table, so that no function is written by hand here. Texts are
// checked and copied: the host never sees a plugin's memory, a plugin never sees the host's.
const slotBytes = 16;  // as `Slot` in plugin_bridge.cpp: number, text, length
const badPointer = 1, badText = 2;
const stops = { trapped: 1, fuel: 2, stack: 3, notStarted: 4 };
const strict = new TextDecoder("utf-8", { fatal: true });

/** Thrown through a plugin's code to end a call that the host has refused. */
class Stopped extends Error {}

class Plugin {
  constructor(link, number, table) {
    Object.assign(this, { link, number, table });
  }

  async start(bytes) {
    const module = await WebAssembly.compile(bytes);
    const functions = this.table.imports.map((spec, index) => [spec.name, this.makeImport(spec, index)]);
    const { exports } = await WebAssembly.instantiate(module, { chomay: Object.fromEntries(functions) });
    const { memory, chomay_fuel: fuel } = exports;
    if (!(memory instanceof WebAssembly.Memory) || !(fuel instanceof WebAssembly.Global))
      throw new Error("not admitted: it has no chomay_fuel");
    Object.assign(this, { exports, memory, fuel });
  }

  /** Pointer and length as the plugin gave them, or the end of the call. */
  slice(pointer, length) {
    const start = pointer >>> 0, size = length >>> 0;
    if (start + size > this.memory.buffer.byteLength) this.refuse(badPointer);
    return new Uint8Array(this.memory.buffer, start, size);
  }

  refuse(what) {
    this.link.module._chomay_plugin_wrong(this.number, what);
    throw new Stopped();
  }

  makeImport({ parameters, result }, index) {
    const kinds = [...parameters];
    return (...words) => {
      if (!this.memory) throw new Stopped();  // called while it is being instantiated
      const texts = [];  // of each parameter; null where it has none
      const numbers = [];
      let out = null, at = 0;
      for (const kind of kinds) {
        const word = words[at++];
        const bytes = kind === "t" || kind === "o" ? this.slice(word, words[at++]) : null;
        if (kind === "t") {
          try {
            strict.decode(bytes);
          } catch {
            this.refuse(badText);
          }
        }
        if (kind === "o") out = bytes;
        texts.push(kind === "t" ? bytes : null);
        numbers.push(kind === "l" ? word : BigInt(bytes ? bytes.length : word));
      }
      this.send(numbers, texts);
      if (!this.link.module._chomay_plugin_import(this.number, index)) throw new Stopped();
      return this.receive(result, out);
    };
  }

  send(numbers, texts) {
    const { link } = this;
    let room = slotBytes * Math.max(1, numbers.length);
    const places = texts.map((text) => (text ? (room += text.length) - text.length : 0));
    const buffer = link.module._chomay_plugin_buffer(room);
    const view = new DataView(link.memory.buffer, buffer, room);
    const bytes = link.bytes(buffer, room);
    numbers.forEach((number, index) => {
      const slot = index * slotBytes, text = texts[index];
      view.setBigInt64(slot, number, true);
      view.setUint32(slot + 8, places[index], true);
      view.setUint32(slot + 12, text ? text.length : 0, true);
      if (text) bytes.set(text, places[index]);
    });
  }

  receive(result, out) {
    const { link } = this;
    const view = new DataView(link.memory.buffer, link.module._chomay_plugin_buffer(slotBytes));
    if (out) {
      const said = link.bytes(view.getUint32(8, true), view.getUint32(12, true));
      out.set(said.subarray(0, out.length));
    }
    if (result === "l") return view.getBigInt64(0, true);
    return result === "n" ? Number(view.getBigInt64(0, true)) : undefined;
  }

  /** Runs an export. 0 when it returned, otherwise why it did not. */
  call(name, ...words) {
    if (!this.exports) return stops.notStarted;
    this.fuel.value = this.table.fuel;
    try {
      this.exports[name](...words);
      return 0;
    } catch (error) {
      if (this.fuel.value < 0) return stops.fuel;
      // V8 and JavaScriptCore say RangeError, SpiderMonkey InternalError.
      const stack = error instanceof RangeError || error?.name === "InternalError";
      return stack ? stops.stack : stops.trapped;
    }
  }
}

/**
 * Makes an instance of each file, in order; call it before the fair starts. A file that can't run is
 * told to the console and, where its manifest can be read, to the shopper; the others go on.
 */
export async function makePlugins(link, files) {
  const { module } = link;
  const answer = (pointer) => link.text(pointer, module._chomay_plugin_answer_length());
  const table = JSON.parse(answer(module._chomay_plugin_table()));
  const plugins = [];
  module.plugins = {
    ready: (number) => Boolean(plugins[number]?.exports),
    initialize: (number) => plugins[number].call("_initialize"),
    draw: (number, place, product) => plugins[number].call("chomay_draw", place, product),
  };
  for (const file of files) {
    const bytes = new Uint8Array(file);
    link.give(bytes);
    const number = module._chomay_plugin_take();
    if (number < 0) {
      console.warn("chomay: a plugin was left out:", answer(module._chomay_plugin_reason()));
      continue;
    }
    plugins[number] = new Plugin(link, number, table);
    if (!module._chomay_plugin_has_code(number)) continue;
    await plugins[number].start(bytes).catch((error) => {
      console.warn(`chomay: plugin ${number} did not start:`, error.message);
    });
  }
  return plugins.length;
}
