// A shopper's negotiations, as the module asks for them. Nothing is fetched before somebody looks;
// then meeting_tabs.js and what it needs, each with the hash that was published.
const modules = ["meeting_tabs", "meeting_device", "meeting_journal", "meeting_line"];

export class Meeting {
  /** `place`: of the page's configuration, where the fair has a broker; `told`: talks(bytes) when there are new ones,
   *  fault(lines) when something could not be done, in Vietnamese and in English. */
  constructor(place, downloads, path, told, retryMs = 10_000) {
    const name = `chomay:${path}:${place?.fair}`;  // of the lock, the channel and the journal
    Object.assign(this, { place, downloads, name, told, retryMs, coming: null, tabs: null, talks: null,
      early: [] });
  }

  /** Whether this seller can be met, or anybody. Where there are no locks, two tabs could sign at once. */
  has(producer) {
    const sellers = navigator.locks && self.indexedDB ? this.place?.sellers ?? [] : [];
    return producer ? sellers.includes(producer) : sellers.length > 0;
  }

  open() {
    this.coming ??= this.fetch();
    return this.talks !== null;
  }

  /** What is said before there is a device waits for it. */
  say(bytes) {
    this.open();
    if (this.tabs) this.tabs.say(bytes);
    else this.early.push(bytes);
  }

  /** Everything, its secret too; the tab that runs the device hears of it. */
  forget() {
    if (this.place && self.indexedDB) indexedDB.deleteDatabase(this.name);
  }

  /** Hands the shopper a negotiation's record as a file. */
  save(id) {
    return this.handOut(({ saveRecord }) => saveRecord(this.downloads, this.name, id));
  }

  /** What this desk found of papers, as the file that the next pack is made with. */
  saveRulings() {
    return this.handOut(({ saveRulings }) => saveRulings(this.downloads, this.name));
  }

  async handOut(make) {
    try {
      await make(await this.downloads.modules("meeting_record", ...modules.slice(1)));
    } catch (error) {
      this.told.fault(`Chưa lưu được tệp: ${error.message}\nThe file could not be saved: ${error.message}`);
    }
  }

  /** Whether a producer may sell from this page. */
  get opensDesk() {
    return this.has() && Boolean(this.place.desks);
  }

  /** Asks for the desk's files. */
  openDesk() {
    const chooser = document.createElement("input");
    Object.assign(chooser, { type: "file", multiple: true, accept: ".key,.account" });
    chooser.onchange = async () => {
      try {
        const { openDesk } = await this.downloads.modules("meeting_desk", "meeting_journal");
        await openDesk(this.name, chooser.files);
        this.tabs?.restart();
      } catch (error) {
        this.told.fault(`${error.vi ?? `Chưa mở được bàn: ${error.message}`}\n${error.en ?? error.message}`);
      }
    };
    chooser.click();
  }

  async fetch() {
    try {
      const { Tabs } = await this.downloads.modules(...modules);
      this.tabs = new Tabs(this.place, this.downloads, this.name, (talks) => {
        this.talks = talks;
        this.told.talks(talks);
      });
      for (const bytes of this.early.splice(0)) this.tabs.say(bytes);
    } catch (error) {
      console.info("chomay: no negotiations yet:", error.message);
      setTimeout(() => { this.coming = this.fetch(); }, this.retryMs);
    }
  }
}
