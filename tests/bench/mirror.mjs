// What the DOM mirror costs a frame: a tree of 200 nodes in a real Chromium, through the site's own
// modules. Prints one JSON object a kind of frame: ms with the parse and the layout it causes, and
// how many times a full rebuild takes as long. Usage: node tests/bench/mirror.mjs (wants build/site)
import { Fair, launch, phone, today } from "../browser/fair.mjs";
import { serve } from "../browser/site.mjs";

const browser = await launch();
const site = await serve();
const fair = await Fair.open(browser, `${site.url}?${today}`, phone);
await fair.calm();
const results = await fair.page.evaluate(async () => {
  const app = new URL(document.querySelector("script[src*=boot]").src);
  const { Mirror } = await import(new URL("mirror.js", app));
  const nothing = () => {};
  const screen = { ask: nothing, answer: nothing };
  const link = { giveText: nothing, module: {} };
  const fresh = () => {
    document.getElementById("mirror").replaceChildren();
    return new Mirror(link, screen, { pressing: false, pressedAt: () => true },
      { url: (to) => new URL(to, document.baseURI) });
  };

  // A results page: a scroller with a list of 33 cards, each a link with texts and a heart.
  const font = [16, 24, 400, 0, 0];
  const card = (slot, at) => [
    { slot, role: "listitem", box: [0, 280 * at, 390, 270], position: at + 1, set_size: 900 },
    { slot: slot + 1, role: "link", name: `Cốm ${slot}, Mễ Trì, 85.000 ₫`, href: `/p/com-${slot}`,
      box: [0, 0, 390, 270], stop: true, focusable: true },
    ...["Phường Từ Liêm", `Cốm ${slot}`, "85.000 ₫"].map((name, line) => ({ slot: slot + 2 + line,
      role: "text", name, box: [12, 150 + 30 * line, 200, 24], words: [0, 0, 200, 24], font })),
    { slot: slot + 5, role: "button", name: `Lưu ${slot}`, box: [340, 8, 36, 36], stop: true }];
  const orderOf = (slot) => [slot, 2, slot + 1, slot, slot + 2, slot + 1, slot + 3, slot + 1, slot + 4,
    slot + 1, slot + 5, slot];
  const scroller = (offset) => ({ slot: 1, role: "generic", box: [0, 60, 390, 720], down: [offset, 99000] });
  const list = { slot: 2, role: "list", name: "Kết quả", box: [0, 0, 390, 99000], set_size: 900 };
  const page = (first, count) => {
    const cards = Array.from({ length: count }, (_, at) => 10 * (first + at + 1));
    return { nodes: [scroller(280 * first), list, ...cards.flatMap((slot, at) => card(slot, first + at))],
      order: [1, 0, 2, 1, ...cards.flatMap(orderOf)] };
  };
  const count = 33;
  const row = (first) => {  // one card leaves above, one comes below
    const next = page(first, count);
    const fresh = card(10 * (first + count), first + count - 1);
    return { gone: card(10 * first, 0).map((node) => node.slot), order: next.order,
      nodes: [scroller(280 * first), ...fresh] };
  };
  const layout = () => document.getElementById("mirror").getBoundingClientRect();
  // The clock of a page is coarse: a mean of many frames is finer than any one of them. Without the
  // slowest quarter, in which the machine's other work shows.
  const mean = (times) => {
    const most = times.sort((one, other) => one - other).slice(0, times.length * 3 / 4);
    return most.reduce((sum, one) => sum + one, 0) / most.length;
  };
  const measure = (rounds, prepare, frame) => {
    const times = [];
    for (let round = 0; round < rounds; ++round) {
      const [mirror, ...texts] = prepare(round);
      layout();
      const begin = performance.now();
      for (const text of texts) {
        frame(mirror, text);
        layout();
      }
      times.push((performance.now() - begin) / texts.length);
    }
    return mean(times);
  };
  const apply = (mirror, text) => mirror.apply(JSON.parse(text));

  const whole = JSON.stringify(page(0, count));
  const nodes = 2 + 6 * count;
  const rebuild = measure(60, () => [fresh(), whole], apply);
  const kept = fresh();
  apply(kept, whole);
  const many = (text) => Array.from({ length: 10 }, (_, at) => JSON.stringify(text(at)));
  const scroll = measure(60, (round) => [kept,
    ...many((at) => ({ nodes: [scroller(1 + 10 * round + at)] }))], apply);
  const one = measure(60, (round) => [kept,
    ...many((at) => ({ nodes: [{ ...card(20, 1)[2], name: `Cốm ${round} ${at}` }] }))], apply);
  let first = 0;
  const rows = measure(200, () => [kept, JSON.stringify(row(++first))], apply);
  const line = (frame, ms) => ({ frame, nodes, ms, rebuild_ms: rebuild, times_faster: rebuild / ms });
  return [line("scrolling", scroll), line("one text changes", one), line("a card comes, one goes", rows)];
});
for (const result of results) console.log(JSON.stringify(result));
await fair.close();
await browser.close();
await site.close();
