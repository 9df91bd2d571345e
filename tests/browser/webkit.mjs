// A person before the fair in WebKitGTK, through its own WebDriver and MiniBrowser; needs a display.
// MiniBrowser's window is at least 447 px wide: its phone is a large one.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Person } from "./person.mjs";

const driver = process.env.CHOMAY_WEBKIT_DRIVER ?? "/usr/bin/WebKitWebDriver";

function miniBrowser() {
  if (process.env.CHOMAY_MINIBROWSER) return process.env.CHOMAY_MINIBROWSER;
  const arch = readdirSync("/usr/lib").find((name) => name.endsWith("-linux-gnu"));
  return `/usr/lib/${arch}/webkit2gtk-4.1/MiniBrowser`;
}

/** A port nobody holds now: the kernel's choice, given back. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function answers(at, child) {
  for (let turn = 0; turn < 100 && child.exitCode === null; ++turn) {
    if ((await fetch(`${at}/status`).catch(() => null))?.ok) return true;
    await pause(100);
  }
  return false;
}

/** A driver (it holds one session): its process and the address it answers at. It now and then
 *  fails to open its port, so it is given three. */
async function startDriver(display) {
  let said = "";
  for (let turn = 0; turn < 3; ++turn) {
    const port = await freePort();
    const child = spawn(driver, [`--port=${port}`, "--host=127.0.0.1"],
      { env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
        stdio: ["ignore", "ignore", "pipe"] });
    child.stderr.on("data", (bytes) => { said = (said + bytes).slice(-2000); });
    const at = `http://127.0.0.1:${port}`;
    if (await answers(at, child)) return { at, close: () => child.kill() };
    said += `(exit code ${child.exitCode})`;
    child.kill();
  }
  throw new Error(`WebKitWebDriver does not answer: ${said}`);
}

/** Every person has an own browser; nothing runs before the first. */
export function launchWebKit(display) {
  return { display, close() {} };
}

async function command(at, method, path, body) {
  const response = await fetch(`${at}${path}`, { method,
    body: body === undefined ? undefined : JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
  return value;
}

const keys = { Enter: "\uE007", Tab: "\uE004", Escape: "\uE00C" };

export class WebKitPerson extends Person {
  browser = "webkit";
  patience = 40_000;
  complaints = [];  // WebDriver classic tells nothing of the console

  static async open({ display }, url, form) {
    const person = new WebKitPerson();
    const webkit = await startDriver(display);
    const options = { binary: miniBrowser(), args: ["--automation"] };
    const { sessionId } = await command(webkit.at, "POST", "/session",
      { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } });
    Object.assign(person, { form, webkit, at: `${webkit.at}/session/${sessionId}` });
    try {
      await person.resize(form.viewport);
      await person.goto(url);
      await person.drawn();
    } catch (error) {
      await person.close();  // or its driver keeps the tests from ending
      throw error;
    }
    return person;
  }

  ask(method, path, body) {
    return command(this.at, method, path, body);
  }

  /** The window's frame takes some of its size: asked once more with what was missing. */
  async resize({ width, height }) {
    let wide = width, high = height;
    for (let turn = 0; turn < 3; ++turn) {
      await this.ask("POST", "/window/rect", { x: 0, y: 0, width: wide, height: high });
      await pause(300);
      const [innerWidth, innerHeight] = await this.evaluate(() => [innerWidth, innerHeight]);
      if (innerWidth === width && innerHeight === height) return;
      wide += width - innerWidth;
      high += height - innerHeight;
    }
  }

  async close() {
    await this.ask("DELETE", "");
    this.webkit.close();
  }
  evaluate(question) {
    return this.ask("POST", "/execute/sync", { script: `return (${question})()`, args: [] });
  }
  goto(url) {
    return this.ask("POST", "/url", { url });
  }
  back() {
    return this.evaluate(() => history.back());
  }
  forward() {
    return this.evaluate(() => history.forward());
  }
  reload() {
    return this.ask("POST", "/refresh", {});
  }
  url() {
    return this.ask("GET", "/url");
  }

  act(...inputs) {
    return this.ask("POST", "/actions", { actions: inputs });
  }
  async type(words) {
    for (const letter of words) await this.key(letter);
  }
  key(name) {
    const value = keys[name] ?? name;
    return this.act({ type: "key", id: "keys",
      actions: [{ type: "keyDown", value }, { type: "keyUp", value }] });
  }
  tap(x, y) {
    return this.act({ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y) }, { type: "pointerDown", button: 0 },
      { type: "pause", duration: 30 }, { type: "pointerUp", button: 0 }] });
  }
  /** This driver turns the wheel by the difference to its last turn, so turns are added up. */
  wheel(dy) {
    this.turned = (this.turned ?? 0) + dy;
    const [x, y] = [this.form.viewport.width / 2, this.form.viewport.height / 2];
    return this.act({ type: "wheel", id: "wheel",
      actions: [{ type: "scroll", x, y, deltaX: 0, deltaY: this.turned }] });
  }
  /** This driver makes a mouse of every finger, so a narrow window is scrolled by its wheel. */
  swipe(dy) {
    return this.wheel(-dy);
  }
  async picture(file) {
    writeFileSync(file, Buffer.from(await this.ask("GET", "/screenshot"), "base64"));
  }
}
