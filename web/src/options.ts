/**
 * Options: one table of what each may be, asked before anything of a call is
 * written to memory, and how they cross the boundary. Only an object's own
 * properties count.
 */

import { WrongNumberError } from './errors.js';
import { checkProvider } from './provider.js';
import type {
  ChecksOptions,
  CommonOptions,
  Draft,
  ListOptions,
  MessageOptions,
  NumberOptions,
  Placeholder,
  PreflightOptions,
} from './types.js';

/** What a value may be: in words, and as a question. */
export interface Kind {
  is(value: unknown): boolean;
  must: string;
}

/** The options of a function. */
export type Table<Options> = { readonly [Name in keyof Options]-?: Kind };

/** Code units of the longest name: of a provider, a channel, a language, a placeholder. */
const longestName = 200;

/** Items of the longest lists. */
const mostTables = 100;
const mostPlaceholders = 10_000;

const isString = (value: unknown): value is string => typeof value === 'string';
const isName = (value: unknown): boolean => isString(value) && value.length <= longestName;
export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;
export const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0;
export const isList =
  (most: number, is: (item: unknown) => boolean): ((value: unknown) => boolean) =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(is);

const flag: Kind = { is: (value) => typeof value === 'boolean', must: 'true or false' };
const text: Kind = { is: isString, must: 'a string' };
const language: Kind = {
  is: (value) => isName(value) && /^([a-z]{1,8}([-_][a-z0-9]{1,8})*)?$/i.test(value as string),
  must: "a BCP 47 tag, such as 'de' (there are texts in English and German)",
};
const catalogs: Kind = {
  is: isList(Infinity, (item) => isObject(item) && !Array.isArray(item)),
  must: 'an array of objects, each of which is a catalog',
};
const provider: Kind = { is: isName, must: "the id of a provider, such as 'vonage'" };
const channel: Kind = { is: isName, must: "the id of a channel, such as 'sms'" };
const region: Kind = {
  is: (value) => isString(value) && (value === '' || /^[A-Za-z]{2}$/.test(value)),
  must: "a CLDR region code of two letters, such as 'DE'",
};
const encoding: Kind = {
  is: (value) => isString(value) && Object.hasOwn(encodings, value),
  must: "'auto', 'gsm-7' or 'ucs-2'",
};
export const signal: Kind = {
  is: (value) => isObject(value) && 'aborted' in value && 'addEventListener' in value,
  must: 'an AbortSignal',
};
const placeholder: { readonly [Name in keyof Placeholder]-?: (value: unknown) => boolean } = {
  name: isName,
  least: isCount,
  greatest: isCount,
  foreign: flag.is,
};
const isPlaceholder = (value: unknown): boolean =>
  isObject(value) &&
  Number(own(value, 'least')) <= Number(own(value, 'greatest')) &&
  (Object.keys(placeholder) as (keyof Placeholder)[]).every((name) => {
    const item = own(value, name);
    return item === undefined ? name === 'foreign' : placeholder[name](item);
  });

export const common: Table<CommonOptions> = { lang: language, provider, catalogs };

export const numberTable: Table<NumberOptions> = { ...common, defaultRegion: region };
export const listTable: Table<ListOptions> = { ...numberTable, suggestions: flag };
export const preflightTable: Table<PreflightOptions> = { ...common, defaultRegion: region };
export const messageTable: Table<MessageOptions> = {
  ...common,
  channel,
  encoding,
  languageTables: {
    is: isList(mostTables, isName),
    must: "an array of BCP 47 primary tags, such as ['tr', 'es']",
  },
  wideReference: flag,
  keepGraphemes: flag,
  replaceLookalikes: flag,
  placeholders: {
    is: isList(mostPlaceholders, isPlaceholder),
    must: 'an array of at most 10000 objects { name, least, greatest, foreign }: a string, two whole numbers from 0 on, the second not smaller, and perhaps true or false',
  },
};
export const draftTable: Table<Draft> = { to: text, from: text, text, provider, channel };
// What is none of what may be compiled is refused in words further on.
export const loadedModule: Kind = {
  is: isSource,
  must: 'a URL, a Response, an ArrayBuffer, a view of one, a WebAssembly.Module, or a promise of one',
};
export const checksTable: Table<ChecksOptions> = { checks: loadedModule, signal };
export function isSource(value: unknown): boolean {
  return isString(value) || isObject(value);
}

/** A property of an object's own. One that throws when it is read, or whose object does, is told by its name. */
function own(object: object, name: string): unknown {
  try {
    return Object.hasOwn(object, name) ? object[name as keyof typeof object] : undefined;
  } catch (thrown) {
    throw new WrongNumberError('bad-argument', `\`${name}\` cannot be read: ${thrown}`, thrown);
  }
}

/** Whether a value is what it must be. One that cannot be looked into is not. */
function holds(is: (value: unknown) => boolean, value: unknown): boolean {
  try {
    return is(value);
  } catch {
    return false;
  }
}

const none = Object.freeze({});

/**
 * The options given to a function, those alone that its table has; `null` is
 * none.
 * @throws WrongNumberError with the code `'bad-argument'`, which names the option.
 */
export function optionsOf<Options extends object>(
  table: Table<Options>,
  given: Options | null | undefined,
  what = 'The option',
  hosted?: readonly object[],
): Partial<Options> {
  if (given === undefined || given === null) return none;
  if (typeof given !== 'object') {
    throw badArgument('The options', 'an object', given);
  }
  const options: Partial<Options> = {};
  for (const name in table) {
    const value = own(given, name) as Options[typeof name] | undefined;
    if (value === undefined) continue;
    if (!holds(table[name].is, value))
      throw badArgument(`${what} \`${name}\``, table[name].must, value);
    options[name] = value;
  }
  const { provider, catalogs } = options as CommonOptions;
  if (provider) checkProvider(provider, hosted ?? catalogs, what);
  return options;
}

/** The draft of a message; its texts are there. */
export function draftOf(given: Draft, catalogs: readonly object[] | undefined): Draft {
  if (!isObject(given)) throw badArgument('The draft', 'an object with `to` and `text`', given);
  const draft = optionsOf(draftTable, given, "The draft's", catalogs);
  for (const name of ['to', 'text'] as const) {
    if (draft[name] === undefined)
      throw badArgument(`The draft's \`${name}\``, 'a string', undefined);
  }
  return draft as Draft;
}

/** The error for an argument that is not what it must be. */
export function badArgument(what: string, must: string, value: unknown): WrongNumberError {
  return new WrongNumberError('bad-argument', `${what} must be ${must}, not ${described(value)}.`);
}

/** A value in a few words. */
function described(value: unknown): string {
  if (typeof value === 'string') {
    return value.length > 40 ? `'${value.slice(0, 40)}…'` : `'${value}'`;
  }
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'number' || typeof value === 'boolean')
    return `the ${typeof value} ${value}`;
  if (holds(Array.isArray, value))
    return `an array of ${(value as unknown[]).length} items, not all of which are that`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** The number by which the module knows a language: `catalog.Lang`. */
export function languageNumber(lang: string | undefined): number {
  return lang !== undefined && /^de([-_]|$)/i.test(lang) ? 1 : 0;
}

/** The last region that was found among those known. */
const last = { code: '', number: 0 };

/** The letters of a region code as one number; 0 is none. */
export function regionNumber(code: string | undefined, known: readonly string[]): number {
  if (code === undefined || code === '') return 0;
  if (code === last.code) return last.number;
  // What the United Kingdom and Greece are often called by.
  const upper = code.toUpperCase().replace(/^UK$/, 'GB').replace(/^EL$/, 'GR');
  if (!known.includes(upper)) {
    throw new WrongNumberError(
      'bad-argument',
      `The option \`defaultRegion\` must be a code of two letters, such as 'GB': there is no region '${code}'.`,
    );
  }
  last.code = code;
  last.number = (upper.charCodeAt(0) << 8) | upper.charCodeAt(1);
  return last.number;
}

// The wishes about a message: bits, as `wasm/abi/message.go` reads them.
const encodings = { auto: 0, 'gsm-7': 1, 'ucs-2': 2 } as const;
const wishWideReference = 1 << 3;
const wishGraphemes = 1 << 4;
const wishLookalikes = 1 << 5;

/** The options about a message that are not texts. */
export function messageWishes(options: MessageOptions, lang: number): number {
  return (
    encodings[options.encoding ?? 'auto'] |
    (lang << 2) |
    (options.wideReference ? wishWideReference : 0) |
    (options.keepGraphemes ? wishGraphemes : 0) |
    (options.replaceLookalikes ? wishLookalikes : 0)
  );
}

/** The options about a message that are lists, as `readLists` of `wasm/abi` takes them; '' without any. */
export function messageLists({ languageTables, placeholders }: MessageOptions): string {
  if (!languageTables?.length && !placeholders?.length) return '';
  let lists = counted(languageTables?.join(',') ?? '');
  for (const { name, least, greatest, foreign } of placeholders ?? []) {
    lists += `${least}:${greatest}:${foreign ? 1 : 0}:${counted(name)}`;
  }
  return lists;
}

function counted(text: string): string {
  return `${text.length}:${text}`;
}
