/** Functions that have a host's catalogs in every call. */

import type { CommonOptions, WorkerClient, WrongNumber } from './types.js';

type Given<Options> = Options | null | undefined;

/** Options with catalogs, unless they have their own. What is no object, or cannot be read, stays: it is refused where it is used. */
function adder(catalogs: readonly object[]) {
  return <Options extends CommonOptions>(given: Given<Options>): Options => {
    if (given !== undefined && typeof given !== 'object') return given;
    try {
      return { ...given, catalogs: given?.catalogs ?? catalogs } as Options;
    } catch {
      return given as Options;
    }
  };
}

/** The same functions, with catalogs in every call. */
export function withCatalogs(
  functions: WrongNumber,
  catalogs: readonly object[] | undefined,
): WrongNumber {
  if (!catalogs?.length) return functions;
  const add = adder(catalogs);
  return {
    validateNumber: (input, options) => functions.validateNumber(input, add(options)),
    validateNumbers: (inputs, options) => functions.validateNumbers(inputs, add(options)),
    validateMessage: (text, options) => functions.validateMessage(text, add(options)),
    explainError: (pasted, options) => functions.explainError(pasted, add(options)),
    preflight: (draft, options) => functions.preflight(draft, add(options)),
    lookup: (query, options) => functions.lookup(query, add(options)),
    get about() {
      return functions.about;
    },
  };
}

/** The same client, with catalogs in every call. */
export function clientWithCatalogs(
  client: WorkerClient,
  catalogs: readonly object[] | undefined,
): WorkerClient {
  if (!catalogs?.length) return client;
  const add = adder(catalogs);
  return {
    ...client,
    validateNumber: (input, options) => client.validateNumber(input, add(options)),
    validateNumbers: (inputs, options) => client.validateNumbers(inputs, add(options)),
    validateMessage: (text, options) => client.validateMessage(text, add(options)),
    explainError: (pasted, options) => client.explainError(pasted, add(options)),
    preflight: (draft, options) => client.preflight(draft, add(options)),
    lookup: (query, options) => client.lookup(query, add(options)),
    explainLog: (log, options) => client.explainLog(log, add(options)),
  };
}
