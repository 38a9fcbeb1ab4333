// What a caller's editor should accept, and what it should refuse. Nothing here
// is ever run: `tsc` reads it.
import {
  load,
  loaded,
  loadWorker,
  WrongNumberError,
  type ErrorReport,
  type LogReport,
  type MessageReport,
  type NumberColumnsData,
  type NumberReport,
  type NumberType,
  type Problem,
  type ProblemCode,
  type WrongNumber,
  type WrongNumberErrorCode,
} from '../../src/index.js';
import { load as loadChecks, type Checks } from '../../src/checks.js';
import '../../src/define.js';
import type { NumberTable } from '../../src/element/number-table.js';
import { connectFrame } from '../../src/frame.js';
import { load as loadInline } from '../../src/inline.js';
import type { WrongNumberProps } from '../../src/react.js';

/** Compiles only where the two types are the same. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const is = <T extends true>(): T => true as T;

const wrongNumber = await load();
is<Same<typeof wrongNumber, WrongNumber>>();
is<Same<Awaited<ReturnType<typeof loadInline>>, WrongNumber>>();
is<Same<ReturnType<typeof loaded>, WrongNumber>>();

const checks = await loadChecks({ checks: new Uint8Array() });
is<Same<typeof checks, Checks>>();
// @ts-expect-error The checks explain nothing.
checks.explainError('');
// @ts-expect-error The checks have one module.
await loadChecks({ explanations: new Uint8Array() });

// Functions can be taken apart.
const { validateNumber, validateNumbers, validateMessage, explainError } = wrongNumber;

const number = validateNumber('+14155552671', { defaultRegion: 'US', lang: 'de' });
is<Same<typeof number, NumberReport>>();
is<Same<typeof number.e164, string | null>>();
is<Same<typeof number.type, NumberType>>();
// @ts-expect-error a number is a string here: as a number it has lost its plus sign
validateNumber(14155552671);
// @ts-expect-error it may be null
number.e164.length;
// @ts-expect-error a check that was not reached is null, and no boolean
const reached: boolean = number.checks.length;
void reached;

const columns = validateNumbers(['+1'] as const);
is<Same<typeof columns.sendable, Uint8Array>>();
validateNumbers('+1\n+2');
// @ts-expect-error neither a list nor a text
validateNumbers(new Set(['+1']));

validateMessage('Hi', { encoding: 'gsm-7', placeholders: [{ name: 'x', least: 1, greatest: 2 }] });
// @ts-expect-error there is no such encoding
validateMessage('Hi', { encoding: 'ascii' });

// Codes are names, so a misspelt one is found.
function isShort(problem: Problem): boolean {
  return problem.code === 'e164/too-short';
}
void isShort;
// @ts-expect-error there is no such code
const misspelt: ProblemCode = 'e164/to-short';
void misspelt;

// A switch over what must be done can be exhaustive.
function mayRetry({ errors }: ErrorReport): boolean {
  const kind = errors[0]?.retry.kind;
  switch (kind) {
    case 'no':
    case 'after-fix':
      return false;
    case 'wait':
    case 'backoff':
    case undefined:
      return true;
    default:
      return kind satisfies never;
  }
}
void mayRetry(explainError('{}', { catalogs: [{ id: 'mine' }] }));

const client = loadWorker();
const posted = await client.validateNumbers(['+1'], { signal: new AbortController().signal });
is<Same<typeof posted, NumberColumnsData>>();
// @ts-expect-error a function cannot be posted
posted.at(0);
await client.explainLog(new Blob([]), { onProgress: ({ read, total }) => void (read / total) });

try {
  await load({ checks: new URL('https://example.com/checks.wasm') });
} catch (error) {
  if (error instanceof WrongNumberError) is<Same<typeof error.code, WrongNumberErrorCode>>();
}

// The events of the element: comparing `kind` tells what `detail` is, also taken apart.
const element = document.createElement('wrong-number');
element.addEventListener('wrong-number-result', ({ kind, detail, tool }) => {
  if (kind === 'error') is<Same<typeof detail, ErrorReport>>();
  if (kind === 'log') is<Same<typeof detail, LogReport>>();
  if (kind === 'number') is<Same<typeof detail, NumberReport>>();
  if (kind === 'numbers') is<Same<typeof detail, NumberTable>>();
  if (kind === 'message') is<Same<typeof detail, MessageReport>>();
  if (kind === 'message') is<Same<typeof tool, 'message'>>();
  // @ts-expect-error not every report has errors
  void detail.errors;
});
element.addEventListener('wrong-number-error', ({ error }) => void error);
element.addEventListener('click', ({ clientX }) => void clientX);
element.addEventListener('of-somebody-else', (event) => void event.type);
document.addEventListener('wrong-number-result', (event) => {
  if (event.kind === 'number') is<Same<typeof event.detail, NumberReport>>();
});
is<Same<typeof element.value, string>>();
is<Same<typeof element.form, HTMLFormElement | null>>();
connectFrame(document.createElement('iframe'), {
  origin: 'null',
  onResult: ({ kind, report }) => {
    if (kind === 'log') is<Same<typeof report, LogReport>>();
  },
  onError: ({ code, message }) => void (code + message),
});
const props: WrongNumberProps = {
  onResult: ({ kind, detail }) => {
    if (kind === 'message') is<Same<typeof detail, MessageReport>>();
  },
  onError: ({ error }) => void error,
};
void props;
