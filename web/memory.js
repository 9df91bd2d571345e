// Texts and bytes between the page and the wasm module. `link` is made once, when the module runs.
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function makeLink(module, memory) {
  const bytes = (pointer, length) => new Uint8Array(memory.buffer, pointer, length);
  return {
    module,
    memory,
    bytes,
    text: (pointer, length) => decoder.decode(bytes(pointer, length)),
    /** Puts bytes where the next call of the module takes them. */
    give(data) {
      const pointer = module._chomay_scratch(data.length);
      bytes(pointer, data.length).set(data);
    },
    giveText(text) {
      this.give(encoder.encode(text));
    },
    /** The answer of an exported function that returns a text. */
    answer(pointer) {
      return this.text(pointer, module._chomay_out_length());
    },
  };
}

/** How many bytes of UTF-8 the first `units` UTF-16 units of a text take. */
export function byteOffset(text, units) {
  return encoder.encode(text.slice(0, units)).length;
}

/** How many UTF-16 units the first `bytes` of a text are. */
export function unitOffset(text, bytes) {
  return decoder.decode(encoder.encode(text).subarray(0, bytes)).length;
}
