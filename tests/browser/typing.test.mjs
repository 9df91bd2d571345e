// Input methods of both families, replayed: those that compose (Windows Telex, ibus, Gboard) and
// those that send backspaces and new letters (UniKey, EVKey, iOS), and what else puts text into a
// field. Each ends with the right query on the canvas, in the address and in the real input.
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { desktop, Fair, launch, phone, today } from "./fair.mjs";
import { serve } from "./site.mjs";

let browser, site, fair, cdp;
const compose = (text, from) => cdp.send("Input.imeSetComposition", { text,
  selectionStart: text.length, selectionEnd: text.length,
  ...(from && { replacementStart: from[0], replacementEnd: from[1] }) });
const commit = (text) => cdp.send("Input.insertText", { text });
const insert = (text) => fair.page.keyboard.insertText(text);
const press = (key) => fair.page.keyboard.press(key);
const input = () => fair.page.locator("#mirror input:focus");

async function composeAll(parts) {
  for (const part of parts) await compose(part);
}

/** What a platform without a driver of its own did to an input, event by event. */
async function replay(steps) {
  for (const [inputType, value, data = null] of steps)
    await input().evaluate((element, [type, text, letters]) => {
      const kind = { inputType: type, data: letters, bubbles: true, cancelable: true };
      element.dispatchEvent(new InputEvent("beforeinput", kind));
      element.setRangeText(text, 0, element.value.length, "end");
      element.dispatchEvent(new InputEvent("input", kind));
    }, [inputType, value, data]);
}

async function shows(query) {
  const said = async () => (await fair.tree()).find((node) => node.role === "searchbox").value ?? "";
  await fair.until(async () => (await said()) === query, `the canvas to say “${query}”`);
  assert.equal(await input().inputValue(), query);
  const words = query.trim();
  await fair.until(async () => {
    const address = new URLSearchParams((await fair.address()).split("?")[1] ?? "");
    return (address.get("q") ?? "").trim() === words;
  }, `the address to say “${words}”`);
}

for (const [name, form] of Object.entries({ desktop, phone }))
  describe(`typing on a ${name}`, () => {
    before(async () => {
      browser = await launch();
      site = await serve();
      fair = await Fair.open(browser, `${site.url}tim/?${today}`, form);
      cdp = await fair.context.newCDPSession(fair.page);
    });
    after(async () => {
      await browser.close();
      await site.close();
    });
    beforeEach(async () => {
      await fair.page.getByRole("searchbox").first().click();
      await input().waitFor({ state: "attached" });
      await press("Control+A");
      await press("Delete");
      await shows("");
    });

    test("Windows Telex: each syllable composed, the mark at its end", async () => {
      await composeAll(["c", "co", "cô", "côm", "cốm"]);
      await commit("cốm ");
      await composeAll(["m", "me", "mê", "mễ"]);
      await commit("mễ ");
      await composeAll(["t", "tr", "tri", "trì"]);
      await commit("trì");
      await shows("cốm mễ trì");
    });

    test("ibus: a preedit that is given up and begun again", async () => {
      await composeAll(["l", "lu", "lua"]);
      await compose("");
      await composeAll(["l", "lu", "lua", "lụa"]);
      await commit("lụa");
      await shows("lụa");
    });

    test("Gboard: backspace inside the composition, a word composed again after its space", async () => {
      await composeAll(["d", "du", "dua", "du", "dừ", "dừa"]);
      await commit("dừa");
      await insert(" ");
      await shows("dừa ");
      await compose("dứa", [0, 3]);
      await commit("dứa");
      await fair.until(async () => /^dứa/.test(await input().inputValue()), "the word composed again");
      await shows(await input().inputValue());
    });

    test("UniKey: backspaces and new letters, no composition at all", async () => {
      await insert("tra");
      await press("Backspace");
      await insert("à");
      await insert(" s");
      await insert("e");
      await insert("n");
      await shows("trà sen");
    });

    test("iOS: deletes and inserts, and a word put right by the keyboard", async () => {
      await replay([["insertText", "m", "m"], ["insertText", "ma", "a"], ["insertText", "may", "y"],
        ["deleteContentBackward", "ma"], ["deleteContentBackward", "m"], ["insertText", "mâ", "â"],
        ["insertText", "mây", "y"], ["insertText", "mây ", " "], ["insertText", "mây tr", "tr"],
        ["insertText", "mây tré", "é"], ["insertReplacementText", "mây tre", "tre"]]);
      await shows("mây tre");
    });

    test("a paste of decomposed letters (a Mac's file name) becomes whole ones", async () => {
      await insert("chè Ba Vì".normalize("NFD"));
      await shows("chè Ba Vì");
    });

    test("what the browser fills in by itself, with nobody in the field", async () => {
      await press("Escape");
      const box = fair.page.locator("#mirror input").first();
      await box.evaluate((element) => {
        element.blur();
        element.value = "gốm Bát Tràng";
        element.dispatchEvent(new Event("input", { bubbles: true }));
        element.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await fair.until(async () => (await fair.tree()).find((node) => node.role === "searchbox")
        .value === "gốm Bát Tràng", "what was filled in");
    });

    test("undo, select all and cut are the browser's own", async () => {
      await fair.page.keyboard.type("lua", { delay: 5 });
      await shows("lua");
      await press("Control+Z");
      await fair.until(async () => (await input().inputValue()) !== "lua", "less after undo");
      await shows(await input().inputValue());
      await insert("lua");
      await press("Control+A");
      await press("Control+X");
      await shows("");
    });

    test("a click in the words puts the caret there, on the canvas and in the input", async () => {
      await insert("tơ tằm");
      await shows("tơ tằm");
      await fair.calm();
      const left = await input().evaluate((element) => element.getBoundingClientRect().left
        + parseFloat(getComputedStyle(element).paddingLeft));
      const { rect: [, y, , h] } = (await fair.tree()).find((node) => node.role === "searchbox");
      if (form.hasTouch) await fair.page.touchscreen.tap(left + 1, y + h / 2);
    else await fair.page.mouse.click(left + 1, y + h / 2);
      await fair.calm();
      assert.equal(await input().evaluate((element) => element.selectionStart), 0);
      await insert("lụa ");
      await shows("lụa tơ tằm");
    });
  });

describe("while the field moves from the home page to the results, no letter is lost", () => {
  before(async () => {
    browser = await launch();
    site = await serve();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });
  // By the keyboard: a finger's tap opens the results before the first letter.
  const begin = async () => {
    fair = await Fair.open(browser, `${site.url}?${today}`, phone);
    cdp = await fair.context.newCDPSession(fair.page);
    await fair.calm();
    await fair.page.getByRole("searchbox").focus();
    await fair.until(async () => (await fair.tree()).some((node) => node.role === "searchbox"
      && node.focused), "the field's focus");
  };

  for (const late of [0, 120, 400])
    test(`with frames ${late} ms late, and a mouse that moves between the letters`, async () => {
      await begin();
      await fair.page.evaluate((ms) => {
        const soon = window.requestAnimationFrame;
        window.requestAnimationFrame = (run) => setTimeout(() => soon(run), ms);
        window.cancelAnimationFrame = clearTimeout;
      }, late);
      for (const [at, letter] of [..."cốm mễ trì "].entries()) {
        await insert(letter);
        await fair.page.mouse.move(100 + at, 500);
      }
      await shows("cốm mễ trì ");
      assert.match(await fair.address(), /^\/tim/);
      await fair.close();
    });

  test("a composition is not broken off: the page waits for its end", async () => {
    await begin();
    await composeAll(["d", "đ", "đư", "đươ", "đườ"]);
    await fair.calm();
    assert.equal(await fair.address(), "/");
    await commit("đường");
    await shows("đường");
    await fair.close();
  });

  test("the focus goes straight from field to field, so that a soft keyboard stays", async () => {
    await begin();
    await fair.page.evaluate(() => {
      window.left = [];
      addEventListener("focusout", (event) => window.left.push(event.relatedTarget?.tagName ?? ""));
    });
    await insert("c");
    await shows("c");
    assert.deepEqual(await fair.page.evaluate(() => window.left), ["INPUT"]);
    await fair.close();
  });
});

test("a finger's first tap opens the field, inside the very gesture", async () => {
  const own = await launch(), place = await serve();
  const there = await Fair.open(own, `${place.url}?${today}`, phone);
  await there.calm();
  const focusedIn = () => there.page.evaluate(() => document.activeElement.tagName);
  const { rect: [x, y, w, h] } = await there.find("searchbox", /./);
  await there.page.evaluate(() => addEventListener("focusin", (event) => {
    if (event.target.matches("input")) window.gesture = navigator.userActivation.isActive;
  }));
  await there.page.touchscreen.tap(x + w / 2, y + h / 2);
  assert.equal(await focusedIn(), "INPUT");
  assert.equal(await there.page.evaluate(() => window.gesture), true);
  await there.close();
  await own.close();
  await place.close();
});
