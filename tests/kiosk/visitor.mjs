// What a visitor's finger does at a kiosk of 1080×1920, by roles and names, and what a camera sees.
import { execFileSync } from "node:child_process";

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Every QR's text that zbar finds in a picture. */
export const seen = (picture) => execFileSync("zbarimg",
  ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture], { encoding: "utf8" }).trim().split("\n");

export class Visitor {
  constructor(kiosk) {
    this.kiosk = kiosk;
  }

  at(pattern) {
    return this.kiosk.until(async () => pattern.test((await this.kiosk.state()).address), String(pattern));
  }
  says(part) {
    return this.kiosk.until(async () => (await this.kiosk.tree())
      .some((node) => node.name?.includes(part)), `the words “${part}”`);
  }

  /** Where a thing is once it stands still: a caret blinks and a clock counts, nothing is ever calm. */
  still(role, name) {
    let last = "";
    return this.kiosk.until(async () => {
      const { rect } = await this.kiosk.find(role, name);
      const here = JSON.stringify(rect);
      return here === last ? rect : (last = here, null);
    }, `${role} ${name} to stand still`);
  }

  async swipe(dy) {
    this.kiosk.order("down 540 1000");
    for (let step = 1; step <= 8; ++step) {
      this.kiosk.order(`move 540 ${1000 + (dy * step) / 8}`);
      await pause(16);
    }
    await pause(120);
    this.kiosk.order(`up 540 ${1000 + dy}`);
  }

  async bring(role, name) {
    for (let turn = 0; turn < 20; ++turn) {
      const [, y, , h] = await this.still(role, name);
      if (y + h / 2 > 250 && y + h / 2 < 1050) return;  // above an open keyboard, too
      await this.swipe(y + h / 2 > 650 ? -400 : 400);
    }
  }

  async tap(role, name) {
    const [x, y, w, h] = await this.still(role, name);
    this.kiosk.order(`down ${x + w / 2} ${y + h / 2}`);
    await pause(40);
    this.kiosk.order(`up ${x + w / 2} ${y + h / 2}`);
    await pause(200);
  }

  async fillIn(label, words) {
    await this.bring("textbox", label);
    await this.tap("textbox", label);
    this.kiosk.type(words);
    await this.kiosk.until(async () => (await this.kiosk.find("textbox", label)).value?.length >= words.length,
      `“${words}” in the field`);
  }

  /** From a product's page to the payment of one order. */
  async order() {
    await this.tap("button", /^Thêm vào đơn$/);
    await this.tap("button", /^Xem đơn$/);
    await this.at(/^\/don-hang$/);
    await this.tap("link", /^Xem lại và đặt$/);
    await this.confirm();
  }

  async confirm() {
    await this.fillIn(/^Họ và tên$/, "Nga");
    await this.fillIn(/^Số điện thoại$/, "0912345678");
    await this.fillIn(/^Địa chỉ nhận hàng$/, "12 ngo 3");
    this.kiosk.key("Return");
    await this.bring("checkbox", /^Ghi tên, số điện thoại/);
    await this.tap("checkbox", /^Ghi tên, số điện thoại/);
    await this.tap("button", /^Xác nhận đặt/);
    await this.at(/^\/thanh-toan\//);
  }
}
