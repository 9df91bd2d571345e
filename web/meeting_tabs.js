// One device for all tabs of this fair. The tab that holds the Web Lock runs it (meeting_device.js);
// the others pass on what is said and show what they are told. When that tab goes, another takes the
// lock, reads the journal anew and hears again what was said meanwhile: each saying has a name, and
// the journal remembers the names, so none is lost and none is said twice.
import { Device } from "./meeting_device.js";

const retryMs = 10_000;

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

export class Tabs {
  constructor(place, downloads, name, show) {
    Object.assign(this, { place, downloads, name, show, waiting: new Map(), said: 0, device: null });
    this.start();
    // A page that waits for its way back must hold nothing, and hears nothing meanwhile.
    addEventListener("pagehide", () => this.stop());
    addEventListener("pageshow", ({ persisted }) => persisted && this.start());
  }

  start() {
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = ({ data }) => this.hear(data);
    this.channel.postMessage({ what: "hello" });
    this.gone = new AbortController();
    const { signal } = this.gone;
    navigator.locks.request(this.name, { signal }, () => this.lead(signal)).catch((error) => {
      if (error.name !== "AbortError") console.warn("chomay: no negotiations:", error.message);
    });
  }

  stop() {
    this.gone.abort();
    this.channel.close();
    this.device?.close();
    this.device = null;
  }

  /** The lock is kept as long as this lasts. */
  async lead(signal) {
    while (!signal.aborted) {
      const ended = new Promise((resolve) => {
        signal.addEventListener("abort", resolve);
        this.forgotten = resolve;
      });
      this.device = await this.openDevice(signal);
      if (!this.device) return;
      this.channel.postMessage({ what: "leads" });
      for (const [id, bytes] of this.waiting) this.device.say(id, bytes);
      await ended;
      this.device?.close();  // of somebody who had all cleared; a new one begins
      this.said = 0;
    }
  }

  async openDevice(signal) {
    const heard = {
      talks: (bytes, said) => {
        this.take(bytes, said);
        if (!signal.aborted) this.channel.postMessage({ what: "talks", bytes, said });
      },
      forgotten: () => this.forgotten(),
      answered: (ids) => {
        this.forget(ids);
        if (!signal.aborted) this.channel.postMessage({ what: "answered", ids });
      },
    };
    while (!signal.aborted) {
      try {
        const device = new Device(this.place, this.downloads, this.name, heard);
        await device.open(this.said);
        if (!signal.aborted) return device;
        device.close();
      } catch (error) {
        console.info("chomay: no negotiations yet:", error.message);
        await pause(retryMs);
      }
    }
    return null;
  }

  /** Another key lies in the journal: whichever tab runs the device begins anew with it. */
  restart() {
    this.channel.postMessage({ what: "desk" });
    this.forgotten?.();
  }

  say(bytes) {
    const id = crypto.randomUUID();
    this.waiting.set(id, bytes);
    if (this.device) this.device.say(id, bytes);
    else this.channel.postMessage({ what: "say", id, bytes });
  }

  hear({ what, ...news }) {
    if (what === "talks" && !this.device) this.take(news.bytes, news.said);
    if (what === "answered") this.forget(news.ids);
    if (what === "say") this.device?.say(news.id, news.bytes);
    if (what === "hello") this.device?.tell();
    if (what === "desk") this.forgotten?.();  // this device has another key now
    if (what === "leads")
      for (const [id, bytes] of this.waiting) this.channel.postMessage({ what: "say", id, bytes });
  }

  take(bytes, said) {
    this.said = said;
    this.show(bytes);
  }

  forget(ids) {
    for (const id of ids) this.waiting.delete(id);
  }
}
