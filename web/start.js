// The page's first script. What is written in the page comes first: only when it is painted are the
// program's files asked for, all at once and each with its hash, as <template id="program"> lists them.

/** Until the page is on the screen. One in the background, or in an old browser, need not wait. */
function painted() {
  return new Promise((resolve) => {
    if (document.hidden || !PerformanceObserver.supportedEntryTypes?.includes("paint")) resolve();
    else new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
    setTimeout(resolve, 1000);  // nor one that has nothing to paint
  });
}

await painted();
document.head.append(document.getElementById("program").content);
