// A seller of the sample fair with its key, and `chomay payhook` running for it. What comes out is
// read with Node's own Ed25519, not with ours.
import { execFileSync, spawn } from "node:child_process";
import { createHash, createHmac, createPrivateKey, createPublicKey, verify } from "node:crypto";
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync,
  writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

const root = new URL("../../", import.meta.url).pathname;
export const chomay = path.join(root, "build/native/chomay");
export const producer = "cs-cam-canh";
export const sepaySecret = "sepay-secret-of-the-tests", payosSecret = "payos-checksum-of-the-tests";

export const recorded = (name) => readFileSync(new URL(`webhooks/${name}.json`, import.meta.url), "utf8").trim();

/** The sample fair's keys are no secret: the SHA-256 of their names. */
const seed = createHash("sha256").update(`fair-hanoi-2026/sample/${producer}`).digest();
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]), format: "der", type: "pkcs8",
});
const publicKey = createPublicKey(privateKey);
export const publicHex = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("hex");

/** As `minisign -G -W` writes it: algorithm, no password, id, seed and public key, no checksum. */
function minisignKey() {
  const bytes = Buffer.concat([Buffer.from("Ed\0\0B2"), Buffer.alloc(32 + 16), Buffer.from("sample-1"), seed,
    Buffer.from(publicHex, "hex"), Buffer.alloc(32)]);
  return `untrusted comment: minisign secret key\n${bytes.toString("base64")}\n`;
}

/** A notice's fields, or null when the seller did not sign it. */
export function opened(text) {
  const bytes = Buffer.from(text, "base64url");
  const lines = bytes.subarray(64).toString();
  if (!verify(null, Buffer.from(`chomay payment notice 1\n${lines}`), publicKey, bytes.subarray(0, 64))) return null;
  const [fair, code, seller, amount, seconds, reference] = lines.split("\n");
  return { fair, code, seller, amount: Number(amount), seconds: Number(seconds), reference };
}

export function sepayHeaders(body, { secret = sepaySecret, seconds = Math.floor(Date.now() / 1000) } = {}) {
  const signature = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return { "X-SePay-Signature": `sha256=${signature}`, "X-SePay-Timestamp": String(seconds) };
}

/** A folder with a signed pack, the seller's key and the services' secrets. */
export class Desk {
  constructor() {
    this.port = 0;  // any
    this.seconds = 120;  // a test that hangs leaves nothing behind
    this.folder = mkdtempSync(path.join(tmpdir(), "chomay-payhook-"));
    const tables = this.file("fair");
    mkdirSync(tables);
    for (const name of readdirSync(path.join(root, "assets/fair")).filter((name) => name.endsWith(".csv")))
      copyFileSync(path.join(root, "assets/fair", name), path.join(tables, name));
    const run = (...words) => execFileSync(chomay, words, { stdio: "pipe" });
    run("pack", tables, "-o", this.file("fair.pack"), "--allow-partial");
    run("keys", "-o", this.file("keys"));
    run("sign", this.file("fair.pack"), "-s", this.file("keys/fair.key"), "--days", "30");
    this.put("seller.key", minisignKey());
    this.put("sepay.secret", `${sepaySecret}\n`);
    this.put("payos.secret", `${payosSecret}\n`);
  }

  file(name) {
    return path.join(this.folder, name);
  }

  put(name, text, mode = 0o600) {
    writeFileSync(this.file(name), text);
    chmodSync(this.file(name), mode);
    return this.file(name);
  }

  get out() {
    return this.file("notices.txt");
  }

  /** What is in the file: every line must be a notice that the seller signed. */
  notices() {
    if (!existsSync(this.out)) return [];
    const text = readFileSync(this.out, "utf8");
    if (text && !text.endsWith("\n")) throw new Error("the last line is not whole");
    return text.split("\n").slice(0, -1).map(opened);
  }

  words(...more) {
    return ["payhook", "--pack", this.file("fair.pack"), "-p", this.file("keys/fair.pub"), "--producer", producer,
      "-s", this.file("seller.key"), "--out", this.out, "--journal", this.file("payhook.db"), "--port", String(this.port),
      "--for", String(this.seconds), "--lang", "en", ...more];
  }

  /** Starts it; ready when it has said where it listens. */
  async open(...services) {
    const which = services.length ? services
      : ["--sepay-hmac", this.file("sepay.secret"), "--payos", this.file("payos.secret")];
    const payhook = new Payhook(spawn(chomay, this.words(...which)));
    await payhook.ready;
    return payhook;
  }

  close() {
    rmSync(this.folder, { recursive: true });
  }
}

export class Payhook {
  constructor(child) {
    this.child = child;
    this.log = "";
    child.stderr.on("data", (text) => (this.log += text));
    this.ended = new Promise((resolve) => child.on("close", (code, signal) => resolve(signal ?? code)));
    this.ready = new Promise((resolve, reject) => {
      createInterface({ input: child.stdout }).on("line", (line) => resolve((this.url = new URL(line))));
      this.ended.then(() => reject(new Error(this.log)));
    });
  }

  get port() {
    return Number(this.url.port);
  }

  async post(service, body, headers = {}) {
    const answer = await fetch(new URL(`/${service}`, this.url),
      { method: "POST", body, headers: { "Content-Type": "application/json", ...headers } });
    return { status: answer.status, text: await answer.text() };
  }

  sepay(body, options) {
    return this.post("sepay", body, sepayHeaders(body, options));
  }

  /** Asks it to end, or ends it as a crash would. */
  end(signal = "SIGTERM") {
    this.child.kill(signal);
    return this.ended;
  }
}
