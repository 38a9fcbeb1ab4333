/** Registers the element as `<wrong-number>`, unless something has the name. */

import { WrongNumberElement } from './element.js';

// On a server there is no document, though there may be a stand-in for the
// registry: Lit brings one.
if (typeof document !== 'undefined' && !customElements.get('wrong-number')) {
  customElements.define('wrong-number', WrongNumberElement);
}

export * from './element.js';
