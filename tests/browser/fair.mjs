// A person before the fair in Chromium, through Playwright.
import { desktop, Person, phone, today } from "./person.mjs";
import { require } from "./site.mjs";

export { desktop, phone, today };
const { chromium } = require("playwright-core");
const flags = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
  "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

/** `more`: further flags of Chromium; `without`: Playwright's own that must not be there. */
export function launch({ more = [], without = [] } = {}) {
  return chromium.launch({ executablePath: process.env.CHOMAY_CHROMIUM ?? "/usr/bin/chromium",
    args: [...flags, ...more], ignoreDefaultArgs: without });
}

export class Fair extends Person {
  /** A fresh visitor: an own context with nothing stored. */
  static async open(browser, url, form, { wait = true } = {}) {
    const context = await browser.newContext({ ...form, locale: "vi-VN" });
    const fair = new Fair(context, await context.newPage(), form);
    await fair.goto(url);
    if (wait) await fair.drawn();
    return fair;
  }

  constructor(context, page, form) {
    super();
    Object.assign(this, { context, page, form, complaints: [] });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(String(error)));
  }

  close() {
    return this.context.close();
  }
  frames() {
    return this.page.evaluate(() => window.chomay.frames());
  }

  // A page that is just being left has no answer; asked again it has.
  evaluate(question) {
    return this.page.evaluate(question).catch((error) => {
      if (/Execution context was destroyed|navigation/.test(error.message)) return null;
      throw error;
    });
  }
  async tree() {
    return await super.tree() ?? [];
  }

  goto(url) {
    return this.page.goto(url);
  }
  back() {
    return this.page.goBack();
  }
  forward() {
    return this.page.goForward();
  }
  reload() {
    return this.page.reload();
  }
  url() {
    return this.page.url();
  }
  type(words) {
    return this.page.keyboard.type(words);
  }
  key(name) {
    return this.page.keyboard.press(name);
  }

  async tap(x, y) {
    if (this.form.hasTouch) await this.page.touchscreen.tap(x, y);
    else await this.page.mouse.click(x, y);
  }

  async wheel(dy) {
    const { height, width } = this.form.viewport;
    await this.page.mouse.move(width / 2, height / 2);
    await this.page.mouse.wheel(0, dy);
  }

  /** One finger, up or down by `dy` px, resting before it lifts so that nothing flies on. */
  async swipe(dy) {
    this.cdp ??= await this.context.newCDPSession(this.page);
    const x = this.form.viewport.width / 2, from = this.form.viewport.height / 2 - dy / 2;
    const touch = (type, y) => this.cdp.send("Input.dispatchTouchEvent",
      { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    await touch("touchStart", from);
    for (let step = 1; step <= 8; ++step) await touch("touchMove", from + (dy * step) / 8);
    await this.page.waitForTimeout(120);
    await touch("touchEnd");
  }

  picture(file) {
    return this.page.screenshot({ path: file });
  }
}
