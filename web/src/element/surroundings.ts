// What the parts of the element may ask of it: each part has its own state and
// draws itself, and knows the element by this alone.

import type { ReactiveControllerHost } from 'lit';
import { clientWithCatalogs } from '../hosted.js';
import type { MessageOptions, WorkerClient } from '../types.js';
import type { Tool } from './read.js';

/** How a message is to be coded. */
export type Encoding = NonNullable<MessageOptions['encoding']>;

/** What the user chose beside the paste; empty, `null` or -1 where nothing is. */
export interface Asked {
  readonly tool: Tool | null;
  /** Id of a provider. */
  readonly provider: string;
  /** Region of numbers without a calling code. */
  readonly region: string;
  readonly encoding: Encoding;
  /** Column of a list. */
  readonly column: number;
}

/** Nothing is chosen. */
export const nothingAsked: Asked = {
  tool: null,
  provider: '',
  region: '',
  encoding: 'auto',
  column: -1,
};

/** How anything is read now: what was chosen, and what the host set. */
export interface Settings extends Asked {
  readonly lang: string;
  /** The tools that are offered. */
  readonly tools: readonly Tool[];
  readonly catalogs: readonly object[];
}

/** The element as its parts see it. */
export interface Surroundings extends Pick<
  ReactiveControllerHost,
  'addController' | 'requestUpdate'
> {
  /** What reads pastes. */
  client(): Promise<WorkerClient>;
  readonly settings: Settings;
}

/** Makes what the parts see of an element. */
export function surroundings(
  element: ReactiveControllerHost,
  choosing: { readonly settings: Settings },
  client: () => Promise<WorkerClient>,
): Surroundings {
  return {
    client: async () => clientWithCatalogs(await client(), choosing.settings.catalogs),
    get settings() {
      return choosing.settings;
    },
    addController: (controller) => element.addController(controller),
    requestUpdate: () => element.requestUpdate(),
  };
}
