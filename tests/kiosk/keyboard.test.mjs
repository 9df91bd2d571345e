// The on-screen keyboard: typed on with a finger, seen, put away.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Kiosk } from "./kiosk.mjs";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A visitor who types: the caret blinks, so nothing waits for a calm screen. */
class Typist {
  constructor(kiosk) {
    this.kiosk = kiosk;
  }
  async field() {
    return (await this.kiosk.tree()).find((node) => node.role === "searchbox");
  }
  isOpen() {
    return this.kiosk.has("group", /^Bàn phím$/);
  }
  async press(node) {
    const [x, y, w, h] = node.rect;
    this.kiosk.order(`down ${x + w / 2} ${y + h / 2}`);
    await pause(30);
    this.kiosk.order(`up ${x + w / 2} ${y + h / 2}`);
    await pause(30);
  }
  async tap(name) {
    const tree = await this.kiosk.tree();
    const key = tree.find((node) => node.role === "button" && node.name === name);
    assert.ok(key, `no key ${name}`);
    await this.press(key);
  }
  async open() {
    await this.press(await this.field());
    await this.kiosk.until(() => this.isOpen(), "the keyboard");
  }
  async type(keys, result) {
    for (const key of keys) await this.tap(key === " " ? "Dấu cách" : key);
    await this.says(result);
  }
  says(text) {
    return this.kiosk.until(async () => ((await this.field())?.value ?? "") === text, `“${text}”`);
  }
}

describe("the on-screen keyboard", () => {
  let kiosk, typist;
  before(async () => {
    kiosk = await Kiosk.start();
    typist = new Typist(kiosk);
  });
  after(() => kiosk.end());

  test("types Telex: chè ba vì is found", async () => {
    await kiosk.calm();
    await typist.open();
    await typist.type("chef ba vif", "chè ba vì");
    await kiosk.find("link", /^Chè/);
  });

  test("draws only the caret while nobody types", async () => {
    await pause(500);
    const before = await kiosk.state();
    await pause(2000);
    const now = await kiosk.state();
    assert.ok(now.frames - before.frames <= 5, `${now.frames - before.frames} frames`);
  });

  test("is put away by a real key, which types Telex as well", async () => {
    kiosk.type(" laf");
    await kiosk.until(async () => !(await typist.isOpen()), "the keyboard to go");
    await typist.says("chè ba vì là");
    kiosk.key("BackSpace");
    await typist.says("chè ba vì l");
  });

  test("gives the field to a real keyboard: undo, cut, paste and select all", async () => {
    kiosk.key("ctrl+z");
    await typist.says("chè ba vì là");
    kiosk.key("ctrl+a");
    kiosk.key("ctrl+x");
    await typist.says("");
    kiosk.key("ctrl+v");
    kiosk.key("ctrl+v");
    await typist.says("chè ba vì làchè ba vì là");
    kiosk.key("ctrl+z");
    await typist.says("chè ba vì là");
  });

  test("comes back, searches, and leaves no frame behind", async () => {
    await typist.open();
    await typist.tap("Tìm");
    await kiosk.until(async () => !(await typist.isOpen()), "the keyboard to go");
    await kiosk.calm();
    const before = await kiosk.state();
    await pause(2000);
    assert.equal((await kiosk.state()).frames, before.frames);
  });
});

for (const theme of ["light", "night"]) {
  describe(`the on-screen keyboard by ${theme}, at its real size`, () => {
    let kiosk, typist;
    before(async () => {
      kiosk = await Kiosk.start({ size: "1080x1920", words: ["--theme", theme] });
      typist = new Typist(kiosk);
    });
    after(() => kiosk.end());

    test("looks like the design", async () => {
      await typist.open();
      await typist.type("coosm m", "cốm m");
      await kiosk.shot(`keyboard-${theme}`);
      await typist.tap("Số và ký hiệu");
      await kiosk.find("button", /^Chữ cái$/);
      await kiosk.shot(`keyboard-numbers-${theme}`);
    });
  });
}
