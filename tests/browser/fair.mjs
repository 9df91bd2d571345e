// A person before the fair in Chromium, through Playwright.
import { desktop, PagePerson, phone, today } from "./person.mjs";
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

export class Fair extends PagePerson {
  /** A fresh visitor: an own context with nothing stored. */
  static async open(browser, url, form, { wait = true } = {}) {
    const context = await browser.newContext({ ...form, locale: "vi-VN" });
    const fair = new Fair(context, await context.newPage(), form);
    await fair.goto(url);
    if (wait) await fair.drawn();
    return fair;
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

  back() {
    return this.page.goBack();
  }
  forward() {
    return this.page.goForward();
  }
  url() {
    return this.page.url();
  }
  async wheel(dy) {
    const { height, width } = this.form.viewport;
    await this.page.mouse.move(width / 2, height / 2);
    await this.page.mouse.wheel(0, dy);
  }

  async finger(x, y) {
    this.cdp ??= await this.context.newCDPSession(this.page);
    const touch = (type, ...touchPoints) => this.cdp.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", { x, y });
    return { move: (toX, toY) => touch("touchMove", { x: toX, y: toY }), end: () => touch("touchEnd") };
  }
}
