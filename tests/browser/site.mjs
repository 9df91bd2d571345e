// The site on a free loopback port through the same static server as ./run, below any path.
import http from "node:http";
import path from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { siteFiles } from "../../.ci/serve.mjs";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const require = createRequire(path.join(root, "web/package.json"));

export const siteFolder = path.resolve(root, process.env.CHOMAY_SITE ?? "build/site");

/**
 * `below`: the sub-path the site stands at ("/hoi-cho/2026/"). `intercept(request, response)` may
 * answer itself and return true; tests break things with it.
 */
export async function serve({ below = "/", plain = false, intercept = () => false } = {}) {
  const files = siteFiles(siteFolder, { plain });
  const server = http.createServer((request, response) => {
    const missing = () => {
      response.statusCode = 404;
      response.end("not found");
    };
    if (!request.url.startsWith(below)) return missing();
    request.url = request.url.slice(below.length - 1);
    if (!intercept(request, response)) files(request, response, missing);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();  // a test that fails before it closes its server must still end
  return {
    url: `http://127.0.0.1:${server.address().port}${below}`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}
