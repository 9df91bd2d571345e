// The browser's address bar and history for the fair's addresses. `/p/com-me-tri` stands as
// `<root>p/com-me-tri/`, a folder with a page in it, so that reload and shared links work from any
// static host and any sub-path.

export class Address {
  constructor(link, root, onTravel) {
    this.link = link;
    this.root = root;  // URL with a closing slash
    this.today = new URLSearchParams(location.search).get("today");
    this.shown = this.read();
    history.scrollRestoration = "manual";  // the canvas keeps its own places
    addEventListener("popstate", () => {
      this.shown = this.read();
      this.go(this.shown);
      onTravel();
    });
  }

  /** The fair's address of the page's URL. */
  read() {
    const path = location.pathname.slice(this.root.pathname.length - 1)
      .replace(/(index|404)\.html$/, "");
    const query = location.search.slice(1).split("&")
      .filter((part) => part && !part.startsWith("today="));
    const clean = path.length > 1 ? path.replace(/\/$/, "") : "/";
    return clean + (query.length ? `?${query.join("&")}` : "");
  }

  url(address) {
    const [path, query = ""] = address.split("?");
    const parts = [query, this.today && `today=${this.today}`].filter(Boolean);
    const url = new URL(path === "/" ? "" : `${path.slice(1)}/`, this.root);
    url.search = parts.join("&");
    return url;
  }

  go(address) {
    this.link.giveText(address);
    this.link.module._chomay_go();
  }

  /** After each frame: what the module wants in the history. */
  follow({ back, push, replace, title, lang, theme }) {
    if (back !== undefined) history.back();
    const target = push ?? replace;
    if (target !== undefined && target !== this.shown) {
      history[push !== undefined ? "pushState" : "replaceState"](null, "", this.url(target));
      this.shown = target;
    }
    if (document.title !== title) document.title = title;
    document.documentElement.lang = lang;
    document.documentElement.dataset.theme = theme;
  }
}
