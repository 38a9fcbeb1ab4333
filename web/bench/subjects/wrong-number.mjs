// This package, as it is shipped.

import { load, loadWorker } from '../../dist/index.js';

let functions;

export async function start(checks, explanations) {
  functions = await load({ checks, explanations });
}

export const number = (input) => functions.validateNumber(input);
export const numbers = (inputs) => functions.validateNumbers(inputs);
export const message = (text) => functions.validateMessage(text);
export const lookup = (query) => functions.lookup(query);
export const explain = (pasted) => functions.explainError(pasted);
export { loadWorker };

export const isValid = (report) => report.valid;
export const segmentsOf = (report) => report.segments.length;
