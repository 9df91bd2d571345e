// Pictures for the canvas: fetched, decoded by the browser off the main thread, and uploaded to the
// texture that the module has bound. The file names come from the site's list, hashed or not.
export class Pictures {
  constructor(link, base, onArrival) {
    this.link = link;
    this.base = base;
    this.onArrival = onArrival;
    this.bitmaps = new Map();
  }

  async start(ticket, file) {
    let width = 0, height = 0;
    try {
      const response = await fetch(new URL(file, this.base));
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const bitmap = await createImageBitmap(await response.blob(),
        { premultiplyAlpha: "none", colorSpaceConversion: "none" });
      this.bitmaps.set(ticket, bitmap);
      ({ width, height } = bitmap);
    } catch {
      // A picture that does not come is drawn as missing; the fair goes on.
    }
    this.link.module._chomay_picture(ticket, width, height);
    this.onArrival();
  }

  upload(ticket, gl) {
    const bitmap = this.bitmaps.get(ticket);
    if (bitmap) gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, gl.RGBA, gl.UNSIGNED_BYTE, bitmap);
    this.drop(ticket);
  }

  drop(ticket) {
    this.bitmaps.get(ticket)?.close();
    this.bitmaps.delete(ticket);
  }
}
