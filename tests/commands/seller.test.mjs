// The sample sellers as ./run opens them (.ci/meeting): every producer of the sample fair, beside a
// real mosquitto and the witness. What they say is tests/meeting's.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(path.join(tmpdir(), "chomay-seller-"));
after(() => rmSync(folder, { recursive: true }));
const file = (name) => path.join(folder, name);
const text = (name) => readFileSync(file(name), "utf8");

const listening = (port) => new Promise((resolve) => {
  const socket = net.connect(port, "127.0.0.1");
  socket.on("connect", () => resolve(socket.destroy() && true)).on("error", () => resolve(false));
});
async function until(what, holds) {
  for (let tries = 0; tries < 300; ++tries, await sleep(100)) if (await holds()) return;
  assert.fail(`waited in vain: ${what}`);
}

/** The first of four neighbouring ports that nobody has. */
async function freePort() {
  for (let port = 20_000 + process.pid % 10_000; ; port += 4)
    if (!(await Promise.all([0, 1, 2, 3].map((at) => listening(port + at)))).some(Boolean)) return port;
}

describe("the sample sellers of ./run", () => {
  let port, options;
  const meeting = (...words) => spawnSync(".ci/meeting", words, { ...options, encoding: "utf8" });
  before(async () => {
    execFileSync(".ci/fair", { cwd: root, stdio: "pipe" });
    port = await freePort();
    options = { cwd: root, env: { ...process.env, MEETING_PORT: String(port), MEETING_FOLDER: folder } };
    const made = meeting();
    assert.equal(made.status, 0, made.stderr);
  });

  it("have a key each that only its owner reads, and are vetted", () => {
    const producers = readFileSync(path.join(root, "assets/fair/producers.csv"), "utf8").trim().split("\n").length - 1;
    const keys = readdirSync(file("keys"));
    assert.equal(keys.length, producers);
    for (const key of keys) assert.equal(statSync(file(`keys/${key}`)).mode & 0o777, 0o600);
    assert.equal(text("vettings").trim().split("\n").length, producers + 2);  // and the witness, and a desk of the organisers
  });

  it("are vetted again beside what they were, for that proves what was witnessed", () => {
    const [old, keys] = [text("vettings"), readdirSync(file("keys")).map((name) => text(`keys/${name}`))];
    const again = meeting("make");
    assert.equal(again.status, 0, again.stderr);
    assert.ok(text("vettings").startsWith(old) && text("vettings").length > old.length);
    assert.deepEqual(readdirSync(file("keys")).map((name) => text(`keys/${name}`)), keys);
  });

  it("all come to the broker, and end with whoever started them, however that ends", async () => {
    // As ./run does it: the server takes the shell's place.
    const parent = spawn("bash", ["-c", "setpriv --pdeathsig TERM .ci/meeting open & exec sleep 300"],
      { ...options, stdio: "ignore" });
    try {
      const sellers = readdirSync(file("keys")).length;
      await until("the sellers come", () => {
        try { return new Set(text("mosquitto.log").match(/as [0-9a-f]{64}/g)).size === sellers + 1; } catch { return false; }
      });
      assert.doesNotMatch(text("mosquitto.log"), /not authorised|Error/);
      assert.equal(meeting("free").status, 0);  // it is there: a second ./run meets the same
      assert.equal(meeting("open").status, 0);
    } finally {
      parent.kill("SIGKILL");
    }
    await until("they end", () => spawnSync("flock", ["-n", file("lock"), "true"]).status === 0);
    assert.equal(await listening(port), false);
  });

  it("say which port is taken, and what to do", async () => {
    assert.equal(meeting("free").status, 0);
    const other = net.createServer().listen(port + 1, "127.0.0.1");
    await once(other, "listening");
    const taken = meeting("free");
    other.close();
    assert.equal(taken.status, 1);
    assert.match(taken.stderr, new RegExp(`port ${port + 1} is taken.*MEETING_PORT=${port + 10}`));
  });
});

describe("chomay seller", () => {
  const seller = (key, ...words) => spawnSync(path.join(root, "build/native/chomay"), ["seller", "--fair-pack",
    "build/fair.pack", "-p", "build/keys/fair.pub", "--vettings", file("vettings"), "-s", key, "--journal", file("own.db"),
    "--lang", "en", ...words], { cwd: root, encoding: "utf8" });

  it("does not speak with a key that the organisers did not vet as a seller's", () => {
    const { status, stderr } = seller(file("witness.key"));
    assert.equal(status, 1);
    assert.match(stderr, /seller\.vetting.*have not vouched/);
  });

  it("ends by itself without a broker, and keeps its journal", () => {
    const { status, stderr } = seller(file("keys/cs-cam-canh.key"), "--port", "9", "--for", "1");
    assert.equal(status, 0, stderr);
    assert.ok(statSync(file("own.db")).size > 0);
  });
});
