// What the canvas says, as elements a screen reader can walk: headings, texts, links, buttons and
// fields of the frame's tree. Invisible, laid where the canvas paints; a press goes to the module.
const press = 0;  // Act::press of core/ui/input.hpp
const settleMs = 150;  // screen readers hear a calm page, and scrolling costs nothing

const tags = {
  heading: (node) => document.createElement(`h${Math.min(6, node.level || 2)}`),
  link: () => document.createElement("a"),
  button: () => document.createElement("button"),
};

export class Mirror {
  constructor(link, screen, element) {
    this.link = link;
    this.screen = screen;
    this.element = element;
    this.shown = "";
    this.timer = 0;
  }

  /** After each frame: the elements follow when the page has come to rest. */
  follow() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.build(), settleMs);
  }

  build() {
    const json = this.link.answer(this.link.module._chomay_tree());
    if (json === this.shown) return;
    this.shown = json;
    const nodes = JSON.parse(json);
    this.element.replaceChildren(...nodes.map((node) => this.one(node)).filter(Boolean));
  }

  one(node) {
    const text = node.name || node.value;
    if (!text || node.role === "textbox" || node.role === "searchbox") return null;
    const make = tags[node.role];
    if (!make && !["text", "status", "alert", "image"].includes(node.role)) return null;
    const element = make ? make(node) : document.createElement("p");
    element.textContent = node.value && node.value !== text ? `${text}: ${node.value}` : text;
    if (node.role === "status" || node.role === "alert") element.setAttribute("role", node.role);
    if (node.role === "link" && node.href) element.href = node.href;
    if (make && node.role !== "heading") {
      element.tabIndex = -1;  // Tab walks the canvas; reading walks these
      element.addEventListener("click", (event) => {
        event.preventDefault();
        this.press(node);
      });
    }
    return element;
  }

  press(node) {
    this.link.giveText("");
    const id = BigInt(node.id);
    this.link.module._chomay_act(Number(id >> 32n), Number(id & 0xffffffffn), press);
    this.screen.run();
  }
}
