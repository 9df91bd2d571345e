// Spoken help: a real espeak-ng speaks into a sound file, and what it was told is looked at.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { Kiosk } from "./kiosk.mjs";

const espeak = execFileSync("which", ["espeak-ng"], { encoding: "utf8" }).trim();
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a kiosk that can speak", () => {
  let kiosk, folder;
  const heard = () => readdirSync(folder).filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"));
  const hears = (pattern) => kiosk.until(() => heard().some((text) => pattern.test(text)), String(pattern));

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), "chomay-voice-"));
    // The same program, speaking into a file: there is no loudspeaker here.
    const program = path.join(folder, "espeak-ng");
    writeFileSync(program, `#!/bin/sh
echo "$@" >>"${folder}/words"
tee "${folder}/$$.txt" | "${espeak}" "$@" -w "${folder}/$$.wav"
`);
    chmodSync(program, 0o755);
    kiosk = await Kiosk.start({ idle: 3600, path: `${folder}:${process.env.PATH}` });
  });
  after(async () => {
    await kiosk.end();
    rmSync(folder, { recursive: true });
  });

  test("is silent until it is asked to speak", async () => {
    await kiosk.calm();
    await pause(500);
    assert.deepEqual(heard(), []);
    await kiosk.tap("button", /^Đọc to$/);
    await hears(/Đã bật đọc to/);
    await kiosk.shot("aloud");
  });

  test("says a new screen and what is pressed, in Vietnamese that sounds", async () => {
    kiosk.order("go /p/com-me-tri");
    await hears(/Cốm Mễ Trì/);
    kiosk.key("Tab");
    await hears(/, (nút|liên kết)/);
    assert.match(readFileSync(path.join(folder, "words"), "utf8"), /^-v vi --stdin$/m);
    await kiosk.until(() => readdirSync(folder).some((name) => name.endsWith(".wav")
      && statSync(path.join(folder, name)).size > 10_000), "a sound file");
  });

  test("falls silent when it is switched off", async () => {
    for (let turn = 0; turn < 12 && !(await kiosk.has("button", /^Đọc to$/)); ++turn) await kiosk.swipe(700);
    await kiosk.tap("button", /^Đọc to$/);
    const before = heard().length;
    kiosk.order("go /");
    await kiosk.calm();
    await pause(300);
    assert.equal(heard().length, before);
  });
});

test("a kiosk without espeak-ng offers no voice", async () => {
  const kiosk = await Kiosk.start({ path: "/nowhere" });
  await kiosk.calm();
  assert.equal(await kiosk.has("button", /^Đọc to$/), false);
  await kiosk.end();
});
