// From basket to bank at the kiosk, by roles and names: two sellers, review, VietQR, "sent", slip.
// Whoever pays is not sent away; whoever has left is forgotten.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { Kiosk } from "./kiosk.mjs";

const { QRPay } = createRequire(new URL("../../web/package.json", import.meta.url))("vietnam-qr-pay");
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a camera makes of the kiosk's screen. */
const seen = (picture) => execFileSync("zbarimg",
  ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture], { encoding: "utf8" }).trim().split("\n");

describe("an order at the kiosk", () => {
  let kiosk, code;
  before(async () => {
    kiosk = await Kiosk.start({ idle: 12, size: "1080x1920", words: ["--address", "/p/com-me-tri"] });
  });
  after(() => kiosk.end());

  const at = (pattern) => kiosk.until(async () => pattern.test((await kiosk.state()).address), String(pattern));
  const says = (part) => kiosk.until(async () => (await kiosk.tree())
    .some((node) => node.name?.includes(part)), `the words “${part}”`);
  /** Where a thing is once it stands still: a caret blinks and a clock counts, nothing is ever calm. */
  const still = async (role, name) => {
    let last = "";
    return kiosk.until(async () => {
      const { rect } = await kiosk.find(role, name);
      const here = JSON.stringify(rect);
      return here === last ? rect : (last = here, null);
    }, `${role} ${name} to stand still`);
  };
  const swipe = async (dy) => {
    kiosk.order("down 540 1000");
    for (let step = 1; step <= 8; ++step) {
      kiosk.order(`move 540 ${1000 + (dy * step) / 8}`);
      await pause(16);
    }
    await pause(120);
    kiosk.order(`up 540 ${1000 + dy}`);
  };
  const bring = async (role, name) => {
    for (let turn = 0; turn < 20; ++turn) {
      const [, y, , h] = await still(role, name);
      if (y + h / 2 > 250 && y + h / 2 < 1050) return;  // above an open keyboard, too
      await swipe(y + h / 2 > 650 ? -400 : 400);
    }
  };
  const tap = async (role, name) => {
    const [x, y, w, h] = await still(role, name);
    kiosk.order(`down ${x + w / 2} ${y + h / 2}`);
    await pause(40);
    kiosk.order(`up ${x + w / 2} ${y + h / 2}`);
    await pause(200);
  };
  const fillIn = async (label, words) => {
    await bring("textbox", label);
    await tap("textbox", label);
    kiosk.type(words);
    await kiosk.until(async () => (await kiosk.find("textbox", label)).value?.length >= words.length,
      `“${words}” in the field`);
  };

  test("is put together and reviewed", async () => {
    await tap("button", /^Thêm vào đơn$/);
    await tap("button", /^Xem đơn$/);
    await at(/^\/don-hang$/);
    await kiosk.shot("basket");
    await tap("link", /^Xem lại và đặt$/);
    await says("Đăng ký kinh doanh");
    await kiosk.shot("review");
  });

  test("is confirmed with a name, an address and a box that the visitor ticks", async () => {
    await fillIn(/^Họ và tên$/, "Nga");
    await fillIn(/^Số điện thoại$/, "0912345678");
    await fillIn(/^Địa chỉ nhận hàng$/, "12 ngo 3");
    kiosk.key("Return");
    await bring("checkbox", /^Ghi tên, số điện thoại/);
    await tap("checkbox", /^Ghi tên, số điện thoại/);
    await tap("button", /^Xác nhận đặt/);
    await at(/^\/thanh-toan\//);
  });

  test("shows a VietQR that zbar and vietnam-qr-pay read off the screen", async () => {
    const image = await kiosk.find("image", /^Mã VietQR của đơn/);
    code = image.name.slice(-6);
    await kiosk.shot("payment");
    const read = new QRPay(seen(kiosk.picture("payment"))[0]);
    assert.ok(read.isValid);
    assert.equal(read.additionalData.purpose, `${code} OCOP`);
    assert.equal(read.amount, "105000");
  });

  test("hides the account from passers-by until it is asked for", async () => {
    await says("•••• ");
    assert.ok(!(await kiosk.tree()).some((node) => node.name?.includes("KHONGCHUYENTIEN")));
  });

  test("is not taken away while its visitor pays, though nobody touches the screen", async () => {
    await pause(15_000);
    assert.ok(!await kiosk.has("dialog", /(?:)/));
    await at(/^\/thanh-toan\//);
  });

  test("is “sent”, and its slip carries it to the visitor's phone", async () => {
    await tap("button", /^Tôi đã chuyển khoản$/);
    await says("Chờ người bán xác nhận");
    await tap("link", /^Xem biên nhận$/);
    await says(`Biên nhận đơn ${code}`);
    await bring("image", /^Quét để mang đơn về điện thoại$/);
    await kiosk.shot("slip");
    assert.ok(seen(kiosk.picture("slip")).some((text) => text.includes("#don=")));
  });

  test("is forgotten with its visitor", async () => {
    await kiosk.find("dialog");
    await pause(25_000);  // the countdown is half a minute
    await at(/^\/$/);
    kiosk.order("down 10 10");
    kiosk.order("up 10 10");
    assert.ok(!await kiosk.has("link", /Đơn của bạn, /));
  });
});
