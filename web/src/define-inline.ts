/**
 * Registers the element as `<wrong-number>` with modules and worker inside the
 * script: no file to serve, and no address to get right, at the price of megabytes.
 *
 * A Content-Security-Policy must allow `'wasm-unsafe-eval'` in script-src and
 * `blob:` in worker-src.
 */

import { WrongNumberElement } from './element.js';
import { loadWorker } from './inline.js';

WrongNumberElement.connect = () => loadWorker();

if (typeof document !== 'undefined' && !customElements.get('wrong-number')) {
  customElements.define('wrong-number', WrongNumberElement);
}

export * from './element.js';
