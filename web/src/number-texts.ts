/** What is said of numbers; `wasm/abi/number.go` has the templates. */

import type { Exports, Memory } from './memory.js';

/** Writes the message of a code, with the values of its parameters in their order. */
export type MessageWriter = (code: number, values: readonly string[]) => string;

/** What a value stands between: the text behind it and, where they depend on it, two texts for it. */
interface Slot {
  value: number;
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

/** `texts` holds, for every code, the names of its parameters and its template. */
function messageWriter(texts: readonly string[]): MessageWriter {
  const templates: (Template | undefined)[] = [];
  return (code, values) => {
    const { before, slots } = (templates[code] ??= parse(
      texts[2 * code] ?? '',
      texts[2 * code + 1] ?? '',
    ));
    let message = before;
    for (const { value, forms, behind } of slots) {
      const text = values[value] ?? '';
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
      forms: one === undefined ? undefined : [one, many],
      behind: rest[i + 1] ?? '',
    });
  }
  return { before, slots };
}
