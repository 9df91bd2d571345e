// Fetches what the fair needs in parallel and tells how many bytes of how many have come. The totals
// are the files' own sizes, written into the page when the site was made; a server's compression
// does not change what arrives here.

export class DownloadError extends Error {
  constructor(file, reason) {
    super(`${file}: ${reason}`);
    this.file = file;
  }
}

export class Downloads {
  /** `files`: name -> {url, bytes}; `onProgress(done, total)` is called as bytes come. */
  constructor(files, base, onProgress) {
    this.files = files;
    this.base = base;
    this.onProgress = onProgress;
    this.cache = "default";
    this.done = 0;
    this.total = Object.values(files).reduce((sum, file) => sum + file.bytes, 0);
  }

  async open(name) {
    let response;
    try {
      response = await fetch(new URL(this.files[name].url, this.base), { cache: this.cache });
    } catch (error) {
      throw new DownloadError(name, error.message);
    }
    if (!response.ok) throw new DownloadError(name, `HTTP ${response.status}`);
    const count = (chunk, out) => {
      this.done += chunk.length;
      this.onProgress(this.done, this.total);
      out.enqueue(chunk);
    };
    return response.body.pipeThrough(new TransformStream({ transform: count }));
  }

  async bytes(name) {
    try {
      return new Uint8Array(await new Response(await this.open(name)).arrayBuffer());
    } catch (error) {
      throw error instanceof DownloadError ? error : new DownloadError(name, error.message);
    }
  }

  /** For WebAssembly.instantiateStreaming, whatever type the host gives to .wasm files. */
  async wasm(name) {
    return new Response(await this.open(name), { headers: { "Content-Type": "application/wasm" } });
  }
}
