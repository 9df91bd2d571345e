// What crosses between the fair's program and its device (core/talk/talk.hpp), written a second time:
// Sayings as bytes, and Talks from bytes.
export const acts = ["ask", "offer", "counter", "accept", "decline", "withdraw", "remark", "dispatch", "receive",
  "pay", "confirm_payment", "cancel", "accept_cancel", "claim", "propose_remedy", "accept_remedy",
  "reject_remedy", "escalate", "close", "rule"];
export const phases = ["none", "requested", "offered", "countered", "agreed", "fulfilling", "delivered",
  "closed", "declined", "withdrawn", "expired", "cancelled", "refused"];
export const progress = ["waiting", "received", "witnessed", "refused"];
export const lines = ["off", "calling", "up"];
export const roles = ["buyer", "seller", "organiser"];
const types = ["", "request", "offer", "counter", "accept", "decline", "withdraw"];
const [number8, number16, number32, number64] = [1, 2, 4, 8];

class Writer {
  parts = [];
  number(value, size) {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    this.parts.push(bytes.subarray(0, size));
  }
  text(value = "") {
    const bytes = Buffer.from(value);
    this.number(bytes.length, number32);
    this.parts.push(bytes);
  }
  hash(value) {
    this.parts.push(Buffer.from(value ?? "00".repeat(32), "hex"));
  }
  list(values = [], write) {
    this.number(values.length, number32);
    for (const value of values) write(value);
  }
}

/** {act, talk, producer, about, items, words …}; hashes are hex, what is not named is nothing. */
export function writeSaying(saying) {
  const to = new Writer();
  to.number(acts.indexOf(saying.act), number8);
  to.hash(saying.talk);
  to.text(saying.producer);
  to.hash(saying.about);
  to.list(saying.items, (item) => {
    for (const name of ["product", "variant", "name"]) to.text(item[name]);
    to.number(item.unit ?? 0, number8);
    for (const name of ["pack", "quantity", "price", "per", "before", "amount", "returned"])
      to.number(item[name] ?? (name === "pack" || name === "per" ? 1 : 0), number64);
  });
  to.list(saying.capacities, (capacity) => to.number(capacity, number64));
  to.number(saying.amount ?? 0, number64);
  to.number(saying.line ?? 0, number8);
  to.number(saying.detail ?? 0, number8);
  to.number(saying.by_day ?? 0, number32);
  to.number(saying.valid_minutes ?? 0, number32);
  for (const name of ["place", "words", "papers", "document"]) to.text(saying[name]);
  return Buffer.concat(to.parts);
}

class Reader {
  constructor(bytes) {
    Object.assign(this, { bytes: Buffer.from(bytes), at: 0 });
  }
  number(size) {
    const value = this.bytes.readUIntLE(this.at, Math.min(size, 6));  // all of ours are below 2^48
    this.at += size;
    return value;
  }
  take(size) {
    return this.bytes.subarray(this.at, this.at += size);
  }
  text() {
    return this.take(this.number(number32)).toString();
  }
  hash() {
    return this.take(32).toString("hex");
  }
  list(read) {
    return Array.from({ length: this.number(number32) }, () => read());
  }
}

function readItem(from) {
  const item = { product: from.text(), variant: from.text(), name: from.text(), unit: from.number(number8) };
  for (const name of ["pack", "quantity", "price", "per", "before", "amount", "returned"])
    item[name] = from.number(number64);
  return item;
}

function readTurn(from) {
  return { id: from.hash(), type: types[from.number(number8)] ?? "other", by: roles[from.number(number8)],
    progress: progress[from.number(number8)], at: from.number(number64), record: from.number(number32),
    valid_until: from.number(number64), items: from.list(() => readItem(from)), fee: from.number(number64),
    total: from.number(number64), by_day: from.number(number32), claim_days: from.number(number16),
    pays: from.number(number8), detail: from.number(number8), place: from.text(), words: from.text(), refusal_vi: from.text(),
    refusal_en: from.text() };
}

function readActs(from) {
  const may = from.number(number32);
  return acts.filter((_, at) => may & (1 << at));
}

function readGoods(from) {
  return { item: readItem(from), sent: from.number(number64), accepted: from.number(number64),
    returned: from.number(number64) };
}

function readDispute(from) {
  return { id: from.hash(), line: from.number(number8), kind: from.number(number8), phase: from.number(number8),
    level: from.number(number8), words: from.text(), proposal: from.hash(), remedy: from.number(number8),
    amount: from.number(number64), may: readActs(from) };
}

function readTalk(from) {
  const talk = { id: from.hash(), role: from.number(number8), producer: from.text(), other: from.text(),
    phase: phases[from.number(number8)], waits: from.number(number8) === 1 };
  return { ...talk, may: readActs(from), open: from.number(number32), changed_at: from.number(number64),
    turns: from.list(() => readTurn(from)), goods: from.list(() => readGoods(from)), total: from.number(number64),
    paid: from.number(number64), confirmed: from.number(number64), disputes: from.list(() => readDispute(from)) };
}

function readRuled(from) {
  return { document: from.text(), paper: from.hash(), outcome: from.number(number8), at: from.number(number64),
    words: from.text() };
}

export function readTalks(bytes) {
  const from = new Reader(bytes);
  const line = lines[from.number(number8)], role = roles[from.number(number8)], producer = from.text();
  from.number(number64);  // the clock's difference, which may be below zero
  const talks = { line, role, producer, fault_vi: from.text(), fault_en: from.text(), said: from.number(number32),
    talks: from.list(() => readTalk(from)), rulings: from.list(() => readRuled(from)) };
  if (from.at !== from.bytes.length) throw new Error(`${from.bytes.length - from.at} bytes too many`);
  return talks;
}
