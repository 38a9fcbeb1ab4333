/**
 * The types of `<wrong-number>` in JSX. They need no framework; a host adds
 * them to its own:
 *
 * ```ts
 * import type { WrongNumberJSX } from 'wrong-number/jsx.js';
 * declare module 'react' {
 *   namespace JSX {
 *     interface IntrinsicElements extends WrongNumberJSX {}
 *   }
 * }
 * ```
 *
 * For Preact it is `'preact'`, for Solid `'solid-js'`.
 */

import type { WrongNumberElement } from './element/wrong-number-element.js';
import type { WrongNumberErrorEvent, WrongNumberResult } from './element/result-event.js';

/** What can be said in JSX of one element. */
export interface WrongNumberProps {
  /** Language of texts and answers. */
  lang?: string | undefined;
  /** Id of the provider that answers come from; recognised where absent. */
  provider?: string | undefined;
  /** The tools to show, with spaces between: `'explain number message'`. */
  tools?: string | undefined;
  /** `'light'` or `'dark'`; the host's where absent. */
  theme?: string | undefined;
  /** Address of a page that opens shared links. */
  'share-url'?: string | undefined;
  /** What stands in the box. Setting it reads it. */
  value?: string | undefined;
  /** Further catalogs, in the format of `wrong-number/catalog.schema.json`. */
  catalogs?: readonly object[] | undefined;
  /** Called when an answer is there. React 19 and Preact. */
  'onwrong-number-result'?: ((event: WrongNumberResult) => void) | undefined;
  /** The same in Solid. */
  'on:wrong-number-result'?: ((event: WrongNumberResult) => void) | undefined;
  /** Called when there can be no answer. React 19 and Preact. */
  'onwrong-number-error'?: ((event: WrongNumberErrorEvent) => void) | undefined;
  /** The same in Solid. */
  'on:wrong-number-error'?: ((event: WrongNumberErrorEvent) => void) | undefined;
  /** Name in the data of the form around it. */
  name?: string | undefined;
  /** Nothing can be entered or pressed. */
  disabled?: boolean | undefined;

  // What every element has, in the words of the frameworks.
  id?: string | undefined;
  class?: string | undefined;
  className?: string | undefined;
  style?: string | object | undefined;
  slot?: string | undefined;
  hidden?: boolean | undefined;
  key?: string | number | bigint | null | undefined;
  ref?:
    | ((element: WrongNumberElement | null) => void)
    | { current: WrongNumberElement | null }
    | null
    | undefined;
  children?: unknown;
}

/** The element by its tag, as JSX namespaces list elements. */
export interface WrongNumberJSX {
  'wrong-number': WrongNumberProps;
}
