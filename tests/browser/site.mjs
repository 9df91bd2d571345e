// The site on a free loopback port through the same static server as ./run, below any path.
import http from "node:http";
import path from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { notFound, siteFiles } from "../../.ci/serve.mjs";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const require = createRequire(path.join(root, "web/package.json"));

export const siteFolder = path.resolve(root, process.env.CHOMAY_SITE ?? "build/site");

/**
 * `below`: the sub-path the site stands at ("/hoi-cho/2026/"). `intercept(request, response)` may
 * answer itself and return true; tests break things with it. What is returned can be changed while
 * it runs: `folder` (another release), `down` (no network), `intercept`; `asked` lists the paths.
 */
export async function serve({ below = "/", plain = false, folder = siteFolder,
  intercept = () => false } = {}) {
  const host = { folder, intercept, down: false, asked: [] };
  const folders = new Map();
  const server = http.createServer((request, response) => {
    if (host.down) return request.socket.destroy();
    if (!request.url.startsWith(below)) return notFound(host.folder, response);
    request.url = request.url.slice(below.length - 1);
    host.asked.push(request.url);
    if (!folders.has(host.folder)) folders.set(host.folder, siteFiles(host.folder, { plain }));
    if (host.intercept(request, response)) return undefined;
    return folders.get(host.folder)(request, response, () => notFound(host.folder, response));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();  // a test that fails before it closes its server must still end
  host.url = `http://127.0.0.1:${server.address().port}${below}`;
  host.close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return host;
}
