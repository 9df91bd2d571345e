// A visitor meets a seller at the kiosk, over mosquitto and before `chomay witness`: the key and all
// that was said live as long as the visit.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Town } from "../browser/town.mjs";
import { Kiosk } from "./kiosk.mjs";
import { pause, Visitor } from "./visitor.mjs";

const idleSeconds = 8;

describe("a negotiation at the kiosk", () => {
  let town, kiosk, visitor;
  before(async () => {
    town = await Town.open(["cs-roi-nuoc-dao-thuc"], { site: false });
    kiosk = await Kiosk.start({ idle: idleSeconds, size: "1080x1920", words: ["--address", "/p/roi-nuoc-dao-thuc",
      "--key", town.organisers, "--vettings", town.at("vettings"), "--broker", `127.0.0.1:${town.port + 1}`] });
    visitor = new Visitor(kiosk);
  });
  after(async () => {
    await kiosk?.end();
    await town?.close();
  });

  test("is asked for at a product, and the seller answers", async () => {
    await visitor.bring("link", /^Thương lượng$/);
    await visitor.tap("link", /^Thương lượng$/);
    await visitor.tap("button", /^Gửi lời hỏi giá$/);
    await visitor.says("Biên bản 2 · chứng kiến");
    await kiosk.shot("talk");
  });

  test("is agreed, which the witness has signed", async () => {
    await visitor.tap("button", /^Chấp nhận 1\.000\.000/);
    await visitor.says("Đã thoả thuận");
    await visitor.says("Biên bản 3 · chứng kiến");
  });

  test("is forgotten with the visitor, and the next one meets sellers with another key", async () => {
    await kiosk.find("dialog");
    await pause(25_000);  // the countdown is half a minute
    await visitor.at(/^\/$/);
    kiosk.order("go /thuong-luong");
    await visitor.says("Chưa có cuộc thương lượng nào trên máy này");
    assert.equal(await kiosk.has("link", /Xem rối nước Đào Thục/), false);
    kiosk.order("go /thuong-luong/roi-nuoc-dao-thuc");
    await visitor.tap("button", /^Gửi lời hỏi giá$/);
    await visitor.says("Biên bản 2 · chứng kiến");
    assert.equal(await kiosk.has("text", /^Đã thoả thuận$/), false);
  });

  test("sleeps when nothing happens", async () => {
    kiosk.order("go /thuong-luong");
    await pause(5000);  // until the last toast is gone
    kiosk.order("down 540 1900");
    kiosk.order("up 540 1900");  // a visitor is there: no countdown
    await pause(1500);
    const before = await kiosk.state();
    await pause(3000);
    const { frames, cpu_ms } = await kiosk.state();
    assert.equal(frames, before.frames);
    assert.ok(cpu_ms - before.cpu_ms < 60, `${cpu_ms - before.cpu_ms} ms of processor time in 3 s`);
  });
});
