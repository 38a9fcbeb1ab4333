// The page in a frame of a portal that allows no foreign scripts.
//
// Who may talk to it stands in the page itself, in the meta element
// `wrong-number-parents`: origins, separated by spaces; pages of its own
// origin always may. Results go to the origin of the last accepted `set`
// alone. `ready` and `height` hold nothing that was pasted and go to any
// parent; one that is not listed is told so by `refused`.
//
// A parent on file://, or in a sandbox without allow-same-origin, has the
// origin "null". All such pages look the same, so it cannot be told which one
// speaks: they are only heard where the list holds the word null.

import type { WrongNumberElement } from '../element/wrong-number-element.js';
import { codeOf } from '../element/paste-reader.js';
import {
  isMessage,
  protocol,
  protocolVersion,
  type FrameMessage,
  type ResultMessage,
  type SetMessage,
} from './protocol.js';

const head = { protocol, version: protocolVersion } as const;

function allowedOrigins(): ReadonlySet<string> {
  const meta = document.querySelector('meta[name="wrong-number-parents"]');
  const named = meta?.getAttribute('content')?.split(/\s+/) ?? [];
  const own = location.origin === 'null' ? [] : [location.origin];
  return new Set([...named, ...own].filter((origin) => origin !== ''));
}

/** Connects the element with the portal around the frame. */
export function startEmbedded(element: WrongNumberElement): void {
  const { parent } = window;
  if (parent === window) return;
  const allowed = allowedOrigins();
  let origin: string | null = null;

  const send = (message: FrameMessage, to: string): void => {
    // An opaque origin cannot be named as a target; it was allowed by name.
    parent.postMessage(message, to === 'null' ? '*' : to);
  };

  let refused = '';
  const refuse = (from: string): void => {
    const reason =
      `The page in the frame does not know ${from}. Add it to its file: ` +
      `<meta name="wrong-number-parents" content="${from}">.`;
    send({ ...head, type: 'refused', reason }, from);
    if (refused !== from) console.warn(`wrong-number: ${reason}`);
    refused = from;
  };

  addEventListener('message', (event) => {
    if (event.source !== parent) return;
    if (!isMessage(event.data) || event.data.type !== 'set') return;
    if (!allowed.has(event.origin)) {
      refuse(event.origin);
      return;
    }
    origin = event.origin;
    apply(element, event.data as unknown as SetMessage);
  });

  element.addEventListener('wrong-number-result', ({ tool, kind, detail }) => {
    if (origin === null) return;
    send({ ...head, type: 'result', tool, kind, report: detail } as ResultMessage, origin);
  });
  element.addEventListener('wrong-number-error', ({ error }) => {
    if (origin === null) return;
    const message = error instanceof Error ? error.message : String(error);
    send({ ...head, type: 'error', code: codeOf(error), message }, origin);
  });

  let sent = 0;
  new ResizeObserver(() => {
    // Rounded up: half a pixel too little is a scroll bar.
    const { body } = document;
    const height = Math.ceil(body.getBoundingClientRect().height);
    if (height === sent) return;
    sent = height;
    send({ ...head, type: 'height', height }, '*');
  }).observe(document.body);

  send({ ...head, type: 'ready' }, '*');
}

function apply(element: WrongNumberElement, message: SetMessage): void {
  const { lang, provider, theme, tools, value } = message;
  if (typeof lang === 'string') {
    element.lang = lang;
    document.documentElement.lang = lang;
  }
  if (typeof provider === 'string') element.provider = provider;
  if (typeof tools === 'string') element.tools = tools;
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.style.colorScheme = theme;
  }
  if (typeof value === 'string') element.value = value;
}
