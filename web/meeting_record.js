// The record of a negotiation as a file for the shopper: every message and verdict in its original
// bytes, which `chomay verify` proves. Made from what lies on the disk, by a program that keeps and
// sends nothing, so it is the same in every tab.
import { wake } from "./meeting_device.js";
import { Journal } from "./meeting_journal.js";

const idle = { keep: () => false, send: () => {} };

export async function saveRecord(downloads, name, id) {
  const [compiled, facts] = await Promise.all([downloads.wasm("meeting"), downloads.bytes("place")]);
  const journal = await Journal.open(name, () => {});
  const [seed, { records }] = await Promise.all([journal.secret(), journal.read()]);
  journal.close();
  const program = await wake(compiled, facts, { records, seed }, idle);
  program.give(id);
  const file = new Blob([program.transcript()], { type: "application/octet-stream" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `bien-ban-${Array.from(id.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join("")}.chomay`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
