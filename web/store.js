// What the fair remembers for a shopper (settings, favourites), one store for all tabs of this fair.
// All records lie in memory, so the module reads them at once; changes go into IndexedDB in batches,
// all or nothing, strictly durable. One batch at a time is written, whichever tab it comes from, and
// the other tabs hear of it. Where storage is denied or full the fair goes on, and says so.
const table = "records";
const patienceMs = 3000;  // some private windows never answer

function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function committed(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
}

async function openDatabase(name) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table);
  return answer(request);
}

const lines = (record) => (record ?? "").split("\n").filter(Boolean);

/**
 * Records are lines. When another tab has changed one meanwhile, what this tab added to it is added
 * to theirs and what it took away is taken from theirs: no heart is lost.
 */
export function merge(before, mine, theirs) {
  if (theirs === before || mine === null) return mine;
  const was = new Set(lines(before)), is = new Set(lines(mine));
  const kept = lines(theirs).filter((line) => !was.has(line) || is.has(line));
  const added = lines(mine).filter((line) => !was.has(line) && !kept.includes(line));
  return [...kept, ...added].map((line) => `${line}\n`).join("");
}

export class Store {
  /** `tell("changed")`: another tab wrote; `tell("failed")`: a batch could not be kept;
   *  `tell("kept")`: all batches were. */
  constructor(name, tell) {
    Object.assign(this, { name, tell, memory: new Map(), batch: [], waiting: 0, failed: false,
      database: null });
  }

  /** Never fails: without storage everything lives as long as the page. */
  async open() {
    const late = new Promise((_, reject) => { setTimeout(reject, patienceMs, new Error("no answer")); });
    try {
      this.database = await Promise.race([openDatabase(this.name), late]);
      this.memory = await this.load();
    } catch (error) {
      this.database = null;
      console.info("chomay: nothing can be stored:", error.message);
      return;
    }
    this.listen();
    // A page that waits for its way back must not hold a channel, and hears nothing meanwhile.
    addEventListener("pagehide", () => this.channel?.close());
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return;
      this.listen();
      this.refresh();
    });
  }

  async load() {
    const records = this.database.transaction(table).objectStore(table);
    const [keys, values] = await Promise.all([answer(records.getAllKeys()), answer(records.getAll())]);
    return new Map(keys.map((key, index) => [key, values[index]]));
  }

  listen() {
    this.channel = self.BroadcastChannel ? new BroadcastChannel(this.name) : null;
    if (this.channel) this.channel.onmessage = () => this.refresh();
  }

  read(key) {
    return this.memory.get(key);
  }

  /** A change of the batch that `commit` ends; null takes the record away. */
  put(key, value) {
    this.batch.push({ key, before: this.memory.get(key) ?? null, value });
    this.remember(key, value);
  }

  remember(key, value) {
    if (value === null) this.memory.delete(key);
    else this.memory.set(key, value);
  }

  /** True: on its way to the disk. False: kept as long as the page only. */
  commit() {
    const { batch } = this;
    this.batch = [];
    return this.keep(async (records) => {
      for (const { key, before, value } of batch) {
        const merged = merge(before, value, await answer(records.get(key)) ?? null);
        if (merged === null) records.delete(key);
        else records.put(merged, key);
      }
    });
  }

  settled() {
    return this.waiting === 0;
  }

  clear() {
    this.memory.clear();
    this.keep(async (records) => records.clear());
  }

  keep(change) {
    if (!this.database) return false;
    this.waiting += 1;
    const write = async () => {
      const transaction = this.database.transaction(table, "readwrite", { durability: "strict" });
      const done = committed(transaction);
      await change(transaction.objectStore(table));
      await done;
      this.failed = false;
      this.channel?.postMessage("changed");
    };
    (navigator.locks ? navigator.locks.request(this.name, write) : write()).catch((error) => {
      console.info("chomay: not stored:", error?.message);
      this.failed = true;  // what was chosen stays as long as the page
      this.tell("failed");
    }).finally(() => {
      this.waiting -= 1;
      if (!this.waiting && !this.failed) this.tell("kept");
      this.refresh();
    });
    return true;
  }

  /** Follows what is on the disk, but not while own changes are on their way there. */
  async refresh() {
    if (this.waiting || this.failed) return;
    const records = await this.load().catch(() => null);
    if (!records || this.waiting) return;
    const text = (map) => JSON.stringify([...map].sort());
    if (text(records) === text(this.memory)) return;
    this.memory = records;
    this.tell("changed");
  }
}
