// A paper's way from a desk of the organisers into the pack: `chomay vet`, `rule`, `pack`.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";

const root = new URL("../../", import.meta.url).pathname;
const program = path.join(root, "build/native/chomay");
const folder = mkdtempSync(path.join(tmpdir(), "chomay-rulings-"));
after(() => rmSync(folder, { recursive: true }));
const file = (name) => path.join(folder, name);

function chomay(...words) {
  return spawnSync(program, words, { encoding: "utf8", env: { ...process.env, LANG: "en_US.UTF-8" } });
}
function good(...words) {
  const done = chomay(...words, "--lang", "en");
  assert.equal(done.status, 0, `${words.join(" ")}: ${done.stderr}`);
  return done;
}
function keys(name) {
  good("keys", "-o", file(name));
  return { secret: file(`${name}/fair.key`), open: file(`${name}/fair.pub`),
    hex: good("notice", "--key-of", file(`${name}/fair.key`)).stdout.trim() };
}

describe("rulings on papers", () => {
  const papers = "documents.csv", waiting = "hs-0101", replaced = "hs-0112";
  let organisers, desk, stranger;
  const rule = (by, document, ...rest) => good("rule", file("fair"), document, ...rest, "-s", by.secret).stdout;
  const pack = (...more) => chomay("pack", file("fair"), "--rulings", file("rulings"), "--vettings", file("vettings"),
    "-p", organisers.open, "--lang", "en", ...more);
  before(() => {
    [organisers, desk, stranger] = ["organisers", "desk", "stranger"].map(keys);
    cpSync(path.join(root, "assets/fair"), file("fair"), { recursive: true,
      filter: (from) => !from.includes("images") });
    const id = readFileSync(file("fair/fair.csv"), "utf8").match(/^id,([^\s,]+)/m)[1];
    writeFileSync(file("vettings"),
      good("vet", "-s", organisers.secret, "--fair", id, "--desk", `ban-1=${desk.hex}`).stdout);
  });

  it("take effect in the pack, and one whose paper was replaced since does not", () => {
    writeFileSync(file("rulings"), rule(desk, waiting, "reject", "--why", "Sai tên cơ sở.")
      + rule(desk, waiting, "approve") + rule(desk, replaced, "approve"));
    const before = pack();
    assert.equal(before.status, 0, before.stderr);
    assert.match(before.stderr, /2 of 2 rulings/);
    const table = file(`fair/${papers}`), text = readFileSync(table, "utf8");
    writeFileSync(table, text.replace("MAU-QLCL-0056", "MAU-QLCL-9999"));
    const after = pack();
    writeFileSync(table, text);
    assert.equal(after.status, 0, after.stderr);
    assert.match(after.stderr, /1 of 2 rulings/);
    assert.match(after.stdout, /ruling_stale.*hs-0112/);
  });

  it("of somebody who is no desk, or changed, let no pack be written", () => {
    const line = rule(desk, waiting, "approve");
    for (const text of [rule(stranger, waiting, "approve"), line.replace(/^.{40}/, (part) => part.split("").reverse().join("")),
      "# a desk\n\nnonsense\n"]) {
      writeFileSync(file("rulings"), text);
      const refused = pack("-o", file("refused.pack"));
      assert.equal(refused.status, 1);
      assert.match(refused.stderr, /Line [13] of the rulings can't be read, or no desk/);
      assert.throws(() => readFileSync(file("refused.pack")));
    }
  });

  it("say why when they do not approve, and are about a paper there is", () => {
    const silent = chomay("rule", file("fair"), waiting, "reject", "-s", desk.secret, "--lang", "en");
    assert.equal(silent.status, 1);
    assert.match(silent.stderr, /what the seller has to mend/);
    const nothing = chomay("rule", file("fair"), "hs-9999", "approve", "-s", desk.secret, "--lang", "en");
    assert.equal(nothing.status, 1);
    assert.match(nothing.stderr, /no paper “hs-9999”/);
  });
});
