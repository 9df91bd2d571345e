// A tab that is killed between any two steps of an order, as phones do it: nothing is lost, nothing is
// there twice, and no code was shown for an order that is gone.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { desktop } from "./fair.mjs";
import { openStage } from "./stage.mjs";

const stage = openStage();
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a tab killed in the middle of an order", () => {
  let shopper;
  // On site, so nobody's name is asked for: from the basket to the order it is two presses.
  before(async () => { shopper = await stage.open("p/roi-nuoc-dao-thuc/", desktop); });
  after(() => shopper?.close());

  /** Ends the tab's process at once; what comes next is another tab of the same browser. */
  const kill = async () => {
    const { context, page } = shopper;
    const session = await context.newCDPSession(page);
    const dead = page.waitForEvent("crash");
    session.send("Page.crash").catch(() => {});
    await dead;
    shopper.page = await context.newPage();
    shopper.cdp = undefined;
    await page.close();
  };
  const visit = async (path) => {
    await shopper.goto(stage.url(path));
    await shopper.drawn();
    await shopper.calm();
  };
  const orders = async () => (await shopper.tree())
    .filter((node) => node.role === "heading" && /^Đơn [0-9A-Z]{6}$/.test(node.name)).map((node) => node.name);
  const basket = async () => {
    const link = (await shopper.tree()).find((node) => node.role === "link" && /^Đơn của bạn/.test(node.name));
    return Number(/\d+/.exec(link.name)?.[0] ?? 0);
  };

  test("keeps what is in the basket", async () => {
    await shopper.press("button", "Thêm vào đơn");
    await shopper.calm();
    await kill();
    await visit("don-hang/");
    assert.equal(await basket(), 1);
  });

  test("has placed the order or has its goods in the basket, never both, never neither", async () => {
    let placed = 0;
    for (const wait of [0, 2, 5, 10, 20, 40, 80, 160, 2000]) {
      await visit("don-da-dat/");
      if (await basket() === 0) {
        await visit("p/roi-nuoc-dao-thuc/");
        await shopper.press("button", "Thêm vào đơn");
      }
      await visit("don-hang/");
      await shopper.press("link", "Xem lại và đặt");
      const { rect: [x, y, w, h] } = await shopper.find("button", /^Xác nhận đặt/);
      await shopper.tap(x + w / 2, y + h / 2);
      await pause(wait);
      const shown = wait > 100 && await shopper.has("image", /^Mã VietQR/);
      await kill();
      await visit("don-da-dat/");
      const now = await orders();
      assert.equal(new Set(now).size, now.length, "each order once");
      const done = now.length - placed;
      assert.ok(done === 0 || done === 1, `${now}`);
      assert.equal(await basket(), 1 - done, `after ${wait} ms`);
      if (shown) assert.equal(done, 1, "a code was shown: the order is there");
      placed = now.length;
    }
    assert.ok(placed > 0, "who waits has ordered");
  });

  test("still says what its buyer said: another way, and sent", async () => {
    const before = await orders();
    await shopper.press("link", "Tới trang trả tiền");
    await shopper.press("button", "Tôi đã chuyển khoản");
    await shopper.find("text", "Chờ người bán xác nhận");
    await shopper.calm();
    await kill();
    await visit("don-da-dat/");
    assert.deepEqual(await orders(), before);
    assert.ok(await shopper.has("text", "Bạn báo đã chuyển"));
  });
});
