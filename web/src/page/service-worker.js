// Keeps the page for when there is no network: all its files are taken at once,
// under the hash of their content, and served from there. A newer version waits
// until the page asks for it, or until no page of the old one is open.
//
// The build puts in the two constants: see build-site.mjs.
/* global FILES, VERSION */

const prefix = 'wrong-number-';
const name = prefix + VERSION;

addEventListener('install', (event) => {
  const requests = FILES.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(requests)));
});

addEventListener('activate', (event) => {
  const dropOld = async () => {
    for (const key of await caches.keys()) {
      if (key.startsWith(prefix) && key !== name) await caches.delete(key);
    }
    await self.clients.claim();
  };
  event.waitUntil(dropOld());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
  const serve = async () => {
    const cache = await caches.open(name);
    const isPage =
      request.mode === 'navigate' && /\/(index\.html)?$/.test(new URL(request.url).pathname);
    const kept = await cache.match(isPage ? './' : request, { ignoreSearch: true });
    return kept ?? fetch(request);
  };
  event.respondWith(serve());
});

addEventListener('message', (event) => {
  if (event.data === 'take over') skipWaiting();
});
