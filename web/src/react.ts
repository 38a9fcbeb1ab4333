/**
 * The element as a component of React 18 and 19, and the functions as a hook. It
 * renders on a server, and survives hydration and StrictMode: what an attribute cannot
 * hold is set once the element is there.
 *
 * ```jsx
 * import { WrongNumber } from 'wrong-number/react.js';
 * <WrongNumber provider="vonage" value={answer} onResult={({ kind, detail }) => …} />
 * ```
 */

import {
  createElement,
  type CSSProperties,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { WrongNumberElement, WrongNumberErrorEvent, WrongNumberResult } from './define.js';
import './define.js';
import { load } from './index.js';
import type { WrongNumber as Functions } from './types.js';

/** What the component takes. */
export interface WrongNumberProps {
  /** Language of texts and answers; that of the nearest ancestor where absent. */
  lang?: string | undefined;
  /** Id of the provider that answers come from; recognised where absent. */
  provider?: string | undefined;
  /** The tools to show, with spaces between: `'explain number message'`. */
  tools?: string | undefined;
  /** Overrules the colour scheme of the page. */
  theme?: 'light' | 'dark' | undefined;
  /** Address of a page that opens shared links. */
  shareUrl?: string | undefined;
  /** What stands in the box. A new one is read. */
  value?: string | undefined;
  /** Further catalogs, in the format of `wrong-number/catalog.schema.json`. */
  catalogs?: readonly object[] | undefined;
  /** Called when an answer is there, with the element's event: `kind`, `tool`, `detail`. */
  onResult?: ((event: WrongNumberResult) => void) | undefined;
  /** Called when there can be no answer; `error` says why. */
  onError?: ((event: WrongNumberErrorEvent) => void) | undefined;
  /** Name in the data of the form around it. */
  name?: string | undefined;
  /** Nothing can be entered or pressed. */
  disabled?: boolean | undefined;
  id?: string | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
  hidden?: boolean | undefined;
  /** Shown until the element is there, and where it cannot start. */
  children?: ReactNode;
}

/** On a server there is no layout, and React says so where one waits for it. */
const useBrowserEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

const noCatalogs: readonly object[] = [];

/** `<wrong-number>` as a component; a `ref` is the element. */
export const WrongNumber: ForwardRefExoticComponent<
  WrongNumberProps & RefAttributes<WrongNumberElement>
> = /* @__PURE__ */ forwardRef<WrongNumberElement, WrongNumberProps>(
  function WrongNumber(props, ref) {
    const {
      value,
      catalogs = noCatalogs,
      onResult,
      onError,
      disabled,
      shareUrl,
      className,
      children,
      ...plain
    } = props;
    const element = useRef<WrongNumberElement>(null);
    useImperativeHandle(ref, () => element.current as WrongNumberElement, []);

    // The listeners at hand are those rendered last; they are added before anything is read.
    const listeners = useRef({ onResult, onError });
    useBrowserEffect(() => {
      listeners.current = { onResult, onError };
    });
    useBrowserEffect(() => {
      const answered = (event: WrongNumberResult): void => listeners.current.onResult?.(event);
      const failed = (event: WrongNumberErrorEvent): void => listeners.current.onError?.(event);
      const { current } = element;
      current?.addEventListener('wrong-number-result', answered);
      current?.addEventListener('wrong-number-error', failed);
      return () => {
        current?.removeEventListener('wrong-number-result', answered);
        current?.removeEventListener('wrong-number-error', failed);
      };
    }, []);
    useBrowserEffect(() => {
      if (element.current) element.current.catalogs = catalogs;
    }, [catalogs]);
    useBrowserEffect(() => {
      if (element.current && value !== undefined) element.current.value = value;
    }, [value]);

    // `class`, since React 18 gives custom elements attributes as they are named.
    // React 18 would write `disabled={false}` as an attribute too.
    const attributes = {
      ...plain,
      class: className,
      'share-url': shareUrl,
      disabled: disabled || undefined,
    };
    return createElement('wrong-number', { ...attributes, ref: element }, children);
  },
);

/**
 * The functions, loaded once for all components; `null` until they are there, and on a
 * server. What keeps them from loading is thrown to the nearest error boundary.
 */
export function useWrongNumber(): Functions | null {
  const [functions, setFunctions] = useState<Functions | null>(null);
  useEffect(() => {
    let isThere = true;
    load().then(
      (loaded) => isThere && setFunctions(loaded),
      (error: unknown) =>
        isThere &&
        setFunctions(() => {
          throw error;
        }),
    );
    return () => {
      isThere = false;
    };
  }, []);
  return functions;
}
