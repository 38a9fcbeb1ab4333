/** Registers the element as `<wrong-number>`, unless something has the name. */

import { WrongNumberElement } from './element.js';

// On a server there is no registry, and nothing to do.
if (typeof customElements !== 'undefined' && !customElements.get('wrong-number')) {
  customElements.define('wrong-number', WrongNumberElement);
}

export * from './element.js';
