// `chomay payhook` against recorded deliveries of SePay and payOS, as their services send them, and
// against people who are not those services.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { after, before, beforeEach, afterEach, describe, it } from "node:test";
import { rmSync } from "node:fs";

import { chomay, Desk, opened, payosSecret, publicHex, recorded, sepayHeaders } from "./payhook.mjs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { PayOS } = require("@payos/node");
const payos = new PayOS({ clientId: "tests", apiKey: "tests", checksumKey: payosSecret });

const good = '{"success":true}';

/** The recorded body, signed by payOS' own package as its service signs it. */
async function payosBody(changes = {}) {
  const body = JSON.parse(recorded("payos"));
  Object.assign(body.data, changes);
  body.signature = await payos.crypto.createSignatureFromObj(body.data, payosSecret);
  assert.deepEqual(await payos.webhooks.verify(body), body.data);
  return JSON.stringify(body);
}

const changed = (name, changes) => JSON.stringify({ ...JSON.parse(recorded(name)), ...changes });

/** Bytes as they are, on a connection of their own; what comes back until it is closed. */
function raw(port, text, hangUp = false) {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(text, () => hangUp && socket.destroy());
    });
    socket.on("data", (part) => (answer += part));
    socket.on("close", () => resolve(answer));
    socket.on("error", () => {});
  });
}

describe("chomay payhook", () => {
  let desk, payhook;
  before(() => { desk = new Desk(); });
  after(() => desk.close());
  beforeEach(async () => {
    for (const name of ["notices.txt", "payhook.db", "payhook.db-wal"]) rmSync(desk.file(name), { force: true });
    payhook = await desk.open();
  });
  afterEach(() => payhook.end());

  const sepayNotice = { fair: "hanoi-2026", code: "7K2M92", seller: "cs-cam-canh", amount: 230000,
    seconds: Date.parse("2026-11-23T13:00:00+07:00") / 1000, reference: "MBVCB.8823907687" };

  it("signs a notice of a transfer that SePay tells, before it answers", async () => {
    assert.deepEqual(await payhook.sepay(recorded("sepay")), { status: 200, text: good });
    assert.deepEqual(desk.notices(), [sepayNotice]);
    assert.match(payhook.log, /Received: 230,000\u00a0VND for order 7K2M92/);
    assert.doesNotMatch(payhook.log, /NGUYEN/, "who paid is nobody's business");
  });

  it("signs a notice of what payOS tells; payOS' own package agrees with the signature", async () => {
    assert.equal((await payhook.post("payos", await payosBody())).status, 200);
    const [notice] = desk.notices();
    assert.equal(notice.amount, 120000);
    assert.equal(notice.reference, "FT26327550011223");
    assert.equal(notice.code, "7K2M92");
  });

  it("agrees with payOS' package on 200 deliveries with odd values, and on each spoilt one", async () => {
    const texts = ["", "null", "undefined", "a=b&c=d", "Đã trả", "\u{1F34A}", "\\\"'", "1"];
    for (let at = 0; at < 200; at++) {
      const body = await payosBody({
        reference: `FT${at}`, counterAccountName: texts[at % 8], virtualAccountName: at % 3 ? null : texts[at % 7],
        orderCode: at * 1000003, [`more${at % 5}`]: at % 2 === 0, amount: 1000 + at,
      });
      assert.equal((await payhook.post("payos", body)).status, 200, body);
      const spoilt = body.replace(`"amount":${1000 + at}`, `"amount":${2000 + at}`);
      assert.equal((await payhook.post("payos", spoilt)).status, 401);
    }
    assert.equal(desk.notices().length, 200);
    assert.equal(new Set(desk.notices().map((one) => one.reference)).size, 200);
  });

  it("takes a transfer once, however often it is told", async () => {
    const body = recorded("sepay");
    for (let time = 0; time < 3; time++)
      assert.deepEqual(await payhook.sepay(body), { status: 200, text: good });
    const again = await payosBody();
    for (let time = 0; time < 3; time++) assert.equal((await payhook.post("payos", again)).status, 200);
    assert.equal(desk.notices().length, 2);
  });

  it("takes it once when it is told twenty times at once", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => payhook.sepay(recorded("sepay"))));
    assert.deepEqual(new Set(answers.map((answer) => answer.status)), new Set([200]));
    assert.deepEqual(desk.notices(), [sepayNotice]);
  });

  it("remembers across kill -9, and goes on", async () => {
    await payhook.sepay(recorded("sepay"));
    assert.equal(await payhook.end("SIGKILL"), "SIGKILL");
    payhook = await desk.open();
    assert.equal((await payhook.sepay(recorded("sepay"))).status, 200);
    assert.deepEqual(desk.notices(), [sepayNotice]);
    assert.equal((await payhook.sepay(changed("sepay", { id: 92705, referenceCode: "FT2" }))).status, 200);
    assert.equal(desk.notices().length, 2);
  });

  it("loses none and doubles none, whenever it is killed", async () => {
    const bodies = Array.from({ length: 40 }, (_, at) => changed("sepay", { id: at, referenceCode: `FT${at}` }));
    const heard = new Set();
    // Sends until each was answered with 200, as the services do; meanwhile it dies again and again.
    while (heard.size < bodies.length) {
      const waiting = bodies.filter((body) => !heard.has(body));
      const dies = new Promise((resolve) => setTimeout(resolve, 3 + (waiting.length * 7) % 23))
        .then(() => payhook.end("SIGKILL"));
      for (const body of waiting) {
        const answer = await payhook.sepay(body).catch(() => null);
        if (answer?.status !== 200) break;
        heard.add(body);
      }
      await dies;
      payhook = await desk.open();
      const inFile = desk.notices().map((one) => one.reference);
      assert.equal(new Set(inFile).size, inFile.length, "none twice");
      for (const body of heard) assert.ok(inFile.includes(JSON.parse(body).referenceCode), "none lost");
    }
    assert.equal(desk.notices().length, bodies.length);
  });

  it("refuses what the service did not sign, or signed too long ago", async () => {
    const body = recorded("sepay");
    const old = Math.floor(Date.now() / 1000) - 600;
    const answers = [
      await payhook.post("sepay", body),
      await payhook.sepay(body, { secret: "another-secret" }),
      await payhook.sepay(body, { seconds: old }),
      await payhook.post("sepay", body.replace("230000", "930000"), sepayHeaders(body)),
      await payhook.post("sepay", body, { Authorization: "Apikey sepay-secret-of-the-tests" }),
      await payhook.post("payos", recorded("payos")),
      await payhook.post("payos", (await payosBody()).replace("120000", "920000")),
    ];
    for (const answer of answers) assert.deepEqual(answer, { status: 401, text: '{"success":false}' });
    assert.deepEqual(desk.notices(), []);
  });

  it("passes over money that went out, another account's, and money for no order", async () => {
    const bodies = [recorded("sepay-outgoing"), changed("sepay", { accountNumber: "KHONGCHUYENTIEN0002" }),
      changed("sepay", { content: "NGUYEN VAN A chuyen tien" }), changed("sepay", { content: "7K2M93 cam" }),
      changed("sepay", { content: "7K2M92 23456V" })];
    for (const body of bodies) assert.deepEqual(await payhook.sepay(body), { status: 200, text: good });
    assert.equal((await payhook.post("payos", await payosBody({ accountNumber: "12345678" }))).status, 200);
    assert.equal((await payhook.post("payos", await payosBody({ code: "01" }))).status, 200);
    assert.deepEqual(desk.notices(), []);
    assert.match(payhook.log, /another account[^]*for which order is not clear[^]*230,000\u00a0VND \(MBVCB\.8823907687\)/);
  });

  it("says which field of a signed body it can't use", async () => {
    for (const body of ["", "[]", recorded("sepay").slice(0, 200), changed("sepay", { transferAmount: "1" }),
      changed("sepay", { transferAmount: 0 }), changed("sepay", { transactionDate: "hôm qua" })])
      assert.equal((await payhook.sepay(body)).status, 400, body);
    assert.match(payhook.log, /“transferAmount”[^]*“transactionDate”/);
    assert.deepEqual(desk.notices(), []);
  });

  it("reads no more than it needs of bodies and headers", async () => {
    const { port } = payhook;
    const head = "POST /sepay HTTP/1.1\r\nHost: x\r\n";
    const huge = changed("sepay", { content: "x".repeat(20_000) });
    assert.equal((await payhook.sepay(huge)).status, 413);
    assert.match(await raw(port, `${head}Content-Length: 99999999999999999999\r\n\r\n`), /^HTTP\/1.1 4\d\d/);
    // In parts, without saying how much: cut off, unanswered or refused.
    const chunk = `1000\r\n${"x".repeat(4096)}\r\n`;
    assert.doesNotMatch(await raw(port, `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(10)}`), / 200 /);
    assert.match(await raw(port, `${head}X-Long: ${"x".repeat(40_000)}\r\n\r\n`), /^HTTP\/1.1 4\d\d|^$/);
    // Half a body, then gone.
    const body = recorded("sepay");
    const headers = Object.entries(sepayHeaders(body)).map(([name, value]) => `${name}: ${value}\r\n`).join("");
    await raw(port, `${head}${headers}Content-Length: ${body.length}\r\n\r\n${body.slice(0, 99)}`, true);
    assert.deepEqual(desk.notices(), []);
    assert.equal((await payhook.sepay(body)).status, 200);
    assert.deepEqual(desk.notices(), [sepayNotice]);
  });

  it("answers nothing but POST on its services' paths", async () => {
    assert.equal((await fetch(payhook.url)).status, 405);
    assert.equal((await payhook.post("", "{}")).status, 404);
    assert.equal((await payhook.post("sepay/../payos2", "{}")).status, 404);
  });

  it("takes SePay's API key where that was agreed on", async () => {
    await payhook.end();
    payhook = await desk.open("--sepay-apikey", desk.file("sepay.secret"));
    const body = recorded("sepay");
    assert.equal((await payhook.post("sepay", body)).status, 401);
    assert.equal((await payhook.post("payos", await payosBody())).status, 404);
    const answer = await payhook.post("sepay", body, { Authorization: "Apikey sepay-secret-of-the-tests" });
    assert.equal(answer.status, 200);
    assert.deepEqual(desk.notices(), [sepayNotice]);
  });

  it("ends at once when asked to, and by itself", async () => {
    assert.equal(await payhook.end(), 0);
    desk.seconds = 1;
    assert.equal(await (await desk.open()).ended, 0);
    desk.seconds = 120;
  });

  it("does not start on a doubtful footing", async () => {
    await payhook.end();
    const start = (...words) => spawnSync(chomay, words, { encoding: "utf8", timeout: 20_000 });
    const service = ["--payos", desk.file("payos.secret")];
    const refused = (result, code) => {
      assert.equal(result.status, 1);
      assert.match(result.stderr, new RegExp(code));
    };
    refused(start(...desk.words("--payos", desk.put("open.secret", payosSecret, 0o644))), "secret.open");
    refused(start(...desk.words("--payos", desk.put("short.secret", "123"))), "secret.short");
    refused(start(...desk.words(...service, "--producer=cs-buoi-dien").filter((word, at, all) =>
      word !== "--producer" && all[at - 1] !== "--producer")), "payhook.key");
    assert.equal(start(...desk.words()).status, 2, "no service at all");
    const other = await desk.open();
    refused(start(...desk.words(...service)), "journal.busy");
    desk.port = other.port;
    refused(start(...desk.words(...service).map((word) => word.replace("payhook.db", "other.db"))), "payhook.port");
    desk.port = 0;
    await other.end();
  });
});

describe("chomay notice", () => {
  let desk;
  before(() => { desk = new Desk(); });
  after(() => desk.close());
  const run = (...words) => execFileSync(chomay, ["notice", ...words], { encoding: "utf8" }).trim();

  it("is the seller's own word, which others can check", () => {
    const text = run("-s", desk.file("seller.key"), "--fair", "hanoi-2026", "--producer", "cs-cam-canh", "--order",
      "7k2m 92", "--amount", "230000", "--reference", "tien mat 23/11");
    const notice = opened(text);
    assert.equal(notice.code, "7K2M92");
    assert.equal(notice.reference, "tien mat 23/11");
    assert.match(run("--read", text, "--key", publicHex), /Chữ ký đúng: cs-cam-canh đã nhận 230\.000\u00a0₫/);
    const other = spawnSync(chomay, ["notice", "--read", text, "--key", "0".repeat(64)], { encoding: "utf8" });
    assert.equal(other.status, 1);
    assert.match(other.stderr, /notice\.signature/);
    assert.equal(run("--key-of", desk.file("seller.key")), publicHex);
  });
});
