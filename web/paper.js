// What prints is the plain page that lies below the canvas. When the fair has moved on since it was
// loaded, the plain page of the new address is fetched at the moment of printing; what has none, an
// order's slip, is asked of the program.
import { elementsOf } from "./sheet.js";
import { parsePage } from "./trusted.js";

export class Paper {
  /** `sheet()`: what the program has for paper, or null. */
  constructor(address, plain, sheet) {
    this.address = address;
    this.sheet = sheet;
    this.main = plain.querySelector("main");
    // The page that stands for all addresses while the program opens says nothing of its own.
    this.url = plain.dataset.page && new URL(plain.dataset.page, address.root).href;
    addEventListener("beforeprint", () => this.bring());
  }

  bring() {
    const sheet = this.sheet();
    if (sheet) {
      this.url = null;  // nor does any plain page stand there now
      this.main.replaceChildren(...elementsOf(sheet));
      return;
    }
    const url = this.address.url(this.address.shown.split("?")[0]);
    url.search = "";
    if (url.href === this.url) return;
    this.url = url.href;
    this.main.replaceChildren(...this.contentOf(url.href));
  }

  contentOf(url) {
    const request = new XMLHttpRequest();
    request.open("GET", url, false);  // printing waits for no promise
    try {
      request.send();
    } catch {
      return [document.title];  // no network
    }
    const page = parsePage(request.responseText);
    return document.adoptNode(page.querySelector("main") ?? page.body).childNodes;
  }
}
