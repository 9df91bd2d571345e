// Lets the GPU get ready without making the page wait. The program asks it a few questions when it
// starts (do the shaders compile?), and each is answered only when all that went before is done.
const patienceMs = 4000, lookMs = 8;

/** Until the GPU has done what it was given so far, or takes so long that the canvas shall say so. */
export async function caughtUp(gl) {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  const end = performance.now() + patienceMs;
  while (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, lookMs));
}
