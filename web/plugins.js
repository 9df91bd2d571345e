// Plugins in the page. Each .wasm file becomes a WebAssembly instance with its own memory; what it may
// call is made from the host's import table, so that no function is written by hand here. Pointers are
// checked and texts copied: the host never sees a plugin's memory, a plugin never sees the host's.
// The host checks what the texts say (UTF-8, addresses) as it does at the kiosk.
const slotBytes = 16;  // as `Slot` in plugin_bridge.cpp: number, text, length
const stops = { trapped: 1, fuel: 2, stack: 3, notStarted: 4 };

/** Thrown through a plugin's code to end a call that the host has refused. */
class Stopped extends Error {}

/** Where the arguments of a call go and its answer comes from, in the host's memory. */
class Desk {
  constructor(link) {
    this.link = link;
    this.size = 0;
  }

  /** Room for so many bytes; views are made again only when the host's memory has grown. */
  open(size) {
    const { link } = this;
    if (size > this.size) {
      this.at = link.module._chomay_plugin_buffer(size);
      this.size = size;
      this.memory = null;
    }
    this.refresh();
  }

  refresh() {
    const { buffer } = this.link.memory;
    if (this.memory === buffer) return;
    this.memory = buffer;
    this.view = new DataView(buffer);
    this.bytes = new Uint8Array(buffer);
  }

  put(slot, number, at, length) {
    const place = this.at + slot * slotBytes;
    if (typeof number === "bigint") {
      this.view.setBigInt64(place, number, true);
    } else {
      this.view.setInt32(place, number, true);
      this.view.setInt32(place + 4, number < 0 ? -1 : 0, true);
    }
    this.view.setUint32(place + 8, at, true);
    this.view.setUint32(place + 12, length, true);
  }
}

class Plugin {
  constructor(link, number, table, desk) {
    Object.assign(this, { link, number, table, desk });
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
    if (start + size <= this.memory.buffer.byteLength)
      return new Uint8Array(this.memory.buffer, start, size);
    this.link.module._chomay_plugin_bad_pointer(this.number);
    throw new Stopped();
  }

  makeImport({ parameters, result }, index) {
    const kinds = [...parameters];
    const slots = slotBytes * Math.max(1, kinds.length);
    const { desk } = this;
    return (...words) => {
      if (!this.memory) throw new Stopped();  // called while it is being instantiated
      const texts = [];
      let room = slots, out = null;
      for (let kind = 0, at = 0; kind < kinds.length; ++kind) {
        const letter = kinds[kind], word = words[at++];
        const bytes = letter === "t" || letter === "o" ? this.slice(word, words[at++]) : null;
        if (letter === "o") out = bytes;
        texts.push(bytes ?? word);
        if (letter === "t") room += bytes.length;
      }
      desk.open(room);
      for (let kind = 0, at = slots; kind < kinds.length; ++kind) {
        const text = texts[kind];
        if (kinds[kind] === "t") {
          desk.bytes.set(text, desk.at + at);
          desk.put(kind, text.length, at, text.length);
          at += text.length;
        } else {
          desk.put(kind, kinds[kind] === "o" ? text.length : text, 0, 0);
        }
      }
      if (!this.link.module._chomay_plugin_import(this.number, index)) throw new Stopped();
      desk.refresh();
      return this.receive(result, out);
    };
  }

  receive(result, out) {
    const { view, bytes, at } = this.desk;
    if (out) {
      const said = view.getUint32(at + 8, true), length = view.getUint32(at + 12, true);
      out.set(bytes.subarray(said, said + Math.min(length, out.length)));
    }
    if (result === "l") return view.getBigInt64(at, true);
    return result === "n" ? view.getInt32(at, true) : undefined;
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

export class Plugins {
  constructor(link) {
    this.link = link;
    this.table = JSON.parse(this.answer(link.module._chomay_plugin_table()));
    this.desk = new Desk(link);
    this.all = [];
    link.module.plugins = {
      ready: (number) => Boolean(this.all[number]?.exports),
      initialize: (number) => this.all[number].call("_initialize"),
      draw: (number, place, product) => this.all[number].call("chomay_draw", place, product),
    };
  }

  answer(pointer) {
    return this.link.text(pointer, this.link.module._chomay_plugin_answer_length());
  }

  /**
   * Makes an instance of each file, in order, before the host is told of them. A file that can't run
   * is told to the console and, where its manifest can be read, to the shopper; the others go on.
   */
  async add(files) {
    for (const file of files) await this.make(new Uint8Array(file));
  }

  async make(bytes) {
    const { module } = this.link;
    this.link.give(bytes);
    const number = module._chomay_plugin_take();
    if (number < 0) {
      console.warn("chomay: a plugin was left out:", this.answer(module._chomay_plugin_reason()));
      return;
    }
    const plugin = this.all[number] = new Plugin(this.link, number, this.table, this.desk);
    if (!module._chomay_plugin_has_code(number)) return;
    await plugin.start(bytes).catch((error) => {
      console.warn(`chomay: plugin ${number} did not start:`, error.message);
    });
  }
}
