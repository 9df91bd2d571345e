// A fair whose sellers answer: mosquitto as `chomay broker-config` sets it up, two `chomay witness` and
// `chomay seller`, and a site that names this broker. All on loopback, and all ended by `close`.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root, serve } from "./site.mjs";

const chomay = process.env.CHOMAY ?? path.join(root, "build/native/chomay");
const mosquitto = process.env.CHOMAY_MOSQUITTO ?? "/usr/sbin/mosquitto";
const pack = path.join(root, "build/fair.pack"), organisers = path.join(root, "build/keys/fair");
const fair = "hanoi-2026";

const isFree = (port) => new Promise((resolve) => {
  const server = net.createServer().on("error", () => resolve(false));
  server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
});

/** The first of four ports that nobody has now; below those that callers get, or one of them could
 *  have it when a broker comes back. */
async function freePort() {
  for (;;) {
    const port = 20_000 + 10 * Math.floor(Math.random() * 1_000);
    const free = await Promise.all([0, 1, 2, 3].map((at) => port + at).map(isFree));
    if (free.every(Boolean)) return port;
  }
}

async function answers(port) {
  for (;;) {
    const socket = net.connect(port, "127.0.0.1");
    const good = await new Promise((resolve) => {
      socket.on("connect", () => resolve(true));
      socket.on("error", () => resolve(false));
    });
    socket.destroy();
    if (good) return;
    await pause(50);
  }
}

/** Each is a process, a key and a journal of that name. */
export const witnesses = ["witness", "witness-2"];

export class Town {
  /** `sellers`, `people`: ids of producers, for whom `chomay seller` answers or nobody yet. Kiosks need no
   *  site. */
  static async open(sellers, { site = true, people = [] } = {}) {
    const town = new Town();
    town.program = chomay;
    town.organisers = `${organisers}.pub`;
    town.folder = mkdtempSync(path.join(os.tmpdir(), "chomay-town-"));
    town.port = await freePort();
    town.running = {};
    town.prepare(sellers, people);
    for (const who of ["broker", ...witnesses, ...(sellers.length ? ["seller"] : [])]) await town.start(who);
    if (site) await town.openSite();
    return town;
  }

  at(...parts) {
    return path.join(this.folder, ...parts);
  }

  chomay(...words) {
    return execFileSync(chomay, words, { stdio: ["ignore", "pipe", "pipe"] }).toString();
  }

  key(file) {
    this.chomay("keys", "-o", this.at("new"));
    renameSync(this.at("new/fair.key"), file);
    rmSync(this.at("new"), { recursive: true });
    return this.chomay("notice", "--key-of", file).trim();
  }

  keyOf(person) {
    return this.at("people", `${person}.key`);
  }

  /** "seller-…" or "desk-…". */
  accountOf(desk) {
    return this.at("broker", `${desk}.account`);
  }

  prepare(sellers, people) {
    for (const folder of ["keys", "people", "journals"]) mkdirSync(this.at(folder));
    const vet = (duty, name, key) =>
      this.chomay("vet", "-s", `${organisers}.key`, "--fair", fair, duty, `${name}=${key}`);
    const lines = [...witnesses.map((name) => vet("--witness", `cho-may/${name}`, this.key(this.at(`${name}.key`)))),
      ...sellers.map((id) => vet("--seller", id, this.key(this.at("keys", `${id}.key`)))),
      ...people.map((id) => vet("--seller", id, this.key(this.keyOf(id)))),
      vet("--desk", "ban-2", this.key(this.keyOf("ban-2")))];
    writeFileSync(this.at("vettings"), lines.join(""));
    const known = ["--fair", fair, "-p", `${organisers}.pub`, "--vettings", this.at("vettings")];
    this.chomay("broker-config", "mosquitto", ...known, "-o", this.at("broker"), "--port", `${this.port}`);
    // As root it would become a user who may not read this folder.
    const config = this.at("broker/mosquitto.conf");
    writeFileSync(config, `user ${os.userInfo().username}\n${readFileSync(config, "utf8")}`);
  }

  async openSite() {
    this.chomay("site", pack, "-o", this.at("site"), "--key", `${organisers}.pub`,
      "--vettings", this.at("vettings"), "--broker", this.broker, "--desk-broker", `ws://127.0.0.1:${this.port + 3}`, "--plugins", path.join(root, "build/assets/plugins"));
    this.host = await serve({ folder: this.at("site"), plain: true });
  }

  get broker() {
    return `ws://127.0.0.1:${this.port + 2}`;
  }

  commandOf(who) {
    const known = ["-p", `${organisers}.pub`, "--vettings", this.at("vettings"), "--port", `${this.port}`];
    if (who === "broker") return [mosquitto, "-c", this.at("broker/mosquitto.conf")];
    if (witnesses.includes(who))
      return [chomay, "witness", "--fair", fair, ...known, "-s", this.at(`${who}.key`),
        "--journal", this.at(`${who}.db`), "--account", this.at(`broker/${who}.account`)];
    return [chomay, "seller", "--fair-pack", pack, ...known, "--keys", this.at("keys"),
      "--journals", this.at("journals"), "--accounts", this.at("broker")];
  }

  async start(who) {
    const [program, ...words] = this.commandOf(who);
    const child = spawn(program, words, { stdio: ["ignore", "ignore", "pipe"] });
    child.said = "";
    child.stderr.on("data", (bytes) => { child.said += bytes; });
    child.ended = new Promise((resolve) => { child.on("exit", resolve); });
    this.running[who] = child;
    if (who === "broker") await answers(this.port + 2);
  }

  async stop(who, signal = "SIGKILL") {
    const child = this.running[who];
    delete this.running[who];
    child.kill(signal);
    await child.ended;
  }

  async close() {
    await this.host?.close();
    for (const who of Object.keys(this.running)) await this.stop(who, "SIGTERM");
    rmSync(this.folder, { recursive: true });
  }
}
