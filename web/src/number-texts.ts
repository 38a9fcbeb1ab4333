/** What is said of numbers; `wasm/abi/number.go` has the templates. */

import type { Exports, Memory } from './memory.js';

/** Writes the message of a code, with the values of its parameters in their order. */
export type MessageWriter = (code: number, values: readonly string[]) => string;

/** What a value stands between: the text behind it and, where they depend on it, two texts for it. */
interface Slot {
  value: number;
  /** How the value is written, if not as it is. */
  as: 'country' | 'date' | undefined;
  /** For the value 1, and for any other. */
  forms: readonly [one: string, many: string] | undefined;
  behind: string;
}

interface Template {
  before: string;
  slots: Slot[];
}

/** The texts by language, read when they are first asked for. */
export class NumberTexts {
  readonly #writers: (MessageWriter | undefined)[] = [];

  /** The texts of a language. */
  in(language: number, exports: Exports, memory: Memory): MessageWriter {
    return (this.#writers[language] ??= messageWriter(
      memory.json(exports.number_texts(language)) as string[],
    ));
  }
}

/** Two texts stand for each code below; `numberProblems` of the Go package has it. */
const codes = 100;

/**
 * `texts` holds, for every code, the names of its parameters and its template;
 * then the months, what stands behind a day, and all regions with their names.
 */
function messageWriter(texts: readonly string[]): MessageWriter {
  const templates: (Template | undefined)[] = [];
  const months = (texts[2 * codes] ?? '').split(' ');
  const dayEnd = texts[2 * codes + 1] ?? '';
  let places: Map<string, string> | undefined;

  function nameOf(region: string): string {
    if (!places) {
      places = new Map();
      for (let i = 2 * codes + 2; i < texts.length; i += 2) {
        places.set(texts[i] ?? '', texts[i + 1] ?? '');
      }
    }
    return places.get(region) ?? region;
  }

  function dateOf(iso: string): string {
    const [year = '', month = '', day] = iso.split('-');
    const name = `${months[Number(month) - 1] ?? month} ${year}`;
    return day === undefined ? name : `${Number(day)}${dayEnd} ${name}`;
  }

  return (code, values) => {
    const { before, slots } = (templates[code] ??= parse(
      texts[2 * code] ?? '',
      texts[2 * code + 1] ?? '',
    ));
    let message = before;
    for (const { value, as, forms, behind } of slots) {
      let text = values[value] ?? '';
      if (as !== undefined) text = as === 'country' ? nameOf(text) : dateOf(text);
      message += (forms ? forms[text === '1' ? 0 : 1] : text) + behind;
    }
    return message;
  };
}

/** Reads `text {name} text {name|one|many} text`. */
function parse(params: string, text: string): Template {
  const names = params.split(' ');
  const [before = '', ...rest] = text.split(/[{}]/);
  const slots: Slot[] = [];
  for (let i = 0; i < rest.length; i += 2) {
    const [name = '', one, many = ''] = (rest[i] ?? '').split('|');
    slots.push({
      value: names.indexOf(name),
      as: name === 'country' || name === 'date' ? name : undefined,
      forms: one === undefined ? undefined : [one, many],
      behind: rest[i + 1] ?? '',
    });
  }
  return { before, slots };
}
