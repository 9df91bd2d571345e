// Lets the fair work without network. It keeps whole releases (page, program, plugins, fonts, pack),
// each in a cache of its own and checked file by file, and answers visits from the newest that is
// complete. Files are named by their contents, so tabs on different releases never mix: a page asks
// only for its own. Nothing here knows a release: this file may be replaced at any time.
//
// release.json is asked for at every visit. It names the release of the day (an older one rolls
// back); {"kill":true}, 404 or 410 end this worker and all that it kept.
const scope = new URL(self.registration.scope);
const prefix = `chomay:${scope.pathname}:`;  // other fairs may share the host
const stateName = `${prefix}state`, picturesName = `${prefix}pictures`;
const releasePrefix = `${prefix}release-`;
const activeUrl = at("active-release");  // of an answer that only the cache knows
const named = /^(app|fair|page|pictures|release)-[0-9a-f]{12}[/.]/;
const picturesBytes = 64e6, atATime = 4;

function at(path) {
  return new URL(path, scope).href;
}

// ---- what is kept -------------------------------------------------------------------------------

/** {release, page, places, pictures} of the newest complete release, or undefined. */
async function active() {
  const record = await caches.match(activeUrl, { cacheName: stateName });
  return record?.json();
}

/** From the network, whole and with the right hash; a damaged copy in between is passed by once. */
async function download(url, sha256) {
  const integrity = `sha256-${sha256}`;
  const get = async (cache) => {
    const response = await fetch(at(url), { integrity, cache });
    if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
    return response;
  };
  return get("default").catch(() => get("reload"));
}

/** Downloads what is missing of a release; what came before a broken line need not come again. */
async function take({ release, sha256 }) {
  const cacheName = prefix + release;
  await keepOnly([cacheName, prefix + (await active())?.release]);
  const cache = await caches.open(cacheName);
  const keep = async (url, hash, copy) => {
    if (!await cache.match(at(url))) await cache.put(at(url), await copy() ?? await download(url, hash));
  };
  await keep(release, sha256, () => undefined);
  const list = await (await cache.match(at(release))).json();
  const before = new Map(await filesOf((await active())?.release));
  const waiting = [...list.files];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [url, hash] = next;
      // Most updates change little: the same bytes under another name are not fetched again.
      await keep(url, hash, () => before.has(hash) && caches.match(at(before.get(hash))) || undefined);
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  const old = (await active())?.release;
  const { page, places, pictures } = list;
  const state = await caches.open(stateName);
  await state.put(activeUrl, new Response(JSON.stringify({ release, page, places, pictures })));
  await keepOnly([cacheName, prefix + old]);  // a tab may still be opening the one before
}

async function filesOf(release) {
  const list = release && await caches.match(at(release), { cacheName: prefix + release });
  return list ? (await list.json()).files.map(([url, hash]) => [hash, url]) : [];
}

async function keepOnly(names) {
  for (const name of await caches.keys())
    if (name.startsWith(releasePrefix) && !names.includes(name)) await caches.delete(name);
}

/** Pictures of the active release, small ones first, within a bound, behind what the page fetches. */
async function takePictures() {
  const now = await active();
  const list = await (await caches.match(at(now.pictures), { cacheName: prefix + now.release })).json();
  const cache = await caches.open(picturesName);
  const there = new Set((await cache.keys()).map((request) => request.url));
  let room = picturesBytes;
  for (const [url, bytes] of list) {
    if ((room -= bytes) < 0) break;
    if (there.delete(at(url))) continue;
    const response = await fetch(at(url), { priority: "low" });
    if (response.ok) await cache.put(at(url), response);
  }
  for (const url of there) await cache.delete(url);  // beyond the bound, or of an older release
}

// ---- following the host -------------------------------------------------------------------------

async function leave() {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await self.registration.unregister();
}

async function follow() {
  const response = await fetch(at("release.json"), { cache: "no-store" });
  if (response.status === 404 || response.status === 410) return leave();
  const wanted = await response.json();  // a hotel's sign-in page is no release: it throws here
  if (wanted.kill === true) return leave();
  if (!named.test(wanted.release)) return;
  const there = await caches.has(prefix + wanted.release);  // a browser may have thrown it away
  if (!there || (await active())?.release !== wanted.release) await take(wanted);
  if (picturesWanted) await takePictures();
}

let following = null, picturesWanted = false;

/** One at a time. Whatever fails leaves the active release as it is; the next visit goes on. */
function update() {
  following ??= follow()
    .catch(async (error) => {
      console.info("chomay: no update:", error.message);
      if (error.name !== "QuotaExceededError") return;
      // A full device keeps what works; half a release and pictures only take its room.
      await keepOnly([prefix + (await active())?.release]);
      await caches.delete(picturesName);
    })
    .finally(() => { following = null; });
  return following;
}

// ---- answering ----------------------------------------------------------------------------------

async function shell(request, path) {
  const now = await active();
  const kept = now && await caches.match(at(now.page), { cacheName: prefix + now.release });
  if (!kept) return fetch(request);
  const answer = async () => new Response(
    (await kept.text()).replace('<base href="./"', `<base href="${scope.pathname}"`),
    { headers: kept.headers });
  const ours = path === "" || path === "index.html" || now.places.includes(path.split("/")[0]);
  if (ours) return answer();
  return fetch(request).catch((error) => {
    if (/\.[^/]*$/.test(path)) throw error;  // a file that nobody keeps
    return answer();
  });
}

async function picture(event) {
  const kept = await caches.match(event.request, { cacheName: picturesName });
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok && await active()) {
    const copy = response.clone();
    const keep = async () => (await caches.open(picturesName)).put(event.request, copy);
    event.waitUntil(keep().catch(() => {}));  // no room: the shopper sees it all the same
  }
  return response;
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = request.url.startsWith(scope.href)
    ? new URL(request.url).pathname.slice(scope.pathname.length) : null;
  if (path === null || request.method !== "GET") return;
  if (request.mode === "navigate") {
    event.respondWith(shell(request, path));
    event.waitUntil(update());
  } else if (request.cache === "default" && path.startsWith("img/")) {
    event.respondWith(picture(event));
  } else if (request.cache === "default" && named.test(path)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});

// From web/offline.js: "update", "pictures" (the release and its pictures), "status" with a port.
self.addEventListener("message", (event) => {
  if (event.data === "status") {
    const tell = async () => {
      const busy = following !== null;  // before counting, or the last picture may come in between
      const pictures = await caches.has(picturesName) ? await (await caches.open(picturesName)).keys() : [];
      event.ports[0].postMessage({ release: (await active())?.release, busy,
        pictures: pictures.length });
    };
    event.waitUntil(tell());
  } else {
    picturesWanted ||= event.data === "pictures";
    event.waitUntil(update());
  }
});
