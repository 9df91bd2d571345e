// What prints is the plain page that lies below the canvas. When the fair has moved on, this brings
// the plain page of the new address, once the visitor rests there.
const restMs = 1200;

export class Paper {
  constructor(address, plain) {
    this.address = address;
    this.main = plain.querySelector("main");
    // The page that stands for all addresses while the program opens says nothing of its own.
    this.url = plain.dataset.page && new URL(plain.dataset.page, address.root).href;
  }

  /** After each frame. */
  follow(status) {
    const url = this.address.url(status.address.split("?")[0]);
    url.search = "";
    if (url.href === this.url) return;
    this.url = url.href;
    clearTimeout(this.timer);
    const heading = document.createElement("h1");
    heading.textContent = status.title;
    this.main.replaceChildren(heading);
    if (!navigator.connection?.saveData) this.timer = setTimeout(() => this.bring(url.href), restMs);
  }

  // Not fetch: only this gives a document without anybody writing HTML as text.
  bring(url) {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = () => {
      const main = request.status === 200 && request.response?.querySelector("main");
      if (main && url === this.url) this.main.replaceChildren(...document.adoptNode(main).childNodes);
    };
    request.open("GET", url);
    request.send();
  }
}
