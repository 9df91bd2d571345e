// Starts the kiosk under its own Xvfb and drives it: xdotool for mouse and keyboard, the kiosk's
// script for fingers and questions. Everything it starts it also ends.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const program = path.resolve(root, process.env.CHOMAY_KIOSK ?? "build/native/chomay-kiosk");
export const samplePack = path.resolve(root, process.env.CHOMAY_PACK ?? "build/fair.pack");
export const shots = path.join(root, "build/screenshots");
const patience = 15_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function startDisplay(screen) {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", `${screen}x24`, "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once("data", (data) => resolve(String(data).trim()));
    server.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { server, display: `:${number}` };
}

export class Kiosk {
  static async start({ pack = samplePack, idle = 3600, words = [], size = "540x960",
    path: where = process.env.PATH } = {}) {
    const { server, display } = await startDisplay(size === "540x960" ? "1200x1000" : size);
    const kiosk = new Kiosk();
    kiosk.server = server;
    kiosk.environment = { ...process.env, DISPLAY: display, SDL_VIDEODRIVER: "x11" };
    kiosk.process = spawn(program, ["--pack", pack, "--window", size, "--today", "2026-11-22",
      "--idle", String(idle), "--script", "-", ...words],
    { env: { ...kiosk.environment, PATH: where }, stdio: ["pipe", "pipe", "pipe"] });
    kiosk.log = "";
    kiosk.process.stderr.on("data", (data) => { kiosk.log += data; });
    kiosk.waiting = [];
    readline.createInterface({ input: kiosk.process.stdout })
      .on("line", (line) => kiosk.waiting.shift()?.(JSON.parse(line)));
    await kiosk.until(async () => (await kiosk.tree()).length > 1, "a first frame");
    const [window] = kiosk.xdotool("search", "--sync", "--onlyvisible", "--pid",
      String(kiosk.process.pid)).split("\n");
    kiosk.window = window;
    return kiosk;
  }

  async end() {
    this.process.kill();
    this.server.kill();
    await pause(50);
  }

  xdotool(...words) {
    return execFileSync("xdotool", words, { env: this.environment, encoding: "utf8" }).trim();
  }

  order(line) {
    this.process.stdin.write(`${line}\n`);
  }
  ask(line) {
    this.order(line);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${line}`)), patience);
      this.waiting.push((answer) => {
        clearTimeout(late);
        resolve(answer);
      });
    });
  }
  tree() {
    return this.ask("tree");
  }
  state() {
    return this.ask("state");
  }
  alive() {
    return this.process.exitCode === null;
  }

  async until(test, what) {
    const end = Date.now() + patience;
    for (;;) {
      const found = await test();
      if (found) return found;
      if (Date.now() > end) {
        const says = (await this.tree()).map((node) => `${node.role} ${node.name ?? ""}`).join("\n");
        assert.fail(`waited for ${what}; the screen says:\n${says}\nlog:\n${this.log}`);
      }
      await pause(60);
    }
  }

  find(role, name = /(?:)/) {
    return this.until(async () => (await this.tree())
      .find((node) => node.role === role && name.test(node.name ?? "")), `${role} ${name}`);
  }
  async has(role, name) {
    return (await this.tree()).some((node) => node.role === role && name.test(node.name ?? ""));
  }

  async calm() {
    let last = -1;
    await this.until(async () => {
      const { frames } = await this.state();
      const still = frames === last;
      last = frames;
      await pause(120);
      return still;
    }, "a calm screen");
  }

  /** A real mouse of the X server, on the middle of what is found. */
  async click(role, name) {
    await this.calm();
    const { rect: [x, y, w, h] } = await this.find(role, name);
    const { scale } = await this.state();
    this.xdotool("mousemove", "--sync", "--window", this.window, String(Math.round((x + w / 2) / scale)),
      String(Math.round((y + h / 2) / scale)), "click", "1");
    await this.calm();
  }

  /** A finger through SDL's queue. */
  async tap(role, name) {
    await this.calm();
    const { rect: [x, y, w, h] } = await this.find(role, name);
    this.order(`down ${x + w / 2} ${y + h / 2}`);
    await pause(40);
    this.order(`up ${x + w / 2} ${y + h / 2}`);
    await this.calm();
  }

  async swipe(dy) {
    const y = 1000 - dy / 2;
    this.order(`down 540 ${y}`);
    for (let step = 1; step <= 10; ++step) {
      this.order(`move 540 ${y + (dy * step) / 10}`);
      await pause(16);
    }
    await pause(120);
    this.order(`up 540 ${y + dy}`);
    await this.calm();
  }

  async bring(role, name) {
    let last = NaN;
    for (let turn = 0; turn < 30; ++turn) {
      await this.calm();
      const { rect: [, y, , h] } = await this.find(role, name);
      // What a swipe does not move stands in the header or the footer.
      if ((y + h / 2 > 300 && y + h / 2 < 1650) || y === last) return;
      last = y;
      await this.swipe(y + h / 2 > 960 ? -700 : 700);
    }
  }

  type(text) {
    this.xdotool("windowfocus", "--sync", this.window, "type", "--delay", "40", text);
  }
  key(name) {
    this.xdotool("windowfocus", "--sync", this.window, "key", name);
  }

  picture(name) {
    return path.join(shots, `kiosk-${name}.png`);
  }
  async shot(name) {
    mkdirSync(shots, { recursive: true });
    assert.deepEqual(await this.ask(`shot ${this.picture(name)}`), { ok: true });
  }
}
