// A visitor at the kiosk, and what happens around one: leaving without a word, a new pack.
import assert from "node:assert/strict";
import { copyFileSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { Kiosk, samplePack } from "./kiosk.mjs";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a visitor at the kiosk", () => {
  let kiosk;
  before(async () => { kiosk = await Kiosk.start(); });
  after(() => kiosk.end());

  test("sees the home screen", async () => {
    await kiosk.calm();
    await kiosk.shot("home");
    assert.equal((await kiosk.state()).address, "/");
  });

  test("leaves it asleep: no frame and next to no CPU in three seconds", async () => {
    await kiosk.calm();
    const before = await kiosk.state();
    await pause(3000);
    const now = await kiosk.state();
    assert.equal(now.frames, before.frames);
    assert.ok(now.cpu_ms - before.cpu_ms < 200, `${now.cpu_ms - before.cpu_ms} ms`);
  });

  test("searches with mouse and keyboard", async () => {
    const field = (await kiosk.tree()).find((node) => ["searchbox", "textbox"].includes(node.role));
    if (field) await kiosk.click(field.role, /(?:)/);
    else await kiosk.click("link", /Tìm/);
    kiosk.type("che ba vi");
    kiosk.key("Return");
    await kiosk.find("link", /^Chè Ba Trại/);
    await kiosk.calm();
    await kiosk.shot("results");
  });

  test("opens a product with a finger and reads its dossier", async () => {
    await kiosk.bring("link", /^Chè Ba Trại/);
    await kiosk.tap("link", /^Chè Ba Trại/);
    await kiosk.until(async () => (await kiosk.state()).address.startsWith("/p/"), "a product");
    await kiosk.shot("product");
    await kiosk.bring("heading", /[Hh]ồ sơ/);
    await kiosk.shot("dossier");
  });

  test("goes back through the kiosk's own history", async () => {
    for (let turn = 0; turn < 12 && !(await kiosk.has("button", /Quay lại/)); ++turn) await kiosk.swipe(700);
    await kiosk.click("button", /Quay lại/);
    await kiosk.until(async () => (await kiosk.state()).address.startsWith("/tim"), "the results");
  });
});

describe("a visitor who leaves without a word", () => {
  let kiosk;
  before(async () => { kiosk = await Kiosk.start({ idle: 2 }); });
  after(() => kiosk.end());

  test("is asked, and a touch says: I am here", async () => {
    await kiosk.tap("link", /Phiên chợ/);
    await kiosk.find("dialog");
    await kiosk.shot("countdown");
    const { address } = await kiosk.state();
    kiosk.order("down 540 300");
    kiosk.order("up 540 300");
    await kiosk.until(async () => !(await kiosk.has("dialog", /(?:)/)), "the countdown to go");
    assert.equal((await kiosk.state()).address, address);
  });

  test("is forgotten after thirty seconds more", { timeout: 60_000 }, async () => {
    await kiosk.find("dialog");
    await pause(30_500);
    await kiosk.until(async () => (await kiosk.state()).address === "/", "the home screen");
    assert.equal(await kiosk.has("dialog", /(?:)/), false);
  });
});

describe("a pack that is replaced while the kiosk runs", () => {
  let kiosk, folder, pack;
  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), "chomay-kiosk-"));
    pack = path.join(folder, "fair.pack");
    copyFileSync(samplePack, pack);
    const pictures = samplePack.replace(/\.pack$/, ".img");
    if (existsSync(pictures)) cpSync(pictures, path.join(folder, "fair.img"), { recursive: true });
    kiosk = await Kiosk.start({ pack });
  });
  after(async () => {
    await kiosk.end();
    rmSync(folder, { recursive: true });
  });
  const replace = (make) => {
    make(`${pack}.new`);
    renameSync(`${pack}.new`, pack);
  };
  const opened = () => kiosk.log.split("version").length - 1;

  test("is opened when it is good", async () => {
    const before = opened();
    replace((file) => copyFileSync(samplePack, file));
    await kiosk.until(async () => opened() > before, "the new pack");
  });

  test("is refused when it is damaged, and the old fair stays", async () => {
    replace((file) => {
      copyFileSync(samplePack, file);
      truncateSync(file, 5000);
    });
    await kiosk.until(async () => /pack_|pack\./.test(kiosk.log.split("\n").slice(-3).join()), "a refusal");
    assert.ok(kiosk.alive());
    assert.ok(await kiosk.has("main", /(?:)/));
    replace((file) => writeFileSync(file, "no pack at all"));
    await pause(5000);
    assert.ok(kiosk.alive());
    await kiosk.tap("link", /Phiên chợ/);
    assert.equal((await kiosk.state()).address, "/phien");
  });
});

describe("a kiosk without a usable pack", () => {
  test("says so on its screen and waits for one", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "chomay-kiosk-"));
    const pack = path.join(folder, "fair.pack");
    writeFileSync(pack, "nothing");
    const kiosk = await Kiosk.start({ pack });
    await kiosk.shot("no-pack");
    assert.ok(await kiosk.has("button", /[Tt]hử lại/));
    copyFileSync(samplePack, `${pack}.new`);
    renameSync(`${pack}.new`, pack);
    await kiosk.find("link", /Phiên chợ/);
    await kiosk.end();
    rmSync(folder, { recursive: true });
  });
});
