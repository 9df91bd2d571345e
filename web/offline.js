// Asks the service worker to keep the fair for visits without network, once the fair is open and
// the line is free. Where the host has ended offline copies, or has none, nothing is installed.
import { scriptUrl } from "./trusted.js";

async function hostOffers(root) {
  const response = await fetch(new URL("release.json", root), { cache: "no-store" });
  return response.ok && !(await response.json()).kill;
}

export class Offline {
  constructor(root) {
    this.root = root;
    this.container = navigator.serviceWorker;  // none where the page has no secure address
    if (!this.container) return;
    addEventListener("online", () => this.ask("update"));
    addEventListener("appinstalled", () => this.ask("pictures"));
  }

  async begin() {
    if (!this.container) return;
    try {
      if (!await hostOffers(this.root)) return;
      await this.container.register(scriptUrl("service_worker.js", this.root),
        { scope: this.root.pathname, updateViaCache: "none" });
      // Where data is dear, pictures are kept as they are seen, and all of them when it is installed.
      await this.ask(navigator.connection?.saveData ? "update" : "pictures");
    } catch (error) {
      console.info("chomay: not kept for later:", error.message);
    }
  }

  async ask(what, ports = []) {
    if (!await this.container?.getRegistration(this.root.href)) return;
    (await this.container.ready).active.postMessage(what, ports);
  }

  /** {release, busy, pictures} of the worker, or null where there is none. */
  async status() {
    if (!await this.container?.getRegistration(this.root.href)) return null;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data); });
    await this.ask("status", [port2]);
    return answer;
  }

  /** This browser can't draw the fair: the plain pages are what it needs, not the shell. */
  async leave() {
    const registration = await this.container?.getRegistration(this.root.href);
    return Boolean(navigator.onLine && registration && await registration.unregister());
  }
}
