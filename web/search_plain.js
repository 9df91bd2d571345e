// Searches the plain page /tim where the fair can't be drawn: products of a small list, by words
// without accents as core/text/fold writes them, with what other regions call the same thing.
// boot.js brings it when the program can't open.

/** As text::fold: lower case, no marks. */
export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");
}

/** Rows whose words begin with every word asked for; whole words and names spelt so come first. */
export function find(list, asked) {
  const words = fold(asked).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!words.length) return [];
  const typed = asked.normalize("NFC").toLowerCase().trim();
  const has = (text, part) => ` ${text} `.includes(` ${part}`);
  const score = ([, name, , all]) => 4 * words.every((word) => has(all, `${word} `))
    + 2 * has(name.toLowerCase(), typed) + words.every((word) => has(fold(name), word));
  return list.filter(([, , , all]) => words.every((word) => has(all, word)))
    .map((row, order) => ({ row, order, score: score(row) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ row }) => row);
}

function element(tag, text, more = {}) {
  return Object.assign(document.createElement(tag), { textContent: text, ...more });
}

export async function search() {
  const place = document.getElementById("found");
  const asked = new URLSearchParams(location.search).get("q");
  if (!place || !asked) return;
  document.querySelector("#plain input[name=q]").value = asked;
  const list = await (await fetch(place.dataset.list)).json();
  const found = find(list, asked);
  const below = place.dataset.list.replace(/tim\/[^/]*$/, "p/");
  const rows = element("ul", "", { className: "rows" });
  for (const [slug, name, price] of found) {
    const row = element("li", "", { className: "panel" });
    const head = element("p", "", { className: "name" });
    head.append(element("a", name, { href: `${below}${slug}/` }));
    row.append(head, element("p", price, { className: "unit" }));
    rows.append(row);
  }
  const { title, none } = place.dataset;
  place.replaceChildren(element("h2", `${found.length ? title : none}: “${asked}”`), rows);
}
