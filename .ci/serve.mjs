// A static host on loopback: serves a site with the headers its own _headers file asks for, as
// Cloudflare Pages or Netlify would. ./run and the browser tests use it.
// Usage: node .ci/serve.mjs SITE PORT
import { existsSync, readFileSync } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(new URL("../web/package.json", import.meta.url));
const sirv = require("sirv");

/** [{pattern, headers}] of a _headers file; a later rule wins. */
function rules(site) {
  const file = path.join(site, "_headers");
  if (!existsSync(file)) return [];
  const found = [];
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    if (line.startsWith("/")) {
      const plain = line.trim().split("*").map((part) => part.replace(/[.?+^$()[\]{}|\\]/g, "\\$&"));
      found.push({ pattern: new RegExp(`^${plain.join(".*")}$`), headers: [] });
    } else {
      const colon = line.indexOf(":");
      found.at(-1).headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    }
  }
  return found;
}

/** Connect-style middleware; `plain`: no precompressed files, and the folder is read afresh. */
export function siteFiles(site, { plain = false } = {}) {
  const asked = rules(site);
  const files = sirv(site, { gzip: !plain, brotli: !plain, etag: true, dev: plain });
  return (request, response, missing) => {
    response.setHeader("Cache-Control", "no-cache");
    const { pathname } = new URL(request.url, "http://host");
    for (const { pattern, headers } of asked)
      if (pattern.test(pathname)) for (const [name, value] of headers) response.setHeader(name, value);
    files(request, response, missing);
  };
}

/** What is not there is answered with the site's own 404.html. */
export function notFound(site, response) {
  response.statusCode = 404;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  const page = path.join(site, "404.html");
  response.end(existsSync(page) ? readFileSync(page) : "not found");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [site, port] = process.argv.slice(2);
  const files = siteFiles(site);
  http.createServer((request, response) => files(request, response, () => notFound(site, response)))
    .listen(Number(port), "127.0.0.1");
}
