// Lets the GPU get ready without making the page wait. The program asks it a few questions when it
// starts (do the shaders compile?), and each is answered only when all that went before is done.
const patienceMs = 4000, lookMs = 8;
const calmFrames = 3, calmMs = 25, paintingMs = 1000;

/** When the next frame is shown, or none comes: a covered window counts as visible and may have no frames. */
function nextFrame(patience) {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve(performance.now()));
    setTimeout(() => resolve(Infinity), patience);
  });
}

/** Until frames come as fast as the screen shows them, that is, the page's own painting is done: who asks for a
 *  context meanwhile stands in line behind it. A page in the background has no frames and does not wait for any. */
export async function paintedOut() {
  const end = performance.now() + paintingMs;
  let calm = 0, before = -Infinity;
  while (calm < calmFrames && !document.hidden && performance.now() < end) {
    const now = await nextFrame(end - performance.now());
    calm = now - before < calmMs ? calm + 1 : 0;
    before = now;
  }
}

/** Until the GPU has done what it was given so far, or takes so long that the canvas shall say so. */
export async function caughtUp(gl) {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  const end = performance.now() + patienceMs;
  while (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, lookMs));
}
