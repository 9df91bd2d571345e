// `chomay verify` of an exported negotiation: one made by an earlier build of this project and kept,
// so that old files stay provable.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";

const chomay = new URL("../../build/native/chomay", import.meta.url).pathname;
const kept = new URL("../fuzz/corpus/transcript/delivering", import.meta.url).pathname;
const organisers = "6e7a1cdd29b0b78fd13af4c5598feff4ef2a97166e3ca6f2e4fbfccd80505bf1";
const folder = mkdtempSync(join(tmpdir(), "chomay-verify-"));
after(() => rmSync(folder, { recursive: true }));

const verify = (...words) => spawnSync(chomay, ["verify", ...words], { encoding: "utf8" });

/** minisign's public key file for these 32 bytes. */
function keyFile(name, hex) {
  const path = join(folder, name);
  const bytes = Buffer.concat([Buffer.from("Ed"), Buffer.alloc(8, 1), Buffer.from(hex, "hex")]);
  writeFileSync(path, `untrusted comment: minisign public key\n${bytes.toString("base64")}\n`);
  return path;
}

describe("chomay verify, of a transcript", () => {
  const good = keyFile("fair.pub", organisers);

  it("proves it and prints it in both languages", () => {
    const vi = verify(kept, "-p", good);
    assert.equal(vi.status, 0, vi.stderr);
    assert.match(vi.stdout, /THOẢ THUẬN, chứng kiến lúc 23\/11\/2026 13:00/);
    assert.match(vi.stdout, /Tổng cộng: 9\.750\.000\u00a0₫/);
    const en = verify(kept, "-p", good, "--lang", "en");
    assert.match(en.stdout, /AGREED, witnessed at 23\/11\/2026 13:00/);
    assert.match(en.stdout, /Every signature is good/);
  });

  it("says so when it was compared with no key", () => {
    const { status, stdout } = verify(kept, "--lang", "en");
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(organisers));
    assert.match(stdout, /Compared with no key yet/);
  });

  it("refuses another organiser's key, a cut file and changed bytes", () => {
    const refused = (path, code, key = good) => {
      const { status, stdout, stderr } = verify(path, "-p", key);
      assert.equal(status, 1);
      assert.equal(stdout, "");
      assert.match(stderr, code);
    };
    refused(kept, /transcript\.organiser/, keyFile("other.pub", "11".repeat(32)));
    const bytes = readFileSync(kept), path = join(folder, "changed");
    for (let at = 8; at < bytes.length; at += 997) {
      const changed = Buffer.from(bytes);
      changed[at] ^= 4;
      writeFileSync(path, changed);
      refused(path, /transcript\./);
    }
    writeFileSync(path, bytes.subarray(0, 5000));
    refused(path, /transcript\.format/);
  });
});
