// Input methods of both families, replayed: those that compose (Windows Telex, ibus, Gboard) and
// those that send backspaces and new letters (UniKey, EVKey, iOS), and what else puts text into a
// field. Each ends with the right query on the canvas, in the address and in the real input.
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { desktop, phone } from "./fair.mjs";
import { openStage } from "./stage.mjs";

const stage = openStage();
let fair, cdp;
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
async function replay(steps, { atOnce = false } = {}) {
  for (const some of atOnce ? [steps] : steps.map((step) => [step]))
    await input().evaluate((element, trace) => {
      for (const [inputType, text, data = null] of trace) {
        const kind = { inputType, data, bubbles: true, cancelable: true };
        element.dispatchEvent(new InputEvent("beforeinput", kind));
        element.setRangeText(text, 0, element.value.length, "end");
        element.dispatchEvent(new InputEvent("input", kind));
      }
    }, some);
}

/** The caret that is painted: the last green column inside the field, as pictures say it. It blinks. */
const paintedCaret = () => fair.until(lookForCaret, "a caret");
async function lookForCaret() {
  const { rect: [x, y, w, h] } = (await fair.tree()).find((node) => node.role === "searchbox");
  const clip = { x, y: y + h / 2 - 3, width: w, height: 6 };
  const picture = (await fair.page.screenshot({ clip })).toString("base64");
  const reader = await fair.context.newPage();
  const column = await reader.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: image.width, height: image.height });
    const brush = canvas.getContext("2d");
    brush.drawImage(image, 0, 0);
    const { data: px } = brush.getImageData(0, 0, image.width, image.height);
    const green = (at) => px[at + 1] > px[at] + 30 && px[at + 1] > px[at + 2] + 25 && px[at] < 90;
    let found = 0;
    for (let col = 8; col < image.width - 8; ++col) {
      let rows = 0;
      for (let row = 0; row < image.height; ++row) rows += green((row * image.width + col) * 4);
      if (rows === image.height) found = col;
    }
    return found / image.width;
  }, picture);
  await reader.close();
  return column && x + column * w;
}

/** Where the browser has the caret of the real input, at which it puts a candidate window. */
const realCaret = () => input().evaluate((element) => {
  const style = getComputedStyle(element), brush = document.createElement("canvas").getContext("2d");
  brush.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  Object.assign(brush, { fontKerning: "none", textRendering: "geometricPrecision" });
  const before = element.value.slice(0, element.selectionEnd);
  return element.getBoundingClientRect().left + parseFloat(style.paddingLeft) - element.scrollLeft
    + brush.measureText(before).width;
});

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
      fair = await stage.open("tim/", form);
      cdp = await fair.context.newCDPSession(fair.page);
    });
    after(() => fair.close());
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

    test("OpenKey: an empty letter first, which is taken back with the others", async () => {
      await insert("tra");
      await insert("\u202F");
      for (const _ of "\u202Fa") await press("Backspace");
      await insert("à");
      await shows("trà");
    });

    test("EVKey: what is to change is selected, then written over", async () => {
      await insert("duong");
      for (const _ of "uong") await press("Shift+ArrowLeft");
      await insert("ường");
      await press("Home");
      await press("Shift+ArrowRight");
      await insert("đ");
      await shows("đường");
    });

    test("GoTiengViet: a burst that takes back and writes within one frame", async () => {
      await replay([["insertText", "g", "g"], ["insertText", "go", "o"], ["deleteContentBackward", "g"],
        ["insertText", "gố", "ố"], ["insertText", "gốm", "m"], ["deleteContentBackward", "gố"],
        ["deleteContentBackward", "g"], ["insertText", "gốm", "ốm"]], { atOnce: true });
      await shows("gốm");
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

    test("what the browser fills in where somebody is: one replacement, then a change", async () => {
      await insert("gom");
      await replay([["insertReplacementText", "gốm Bát Tràng"]]);
      await input().evaluate((element) => {
        element.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await shows("gốm Bát Tràng");
    });

    test("the clipboard: decomposed letters are pasted whole, then copied and cut", async () => {
      await fair.context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const clipboard = {
        write: (text) => fair.page.evaluate((what) => navigator.clipboard.writeText(what), text),
        read: () => fair.page.evaluate(() => navigator.clipboard.readText()),
      };
      await clipboard.write("lụa Vạn Phúc".normalize("NFD"));
      await press("Control+V");
      await shows("lụa Vạn Phúc");
      await press("Control+A");
      await press("Control+C");
      assert.equal(await clipboard.read(), "lụa Vạn Phúc");
      await press("End");
      await press("Control+Shift+ArrowLeft");
      await press("Control+X");
      assert.equal(await clipboard.read(), "Phúc");
      await shows("lụa Vạn ");
    });

    test("the candidate window stands at the painted caret", async () => {
      for (const text of ["", "chè", "chè Ba Vì, cốm Mễ Trì và trà sen Tây Hồ loại một để biếu"]) {
        await press("Control+A");
        await press("Delete");
        if (text) await insert(text);
        await shows(text);
        const painted = await paintedCaret(), real = await realCaret();
        assert.ok(Math.abs(painted - real) <= 2, `${text}: painted at ${painted}, real at ${real}`);
      }
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

    test("a drag in the words selects them", { skip: form.hasTouch && "a finger drags its handles" },
      async () => {
        await insert("tơ tằm");
        await shows("tơ tằm");
        const { rect: [x, y, , h] } = (await fair.tree()).find((node) => node.role === "searchbox");
        const from = await realCaret();
        await fair.page.mouse.move(from + 4, y + h / 2);
        await fair.page.mouse.down();
        await fair.page.mouse.move(x + 20, y + h / 2, { steps: 6 });
        await fair.page.mouse.up();
        assert.equal(await input().evaluate((element) => element.value
          .slice(element.selectionStart, element.selectionEnd)), "tơ tằm");
        await insert("lụa");
        await shows("lụa");
      });

    test("a long press or a right click opens the browser's own menu", async () => {
      await insert("lụa");
      await shows("lụa");
      await fair.page.evaluate(() => {
        window.heard = [];
        for (const type of ["pointerdown", "touchstart", "touchend", "contextmenu"])
          addEventListener(type, (event) => setTimeout(() =>
            window.heard.push([event.type, event.target.tagName, event.defaultPrevented])), true);
      });
      const { rect: [x, y, , h] } = (await fair.tree()).find((node) => node.role === "searchbox");
      const at = { x: x + 60, y: y + h / 2 };
      const last = form.hasTouch ? "touchend" : "contextmenu";
      if (form.hasTouch) {
        await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
        await fair.page.waitForTimeout(900);
        await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      } else {
        await fair.page.mouse.click(at.x, at.y, { button: "right" });
      }
      const heard = () => fair.page.evaluate(() => window.heard);
      await fair.until(async () => (await heard()).some(([type]) => type === last), last);
      for (const [type, tag, swallowed] of await heard())
        assert.deepEqual([tag, swallowed], ["INPUT", false], type);
      await press("Escape");
    });
  });

describe("while the field moves from the home page to the results, no letter is lost", () => {
  // By the keyboard: a finger's tap opens the results before the first letter.
  const begin = async () => {
    fair = await stage.open("", phone);
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
  const there = await stage.open("", phone);
  await there.calm();
  const focusedIn = () => there.page.evaluate(() => document.activeElement.tagName);
  const { rect: [x, y, w, h] } = await there.find("searchbox", /./);
  await there.page.evaluate(() => addEventListener("focusin", (event) => {
    if (event.target.matches("input")) window.gesture = navigator.userActivation.isActive;
  }));
  await there.page.touchscreen.tap(x + w / 2, y + h / 2);
  assert.equal(await there.page.evaluate(() => window.gesture), true);
  // The browser's own mouse events follow the tap: they must not take the focus away again.
  await there.page.waitForTimeout(500);
  assert.equal(await focusedIn(), "INPUT");
  await there.page.keyboard.type("lụa");
  await there.until(async () => (await there.tree()).find((node) => node.role === "searchbox")
    .value === "lụa", "what was typed");
  await there.close();
});

test("several lines are a real textarea: Enter is the browser's, Ctrl and Enter the fair's", async () => {
  const there = await stage.open("", desktop);
  const folder = await there.page.evaluate(() => document.querySelector("script[type=module]").src
    .replace(/[^/]*$/, ""));
  const { page } = there;
  // The page's own modules with a fair that only writes down what it is told.
  await page.goto(`${stage.site.url}site.json`);
  await page.evaluate(async (from) => {
    const { makeElement, updateElement } = await import(`${from}elements.js`);
    const { Field } = await import(`${from}field.js`);
    const root = Object.assign(document.createElement("div"), { id: "mirror" });
    document.body.replaceChildren(root);
    const told = window.told = { texts: [], keys: [] };
    const module = { _chomay_field() {}, _chomay_key: (...key) => told.keys.push(key) };
    const node = { slot: 7, role: "textbox", name: "Lời nhắn", lines: 3, enter: "enter", stop: true,
      box: [20, 20, 300, 100], words: [14, 12, 272, 72], font: [16, 24, 500, 0, 0] };
    const element = makeElement(node);
    updateElement(element, node, String);
    root.append(element);
    new Field({ module, giveText: (text) => told.texts.push(text) }, { ask() {}, answer() {} })
      .show({ value: "", caret: 0 }, element);
    element.focus();
  }, folder);
  await page.keyboard.type("Giao sau 18 giờ");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("gọi trước".normalize("NFD"));
  await page.keyboard.press("Control+Enter");
  assert.deepEqual(await page.evaluate(() => [window.told.texts.at(-1), window.told.keys]),
    ["Giao sau 18 giờ\ngọi trước", [[2, 0, 1]]]);
  assert.deepEqual(await page.locator("textarea").evaluate((element) =>
    [element.ariaLabel, element.enterKeyHint, element.style.paddingTop]), ["Lời nhắn", "enter", "12px"]);
  await there.close();
});
