// For portals: keeps a frame with the page as high as its content, hands over
// what to show, and takes the results.

import {
  isMessage,
  protocol,
  protocolVersion,
  type ErrorMessage,
  type ResultMessage,
  type SetMessage,
} from './page/protocol.js';

/** Options of {@link connectFrame}. */
export interface FrameOptions {
  /**
   * Origin of the page in the frame. `'null'` for a page from disk or in a
   * sandbox without allow-same-origin: then the window alone tells it apart.
   */
  origin: string;
  /** What to show at first. */
  set?: Omit<SetMessage, 'protocol' | 'version' | 'type'> | undefined;
  onResult?: ((result: ResultMessage) => void) | undefined;
  /** Called when there can be no answer, with the stable code of the reason. */
  onError?: ((error: ErrorMessage) => void) | undefined;
  /** Called when the page in the frame is there. */
  onReady?: (() => void) | undefined;
  /**
   * Called when the page does not take what this one says, since its file does not list
   * this origin in `<meta name="wrong-number-parents">`; without it, the console is told.
   */
  onRefused?: ((reason: string) => void) | undefined;
}

/** A connected frame. */
export interface Frame {
  /** Shows something else. */
  set(fields: Omit<SetMessage, 'protocol' | 'version' | 'type'>): void;
  /** Stops listening; the frame keeps its height. */
  disconnect(): void;
}

/** Connects a frame that shows `wrong-number.html?embed`. */
export function connectFrame(frame: HTMLIFrameElement, options: FrameOptions): Frame {
  const { origin, onResult } = options;
  const set: Frame['set'] = (fields) => {
    const message: SetMessage = {
      protocol,
      version: protocolVersion,
      type: 'set',
      ...fields,
    };
    frame.contentWindow?.postMessage(message, origin === 'null' ? '*' : origin);
  };
  const listen = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    if (!isMessage(event.data)) return;
    const message = event.data;
    if (message.type === 'ready') {
      options.onReady?.();
      set(options.set ?? {});
    }
    if (message.type === 'refused' && typeof message['reason'] === 'string') {
      if (options.onRefused) options.onRefused(message['reason']);
      else console.warn(`wrong-number: ${message['reason']}`);
    }
    if (message.type === 'height' && typeof message['height'] === 'number') {
      // Through CSSOM, which a strict style-src does not forbid.
      frame.style.height = `${message['height']}px`;
    }
    if (message.type === 'result') {
      onResult?.(message as unknown as ResultMessage);
    }
    if (message.type === 'error') options.onError?.(message as unknown as ErrorMessage);
  };
  addEventListener('message', listen);
  // The frame may have been ready before this script ran.
  set(options.set ?? {});
  return { set, disconnect: () => removeEventListener('message', listen) };
}
