// Keeps the page for when the desk is out of reach, and shows it when a page of the staff can't be loaded.
//
// What is kept is the same for everybody: it is asked for without a session, and no answer of the desk beside it and
// its files is ever looked at. Signing out takes it away.

const kept = "luwte" + location.search;
const page = "/w/nood" + location.search;
const files = /"(\/assets\/[^"]+)"/g;

async function keep() {
  const response = await fetch(page, { credentials: "omit" });
  if (!response.ok) throw new Error("the page could not be fetched");
  const text = await response.clone().text();
  const cache = await caches.open(kept);
  await cache.addAll([...new Set([...text.matchAll(files)].map(([, file]) => file))]);
  await cache.put(page, response);
  await skipWaiting();
}

async function forget() {
  for (const name of await caches.keys()) if (name !== kept) await caches.delete(name);
  await clients.claim();
}

async function fromKept(request, name) {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await caches.match(name);
    if (!found) throw error;
    return found;
  }
}

addEventListener("install", (event) => {
  // What a page sends as it goes must not wait for a script: the last words would be lost with the page.
  event.addRoutes?.({ condition: { requestMethod: "POST" }, source: "network" });
  event.waitUntil(keep());
});
addEventListener("activate", (event) => event.waitUntil(forget()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode === "navigate") event.respondWith(fromKept(request, page));
  else if (pathname.startsWith("/assets/")) event.respondWith(fromKept(request, pathname));
});
