// The page where it is served as a site of its own: kept for when there is no
// network, and told of a newer version, which waits for a click. From disk, in
// a frame, and without a manifest there is nothing of it.

import { trustedScriptURL } from '../trusted-types.js';

/** How long a version is taken to be the newest. */
const freshMilliseconds = 60 * 60 * 1000;

/** Keeps the page; `tell` says that a newer one is there, and is given what loads it. */
export async function keepOffline(tell: (load: () => void) => void): Promise<void> {
  if (!document.querySelector('link[rel=manifest]') || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(trustedScriptURL('service-worker.js'));
  const offer = (): void => {
    const { waiting } = registration;
    // Without a controller it is the first version, and newer than none.
    if (!waiting || !serviceWorker.controller) return;
    tell(() => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('take over');
    });
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < freshMilliseconds) return;
    asked = Date.now();
    // Without a network the old version is the newest there is.
    registration.update().catch(() => undefined);
  });
}
