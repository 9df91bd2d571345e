// How fast payment is: VietQR payloads a second, ours (a process, its start counted) against npm
// vietnam-qr-pay in Node on the same transfers; and in a real Chromium the time from the tap on "Tới
// trang trả tiền" to the frame that shows the code. Prints one JSON object a line. Usage: node
// tests/bench/pay.mjs (wants build/native and build/site)
import { execFileSync } from "node:child_process";
import { Fair, launch, phone, today } from "../browser/fair.mjs";
import { require, serve } from "../browser/site.mjs";

const { QRPay } = require("vietnam-qr-pay");
const chomay = new URL("../../build/native/chomay", import.meta.url).pathname;
const count = 200_000, taps = 9;

function seconds(work) {
  const begin = performance.now();
  work();
  return (performance.now() - begin) / 1000;
}

const lines = Array.from({ length: count }, (_, at) => `970436\t${1133666688 + at}\t${1000 + at}\t7K2M92 OCOP`);
const ours = seconds(() => execFileSync(chomay, ["vietqr", "--batch"],
  { input: `${lines.join("\n")}\n`, maxBuffer: 1 << 30 }));
const theirs = seconds(() => {
  for (const line of lines) {
    const [bankBin, bankNumber, amount, purpose] = line.split("\t");
    QRPay.initVietQR({ bankBin, bankNumber, amount, purpose }).build();
  }
});
console.log(JSON.stringify({ what: "payloads a second", ours: Math.round(count / ours),
  theirs: Math.round(count / theirs), ratio: theirs / ours }));

const browser = await launch();
const site = await serve();
const shopper = await Fair.open(browser, `${site.url}p/com-me-tri/?${today}`, phone);
const fillIn = async (label, words) => {
  await shopper.press("textbox", label);
  await shopper.fill(words);
  await shopper.calm();
};
await shopper.press("button", "Thêm vào đơn");
await shopper.press("button", "Xem đơn");
await shopper.press("link", "Xem lại và đặt");
await fillIn("Họ và tên", "Ngà");
await fillIn("Số điện thoại", "0912345678");
await fillIn("Địa chỉ nhận hàng", "12 ngõ 3");
await shopper.press("checkbox", /^Ghi tên/);
await shopper.press("button", /^Xác nhận đặt/);
await shopper.find("image", /^Mã VietQR/);
const times = [];
for (let tap = 0; tap < taps; ++tap) {
  await shopper.goto(`${site.url}don-da-dat/?${today}`);
  await shopper.drawn();
  await shopper.calm();
  await shopper.page.evaluate(() => {
    addEventListener("pointerup", () => {
      const begin = performance.now();
      const look = () => {
        const shown = window.chomay.tree().some((node) => node.role === "image"
          && node.name?.startsWith("Mã VietQR"));
        if (shown) window.tapToCode = performance.now() - begin;
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, { once: true, capture: true });
  });
  await shopper.press("link", "Tới trang trả tiền");
  times.push(await shopper.until(() => shopper.evaluate(() => window.tapToCode), "the code"));
}
times.sort((a, b) => a - b);
console.log(JSON.stringify({ what: "from tap to code", median_ms: times[taps >> 1], worst_ms: times.at(-1) }));
await shopper.close();
await browser.close();
await site.close();
