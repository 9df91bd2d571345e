// Files for who sits at this device, made from what lies on its disk by a program that keeps and sends
// nothing, so they are the same in every tab: the record of a negotiation (every message and verdict in
// its original bytes, which `chomay verify` proves), and what a desk found of papers.
import { wake } from "./meeting_device.js";
import { Journal } from "./meeting_journal.js";

const idle = { keep: () => false, send: () => {} };

/** The program as this device's journal has it. */
async function remember(downloads, name) {
  const [compiled, facts] = await Promise.all([downloads.wasm("meeting"), downloads.bytes("place")]);
  const journal = await Journal.open(name, () => {});
  const [seed, { records }] = await Promise.all([journal.secret(), journal.read()]);
  journal.close();
  return wake(compiled, facts, { records, seed }, idle);
}

function download(bytes, name, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export async function saveRecord(downloads, name, id) {
  const program = await remember(downloads, name);
  program.give(id);
  const short = Array.from(id.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join("");
  download(program.transcript(), `bien-ban-${short}.chomay`, "application/octet-stream");
}

export async function saveRulings(downloads, name) {
  const program = await remember(downloads, name);
  download(program.rulings(), `duyet-ho-so-${program.key().slice(0, 8)}.txt`, "text/plain");
}
