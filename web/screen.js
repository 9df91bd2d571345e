// The canvas and its frames. A frame is run when the module wants one, and at no other time: while
// nothing happens no callback of any kind is pending here.

export class Screen {
  constructor(link, canvas, onFrame) {
    this.module = link.module;
    this.canvas = canvas;
    this.onFrame = onFrame;
    this.pending = 0;
    this.timer = 0;
    this.paused = true;  // until there is something to show
    this.now = () => performance.now();
    this.watchSize();
    // A page in the background, or kept for the way back, runs no frame and no timer.
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) clearTimeout(this.timer);
      else this.ask();
    });
    addEventListener("pageshow", ({ persisted }) => { if (persisted) this.goOn(); });
  }

  /** While the graphics context is lost there is nothing to draw on. */
  pause() {
    this.paused = true;
    clearTimeout(this.timer);
  }

  goOn() {
    this.paused = false;
    this.measure();
    this.module._chomay_ask();
    this.run();
  }

  watchSize() {
    this.motion = matchMedia("(prefers-reduced-motion: reduce)");
    this.motion.addEventListener("change", () => this.resize());
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const tellDark = () => {
      this.module._chomay_dark(dark.matches ? 1 : 0);
      this.ask();
    };
    dark.addEventListener("change", tellDark);
    this.tellDark = tellDark;
    // Its size is told after each layout: asking for it elsewhere would make the browser lay out in between.
    this.size = [this.canvas.clientWidth, this.canvas.clientHeight];
    new ResizeObserver(([{ contentRect }]) => {
      this.size = [Math.round(contentRect.width), Math.round(contentRect.height)];
      this.resize();
    }).observe(this.canvas);
    this.keyboard = 0;
    visualViewport?.addEventListener("resize", () => {
      const hidden = Math.max(0, innerHeight - visualViewport.height);
      // A pinch zoom also makes the visual viewport smaller; only a keyboard takes this much.
      this.keyboard = hidden > 120 && visualViewport.scale < 1.05 ? hidden : 0;
      this.resize();
    });
    this.watchRatio();
  }

  /** A window that moves to another monitor changes its pixels but not its size. */
  watchRatio() {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener("change", () => {
      this.resize();
      this.watchRatio();
    }, { once: true });
  }

  /** Tells the module how much the canvas shows; true when that is news. */
  measure() {
    const ratio = devicePixelRatio || 1;
    const [width, height] = this.size;
    if (!width || !height) return false;
    const wide = Math.round(width * ratio), high = Math.round(height * ratio);
    const view = [width, height, ratio, this.keyboard, this.motion.matches ? 1 : 0];
    if (this.told === String(view)) return false;
    this.told = String(view);
    if (this.canvas.width !== wide || this.canvas.height !== high) {
      this.canvas.width = wide;
      this.canvas.height = high;
    }
    this.module._chomay_view(...view);
    return true;
  }

  /** Runs a frame at once: a canvas whose size was set is blank until it is drawn again. */
  resize() {
    if (!this.paused && this.measure()) this.run();
  }

  /** Something happened: a frame is due with the next one the screen shows. */
  ask() {
    if (this.pending) return;
    this.pending = requestAnimationFrame(() => {
      this.pending = 0;
      this.run();
    });
  }

  /** Now, inside a shopper's own action, with the frame that shows what it brought: a field's
   *  keyboard and another window open only there. */
  answer() {
    this.run();
    if (!this.pending) return;
    cancelAnimationFrame(this.pending);
    this.pending = 0;
    this.run();
  }

  run() {
    clearTimeout(this.timer);
    this.timer = 0;
    if (this.paused) return;
    const wait = this.module._chomay_frame(this.now());
    this.onFrame();
    if (wait === 0) this.ask();
    else if (wait > 0 && !document.hidden) this.timer = setTimeout(() => this.ask(), wait);
  }
}
