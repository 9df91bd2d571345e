// A slip on paper at the kiosk: dots for a receipt printer and PDF, each read back by other programs;
// and a printer that is missing or full, which loses nothing.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { Kiosk, shots } from "./kiosk.mjs";
import { seen, Visitor } from "./visitor.mjs";

const { QRPay } = createRequire(new URL("../../web/package.json", import.meta.url))("vietnam-qr-pay");

/** The picture that ESC/POS bytes make on paper, as a PBM file; refuses what is not a raster strip. */
function strip(bytes) {
  let at = 2, width = 0;
  const rows = [];
  assert.deepEqual([...bytes.subarray(0, 2)], [0x1b, 0x40], "begins with a reset");
  while (bytes[at] === 0x1d && bytes[at + 1] === 0x76) {
    const [across, down] = [bytes.readUInt16LE(at + 4), bytes.readUInt16LE(at + 6)];
    width = 8 * across;
    rows.push(bytes.subarray(at + 8, at + 8 + across * down));
    at += 8 + across * down;
  }
  assert.deepEqual([...bytes.subarray(at)], [0x1b, 0x64, 3, 0x1d, 0x56, 66, 0], "ends with a cut");
  const dots = Buffer.concat(rows);
  return { width, pbm: Buffer.concat([Buffer.from(`P4\n${width} ${dots.length / (width / 8)}\n`), dots]) };
}

/** What both papers must hold: the order's VietQR, and the order itself. */
function checkCodes(texts) {
  const paid = texts.map((text) => new QRPay(text)).find((read) => read.isValid);
  assert.ok(paid, `a VietQR among ${texts}`);
  assert.match(paid.consumer.bankNumber, /^KHONGCHUYENTIEN\d{4}$/);
  assert.equal(paid.amount, "105000");
  assert.match(paid.additionalData.purpose, /^[0-9A-Z]{6} OCOP$/);
  assert.ok(texts.some((text) => text.includes("#don=")), "the order itself");
}

for (const dots of [576, 384])
  describe(`a slip printed at the kiosk, ${dots} dots wide`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), "chomay-paper-"));
    const printer = path.join(folder, "printer"), files = path.join(folder, "pdf");
    let kiosk, visitor;
    before(async () => {
      writeFileSync(printer, "");
      execFileSync("mkdir", [files]);
      kiosk = await Kiosk.start({ size: "1080x1920", words: ["--address", "/p/com-me-tri",
        "--printer", printer, "--printer-dots", String(dots), "--print-to", files] });
      visitor = new Visitor(kiosk);
      await visitor.order();
      const { address } = await kiosk.state();
      kiosk.order(`go ${address.replace("thanh-toan", "bien-nhan")}`);
      await visitor.says("Biên nhận đơn");
    });
    after(async () => {
      await kiosk.end();
      rmSync(folder, { recursive: true });
    });

    test("is sent with one press, and the screen says so", async () => {
      await visitor.bring("button", /^In biên nhận$/);
      await visitor.tap("button", /^In biên nhận$/);
      await visitor.says("Biên nhận đã gửi tới máy in");
    });

    test("carries both codes in its dots, read by zbar", async () => {
      const { width, pbm } = strip(readFileSync(printer));
      assert.equal(width, dots);
      const picture = path.join(folder, "strip.pbm");
      writeFileSync(picture, pbm);
      execFileSync("convert", [picture, "-bordercolor", "white", "-border", "40",
        path.join(shots, `paper-kiosk-${dots}.png`)]);
      checkCodes(seen(path.join(shots, `paper-kiosk-${dots}.png`)));
    });

    test("carries both codes and the words in its PDF", async () => {
      const [name] = readdirSync(files);
      assert.match(name, /^bien-nhan-[0-9a-z]{6}\.pdf$/);
      const file = path.join(files, name);
      const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).normalize("NFC");
      for (const words of ["Biên nhận đơn", "HTX Cốm Mễ Trì", "Tổng cộng", "105.000", "Nga", "MAU-DKKD-",
        "Cách trả tiền", "Đổi trả"]) assert.ok(text.includes(words), `${words} on paper:\n${text}`);
      execFileSync("pdftoppm", ["-r", "200", "-png", "-singlefile", file, path.join(folder, "page")]);
      copyFileSync(path.join(folder, "page.png"), path.join(shots, "paper-kiosk-pdf.png"));
      checkCodes(seen(path.join(folder, "page.png")));
    });

    test("leaves nothing else on disk", () =>
      assert.deepEqual(readdirSync(folder).sort(), ["page.png", "pdf", "printer", "strip.pbm"]));
  });

for (const [name, device, words] of [
  ["full", "/dev/full", "máy in không nhận nữa"],
  ["missing", path.join(tmpdir(), "chomay-no-printer"), "không thấy máy in"],
])
  test(`a printer that is ${name} is said to be, and the order stays`, async () => {
    const kiosk = await Kiosk.start({ size: "1080x1920", words: ["--address", "/p/com-me-tri",
      "--printer", device] });
    try {
      const visitor = new Visitor(kiosk);
      await visitor.order();
      kiosk.order(`go ${(await kiosk.state()).address.replace("thanh-toan", "bien-nhan")}`);
      await visitor.bring("button", /^In biên nhận$/);
      await visitor.tap("button", /^In biên nhận$/);
      await visitor.says(words);
      await kiosk.shot(`print-${name}`);
      assert.ok(!existsSync(path.join(tmpdir(), "chomay-no-printer")), "no file is made of it");
      kiosk.order("go /don-da-dat");
      await kiosk.find("heading", /^Đơn [0-9A-Z]{6}$/);
    } finally {
      await kiosk.end();
    }
  });
