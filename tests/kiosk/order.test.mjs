// From basket to bank at the kiosk, by roles and names: two sellers, review, VietQR, "sent", slip.
// Whoever pays is not sent away; whoever has left is forgotten.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { Kiosk } from "./kiosk.mjs";
import { pause, seen, Visitor } from "./visitor.mjs";

const { QRPay } = createRequire(new URL("../../web/package.json", import.meta.url))("vietnam-qr-pay");

describe("an order at the kiosk", () => {
  let kiosk, visitor, code;
  before(async () => {
    kiosk = await Kiosk.start({ idle: 12, size: "1080x1920", words: ["--address", "/p/com-me-tri"] });
    visitor = new Visitor(kiosk);
  });
  after(() => kiosk.end());

  test("is put together and reviewed", async () => {
    await visitor.tap("button", /^Thêm vào đơn$/);
    await visitor.tap("button", /^Xem đơn$/);
    await visitor.at(/^\/don-hang$/);
    await kiosk.shot("basket");
    await visitor.tap("link", /^Xem lại và đặt$/);
    await visitor.says("Đăng ký kinh doanh");
    await kiosk.shot("review");
  });

  test("is confirmed with a name, an address and a box that the visitor ticks", async () => {
    await visitor.confirm();
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
    await visitor.says("•••• ");
    assert.ok(!(await kiosk.tree()).some((node) => node.name?.includes("KHONGCHUYENTIEN")));
  });

  test("is not taken away while its visitor pays, though nobody touches the screen", async () => {
    await pause(15_000);
    assert.ok(!await kiosk.has("dialog", /(?:)/));
    await visitor.at(/^\/thanh-toan\//);
  });

  test("is “sent”, and its slip carries it to the visitor's phone", async () => {
    await visitor.tap("button", /^Tôi đã chuyển khoản$/);
    await visitor.says("Chờ người bán xác nhận");
    await visitor.tap("link", /^Xem biên nhận$/);
    await visitor.says(`Biên nhận đơn ${code}`);
    await visitor.bring("image", /^Quét để mang đơn về điện thoại$/);
    await kiosk.shot("slip");
    assert.ok(seen(kiosk.picture("slip")).some((text) => text.includes("#don=")));
  });

  test("is forgotten with its visitor", async () => {
    await kiosk.find("dialog");
    await pause(25_000);  // the countdown is half a minute
    await visitor.at(/^\/$/);
    kiosk.order("down 10 10");
    kiosk.order("up 10 10");
    assert.ok(!await kiosk.has("link", /Đơn của bạn, /));
  });
});

test("the VietQR at night looks the same to a camera", async () => {
  const kiosk = await Kiosk.start({ size: "1080x1920", words: ["--address", "/p/com-me-tri", "--theme", "night"] });
  try {
    await new Visitor(kiosk).order();
    const image = await kiosk.find("image", /^Mã VietQR của đơn/);
    await kiosk.shot("payment-night");
    const read = new QRPay(seen(kiosk.picture("payment-night"))[0]);
    assert.ok(read.isValid);
    assert.equal(read.additionalData.purpose, `${image.name.slice(-6)} OCOP`);
  } finally {
    await kiosk.end();
  }
});
