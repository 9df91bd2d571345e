// Our VietQR payloads against another implementation, both ways, on random valid transfers.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { describe, it } from "node:test";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { BanksObject, QRPay } = require("vietnam-qr-pay");
const chomay = new URL("../../build/native/chomay", import.meta.url).pathname;

/** A repeatable stream of numbers below `most` (xorshift32). */
function stream(seed) {
  return (most) => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % most;
  };
}

const bins = Object.values(BanksObject).map((bank) => bank.bin).filter(Boolean);
const digits = "0123456789", letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", words = letters.toLowerCase();

function transfers(count) {
  const next = stream(20261123);
  const text = (signs, length) => Array.from({ length }, () => signs[next(signs.length)]).join("");
  const purpose = () => {
    const parts = Array.from({ length: next(4) }, () => text(digits + letters + words, 1 + next(5)));
    return parts.join(" ");
  };
  return Array.from({ length: count }, () => ({
    bin: bins[next(bins.length)],
    account: text(next(4) ? digits : digits + letters, 1 + next(19)),
    amount: next(5) ? String(1 + next(10 ** (1 + next(9)))) : "",
    purpose: purpose(),
  }));
}

function written(all) {
  const lines = all.map((one) => [one.bin, one.account, one.amount, one.purpose].join("\t"));
  const out = execFileSync(chomay, ["vietqr", "--batch"], {
    input: lines.join("\n") + "\n",
    maxBuffer: 64 << 20,
  });
  return out.toString().trimEnd().split("\n");
}

describe("chomay vietqr and npm's vietnam-qr-pay", () => {
  const all = transfers(12_000);
  const begin = performance.now();
  const payloads = written(all);
  const seconds = (performance.now() - begin) / 1000;
  console.log(`${Math.round(all.length / seconds)} payloads a second, the process's start counted`);

  it("write the same payload for 12,000 random transfers", () => {
    assert.equal(payloads.length, all.length);
    all.forEach((one, at) => {
      const theirs = QRPay.initVietQR({
        bankBin: one.bin,
        bankNumber: one.account,
        amount: one.amount || undefined,
        purpose: one.purpose || undefined,
      }).build();
      assert.equal(payloads[at], theirs, JSON.stringify(one));
    });
  });

  it("agree on what our payloads say", () => {
    all.forEach((one, at) => {
      const read = new QRPay(payloads[at]);
      assert.ok(read.isValid, payloads[at]);
      assert.equal(read.consumer.bankBin, one.bin);
      assert.equal(read.consumer.bankNumber, one.account);
      assert.equal(read.amount ?? "", one.amount);
      assert.equal(read.additionalData.purpose ?? "", one.purpose);
    });
  });
});

describe("chomay vietqr --parse", () => {
  const parse = (payload, ...more) =>
    spawnSync(chomay, ["vietqr", "--parse", payload, ...more], { encoding: "utf8" });

  it("explains a payload in both languages", () => {
    const [payload] = written([{ bin: "970436", account: "1133666688", amount: "790000", purpose: "7K2M9C com" }]);
    assert.match(parse(payload).stdout, /Số tiền: 790\.000\u00a0₫/);
    assert.match(parse(payload, "--lang", "en").stdout, /Bank \(BIN\): 970436[^]*Purpose: 7K2M9C com/);
  });

  it("refuses NAPAS' printed sample with a wrong inner length, and says which field", () => {
    const broken = parse(
      "00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5");
    assert.equal(broken.status, 1);
    assert.match(broken.stderr, /vietqr\.length.*38\.01\.01.*12/);
  });

  it("refuses a payload of which one sign was changed, whichever", () => {
    const [payload] = written([{ bin: "970436", account: "1133666688", amount: "790000", purpose: "" }]);
    for (let at = 0; at < payload.length; at += 7) {
      const changed = payload.slice(0, at) + (payload[at] === "1" ? "2" : "1") + payload.slice(at + 1);
      assert.equal(parse(changed).status, 1, changed);
    }
  });
});
