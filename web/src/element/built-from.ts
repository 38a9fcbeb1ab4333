// What the module knows of itself, asked for once: its providers, its numbering
// plan, the regions of numbers.

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { About, WorkerClient } from '../types.js';

/**
 * Asks as soon as the element is there, so that the module is compiled before
 * the first paste, and before anything else is asked: an answer is not drawn
 * without the names in it.
 */
export class BuiltFrom implements ReactiveController {
  about: About | null = null;
  regions: readonly string[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #shared: () => Promise<WorkerClient>;
  readonly #failed: (error: unknown) => void;
  #asked: Promise<void> | null = null;

  constructor(
    host: ReactiveControllerHost,
    shared: () => Promise<WorkerClient>,
    failed: (error: unknown) => void,
  ) {
    this.#host = host;
    this.#shared = shared;
    this.#failed = failed;
    host.addController(this);
  }

  hostUpdated(): void {
    this.client().catch(this.#failed);
  }

  /** What reads pastes, once it has said what it is made of, or that it cannot. */
  async client(): Promise<WorkerClient> {
    const client = await this.#shared();
    this.#asked ??= this.#ask(client).catch(this.#failed);
    await this.#asked;
    return client;
  }

  async #ask(client: WorkerClient): Promise<void> {
    const regions = client.validateNumbers([]);
    regions.then(
      (found) => {
        this.regions = found.regions.filter((region) => region !== '' && region !== '001');
        this.#host.requestUpdate();
      },
      () => undefined,
    );
    this.about = await client.about();
    this.#host.requestUpdate();
  }
}
