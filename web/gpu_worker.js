// The worker of gpu.js: a context that has drawn once has a GPU process that runs.
const context = new OffscreenCanvas(1, 1).getContext("webgl2");
context?.clear(context.COLOR_BUFFER_BIT);
context?.finish();
postMessage(Boolean(context));
