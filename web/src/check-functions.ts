/** The functions that check numbers, messages and drafts, over one host. */

import { checkString } from './errors.js';
import type { Host, Instance } from './instance.js';
import { readMessageReport } from './message-report.js';
import { ColumnsBuilder } from './number-columns.js';
import { formOf } from './names.js';
import { readNumberReport } from './number-report.js';
import { NumberTexts } from './number-texts.js';
import {
  badArgument,
  draftOf,
  languageNumber,
  listTable,
  messageLists,
  messageTable,
  messageWishes,
  numberTable,
  optionsOf,
  preflightTable,
  regionNumber,
} from './options.js';
import type {
  Checks,
  ListOptions,
  NumberColumns,
  NumberOptions,
  NumberReport,
  PreflightReport,
} from './types.js';

/**
 * Code units written at a time when a list is checked: what keeps memory small
 * however long the list is, and is still so much that the crossing is free.
 */
const pieceUnits = 1 << 16;

/**
 * Rows at a time, whatever their length: no more, for one text that is not
 * ASCII slows down all those of its piece.
 */
const pieceRows = 1 << 10;

/**
 * Code units looked at of one entry of a list. No number comes near; a text of
 * that length is refused just as the whole of it would be.
 */
const mostUnits = 1 << 12;

/** Of the wishes about a list: the numbers to send to. */
const wishNumbers = 1 << 8;

/** What crosses of a draft as JSON: the reports on its parts cross as they do alone. */
type DraftReport = Omit<PreflightReport, 'to' | 'text'> & { isID: boolean };

/** Makes the functions. They need no `this`, so they can be taken apart. */
export function makeChecks(host: Host, numberTexts: NumberTexts = new NumberTexts()): Checks {
  function validateNumber(
    input: string,
    given?: Parameters<Checks['validateNumber']>[1],
  ): NumberReport {
    checkString(input, 'The number');
    return reportOf(input, optionsOf(numberTable, given));
  }

  function reportOf(input: string, options: NumberOptions): NumberReport {
    // Not by way of `call`: this is the call made on every key press.
    try {
      const { exports, memory, names } = host.instance;
      const texts = numberTexts.in(languageNumber(options.lang), exports, memory);
      memory.writeUnits(input, '');
      memory.open(
        exports.validate_number(
          input.length,
          regionNumber(options.defaultRegion, names.regions),
          options.provider ? formOf(names, options.provider) : 0,
        ),
      );
      return readNumberReport(memory, input, names, texts, options.provider ?? '');
    } catch (thrown) {
      throw host.failed(thrown);
    }
  }

  function validateNumbers(
    inputs: readonly string[] | string,
    given?: Parameters<Checks['validateNumbers']>[1],
  ): NumberColumns {
    const options = optionsOf(listTable, given);
    const isText = typeof inputs === 'string';
    if (!isText && !Array.isArray(inputs)) {
      throw badArgument(
        'The list of numbers',
        'an array of strings, or one string with a number a line',
        inputs,
      );
    }
    const kept = isText ? inputs : inputs.slice();
    let rows: readonly string[] | undefined;
    return host
      .call((instance) => columnsOf(instance, kept, options))
      .finish(host.instance.names, (row) => {
        rows ??= isText ? inputs.split('\n') : (kept as string[]);
        const input = rows[row] ?? '';
        return reportOf(isText ? input.replace(/\r$/, '') : input, options);
      });
  }

  return {
    validateNumber,
    validateNumbers,
    validateMessage(text, given) {
      checkString(text, 'The text');
      const options = optionsOf(messageTable, given);
      const { provider = '', channel = '' } = options;
      const more = messageLists(options);
      const lang = languageNumber(options.lang);
      try {
        const { exports, memory, names } = host.instance;
        memory.writeUnits(text, provider + channel + more);
        memory.open(
          exports.validate_message(
            text.length,
            provider.length,
            channel.length,
            more.length,
            messageWishes(options, lang),
          ),
        );
        return readMessageReport(memory, text, names, lang);
      } catch (thrown) {
        throw host.failed(thrown);
      }
    },
    preflight(given, more) {
      const options = optionsOf(preflightTable, more);
      const draft = draftOf(given, options.catalogs);
      const { to, from = '', text, channel = '' } = draft;
      const provider = draft.provider ?? options.provider ?? '';
      return host.call(({ exports, memory, names }) => {
        const lang = languageNumber(options.lang);
        const texts = numberTexts.in(lang, exports, memory);
        memory.writeUnits(to + from + text, provider + channel);
        const found = memory.json(
          exports.preflight(
            to.length,
            from.length,
            text.length,
            provider.length,
            channel.length,
            regionNumber(options.defaultRegion, names.regions),
            lang,
          ),
        ) as DraftReport;
        let number: NumberReport | null = null;
        if (!found.isID) {
          memory.open(exports.draft_number());
          number = readNumberReport(memory, to, names, texts, provider);
        }
        memory.open(exports.draft_message());
        const message = readMessageReport(memory, text, names, lang);
        return {
          ready: found.ready,
          provider: found.provider,
          channel: found.channel,
          to: number,
          from: found.from,
          text: message,
          segments: found.segments,
          problems: found.problems,
        };
      });
    },
  };
}

/** The columns of an array, or of a text with a number a line. */
function columnsOf(
  instance: Instance,
  inputs: readonly string[] | string,
  { defaultRegion, provider, suggestions }: ListOptions,
): ColumnsBuilder {
  const { memory, names } = instance;
  const region = regionNumber(defaultRegion, names.regions);
  // As `wasm/abi/numbers.go` reads them.
  const wishes = (provider ? formOf(names, provider) : 0) | (suggestions ? wishNumbers : 0);
  const columns = new ColumnsBuilder(
    // Twelve digits, a plus sign and a line feed: a guess that is seldom far off.
    typeof inputs === 'string' ? Math.ceil(inputs.length / 14) : inputs.length,
    suggestions,
  );
  for (let from = 0; from < inputs.length;) {
    from =
      typeof inputs === 'string'
        ? checkLines(instance, inputs, from, region, wishes)
        : checkRows(instance, inputs, from, region, wishes);
    columns.append(memory);
  }
  return columns;
}

/** Checks a piece of an array; returns where the next one begins. */
function checkRows(
  { exports, memory }: Instance,
  inputs: readonly string[],
  from: number,
  region: number,
  wishes: number,
): number {
  const ascii = memory.writeASCII(inputs, from, pieceRows, pieceUnits, mostUnits);
  if (ascii.octets >= 0) {
    memory.open(exports.validate_numbers(ascii.to - from, ascii.octets, region, wishes));
    return ascii.to;
  }
  // What is not ASCII has to be read unit by unit: half as fast.
  const { to, units } = memory.writeList(inputs, from, pieceRows, pieceUnits, mostUnits);
  memory.open(exports.validate_units(units, to - from, region, wishes));
  return to;
}

/** Checks a piece of a text with a number a line; returns where the next one begins. */
function checkLines(
  { exports, memory }: Instance,
  text: string,
  from: number,
  region: number,
  wishes: number,
): number {
  let to = Math.min(from + pieceUnits, text.length);
  if (to < text.length) {
    const feed = text.lastIndexOf('\n', to - 1);
    to = feed >= from ? feed + 1 : text.indexOf('\n', to) + 1 || text.length;
  }
  // Of a line that is longer than a piece, its beginning.
  const end = to - from > pieceUnits ? from + mostUnits : to;
  memory.writeUnits(text.slice(from, end), '');
  memory.open(exports.validate_lines(end - from, region, wishes));
  return to;
}
