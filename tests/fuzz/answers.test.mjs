// The same bytes, good and damaged, through the readers as they run natively and as they run in the
// page: both must read the same, refuse the same, and with the same words.
// By hand, longer: build/native/chomay-answers 7 2000 | sha256sum, and the same with
// node --no-experimental-fetch build/web/chomay-answers.js
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const build = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../build");
// Emscripten 3.1.6 and newer Nodes: see tests/bench/run.
const options = process.allowedNodeEnvironmentFlags.has("--no-experimental-fetch") ? ["--no-experimental-fetch"] : [];

const run = (program, ...words) => execFileSync(program, words, { maxBuffer: 1 << 28 }).toString().trim().split("\n");
const native = (...words) => run(path.join(build, "native/chomay-answers"), ...words);
const wasm = (...words) => run(process.execPath, ...options, path.join(build, "web/chomay-answers.js"), ...words);

const rounds = "200";

for (const seed of ["1", "2"])
  test(`native and wasm answer the same to everything, seed ${seed}`, () => {
    const ours = native(seed, rounds), theirs = wasm(seed, rounds);
    if (ours.join() !== theirs.join()) {
      const [one, other] = [native, wasm].map((answer) => answer(seed, rounds, "each"));
      assert.fail(`the first that differs: ${one.find((line, at) => line !== other[at])}`);
    }
    // And it was no idle question: each reader read something, and most bytes were refused.
    const counts = Object.fromEntries(ours.filter((line) => line.startsWith("read "))
      .map((line) => [line.slice(5, line.lastIndexOf(" ")), Number(line.split(" ").at(-1))]));
    const inputs = ours.filter((line) => !line.startsWith("read ")).length * (Number(rounds) + 1);
    for (const reader of ["envelope", "good signature", "body", "packet", "record", "vetting", "note",
      "note's signature", "transcript", "proven transcript"]) {
      assert.ok(counts[reader] > 0, `${reader} was never read`);
      assert.ok(counts[reader] < inputs / 2, `${reader}: ${counts[reader]} of ${inputs}`);
    }
  });
