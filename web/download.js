// Fetches what the fair needs in parallel and tells how many bytes of how many have come. Sizes and
// SHA-256 hashes are the files' own, written into the page when the site was made: a server's
// compression does not change what arrives here, and nothing is used whose hash is another.

export class DownloadError extends Error {
  constructor(file, reason) {
    super(`${file}: ${reason}`);
    this.file = file;
  }
}

async function check(name, bytes, sha256) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (btoa(String.fromCharCode(...hash)) !== sha256)
    throw new DownloadError(name, "these are not the bytes that were published");
}

export class Downloads {
  /** `files`: name -> {url, bytes, sha256}; `onProgress(done, total)` is called as bytes come. */
  constructor(files, base, onProgress) {
    this.files = files;
    this.base = base;
    this.onProgress = onProgress;
    this.cache = "default";
    this.stopper = new AbortController();
    this.done = 0;
    this.total = 0;
  }

  async open(name) {
    const { url, sha256, bytes } = this.files[name];
    this.total += bytes;
    // Without a secure address there is no crypto.subtle: the browser checks, and tells no progress.
    const integrity = crypto.subtle ? "" : `sha256-${sha256}`;
    let response;
    try {
      response = await fetch(new URL(url, this.base),
        { cache: this.cache, integrity, signal: this.stopper.signal });
    } catch (error) {
      throw new DownloadError(name, error.message);
    }
    if (!response.ok)
      throw Object.assign(new DownloadError(name, `HTTP ${response.status}`), { gone: response.status });
    const count = (chunk, out) => {
      this.done += chunk.length;
      this.onProgress(this.done, this.total);
      out.enqueue(chunk);
    };
    return response.body.pipeThrough(new TransformStream({ transform: count }));
  }

  async read(name, stream) {
    try {
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
      if (crypto.subtle) await check(name, bytes, this.files[name].sha256);
      return bytes;
    } catch (error) {
      throw error instanceof DownloadError ? error : new DownloadError(name, error.message);
    }
  }

  stop() {
    this.stopper.abort();
  }

  async bytes(name) {
    return this.read(name, await this.open(name));
  }

  /** A compiled module: compiled while it comes, handed out only when its hash is right. */
  async wasm(name) {
    const [one, other] = (await this.open(name)).tee();
    // Whatever type the host gives to .wasm files.
    const response = new Response(one, { headers: { "Content-Type": "application/wasm" } });
    const compiled = WebAssembly.compileStreaming(response);
    compiled.catch(() => {});  // the hash says it first
    await this.read(name, other);
    return compiled.catch((error) => {
      // The published bytes, and still not runnable: the browser is too old for them.
      throw Object.assign(error, { code: "web.no_wasm" });
    });
  }

  /** Runs the first of these modules of the site; the others are those that it imports. */
  async modules(...names) {
    const [first] = await Promise.all(names.map((name) => this.expectModule(name)));
    return import(first);
  }

  /** Its hash is told before anything imports it; browsers that can't be told go without. */
  async expectModule(name) {
    const { url, sha256 } = this.files[name];
    const link = document.createElement("link");
    Object.assign(link, { rel: "modulepreload", href: new URL(url, this.base),
      integrity: `sha256-${sha256}` });
    if (link.relList.supports("modulepreload"))
      await new Promise((resolve, reject) => {
        link.onload = resolve;
        link.onerror = () => reject(new DownloadError(name, "not loaded"));
        document.head.append(link);
      });
    return link.href;
  }
}
