// Elements for paper of what the program alone knows (core/shop/sheet.hpp): an order's slip.
const svg = "http://www.w3.org/2000/svg", quiet = 4;

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** A QR of its modules: "0110 1001 …", a row a word. */
function code(label, modules) {
  const rows = modules.split(" "), side = rows.length + 2 * quiet;
  const picture = document.createElementNS(svg, "svg");
  picture.setAttribute("viewBox", `0 0 ${side} ${side}`);
  picture.setAttribute("class", "qr");
  const path = document.createElementNS(svg, "path");
  path.setAttribute("d", rows.flatMap((row, y) => [...row].map((dark, x) =>
    (dark === "1" ? `M${x + quiet} ${y + quiet}h1v1h-1z` : ""))).join(""));
  picture.append(path);
  const box = element("div", "", "sheet");
  box.append(picture, element("p", label));
  return box;
}

const make = {
  title: (text) => element("h1", text),
  heading: (text) => element("h2", text),
  text: (text) => element("p", text),
  code,
};

/** One list or table of the rows of a kind that follow each other. */
function group(kind, rows) {
  if (kind === "fact") {
    const list = element("dl", "", "facts");
    for (const [, name, value] of rows) {
      const line = element("div");
      line.append(element("dt", name), element("dd", value));
      list.append(line);
    }
    return list;
  }
  const body = element("tbody");
  for (const [what, name, amount] of rows) {
    const row = element("tr"), head = element("th", name);
    head.scope = "row";
    row.append(head, element("td", amount, what));
    body.append(row);
  }
  const table = element("table", "", "bill");
  table.append(body);
  return table;
}

export function elementsOf({ rows }) {
  const elements = [];
  for (let at = 0; at < rows.length;) {
    const [kind, left, right] = rows[at];
    if (make[kind]) {
      elements.push(make[kind](left, right));
      at += 1;
      continue;
    }
    const alike = ([other]) => (kind === "fact") === (other === "fact") && !make[other];
    let end = at;
    while (end < rows.length && alike(rows[end])) end += 1;
    elements.push(group(kind, rows.slice(at, end)));
    at = end;
  }
  return elements;
}
