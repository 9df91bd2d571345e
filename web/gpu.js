// Wakes the browser's GPU process from a worker. The first WebGL context of a browser waits for that
// process to start; asked for here, the wait is the worker's and the page goes on answering.
import { scriptUrl } from "./trusted.js";

const patienceMs = 4000;  // a GPU that takes longer has a problem the canvas will tell better

/** True when a context is quick to get, false when there is none, undefined when nobody knows. */
export function wakeGpu() {
  if (!globalThis.OffscreenCanvas || !globalThis.Worker) return Promise.resolve();
  return new Promise((resolve) => {
    const worker = new Worker(scriptUrl("gpu_worker.js", import.meta.url));
    const timer = setTimeout(done, patienceMs);
    worker.onmessage = worker.onerror = done;
    function done(event) {
      clearTimeout(timer);
      worker.terminate();
      resolve(event?.data);
    }
  });
}
