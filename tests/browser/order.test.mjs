// From basket to bank, as a shopper does it by roles and names: two sellers, the review, the VietQR,
// "sent", the slip, and the order on another device. The code is read off the screen by zbar and by
// npm vietnam-qr-pay, which know nothing of us.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { desktop, phone } from "./fair.mjs";
import { shots } from "./person.mjs";
import { require } from "./site.mjs";
import { openStage } from "./stage.mjs";

const { QRPay } = require("vietnam-qr-pay");
const stage = openStage();

/** What a camera makes of a picture: every QR's text. */
function seen(picture) {
  const folder = mkdtempSync(path.join(tmpdir(), "chomay-qr-"));
  try {
    const file = path.join(folder, "screen.png");
    writeFileSync(file, picture);
    return execFileSync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file],
      { encoding: "utf8" }).trim().split("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const [name, form] of Object.entries({ phone, desktop }))
  describe(`an order on a ${name}`, () => {
    let shopper, code, slip;
    const says = (part) => shopper.until(async () => (await shopper.tree())
      .some((node) => node.name?.includes(part)), `the words “${part}”`);
    const fillIn = async (label, words) => {
      await shopper.press("textbox", label);
      await shopper.fill(words);
      await shopper.calm();
    };
    before(async () => { shopper = await stage.open("p/com-me-tri/", form); });
    after(() => shopper?.close());

    test("puts goods of two sellers into the basket", async () => {
      await shopper.press("button", "Thêm vào đơn");
      await shopper.goto(stage.url("p/cam-canh/"));
      await shopper.drawn();
      await shopper.press("button", "Thêm vào đơn");
      await shopper.press("button", "Xem đơn");
      await shopper.find("region", /Cốm/);
      await shopper.find("region", /Cam Canh/);
      await shopper.shot("basket");
    });

    test("reviews what the law wants shown; no box is ticked", async () => {
      await shopper.press("link", "Xem lại và đặt");
      await says("Đăng ký kinh doanh");
      await says("48 giờ từ lúc xác nhận");
      const boxes = (await shopper.tree()).filter((node) => node.role === "checkbox");
      assert.equal(boxes.length, 2);
      assert.deepEqual(boxes.filter((box) => box.checked), []);
      await shopper.press("radio", "Ví Mây (mẫu)");
      await shopper.shot("review");
      await shopper.press("button", /^Xác nhận đặt/);
      await shopper.until(async () => (await shopper.tree())
        .some((node) => node.description === "Ghi tên người nhận."), "the gap to be said");
    });

    test("confirms, and has two orders", async () => {
      await fillIn("Họ và tên", "Nguyễn Thị Ngà");
      await fillIn("Số điện thoại", "0912345678");
      await fillIn("Địa chỉ nhận hàng", "12 ngõ 3, phường Từ Liêm");
      await shopper.press("checkbox", /^Ghi tên, số điện thoại/);
      await shopper.press("button", /^Xác nhận đặt/);
      await shopper.until(async () => await shopper.address() === "/don-da-dat", "the orders");
      const orders = (await shopper.tree())
        .filter((node) => node.role === "heading" && /^Đơn [0-9A-Z]{6}$/.test(node.name));
      assert.equal(orders.length, 2);
      await shopper.shot("orders");
    });

    test("finds both orders again after a reload, once each, and the basket empty", async () => {
      await shopper.reload();
      await shopper.drawn();
      const orders = (await shopper.tree())
        .filter((node) => node.role === "heading" && /^Đơn [0-9A-Z]{6}$/.test(node.name));
      assert.equal(orders.length, 2);
      await shopper.find("link", "Đơn của bạn");
    });

    test("sees a VietQR that other programs read: payee of the pack, amount, code first", async () => {
      await shopper.press("link", "Tới trang trả tiền");
      const image = await shopper.find("image", /^Mã VietQR của đơn/);
      code = image.name.slice(-6);
      await shopper.bring("image", image.name);
      await shopper.shot("payment");
      const [payload] = seen(await shopper.page.screenshot());
      const read = new QRPay(payload);
      assert.ok(read.isValid);
      assert.match(read.consumer.bankNumber, /^KHONGCHUYENTIEN\d{4}$/);
      assert.equal(read.additionalData.purpose, `${code} OCOP`);
      const total = (await shopper.tree()).filter((node) => /^[\d.]+\s₫$/.test(node.name ?? ""))
        .map((node) => node.name.replace(/\D/g, ""));
      assert.ok(total.includes(read.amount), `${read.amount} among ${total}`);
    });

    test("sees the same code by night", async () => {
      await shopper.page.emulateMedia({ colorScheme: "dark" });
      await shopper.calm();
      await shopper.shot("payment-night");
      const image = await shopper.find("image", /^Mã VietQR của đơn/);
      await shopper.bring("image", image.name);
      assert.equal(new QRPay(seen(await shopper.page.screenshot())[0]).additionalData.purpose,
        `${code} OCOP`);
      await shopper.page.emulateMedia({ colorScheme: "light" });
    });

    test("opens the shopper's bank app on a phone, with the payee of the pack; nowhere else", async () => {
      assert.equal(await shopper.has("button", "Mở MB"), name === "phone");
      if (name !== "phone") return;
      await shopper.evaluate(() => { window.open = (address) => { window.opened = address; }; });
      await shopper.press("button", "Mở MB");
      const address = new URL(await shopper.evaluate(() => window.opened));
      assert.equal(address.origin, "https://dl.vietqr.io");
      assert.match(address.searchParams.get("ba"), /^KHONGCHUYENTIEN\d{4}@vba$/);
      assert.equal(address.searchParams.get("tn"), `${code} OCOP`);
    });

    test("changes the way it is paid, and back; a new page still knows", async () => {
      await shopper.press("button", "Đổi cách trả tiền");
      await shopper.shot("payment-ways");
      await shopper.press("button", "Trả khi nhận hàng");
      await says("Trả tiền cho người giao");
      await shopper.goto(stage.url("don-da-dat/"));
      await shopper.drawn();
      await shopper.press("link", "Đổi cách trả tiền");
      await says("Trả tiền cho người giao");
      await shopper.press("button", "Đổi cách trả tiền");
      await shopper.press("button", "Chuyển khoản bằng mã VietQR");
      await shopper.find("image", `Mã VietQR của đơn ${code}`);
    });

    test("says that it was sent, which is not “received”", async () => {
      await shopper.press("button", "Tôi đã chuyển khoản");
      await says("Chờ người bán xác nhận");
      assert.ok(!await shopper.has("text", "Đã nhận tiền"));
      await shopper.press("link", "Xem biên nhận");
      await says(`Biên nhận đơn ${code}`);
      await shopper.calm();
      await shopper.shot("slip");
    });

    test("prints the slip: bill, buyer, what was shown, and the code", async () => {
      await shopper.page.evaluate(() => {
        window.print = () => { window.printed = true; };
      });
      await shopper.press("button", "In biên nhận");
      assert.ok(await shopper.evaluate(() => window.printed));
      const folder = mkdtempSync(path.join(tmpdir(), "chomay-slip-"));
      const file = path.join(folder, "slip.pdf");
      await shopper.page.pdf({ path: file, format: "A4" });
      const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).normalize("NFC");
      execFileSync("pdftoppm", ["-r", "150", "-png", "-singlefile", file, path.join(folder, "slip")]);
      for (const words of [`Biên nhận đơn ${code}`, "Tổng cộng", "Nguyễn Thị Ngà", "MAU-DKKD-",
        "Bạn báo đã chuyển"]) assert.ok(text.includes(words), `${words} on paper:\n${text}`);
      assert.ok(!text.includes("Trang chủ"), "no menu on paper");
      const [carried] = seen(readFileSync(path.join(folder, "slip.png")));
      assert.ok(carried.includes("#don="), "the code can be scanned off the paper");
      copyFileSync(path.join(folder, "slip.png"), path.join(shots, `paper-slip-${name}.png`));
      rmSync(folder, { recursive: true });
    });

    test("takes the order to another device by the slip's code, and no server hears of it", async () => {
      await shopper.bring("image", "Quét để mang đơn về điện thoại");
      slip = seen(await shopper.page.screenshot()).find((text) => text.includes("#don="));
      assert.ok(slip, "the slip's code is read off the screen");
      const asked = [];
      const other = await stage.open("", phone);
      other.page.on("request", (request) => asked.push(request.url()));
      await other.goto(stage.url("don-da-dat/") + slip.slice(slip.indexOf("#")));
      await other.reload();
      await other.drawn();
      await other.find("heading", new RegExp(`${code}$`));
      assert.deepEqual(asked.filter((url) => url.includes("don=")), []);
      await other.until(async () => !(await other.url()).includes("#"), "the address bar is clean");
      await other.close();
    });

    test("leaves no complaint behind", () => assert.deepEqual(shopper.complaints, []));
  });
