// What prints is the plain page that lies below the canvas. When the fair has moved on since it was
// loaded, the plain page of the new address is fetched at the moment of printing.
import { parsePage } from "./trusted.js";

export class Paper {
  constructor(address, plain) {
    this.address = address;
    this.main = plain.querySelector("main");
    // The page that stands for all addresses while the program opens says nothing of its own.
    this.url = plain.dataset.page && new URL(plain.dataset.page, address.root).href;
    addEventListener("beforeprint", () => this.bring());
  }

  bring() {
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
