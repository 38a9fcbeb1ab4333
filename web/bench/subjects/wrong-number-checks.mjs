// This package, as a site ships it that checks numbers and explains nothing.

import { load } from '../../dist/checks.js';

let functions;

export async function start() {
  functions = await load();
}

export const number = (input) => functions.validateNumber(input);
export const isValid = (report) => report.valid;
