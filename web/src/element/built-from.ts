// What the module knows of itself, asked for once: its providers, its numbering
// plan, the regions of numbers.

import type { ReactiveController } from 'lit';
import type { About } from '../types.js';
import type { Surroundings } from './surroundings.js';

/**
 * Asks as soon as the element is there, so that the module is compiled before
 * the first paste.
 */
export class BuiltFrom implements ReactiveController {
  about: About | null = null;
  regions: readonly string[] = [];

  readonly #host: Surroundings;
  readonly #failed: (error: unknown) => void;
  #asked = false;

  constructor(host: Surroundings, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#ask().catch(this.#failed);
  }

  async #ask(): Promise<void> {
    const client = await this.#host.client();
    this.about = await client.about();
    const { regions } = await client.validateNumbers([]);
    this.regions = regions.filter((region) => region !== '' && region !== '001');
    this.#host.requestUpdate();
  }
}
