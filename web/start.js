// The page's own script, inside it. What is written in the page comes first: only when its words and its one
// great picture are painted are the program's files asked for, all at once and each with its hash, as
// <template id="program"> lists them.
const patienceMs = 1000;  // a picture that hangs, or a page that has nothing to paint

/** Until the page is on the screen. One in the background, or in an old browser, need not wait. */
async function painted() {
  if (document.hidden || !PerformanceObserver.supportedEntryTypes?.includes("paint")) return;
  await new Promise((resolve) => new PerformanceObserver(resolve).observe({ type: "paint", buffered: true }));
  const picture = document.querySelector("#plain img[fetchpriority=high]");
  await picture?.decode().catch(() => {});
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

await Promise.race([painted(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
document.head.append(document.getElementById("program").content);
