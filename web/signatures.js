// Says whether a key signed some bytes: payment notices, which few visitors hold. What can tell is a
// small program of its own, fetched with the first question and checked by its hash like every other.
const waiting = 0, good = 1, bad = 2;

export class Signatures {
  /** `ask` is called when a question that had to wait may be asked again. */
  constructor(downloads, ask, retryMs = 10_000) {
    this.downloads = downloads;
    this.ask = ask;
    this.retryMs = retryMs;
    this.coming = null;
    this.verifier = null;
  }

  /** `bytes`: key, signature and message, one after the other. */
  check(bytes) {
    if (!this.verifier) {
      this.coming ??= this.fetch();
      return waiting;
    }
    const { memory, verify_room, verify_room_size, verify } = this.verifier;
    if (bytes.length > verify_room_size()) return bad;
    new Uint8Array(memory.buffer).set(bytes, verify_room());
    return verify(bytes.length) ? good : bad;
  }

  async fetch() {
    try {
      const { exports } = await WebAssembly.instantiate(await this.downloads.wasm("verify"), {});
      exports._initialize();
      this.verifier = exports;
      this.ask();
    } catch (error) {
      console.info("chomay: no signature can be checked yet:", error.message);
      setTimeout(() => {
        this.coming = null;
        this.ask();
      }, this.retryMs);
    }
  }
}
