// The browser's address bar and history for the fair's addresses. `/p/com-me-tri` stands as
// `<root>p/com-me-tri/`, a folder with a page in it, so that reload and shared links work from any
// static host and any sub-path. In English it stands below `<root>en/`; the program speaks of one
// address for both languages, and only here the language is put in front or taken away.

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
    this.english = /^\/en(\/|$)/.test(path);
    const spoken = this.english ? path.slice(3) : path;
    const clean = spoken.length > 1 ? spoken.replace(/\/$/, "") : "/";
    return clean + (query.length ? `?${query.join("&")}` : "");
  }

  url(address) {
    const [path, query = ""] = address.split("?");
    const parts = [query, this.today && `today=${this.today}`].filter(Boolean);
    const spoken = (this.english ? "/en" : "") + (path === "/" ? "" : path);
    const url = new URL(spoken && `${spoken.slice(1)}/`, this.root);
    url.search = parts.join("&");
    return url;
  }

  /** Shows what the page was opened at, in the language of its address. */
  open() {
    this.link.giveText((this.english ? "/en" : "") + this.shown + this.takeFragment());
    this.link.module._chomay_open();
  }

  go(address) {
    this.link.giveText(address + this.takeFragment());
    this.link.module._chomay_go();
  }

  /** What a link carries for this device alone ("#don=…"). */
  takeFragment() {
    this.carried = /^#(don|tin)=/.test(location.hash) ? location.hash : "";
    return this.carried;
  }

  /** In the address bar it stays until it is kept, so that a reload before that loses nothing. */
  withCarried(url, carries) {
    if (carries && this.carried) url.hash = this.carried;
    return url;
  }

  /** After each frame: what the module wants in the history. */
  follow({ back, push, replace, title, lang, theme, carries }) {
    if (back !== undefined) history.back();
    const target = push ?? replace;
    const turned = this.english !== (lang === "en");  // also when travel led to the other language
    this.english = lang === "en";
    if (target !== undefined && target !== this.shown) {
      history[push !== undefined ? "pushState" : "replaceState"](null, "",
        this.withCarried(this.url(target), carries));
      this.shown = target;
    } else if (turned) {
      history.replaceState(null, "", this.withCarried(this.url(this.shown), carries));
    }
    if (this.carried && !carries) {
      this.carried = "";
      history.replaceState(null, "", this.url(this.shown));
    }
    if (document.title !== title) document.title = title;
    document.documentElement.lang = lang;
    document.documentElement.dataset.theme = theme;
  }
}
