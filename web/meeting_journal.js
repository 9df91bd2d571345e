// What a buyer's device keeps of its negotiations, in IndexedDB: its secret, the journal's records in
// their order, and the names of the latest sayings. A batch is one strictly durable transaction: all
// of it lies on the disk when `append` comes back, or nothing.
const patienceMs = 3000;  // some private windows never answer
const rememberedMs = 24 * 3600 * 1000;  // how long a tab may take to say something again

function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(name) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("secrets");
    request.result.createObjectStore("records", { autoIncrement: true });
    request.result.createObjectStore("said");
  };
  return answer(request);
}

export class Journal {
  /** `forgotten`: the shopper had everything cleared, perhaps in another tab. */
  static async open(name, forgotten) {
    const journal = new Journal();
    const late = new Promise((_, reject) => { setTimeout(reject, patienceMs, new Error("no answer")); });
    journal.database = await Promise.race([openDatabase(name), late]);
    journal.database.onversionchange = () => {
      journal.close();
      forgotten();
    };
    return journal;
  }

  /** Runs `change(stores)` in one transaction, all of it or nothing. */
  async write(change) {
    const names = [...this.database.objectStoreNames];
    const transaction = this.database.transaction(names, "readwrite", { durability: "strict" });
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
    });
    const result = await change(Object.fromEntries(names.map((each) => [each, transaction.objectStore(each)])));
    await done;
    return result;
  }

  /**
   * 32 bytes, made on this device and on its disk before they are first used. They can be read by
   * what runs on this origin: a key that the browser would never hand out needs an Ed25519 of the
   * browser's own, which not all have, and the device signs and opens seals in its own program.
   */
  secret() {
    return this.write(async ({ secrets }) => {
      const kept = await answer(secrets.get("seed"));
      if (kept) return kept;
      const seed = crypto.getRandomValues(new Uint8Array(32));
      secrets.put(seed, "seed");
      return seed;
    });
  }

  /** How a desk logs in at the broker; nothing for buyers. */
  account() {
    return this.write(({ secrets }) => answer(secrets.get("account")));
  }

  /** Takes a desk's key and account, where nothing was said with another key. */
  become({ seed, account }) {
    return this.write(async ({ secrets, records }) => {
      if (await answer(records.count()) > 0) return false;
      secrets.put(seed, "seed");
      secrets.put(account, "account");
      return true;
    });
  }

  /** {records, said}: all that was kept, and the names of sayings that may come again. */
  read() {
    return this.write(async ({ records, said }) => {
      const [all, names, times] = await Promise.all(
        [answer(records.getAll()), answer(said.getAllKeys()), answer(said.getAll())]);
      names.forEach((name, at) => {
        if (times[at] < Date.now() - rememberedMs) said.delete(name);
      });
      return { records: all, said: new Set(names) };
    });
  }

  append(batch, names) {
    return this.write(({ records, said }) => {
      for (const record of batch) records.add(record);
      for (const name of names) said.put(Date.now(), name);
    });
  }

  close() {
    this.database.close();
  }
}
