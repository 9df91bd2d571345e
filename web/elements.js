// One node of the module's tree as an element that means the same: a tag, ARIA's attributes, and
// words that lie where the canvas paints them. Only what differs from before is touched.
const controls = new Set(["link", "button", "checkbox", "radio", "switch", "tab", "textbox",
  "searchbox", "spinbutton", "slider"]);
const fields = new Set(["textbox", "searchbox"]);
const pressed = new Set(["button", "checkbox", "radio", "switch", "tab"]);  // all <button>s
const checkable = new Set(["checkbox", "radio", "switch"]);
// These say nothing without a name.
const named = new Set(["region", "form", "group", "article", "figure"]);
// These are named by their words. What a status says is told by the live regions.
const wordsOnly = new Set(["text", "generic", "status", "alert", "heading", "link"]);

export const isControl = (node) => controls.has(node.role);
export const isField = (node) => fields.has(node.role);

function tagOf(node) {
  if (node.role === "heading") return `h${Math.min(6, node.level || 2)}`;
  if (node.role === "link") return "a";
  if (isField(node)) return node.lines ? "textarea" : "input";
  return pressed.has(node.role) ? "button" : "div";
}

function roleOf(node) {
  const { role } = node;
  if (wordsOnly.has(role) || role === "button" || isField(node)) return null;
  if (role === "meter") return "img";  // a picture of parts, with its label
  if (role === "image") return "img";
  return named.has(role) && !node.name ? null : role;
}

/** What is read out: a number beside the words (a count, what is chosen) belongs to it. */
function nameOf(node) {
  const counted = node.value && !node.amount && !isField(node);
  return counted ? `${node.name}, ${node.value}` : node.name ?? "";
}

const flag = (on) => (on === undefined ? null : String(on));

function attributesOf(node, url) {
  const control = isControl(node);
  const name = nameOf(node);
  // Words in the element are its name already; ARIA allows none on what says nothing.
  const wordless = !node.words && !wordsOnly.has(node.role);
  const label = wordless || isField(node) || name !== (node.shown ?? node.name ?? "")
    || (node.role === "link" && !node.words);
  const [now, least, most] = node.amount ?? [];
  const tag = tagOf(node), natively = ["a", "button", "input", "textarea"].includes(tag);
  return {
    role: roleOf(node),
    "aria-label": label && roleOf(node) !== "generic" ? name || null : null,
    "aria-description": node.description ?? null,
    "aria-checked": checkable.has(node.role) ? flag(node.checked ?? false) : null,
    "aria-pressed": node.role === "button" ? flag(node.checked) : null,
    "aria-selected": node.role === "tab" ? flag(node.selected ?? false) : null,
    "aria-current": node.current ? "page" : null,
    "aria-expanded": flag(node.expanded),
    "aria-busy": node.busy ? "true" : null,
    "aria-modal": node.role === "dialog" ? "true" : null,
    "aria-valuenow": node.amount ? now : null,
    "aria-valuemin": node.amount ? least : null,
    "aria-valuemax": node.amount ? most : null,
    "aria-valuetext": node.amount ? node.value : null,
    "aria-posinset": node.role === "listitem" ? node.position ?? null : null,
    "aria-setsize": node.role === "listitem" ? node.set_size ?? null : null,
    lang: node.lang ?? null,
    href: node.role === "link" ? url(node.href) : null,
    type: tag === "button" ? "button" : tag === "input" ? inputType(node) : null,
    inputmode: node.mode ?? null,
    enterkeyhint: node.enter ?? null,
    autocomplete: isField(node) ? node.autocomplete ?? "off" : null,
    autocapitalize: isField(node) ? "off" : null,
    spellcheck: isField(node) ? "false" : null,
    disabled: node.disabled && tag !== "a" ? "" : null,
    tabindex: !control ? null : node.stop ? (natively ? null : 0) : -1,
  };
}

const inputType = (node) => (["search", "tel", "email"].includes(node.mode) ? node.mode : "text");

const px = (value) => `${value}px`;

function fontOf({ font: [size, line, weight, tracking, centered] }, element) {
  const { style } = element;
  style.fontSize = px(size);
  style.lineHeight = px(line);
  style.fontWeight = weight;
  style.letterSpacing = tracking ? `${tracking}em` : "";
  style.textAlign = centered ? "center" : "";
}

function placeOf([x, y, w, h], { style }) {
  style.left = px(x);
  style.top = px(y);
  style.width = px(w);
  style.height = px(h);
}

/** Words that are the whole element need no element of their own. */
const fills = ({ role, words: [x, y, w], box }) => (role === "text" || role === "heading")
  && !x && !y && w === box[2];

function writeWords(element, node) {
  if (isField(node)) {
    const [x, y, w] = node.words;
    element.style.paddingLeft = px(x);
    element.style.paddingRight = px(Math.max(0, node.box[2] - x - w));
    if (node.lines) element.style.paddingTop = element.style.paddingBottom = px(y);
    fontOf(node, element);
    return;
  }
  let holder = element;
  if (!fills(node)) {
    holder = element.words ??= element.insertBefore(document.createElement("span"),
      element.firstChild);
    placeOf(node.words, holder);
  }
  holder.classList.add("words");
  // Where the name says more, the words are for the eye: found and selected, not read twice.
  if (holder !== element) holder.ariaHidden = element.hasAttribute("aria-label") ? "true" : null;
  holder.classList.toggle("one", node.words[3] < 1.5 * node.font[1]);
  fontOf(node, holder);
  const text = node.shown ?? node.name;
  if (holder.textContent !== text) holder.textContent = text;
}

/** Makes an element for a node the first time. */
export function makeElement(node) {
  const element = document.createElement(tagOf(node));
  element.slot_ = node.slot;
  element.attributes_ = {};
  if (isControl(node)) element.classList.add("control");
  return element;
}

/** Brings an element to what its node says now; `url` turns an address into a link's target. */
export function updateElement(element, node, url) {
  element.node = node;
  const wanted = attributesOf(node, url), known = element.attributes_;
  for (const name in wanted) {
    const value = wanted[name] === null ? null : String(wanted[name]);
    if (known[name] === value || (value === null && known[name] === undefined)) continue;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
    known[name] = value;
  }
  placeOf(node.box, element);
  element.classList.toggle("over", Boolean(node.over));
  if (node.words) writeWords(element, node);
  else if (node.role === "text" || node.role === "heading") element.textContent = node.name;
  const scroller = node.down ?? node.across;
  if (scroller && !isField(node)) {
    element.classList.add("scroller");
    // Both, because a scroller in a scroller would inherit the other.
    element.style.setProperty("--high", px(node.down ? scroller[1] : 1));
    element.style.setProperty("--wide", px(node.down ? 1 : scroller[1]));
  }
}
