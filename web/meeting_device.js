// A buyer's or seller's device: the program that signs and judges (web/meeting), its journal and its line. What
// the program wants sent or shown waits here until what it wants kept lies on the disk. When that
// fails, the program starts again from what the disk really has, and says so.
import { Journal } from "./meeting_journal.js";
import { Line } from "./meeting_line.js";

const retryMs = 10_000;

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

function same(a, b) {
  return a?.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** The program with what it asks of the page; `home` has keep(record) and send(witness,
 *  packet). */
async function run(compiled, home) {
  let memory;
  const bytes = (at, size) => new Uint8Array(memory.buffer, at, size);
  const page = {
    now: () => Date.now(),
    random: (at, size) => { crypto.getRandomValues(bytes(at, size)); },
    keep: (at, size) => (home.keep(bytes(at, size).slice()) ? 1 : 0),
    send: (witness, at, size) => home.send(witness, bytes(at, size).slice()),
  };
  const { exports } = await WebAssembly.instantiate(compiled, { page,
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: { proc_exit() { throw new Error("the program ended"); } } });
  memory = exports.memory;
  exports._initialize();
  return {
    ...exports,
    give(data) {
      bytes(exports.meeting_room(data.length), data.length).set(data);
    },
    key: () => hex(bytes(exports.meeting_key(), 32)),
    witnesses: () => hex(bytes(exports.meeting_witnesses(), exports.meeting_out_size())).match(/.{64}/g) ?? [],
    talks: () => bytes(exports.meeting_talks(), exports.meeting_out_size()).slice(),
    /** What `chomay verify` proves; empty when there is no such negotiation. */
    transcript: () => bytes(exports.meeting_transcript(), exports.meeting_out_size()).slice(),
    /** What `chomay pack --rulings` reads. */
    rulings: () => bytes(exports.meeting_rulings(), exports.meeting_out_size()).slice(),
  };
}

/** The program as it was when these records had been kept. */
export async function wake(compiled, facts, { records, seed, said = 0, afterLoss = false }, home) {
  const program = await run(compiled, home);
  program.give(facts);
  if (!program.meeting_place()) throw new Error("the fair's place can't be read");
  for (const record of records) {
    program.give(record);
    program.meeting_kept();
  }
  program.give(seed);
  program.meeting_open(said, afterLoss ? 1 : 0);
  return program;
}

const nothing = () => ({ records: [], packets: [], sayings: [] });

export class Device {
  /** `heard`: talks(bytes, said) when there are new ones, answered(names) of sayings, forgotten() when
   *  the journal is gone: this device is nobody any more. */
  constructor(place, downloads, name, heard) {
    Object.assign(this, { place, downloads, name, heard, journal: null, line: null, program: null,
      lineState: 0, batch: nothing(), held: [], due: false, writing: false, closed: false });
  }

  async open(said) {
    const [compiled, place] = await Promise.all(
      [this.downloads.wasm("meeting"), this.downloads.bytes("place")]);
    Object.assign(this, { compiled, facts: place, said });
    // Without a disk nothing can be said, and the program tells why.
    this.journal = await Journal.open(this.name, () => {
      this.closed = true;
      this.heard.forgotten();
    }).catch((error) => {
      console.info("chomay: negotiations can't be kept:", error.message);
      return null;
    });
    this.seed = await this.journal?.secret() ?? crypto.getRandomValues(new Uint8Array(32));
    this.account = await this.journal?.account();
    await this.start(false);
    if (this.journal) await this.call();
    if (this.closed) this.close();
  }

  /** A new start of the program from what was kept. */
  async start(afterLoss) {
    const { records, said } = await this.journal?.read() ?? { records: [], said: new Set() };
    this.batch = nothing();
    this.names = said;
    const program = await wake(this.compiled, this.facts,
      { records, seed: this.seed, said: this.said, afterLoss }, {
        keep: (record) => this.journal && this.batch.records.push(record),
        send: (witness, packet) => this.batch.packets.push([witness, packet]),
      });
    program.meeting_line(this.lineState);
    this.program = program;
    this.act(() => {});
    for (const [name, bytes] of this.held.splice(0)) this.say(name, bytes);
  }

  /** The broker is called; what can call it is fetched with it. */
  async call() {
    const { default: mqtt } = await this.downloads.modules("mqtt");
    this.line = new Line(mqtt, this.place, this.program.key(), this.program.witnesses(), this.account, {
      packet: (witness, packet) => this.act((program) => {
        program.give(packet);
        program.meeting_receive(witness);
      }),
      sync: () => this.act((program) => program.meeting_sync()),
      syncWith: (witness) => this.act((program) => program.meeting_sync_with(witness)),
      state: (state) => {
        this.lineState = state;
        this.act((program) => program.meeting_line(state));
      },
    });
  }

  say(name, bytes) {
    if (!this.program) return this.held.push([name, bytes]);  // it starts again just now
    if (this.names.has(name)) return this.heard.answered([name]);
    return this.act((program) => {
      program.give(bytes);
      if (program.meeting_say()) {
        this.said += 1;
        this.names.add(name);
      }
      this.batch.sayings.push(name);
    });
  }

  /** The newest that was told, for a tab that has just come. */
  tell() {
    if (this.told) this.heard.talks(this.told, this.toldSaid);
  }

  act(step) {
    if (!this.program || this.closed) return;
    try {
      step(this.program);
    } catch (error) {
      this.broken = error;
    }
    this.due = true;
    this.flush();
  }

  /** One batch at a time; what comes meanwhile is the next one. */
  async flush() {
    if (this.writing) return;
    this.writing = true;
    while (this.due && !this.closed) {
      this.due = false;
      try {
        await this.release();
      } catch (error) {
        console.warn("chomay: a step of a negotiation is taken back:", error.message);
        await this.recover();
      }
    }
    this.writing = false;
  }

  async release() {
    if (this.broken) throw this.broken;
    const { records, packets, sayings } = this.batch;
    this.batch = nothing();
    this.unsure = sayings;
    const talks = this.program.talks();  // as of this batch, not of what comes meanwhile
    const { said } = this;
    if (records.length) await this.journal.append(records, sayings);
    if (this.closed) return;
    for (const [witness, packet] of packets) this.line?.send(witness, packet);
    if (sayings.length) this.heard.answered(sayings);
    if (!same(this.told, talks)) this.heard.talks(talks, said);
    Object.assign(this, { told: talks, toldSaid: said });
  }

  /** Nothing of what was not kept was sent; whoever said it is told. */
  async recover() {
    this.program = null;
    this.broken = null;
    this.said = this.toldSaid ?? this.said;
    this.heard.answered([...this.unsure ?? [], ...this.batch.sayings]);
    while (!this.closed && !this.program)
      await this.start(true).catch(async (error) => {
        console.warn("chomay: negotiations can't be read:", error.message);
        await pause(retryMs);
      });
    this.line?.arrive();
  }

  close() {
    this.closed = true;
    this.line?.close();
    this.journal?.close();
  }
}
